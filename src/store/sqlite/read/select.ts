import type Database from 'better-sqlite3';
import type { Day } from '../../../core/time/period.ts';
import { prepared } from '../prepared.ts';
import type { ReadRow } from '../rows/row.ts';
import type { PlacedTable } from '../schema/tables.ts';

/** The values that columns may hold; undefined allows any value, an empty list none. */
export type ColumnLists = Readonly<Record<string, readonly string[] | undefined>>;

/** A SELECT and the values of its parameters. */
export type Query = readonly [sql: string, values: readonly (string | number)[]];

/** All rows that a query selects. */
export const rowsOf = (db: Database.Database, [sql, values]: Query): ReadRow[] => prepared(db, sql).all(values);

/** Selects rows of a table with the paths of their files, in file order. */
export function inFileOrder(
  table: PlacedTable,
  lists: ColumnLists,
  knownBy?: Day,
): readonly [sql: string, values: readonly string[]] {
  const { sql, values } = whereIn(lists, knownBy);
  // A query for all rows joins from the files: the rows of each are in order already, and nothing has to be sorted.
  const isWhole = sql === '' || sql === 'WHERE t.known_on <= ?';
  const join = isWhole
    ? `files f CROSS JOIN ${table} t ON t.pos BETWEEN f.id * 4294967296 AND f.id * 4294967296 + 4294967295`
    : `${table} t JOIN files f ON f.id = t.pos >> 32`;
  return [`SELECT t.*, f.path FROM ${join} ${sql} ORDER BY f.sort, t.pos`, values];
}

/** `WHERE t.a IN (?, …) AND … AND t.known_on <= ?` for the columns that have a list; an empty list matches no row. */
export function whereIn(lists: ColumnLists, knownBy?: Day): { sql: string; values: string[] } {
  const present = Object.entries(lists).flatMap(([column, values]) => (values ? [[column, values] as const] : []));
  const conditions = present.map(([column, values]) => `t.${column} IN (${values.map(() => '?').join(', ')})`);
  if (knownBy !== undefined) conditions.push('t.known_on <= ?');
  return {
    sql: conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '',
    values: [...present.flatMap(([, values]) => values), ...(knownBy === undefined ? [] : [knownBy])],
  };
}
