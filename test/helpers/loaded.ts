import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Workspace } from './workspace.ts';

/** A call of the program as it is installed, and what it had loaded when it ended. */
export interface Loaded {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Parts of the bundle, in the order in which they were loaded; and those made of code that had been kept. */
  readonly parts: readonly string[];
  readonly kept: readonly string[];
  /** Packages, by a word that only their code has. */
  readonly packages: readonly string[];
  /** Modules of Node, those that every program loads among them. */
  readonly builtins: readonly string[];
  /** How many segmenters of letters were made. */
  readonly segmenters: number;
}

const MARKS = {
  yaml: 'YAMLParseError',
  zod: 'ZodError',
  'cli-table3': 'colWidths',
  '@babel/code-frame': 'linesAbove',
  'better-sqlite3': 'SqliteError',
  commander: 'optionMissingArgument',
};

/** What `loaded.cjs` writes down. */
interface Report {
  readonly files: readonly string[];
  readonly parts: readonly { readonly file: string; readonly isKept: boolean }[];
  readonly builtins: readonly string[];
  readonly segmenters: number;
}

/** Calls the program in a workspace, and answers what it loaded. */
export function loadedBy(
  workspace: Workspace,
  env: Readonly<Record<string, string>>,
  ...argv: readonly string[]
): Loaded {
  const report = workspace.path('loaded.json');
  const words = argv[0] === 'complete' ? argv : ['-C', workspace.dir, ...argv];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', './test/helpers/loaded.cjs', 'bin/dx.js', ...words],
    { encoding: 'utf8', env: { PATH: process.env.PATH, DX_LOADED: report, DX_DIR: workspace.dir, ...env } },
  );
  const { files, parts, builtins, segmenters } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const programs = [...files, ...parts.map(({ file }) => file)].filter((file) => file.endsWith('.js'));
  const texts = programs.map((file) => readFileSync(file, 'utf8'));
  return {
    ...{ status, stdout, stderr, builtins, segmenters },
    parts: parts.map(({ file }) => basename(file)),
    kept: parts.filter(({ isKept }) => isKept).map(({ file }) => basename(file)),
    packages: Object.entries(MARKS).flatMap(([name, mark]) => (texts.some((text) => text.includes(mark)) ? name : [])),
  };
}
