import type Database from 'better-sqlite3';
import type { RememberedFile } from '../file-memory.ts';
import { insert } from './insert.ts';
import { prepared } from './prepared.ts';
import { problemsFromText } from './rows/problem-rows.ts';
import type { ReadRow } from './rows/row.ts';
import { sealOf, sealOfFile, sealOfStamp } from './seal.ts';

/** What is remembered of files, in the order of their paths. */
export const queryRemembered = (db: Database.Database): RememberedFile[] =>
  (prepared(db, 'SELECT * FROM stamps ORDER BY path').all() as ReadRow[]).map(stampFromRow);

/** Replaces everything that is remembered of files. */
export function rememberAll(db: Database.Database, files: readonly RememberedFile[]): void {
  db.exec('DELETE FROM stamps');
  for (const file of files) {
    const { path, size, mtimeMs, ctimeMs, inode, checkedMs, hash } = file;
    const times = { mtime_ms: mtimeMs, ctime_ms: ctimeMs, inode, checked_ms: checkedMs };
    insert(db, 'stamps', { path, size, ...times, hash, seal: sealOfStamp(file) });
  }
}

/** Whether every row that decides which files are read again has its seal. */
export function isMemorySound(db: Database.Database): boolean {
  const all = (table: string): ReadRow[] => prepared(db, `SELECT * FROM ${table}`).all();
  return (
    all('stamps').every((row) => row.seal === sealOfStamp(stampFromRow(row))) &&
    all('files').every((row) => row.seal === sealOfFile({ ...row, warnings: problemsFromText(row.warnings) })) &&
    all('settings').every(({ json, seal }) => seal === sealOf(json))
  );
}

const stampFromRow = (row: ReadRow): RememberedFile => ({
  path: row.path,
  size: row.size,
  mtimeMs: row.mtime_ms,
  ctimeMs: row.ctime_ms,
  inode: row.inode,
  checkedMs: row.checked_ms,
  hash: row.hash,
});
