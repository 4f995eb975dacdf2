import type Database from 'better-sqlite3';
import { prepared } from '../prepared.ts';
import type { ReadRow } from '../rows/row.ts';
import { FILE_SPAN, PART_TABLES, PLACED_TABLES, type Table } from '../schema/tables.ts';

type Db = Database.Database;

/** Copies all rows of some files into another database, with all periods and the settings. */
export function copyFiles(from: Db, to: Db, paths: readonly string[]): void {
  to.transaction(() => {
    for (const path of paths) {
      const file = prepared(from, 'SELECT * FROM files WHERE path = ?').get(path) as ReadRow;
      if (file) copyFile(from, to, file.id);
    }
    copyRows(from, to, 'periods', '', []);
    copyRows(from, to, 'settings', '', []);
  })();
}

function copyFile(from: Db, to: Db, id: number): void {
  const stretch = [id * FILE_SPAN, (id + 1) * FILE_SPAN - 1];
  const within = 'pos BETWEEN ? AND ?';
  copyRows(from, to, 'files', 'WHERE id = ?', [id]);
  for (const table of ['mentions', 'doubts'] as const) copyRows(from, to, table, 'WHERE file = ?', [id]);
  for (const table of PLACED_TABLES) copyRows(from, to, table, `WHERE ${within}`, stretch);
  copyRows(from, to, 'spans', `WHERE ${within} AND list = 'plans'`, stretch);
  copyRows(from, to, 'spans', `WHERE ${within} AND list = 'targets'`, stretch);
  for (const [table, column, whole, key] of PART_TABLES)
    copyRows(from, to, table, `WHERE ${column} IN (SELECT ${key} FROM ${whole} WHERE ${within})`, stretch);
}

function copyRows(from: Db, to: Db, table: Table, where: string, values: readonly number[]): void {
  const columns = (from.pragma(`table_info(${table})`) as { readonly name: string }[]).map(({ name }) => name);
  const marks = columns.map(() => '?').join(', ');
  const insert = prepared(to, `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`);
  for (const row of prepared(from, `SELECT ${columns.join(', ')} FROM ${table} ${where}`)
    .raw()
    .iterate(values))
    insert.run(row as unknown[]);
}
