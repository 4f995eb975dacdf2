import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run.ts';
import { aFolder } from './folder.ts';
import { aSmallPackage } from './package.ts';

/** A workspace in a folder of its own, and calls of the program in it: in process, on a fixed day, into strings. */
export interface Workspace {
  readonly dir: string;
  readonly path: (name: string) => string;
  /** Writes a file; its time is another one than before. */
  readonly write: (name: string, text: string | Uint8Array) => void;
  readonly dx: (...argv: string[]) => Promise<Result>;
  /** The same from another folder. */
  readonly dxIn: (cwd: string, ...argv: string[]) => Promise<Result>;
  /** The same with variables of the environment. */
  readonly dxWith: (env: Readonly<Record<string, string>>, ...argv: string[]) => Promise<Result>;
  /** The same on a terminal, where these lines are typed; each question goes to stderr. */
  readonly dxTyping: (lines: readonly string[], ...argv: string[]) => Promise<Result>;
}

export interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let changes = 0;

/**
 * A workspace with these files; `dx.yaml` is empty unless given. Of the vocabulary that dx ships there is what
 * `helpers/package.ts` says, unless the whole package is named.
 */
export function aWorkspace(files: Readonly<Record<string, string>>, packageDir = aSmallPackage()): Workspace {
  const dir = aFolder();
  const path = (name: string): string => join(dir, name);
  const write = (name: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
    changes += 1;
    const time = new Date(Date.UTC(2025, 0, 1) + changes * 1000);
    utimesSync(path(name), time, time);
  };
  for (const [name, text] of Object.entries({ 'dx.yaml': '', ...files })) write(name, text);
  const dxWith: Workspace['dxWith'] = (env, ...argv) => call(packageDir, dir, env, argv);
  const dxIn: Workspace['dxIn'] = (cwd, ...argv) => call(packageDir, cwd, {}, argv, dir);
  const dxTyping: Workspace['dxTyping'] = (lines, ...argv) => call(packageDir, dir, {}, argv, dir, [...lines]);
  return { dir, path, write, dxIn, dxWith, dxTyping, dx: (...argv) => dxWith({}, ...argv) };
}

async function call(
  packageDir: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
  argv: readonly string[],
  home = cwd,
  typed: string[] | null = null,
): Promise<Result> {
  const said = { stdout: '', stderr: '' };
  const into = (stream: keyof typeof said) => ({
    write: (text: string): void => {
      said[stream] += text;
    },
    writeAll: async (pieces: AsyncIterable<string>): Promise<void> => {
      for await (const piece of pieces) said[stream] += piece;
    },
    failure: null,
    isTTY: false,
    columns: undefined,
  });
  const code = await run({
    argv,
    surroundings: {
      env: { COLUMNS: '80', ...env },
      cwd,
      home,
      uid: process.geteuid?.(),
      packageDir,
      version: '0.0.0',
      today: '2025-06-30',
      // Ahead of the clock: a file that a test has just written is none that may change within the same tick.
      nowMs: Date.now() + 60_000,
      elapsedMs: () => 0,
      isRunning,
      stdin: {
        isTTY: typed !== null,
        async ask(question) {
          said.stderr += `${question}\n`;
          return typed?.shift() ?? null;
        },
        readAll: async () => Buffer.from((typed ?? []).join('\n')),
      },
    },
    streams: { stdout: into('stdout'), stderr: into('stderr') },
  });
  return { code, ...said };
}

/** Whether there is a process of this number, of our own. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A small province plan: one target with a figure, one without. */
export const SMALL: Readonly<Record<string, string>> = {
  'seeds/own.yaml': `indicators:
  - { id: own-share, name: { vi: Tỷ lệ riêng, en: Own share }, unit: percent, direction: up, pillar: own }
  - { id: other-share, name: { vi: Tỷ lệ khác, en: Other share }, unit: percent, direction: up }
sources:
  - { id: own-report, publisher: Sở, title: { vi: Báo cáo, en: Report }, date: 2025-02-01, tier: official-document }
`,
  'data/plan.yaml': `province: quang-ninh
plans:
  - id: small
    title: { vi: Kế hoạch nhỏ, en: Small plan }
    issued: 2022-02-05
    until: 2025
    declares: { targets: 3 }
    source: own-report
    targets:
      - { id: share, title: { vi: Tỷ lệ, en: Share }, indicator: own-share, goal: ">= 20%", source: own-report }
      - { id: other, title: { vi: Khác, en: Other }, indicator: other-share, goal: ">= 50%", by: 2030, source: own-report }
`,
  'data/figures.yaml': `province: quang-ninh
measurements:
  - { indicator: own-share, period: 2024, value: 7.1%, source: own-report, as_stated: "đạt 7,1%" }
`,
};

/** What a file of the workspace holds now. */
export const textOf = (workspace: Workspace, name: string): string => readFileSync(workspace.path(name), 'utf8');
