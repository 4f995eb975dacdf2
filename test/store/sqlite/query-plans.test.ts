import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { aWorkspace, SMALL, type Workspace } from '../../helpers/workspace.ts';

/**
 * What is recorded. `dx ranks` reads whole tables of places, since places are shared and compared; any other
 * report on one province must not read through any of it, whatever it asks for.
 */
const STATEMENTS = ['measurements', 'rankings', 'targets', 'plans', 'spans', 'doubts', 'mentions'];
const PARTS = ['target_sources', 'plan_sources', 'reported_tallies', 'province_names', 'province_populations'];

/** What statements refer to: grows too, if less. */
const VOCABULARY = ['units', 'populations', 'provinces', 'indicators', 'indices', 'sources'];

const RANKING = `index: dti
edition: 2022
population: vn63
of: 63
source: own-report
ranks: { quang-ninh: { rank: 3 }, hai-phong: { rank: 4 } }
`;

let workspace: Workspace;
beforeAll(async () => {
  workspace = aWorkspace({ ...SMALL, 'data/dti-2022.yaml': RANKING });
  expect((await workspace.dx('load')).code).toBe(0);
}, 60_000);
afterAll(() => vi.restoreAllMocks());

/** The statements that a command prepares. */
async function statementsOf(...argv: string[]): Promise<string[]> {
  const spy = vi.spyOn(Database.prototype, 'prepare');
  expect((await workspace.dx(...argv)).code).toBe(0);
  const found = spy.mock.calls.map(([sql]) => String(sql));
  spy.mockRestore();
  return [...new Set(found)];
}

/** How SQLite means to answer a statement, a line for each step. */
function planOf(sql: string): string[] {
  const db = new Database(workspace.path('.dx/dx.sqlite'), { readonly: true });
  try {
    const marks = sql.match(/\?/g)?.length ?? 0;
    const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array(marks).fill('')) as { detail: string }[];
    return rows.map(({ detail }) => detail);
  } finally {
    db.close();
  }
}

/** The tables that a statement reads through, by the names that they have in it. */
function readThrough(sql: string): string[] {
  return planOf(sql).flatMap((step) => {
    // All rows of a table may also be found file by file.
    const isOfFiles = /^SEARCH (\w+) USING INTEGER PRIMARY KEY \(rowid>\?/.exec(step);
    const [, name] = isOfFiles ?? /^SCAN (?:\w+ AS )?(\w+)/.exec(step) ?? [];
    const named = new RegExp(`\\b(?:FROM|JOIN) (\\w+) (?:AS )?${name}\\b`).exec(sql);
    return name === undefined ? [] : [named?.[1] ?? name];
  });
}

async function tablesReadBy(argv: readonly string[], among: readonly string[]): Promise<string[]> {
  const statements = (await statementsOf(...argv)).filter((sql) => /^(SELECT|WITH)/i.test(sql));
  expect(statements.some((sql) => /measurements|rankings/.test(sql))).toBe(true);
  return statements.flatMap((sql) =>
    readThrough(sql)
      .filter((table) => among.includes(table))
      .map((table) => `${table}: ${sql}`),
  );
}

describe('a report on one province', () => {
  test.each([
    [['status', '-p', 'quang-ninh']],
    [['status', '-p', 'Quảng Ninh', '--plan', 'small', '-f', 'csv']],
    [['check', '-p', 'quang-ninh']],
    [['explain', 'quang-ninh/small/share']],
    [['explain', 'share', '-p', 'quang-ninh']],
  ])('reads through no table that grows: dx %j', async (argv) => {
    expect(await tablesReadBy(argv, [...STATEMENTS, ...PARTS, ...VOCABULARY])).toEqual([]);
  });

  test.each([
    [['status', '-p', 'quang-ninh', '-i', 'own-share']],
    [['trend', '-p', 'quang-ninh']],
    [['trend', 'own-share', '-p', 'quang-ninh', '--chart']],
    [['compare', '-i', 'own-share', 'dti', '-p', 'quang-ninh', 'hai-phong']],
    [['coverage', '-p', 'quang-ninh']],
    [['diff', '-p', 'quang-ninh', '--from', '2024-12-31']],
  ])('reads through no table of what is recorded: dx %j', async (argv) => {
    expect(await tablesReadBy(argv, [...STATEMENTS, ...PARTS])).toEqual([]);
  });
});

test.each([
  ['SELECT * FROM measurements t', ['measurements']],
  [
    'SELECT t.* FROM files f CROSS JOIN targets t ON t.pos BETWEEN f.id * 4294967296 AND f.id * 4294967296 + 5',
    ['files', 'targets'],
  ],
  ['SELECT count(*) FROM rankings', ['rankings']],
  ['SELECT * FROM plans AS p JOIN files f ON f.id = p.pos >> 32', ['plans']],
  ['SELECT * FROM measurements WHERE province = ?', []],
])('the plan of a statement shows what it reads through: %s', (sql, tables) => {
  expect(readThrough(sql)).toEqual(tables);
});
