import type Database from 'better-sqlite3';
import { prepared } from '../prepared.ts';
import { FILE_SPAN, PART_TABLES, PLACED_TABLES } from '../schema/tables.ts';

/** Deletes a file and all its rows. */
export function dropFile(db: Database.Database, id: number): void {
  dropContent(db, id);
  prepared(db, 'DELETE FROM files WHERE id = ?').run(id);
}

/** Deletes all rows of a file, but not the file. */
export function dropContent(db: Database.Database, id: number): void {
  const stretch = [id * FILE_SPAN, (id + 1) * FILE_SPAN - 1];
  const run = (sql: string, values: readonly (string | number)[]): void => void prepared(db, sql).run(values);
  for (const [table, column, whole, key] of PART_TABLES)
    run(`DELETE FROM ${table} WHERE ${column} IN (SELECT ${key} FROM ${whole} WHERE pos BETWEEN ? AND ?)`, stretch);
  for (const list of ['plans', 'targets'])
    run('DELETE FROM spans WHERE list = ? AND pos BETWEEN ? AND ?', [list, ...stretch]);
  for (const table of PLACED_TABLES) run(`DELETE FROM ${table} WHERE pos BETWEEN ? AND ?`, stretch);
  for (const table of ['mentions', 'doubts']) run(`DELETE FROM ${table} WHERE file = ?`, [id]);
}
