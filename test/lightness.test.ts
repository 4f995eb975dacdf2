import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aWorkspace, SMALL } from './helpers/workspace.ts';

/** The packages that a file loads when it runs, through everything it imports; types are not loaded. */
function loadedBy(path: string, seen = new Set<string>()): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const imports = readFileSync(path, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm);
  return [...imports].flatMap(([, name = '']) =>
    name.startsWith('.') ? loadedBy(join(dirname(path), name), seen) : [name],
  );
}

const room = join(import.meta.dirname, '../src/document');

it.each([
  'model/link.ts',
  'read/files.ts',
  'read/read.ts',
  'parse/settings.ts',
  'read/settings-source.ts',
  'read/workspace.ts',
])('%s loads neither parser nor schema, so that unchanged files cost nothing', (file) => {
  expect(loadedBy(join(room, file)).filter((name) => !name.startsWith('node:'))).toEqual([]);
});

it('parse/parse.ts loads them', () => {
  expect(loadedBy(join(room, 'parse/parse.ts'))).toEqual(expect.arrayContaining(['yaml', 'zod']));
});

describe('the built program', () => {
  const workspace = aWorkspace(SMALL);
  const cache = workspace.path('cache');

  /** Calls the program as it is installed, and answers what it had loaded when it ended. */
  function loaded(env: Readonly<Record<string, string>>, ...argv: string[]) {
    const report = workspace.path('loaded.json');
    const words = argv[0] === 'complete' ? argv : ['-C', workspace.dir, ...argv];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--require', './test/helpers/loaded.cjs', 'bin/dx.js', ...words],
      {
        encoding: 'utf8',
        env: { PATH: process.env.PATH, XDG_CACHE_HOME: cache, DX_LOADED: report, DX_DIR: workspace.dir, ...env },
      },
    );
    const { files, builtins, segmenters } = JSON.parse(readFileSync(report, 'utf8'));
    const texts = (files as string[]).filter((file) => file.endsWith('.js')).map((file) => readFileSync(file, 'utf8'));
    const parts = (files as string[]).filter((file) => file.includes('/dist/')).map((file) => basename(file));
    const packages = Object.entries(MARKS).filter(([, mark]) => texts.some((text) => text.includes(mark)));
    return {
      ...{ status, stdout, stderr, builtins: builtins as string[], segmenters: segmenters as number },
      parts,
      packages: packages.map(([name]) => name),
    };
  }

  /** A word that only the code of this package has. */
  const MARKS = {
    yaml: 'YAMLParseError',
    zod: 'ZodError',
    'cli-table3': 'colWidths',
    '@babel/code-frame': 'linesAbove',
    'better-sqlite3': 'SqliteError',
    commander: 'optionMissingArgument',
  };

  it.each([
    [['--version'], 0],
    [['status', '--help'], 0],
    [['statsu'], 2],
    [['status', '--bogus'], 2],
    [['-C', 'nowhere'], 0],
  ])('loads neither store nor reports nor what reads files for dx %j', (argv, code) => {
    const { status, parts, packages, builtins, segmenters } = loaded({}, ...argv);
    expect({ status, parts, packages }).toEqual({ status: code, parts: ['main.js'], packages: ['commander'] });
    expect(builtins.filter((name) => ['crypto', 'child_process', 'worker_threads'].includes(name))).toEqual([]);
    expect(segmenters).toBe(0);
  });

  it('loads nothing but the database driver to complete a line, and that only for names', () => {
    loaded({}, 'load');
    const names = loaded({}, 'complete', '--', 'status', '-p', 'quang-ni');
    expect(names).toMatchObject({ status: 0, stdout: 'quang-ninh\tQuảng Ninh\n', parts: ['complete.js'] });
    expect(names.packages).toEqual(['better-sqlite3']);
    expect(names.builtins.filter((name) => ['crypto', 'child_process', 'worker_threads'].includes(name))).toEqual([]);
    expect(names.segmenters).toBe(0);
    const commands = loaded({}, 'complete', '--', 'stat');
    expect(commands).toMatchObject({ status: 0, parts: ['complete.js'] });
  });

  it.each(['table', 'csv', 'json'])(
    'loads nothing that reads files or measures letters for a status as %s',
    (format) => {
      loaded({}, 'load');
      const { status, parts, packages, builtins, segmenters } = loaded({}, 'status', '-f', format);
      expect({ status, parts }).toEqual({ status: 0, parts: ['main.js', 'reports.js'] });
      expect(packages).toEqual(['cli-table3', 'better-sqlite3', 'commander']);
      expect(builtins.filter((name) => ['child_process', 'worker_threads'].includes(name))).toEqual([]);
      expect(segmenters).toBe(0);
    },
  );

  it('loads what reads files where a file has changed', () => {
    workspace.write('data/more.yaml', 'measurements: []\nprovince: quang-ninh\n');
    const { status, parts, packages } = loaded({}, 'status');
    expect(status).toBe(0);
    expect(parts).toEqual(['main.js', 'reports.js', 'reading.js']);
    expect(packages).toEqual(expect.arrayContaining(['yaml', 'zod']));
  });

  it('measures letters where a text has other than Latin ones', () => {
    const other = workspace.path('data/plan.yaml');
    writeFileSync(other, readFileSync(other, 'utf8').replace('vi: Tỷ lệ, en: Share', 'vi: 数字, en: 数字'));
    loaded({}, 'load');
    const { stdout, segmenters } = loaded({}, 'status');
    expect(stdout).toContain('数字');
    expect(segmenters).toBeGreaterThan(0);
  });

  it('keeps what Node compiles in the cache of the user, what a status uses apart from the rest', () => {
    const own = workspace.path('cache-own');
    const kept = (...argv: string[]): string[] => {
      expect(loaded({ XDG_CACHE_HOME: own }, ...argv).status).toBe(0);
      return readdirSync(join(own, 'dx/code'));
    };
    expect(kept('--version')).toEqual(['others']);
    expect(kept('status')).toEqual(['others', 'status']);
    expect(readdirSync(join(own, 'dx/code/status')).length).toBeGreaterThan(0);
  });

  it.skipIf(navigator.hardwareConcurrency < 2)('keeps there what its threads use, too', () => {
    const [own, told] = [workspace.path('cache-threads'), workspace.path('told')];
    const preloaded = workspace.path('tell.cjs');
    writeFileSync(
      preloaded,
      `if (!require('node:worker_threads').isMainThread)
        require('node:fs').appendFileSync(${JSON.stringify(told)}, require('node:module').getCompileCacheDir() + '\\n');`,
    );
    const many = aWorkspace({
      ...SMALL,
      'data/long.yaml': `measurements: []\nprovince: quang-ninh\n${'#\n'.repeat(1_300_000)}`,
    });
    const { status } = spawnSync(
      process.execPath,
      ['--require', preloaded, 'bin/dx.js', '-C', many.dir, 'load', '-q'],
      {
        env: { PATH: process.env.PATH, XDG_CACHE_HOME: own },
      },
    );
    expect(status).toBe(0);
    expect(readFileSync(told, 'utf8')).toContain(join(own, 'dx/code/others'));
  });

  it.each([
    ['a file stands where its folder would be', (dir: string) => writeFileSync(join(dir, 'dx'), '')],
    [
      'others may write to its folder',
      (dir: string) => mkdirSync(join(dir, 'dx/code'), { recursive: true, mode: 0o700 }),
    ],
  ])('works without that cache where %s', (_, spoil) => {
    const own = workspace.path(`cache-${_.length}`);
    mkdirSync(own);
    spoil(own);
    const folder = join(own, 'dx/code');
    if (existsSync(folder)) spawnSync('chmod', ['777', folder]);
    const { status, stdout, stderr } = loaded({ XDG_CACHE_HOME: own }, '--version');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    if (existsSync(folder)) expect(readdirSync(folder)).toEqual([]);
  });
});
