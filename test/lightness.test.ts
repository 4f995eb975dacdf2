import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Loaded, loadedBy } from './helpers/loaded.ts';
import { aWorkspace, SMALL } from './helpers/workspace.ts';

/** The packages that a file loads when it runs, through everything it imports; types are not loaded. */
function packagesOf(path: string, seen = new Set<string>()): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const imports = readFileSync(path, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm);
  return [...imports].flatMap(([, name = '']) =>
    name.startsWith('.') ? packagesOf(join(dirname(path), name), seen) : [name],
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
  expect(packagesOf(join(room, file)).filter((name) => !name.startsWith('node:'))).toEqual([]);
});

it('parse/parse.ts loads them', () => {
  expect(packagesOf(join(room, 'parse/parse.ts'))).toEqual(expect.arrayContaining(['yaml', 'zod']));
});

describe('the built program', () => {
  const workspace = aWorkspace(SMALL);
  const cache = workspace.path('cache');

  const loaded = (env: Readonly<Record<string, string>>, ...argv: readonly string[]): Loaded =>
    loadedBy(workspace, { XDG_CACHE_HOME: cache, ...env }, ...argv);

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
      // Each of these loads a tenth of what Node itself is started with.
      const heavy = ['child_process', 'worker_threads', 'v8', 'perf_hooks'];
      expect(builtins.filter((name) => heavy.includes(name))).toEqual([]);
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
});
