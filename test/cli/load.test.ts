import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { damage } from '../helpers/damage.ts';
import { aWorkspace, SMALL, textOf, type Workspace } from '../helpers/workspace.ts';

const filesRead = (stdout: string): string[] =>
  JSON.parse(stdout)
    .rows.filter(({ state }: { state: string }) => state === 'read')
    .map(({ file }: { file: string }) => file);

describe('loading', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = aWorkspace(SMALL);
  });
  const database = () => workspace.path('.dx/dx.sqlite');

  test('reads every file once and nothing the second time', async () => {
    const first = await workspace.dx('load', '--json');
    expect(filesRead(first.stdout)).toContain('data/plan.yaml');
    const second = await workspace.dx('load', '--json');
    expect(filesRead(second.stdout)).toEqual([]);
  });

  test('re-reads only the file that changed', async () => {
    await workspace.dx('status');
    workspace.write('data/figures.yaml', textOf(workspace, 'data/figures.yaml').replace('7.1%', '8.2%'));
    const { stdout } = await workspace.dx('load', '--json');
    expect(filesRead(stdout)).toEqual(['data/figures.yaml']);
    expect((await workspace.dx('status', '--json')).stdout).toContain('"value":8.2');
  });

  test('names what it read when asked to', async () => {
    const { stdout } = await workspace.dx('load', '--verbose', '--lang', 'en');
    expect(stdout).toContain('read data/plan.yaml');
  });

  test('does not read a file again whose time changed but not its content', async () => {
    await workspace.dx('status');
    workspace.write('data/figures.yaml', textOf(workspace, 'data/figures.yaml'));
    expect(filesRead((await workspace.dx('load', '--json')).stdout)).toEqual([]);
  });

  test('forgets what was deleted', async () => {
    await workspace.dx('status');
    rmSync(workspace.path('data/figures.yaml'));
    const { stdout } = await workspace.dx('status', '--json');
    expect(JSON.parse(stdout).rows[0]).toMatchObject({ status: 'no_data', value: null });
  });

  test('refuses files with errors and keeps the last good state', async () => {
    const good = await workspace.dx('status', '--json');
    workspace.write('data/figures.yaml', textOf(workspace, 'data/figures.yaml').replace('7.1%', '170%'));
    const refused = await workspace.dx('status', '--json');
    expect(refused).toMatchObject({ code: 3, stdout: '' });
    expect(JSON.parse(refused.stderr).error.problems).toMatchObject([{ code: 'outside_domain', line: 3 }]);
    const asItWas = await workspace.dx('status', '--json', '--no-load');
    expect(asItWas.stdout).toBe(good.stdout);
  });

  test.each<[string, (path: string) => void]>([
    ['deleted', (path) => rmSync(path)],
    ['emptied', (path) => truncateSync(path, 0)],
    ['cut short', (path) => truncateSync(path, 9000)],
    ['overwritten with noise', (path) => writeFileSync(path, 'noise '.repeat(9999))],
    ['robbed of a table', (path) => damage(path, 'DROP TABLE measurements')],
    ['damaged in what it keeps of the files', (path) => damage(path, "UPDATE files SET warnings = 'garbage{'")],
    [
      'damaged in what it keeps of a file that has a new time',
      (path) => {
        damage(path, "UPDATE stamps SET seal = 'x'");
        workspace.write('data/figures.yaml', textOf(workspace, 'data/figures.yaml'));
      },
    ],
    ['damaged in the middle', (path) => writeFileSync(path, damaged(readFileSync(path)))],
  ])('builds a database anew that was %s, and says so', async (_, harm) => {
    const before = await workspace.dx('status', '--json');
    harm(database());
    const after = await workspace.dx('status', '--json', '--lang', 'en');
    expect(after.stdout).toBe(before.stdout);
    expect(after.code).toBe(0);
    expect(after.stderr).toMatch(/built the database|rebuilt/);
  });

  test('leaves a file alone that is no database of ours', async () => {
    workspace.write('mine.txt', 'precious '.repeat(999));
    const { code, stderr } = await workspace.dx('status', '--db', 'mine.txt', '--lang', 'en');
    expect(code).toBe(4);
    expect(stderr).toContain('not a database of dx');
    expect(textOf(workspace, 'mine.txt')).toBe('precious '.repeat(999));
  });

  test('builds nothing when it is told not to load', async () => {
    const { code } = await workspace.dx('status', '--no-load', '--db', 'new.sqlite');
    expect(code).toBe(4);
    expect(existsSync(workspace.path('new.sqlite'))).toBe(false);
  });

  test('reports all six mistakes of a file where they stand', async () => {
    await workspace.dx('load');
    workspace.write(
      'data/figures.yaml',
      `province: quang-ninh
measurements:
  - { indicator: own-shar, period: 2024, value: 7.1%, source: own-report }
  - { indicator: own-share, period: 2024-13, value: 7.1%, source: own-report }
  - { indicator: own-share, period: 2023, value: 1.23.4%, source: own-report }
  - { indicator: own-share, period: 2022, value: 120%, source: own-report }
  - { indicator: own-share, period: 2021, value: 5%, sauce: own-report, source: own-report }
  - { indicator: own-share, period: 2020, value: 5% }
`,
    );
    const { code, stderr } = await workspace.dx('status', '--json');
    expect(code).toBe(3);
    const found = JSON.parse(stderr).error.problems;
    expect(found.map(({ code, line, column }: Record<string, unknown>) => [code, line, column])).toEqual([
      ['unknown_reference', 3, 18],
      ['unreadable_period', 4, 37],
      ['unreadable_number', 5, 50],
      ['outside_domain', 6, 50],
      ['unknown_key', 7, 54],
      ['missing_key', 8, 5],
    ]);
    expect((await workspace.dx('status', '--no-load', '--json')).stdout).toContain('"value":7.1');
  });
});

function damaged(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 0xa5)]);
}
