import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { TABLES } from '../../src/store/sqlite/schema/tables.ts';
import { damage } from '../helpers/damage.ts';
import { aWorkspace, SMALL, textOf, type Workspace } from '../helpers/workspace.ts';

const RANKED = {
  ...SMALL,
  'data/ranks.yaml': `index: own-index
edition: 2024
population: vn63
of: 63
source: own-report
ranks: { quang-ninh: { rank: 3, score: 0.7 } }
`,
  'seeds/index.yaml': 'indices: [{ id: own-index, name: { vi: Chỉ số, en: Index }, scale: [0, 1] }]\n',
};

let workspace: Workspace;
beforeEach(async () => {
  workspace = aWorkspace(RANKED);
  expect((await workspace.dx('load')).code).toBe(0);
}, 60_000);

const change = (...statements: string[]): void => damage(workspace.path('.dx/dx.sqlite'), ...statements);

async function verify(...argv: string[]) {
  const { code, stdout, stderr } = await workspace.dx('load', '--verify', '--json', '--lang', 'en', ...argv);
  const { rows, summary, report } = JSON.parse(stdout);
  return { code, rows, summary: summary[0], report, stderr };
}

describe('dx load --verify', () => {
  test('finds no difference in what was just built', async () => {
    const { code, rows, summary, report } = await verify();
    expect({ code, rows, report }).toEqual({ code: 0, rows: [], report: 'verify' });
    expect(summary).toMatchObject({ different: 0 });
    expect(summary.compared).toBeGreaterThan(100);
  });

  test('names the value that differs, and builds the database anew', async () => {
    change("UPDATE measurements SET value = 99 WHERE indicator = 'own-share'");
    const first = await verify();
    expect(first.code).toBe(1);
    expect(first.rows).toEqual([
      {
        table: 'measurements',
        row: 'quang-ninh/own-share/2024/own-report',
        column: 'value',
        kind: 'changed',
        stored: 99,
        expected: 7.1,
      },
    ]);
    expect(first.stderr).toContain('differed from the text files and was rebuilt');
    expect((await verify()).code).toBe(0);
  });

  test('changes nothing where it is told not to load', async () => {
    change("UPDATE measurements SET value = 99 WHERE indicator = 'own-share'");
    expect((await verify('--no-load')).code).toBe(1);
    expect((await verify('--no-load')).rows).toHaveLength(1);
  });

  test.each<[string, string, unknown]>([
    ['a row that is gone', 'DELETE FROM rankings', { table: 'rankings', kind: 'missing', column: null }],
    [
      'a row that is in no file',
      "INSERT INTO plan_sources SELECT plan, 'baomoi-2025', 9 FROM plan_sources",
      { table: 'plan_sources', kind: 'extra', column: null },
    ],
    [
      'a text one letter of which is another',
      "UPDATE targets SET title_vi = 'Tỷ lệ.' WHERE id = 'share'",
      { table: 'targets', kind: 'changed', column: 'title_vi' },
    ],
    ['bytes in place of a text', "UPDATE sources SET url = CAST(x'00ff' AS TEXT) WHERE id = 'own-report'", {}],
  ])('notices %s', async (_, sql, row) => {
    change(sql);
    const { code, rows } = await verify();
    expect(code).toBe(1);
    expect(rows).toMatchObject([row]);
  });

  test.each([
    'UPDATE stamps SET mtime_ms = mtime_ms + 1',
    'UPDATE stamps SET ctime_ms = ctime_ms - 1',
    'UPDATE stamps SET checked_ms = checked_ms + 1',
    'UPDATE stamps SET inode = inode + 1',
    "UPDATE stamps SET hash = 'x' || hash WHERE path = 'data/plan.yaml'",
    "UPDATE stamps SET seal = 'x'",
    "UPDATE files SET hash = 'x' || hash WHERE path = 'data/plan.yaml'",
    'UPDATE files SET warnings = problem FROM (SELECT \'[{"code":"empty_file","at":{"file":"x","line":1,"column":1},"args":{}}]\' AS problem) WHERE path = \'data/plan.yaml\'',
    "UPDATE files SET seal = 'x'",
    "UPDATE settings SET json = replace(json, '0.05', '0.5')",
    "UPDATE built SET file = '1:1'",
    "UPDATE built SET dx = '0.0.1'",
    'CREATE TABLE mine (x)',
  ])('notices what nothing but dx can have written: %s', async (sql) => {
    change(sql);
    const { code, rows } = await verify();
    expect(code).toBe(1);
    expect(rows).toMatchObject([{ table: 'database', kind: 'unreadable' }]);
    expect((await verify()).code).toBe(0);
  });

  test('takes an edit for an edit', async () => {
    workspace.write('data/figures.yaml', textOf(workspace, 'data/figures.yaml').replace('7.1%', '8.2%'));
    expect((await verify('--no-load')).code).toBe(0);
    expect((await verify()).code).toBe(0);
    expect((await workspace.dx('status', '--json', '--no-load')).stdout).toContain('"value":8.2');
  });

  test('leaves the rows of a file that has been edited to the next load, which replaces them', async () => {
    change("UPDATE measurements SET value = 99 WHERE indicator = 'own-share'");
    workspace.write('data/figures.yaml', textOf(workspace, 'data/figures.yaml').replace('7.1%', '8.2%'));
    expect((await verify('--no-load')).rows).toEqual([]);
    expect((await verify()).code).toBe(0);
    expect((await workspace.dx('status', '--json', '--no-load')).stdout).toContain('"value":8.2');
  });

  test.each([
    ['en', '99 in the database, 7.1 in the files', 'not in the database', '2 differences'],
    ['vi', 'cơ sở dữ liệu ghi 99, các tệp ghi 7.1', 'thiếu', '2 chỗ khác'],
  ])('says in words what differs, in %s', async (lang, ...said) => {
    change('UPDATE measurements SET value = 99', 'DELETE FROM rankings');
    const { stdout } = await workspace.dx('load', '--verify', '--no-load', '--lang', lang);
    for (const words of said) expect(stdout.replace(/\s+/g, ' ')).toContain(words);
  });

  test('compares every table', () => {
    const db = new Database(workspace.path('.dx/dx.sqlite'), { readonly: true });
    const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'built'").pluck().all();
    db.close();
    expect([...TABLES].sort()).toEqual(names.sort());
  });
});

