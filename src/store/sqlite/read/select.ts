import type { Day } from '../../../core/time/period.ts';
import type { PlacedTable } from '../schema/tables.ts';

/** What columns may hold; undefined for anything, an empty list for nothing. */
export type ColumnLists = Readonly<Record<string, readonly string[] | undefined>>;

/** A statement and its values. */
export type Query = [sql: string, values: string[]];

/** Rows of a table with the paths of their files, in the order of the files and of their places there. */
export function inFileOrder(table: PlacedTable, lists: ColumnLists, knownBy?: Day): Query {
  const { sql, values } = whereIn(lists, knownBy);
  // Without a choice all rows are wanted: file by file they come in order, and need not be sorted.
  const isWhole = sql === '' || sql === 'WHERE t.known_on <= ?';
  const join = isWhole
    ? `files f CROSS JOIN ${table} t ON t.pos BETWEEN f.id * 4294967296 AND f.id * 4294967296 + 4294967295`
    : `${table} t JOIN files f ON f.id = t.pos >> 32`;
  return [`SELECT t.*, f.path FROM ${join} ${sql} ORDER BY f.sort, t.pos`, values];
}

/** `WHERE t.a IN (?, …) AND … AND t.known_on <= ?` over what is there; an empty list matches nothing. */
export function whereIn(lists: ColumnLists, knownBy?: Day): { sql: string; values: string[] } {
  const present = Object.entries(lists).flatMap(([column, values]) => (values ? [[column, values] as const] : []));
  const conditions = present.map(([column, values]) => `t.${column} IN (${values.map(() => '?').join(', ')})`);
  if (knownBy !== undefined) conditions.push('t.known_on <= ?');
  return {
    sql: conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '',
    values: [...present.flatMap(([, values]) => values), ...(knownBy === undefined ? [] : [knownBy])],
  };
}
