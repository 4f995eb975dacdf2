import type Database from 'better-sqlite3';
import type { Dataset } from '../../core/record/dataset.ts';
import type { Difference, Verification } from '../store.ts';
import { queryParsedFiles } from './query.ts';
import type { ReadRow, SqlRow } from './rows/row.ts';
import { factRows } from './save.ts';

/** Compares every row of every table of facts with what it is to be. Throws where the file itself is damaged. */
export function verify(db: Database.Database, dataset: Dataset): Verification {
  const health = db.pragma('integrity_check', { simple: true });
  if (health !== 'ok') throw new Error(String(health));
  let compared = queryParsedFiles(db).length;
  const differences: Difference[] = [];
  for (const [table, rows] of Object.entries(factRows(dataset))) {
    compared += rows.length;
    for (const difference of differencesIn(db, table, rows)) differences.push(difference);
  }
  return { compared, differences };
}

/** Rows are matched by their primary key, and by nothing that an index says. */
function* differencesIn(db: Database.Database, table: string, rows: readonly SqlRow[]): Generator<Difference> {
  const columns = db.pragma(`table_info(${table})`) as { readonly name: string; readonly pk: number }[];
  const keys = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
  const keyOf = (row: ReadRow): string => keys.map((name) => String(row[name])).join(' ');
  const expected = new Map(rows.map((row) => [keyOf(row), row]));
  for (const stored of db.prepare(`SELECT * FROM ${table} NOT INDEXED`).iterate() as IterableIterator<ReadRow>) {
    const row = keyOf(stored);
    const right = expected.get(row);
    expected.delete(row);
    if (right) yield* changes(table, row, stored, right);
    else yield { table, row, column: null, kind: 'extra', stored: null, expected: null };
  }
  for (const row of expected.keys()) yield { table, row, column: null, kind: 'missing', stored: null, expected: null };
}

function* changes(table: string, row: string, stored: ReadRow, right: SqlRow): Generator<Difference> {
  for (const [column, expected] of Object.entries(right)) {
    const value = stored[column];
    if (!Object.is(value, expected) && !(value === 0 && expected === 0))
      yield { table, row, column, kind: 'changed', stored: plain(value), expected };
  }
}

/** A value that can be shown: bytes where a text should be are no text. */
const plain = (value: unknown): string | number | null =>
  value === null || typeof value === 'number' || typeof value === 'string' ? value : String(value);