test('dx load --no-load is refused, for it would do nothing', async () => {
  expect((await workspace.dx('load', '--no-load')).code).toBe(2);
});

describe('a damaged database', () => {
  test.each([
    "UPDATE measurements SET period = 'never'",
    "UPDATE targets SET milestones = 'x{'",
    "UPDATE targets SET milestones = '[{}]'",
    "UPDATE provinces SET aliases = '7'",
    "UPDATE targets SET indicator = 'nowhere'",
    "UPDATE settings SET json = 'null'",
    "UPDATE files SET warnings = '[7]' WHERE path = 'data/plan.yaml'",
    'DELETE FROM units',
  ])('is built anew by a report, and refused as it is: %s', async (sql) => {
    const before = await workspace.dx('status', '--json');
    change(sql);
    const asItIs = await workspace.dx('status', '--json', '--no-load');
    expect([0, 4]).toContain(asItIs.code);
    const after = await workspace.dx('status', '--json');
    expect({ code: after.code, stdout: after.stdout }).toEqual({ code: 0, stdout: before.stdout });
  });

  test('is built anew after a report that met the damage while it was written out', async () => {
    writeFileSync(workspace.path('data/more.csv'), '');
    change("UPDATE measurements SET period = 'never'");
    expect([0, 4]).toContain((await workspace.dx('export', 'measurements')).code);
    expect((await workspace.dx('export', 'measurements')).code).toBe(0);
  });
});
