import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { aWorkspace, SMALL, type Workspace } from '../../helpers/workspace.ts';

/** Tables that grow with what is recorded; a report on one province must not read through one of them. */
const GROWING =
  /^SEARCH t USING INTEGER PRIMARY KEY \(rowid>\?|^SCAN (?:t|[a-z]+ AS t|measurements|rankings|targets|plans|spans|doubts|mentions|sources|indicators|indices|provinces|province_names|target_sources|plan_sources|reported_tallies)\b/;

let workspace: Workspace;
beforeAll(async () => {
  workspace = aWorkspace(SMALL);
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

describe('a report on one province', () => {
  test.each([
    [['status', '-p', 'quang-ninh']],
    [['status', '-p', 'Quảng Ninh', '--plan', 'small', '-f', 'csv']],
    [['check', '-p', 'quang-ninh']],
    [['explain', 'quang-ninh/small/share']],
  ])('reads through no table that grows: dx %j', async (argv) => {
    const statements = (await statementsOf(...argv)).filter((sql) => /^SELECT/i.test(sql));
    expect(statements.some((sql) => sql.includes('measurements'))).toBe(true);
    const scans = statements.flatMap((sql) =>
      planOf(sql)
        .filter((step) => GROWING.test(step))
        .map((step) => `${step}: ${sql}`),
    );
    expect(scans).toEqual([]);
  });
});

test('the plan of a statement shows where it reads through a table', () => {
  expect(planOf('SELECT * FROM measurements t').some((step) => GROWING.test(step))).toBe(true);
});
