import type Database from 'better-sqlite3';
import type { ReadRow } from '../rows/row.ts';

/** How many rows are fetched at a time. Between two fetches no statement is open. */
const CHUNK = 1000;

/** How many copies have been made on each connection. */
const copies = new WeakMap<Database.Database, number>();

/**
 * The rows that a query selects now, read at any time later: they are copied into a temporary table, which SQLite moves
 * to a file when it is large. The connection can be used between two rows.
 */
export function copied(db: Database.Database, sql: string, values: readonly string[]): Iterable<ReadRow> {
  const number = (copies.get(db) ?? 0) + 1;
  copies.set(db, number);
  const table = `temp.copy_${number}`;
  db.prepare(`CREATE TABLE ${table} AS ${sql}`).run(...values);
  const next = db.prepare(`SELECT * FROM ${table} WHERE rowid > ? AND rowid <= ? ORDER BY rowid`);
  return chunks((from) => next.all(from, from + CHUNK));
}

function* chunks(rowsAfter: (from: number) => readonly ReadRow[]): Generator<ReadRow> {
  for (let from = 0; ; from += CHUNK) {
    const rows = rowsAfter(from);
    yield* rows;
    if (rows.length < CHUNK) return;
  }
}
