import { closeSync, fstatSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';

export const journalOf = (path: string): string => `${path}-journal`;

/** What a journal ends with that names a further file; SQLite deletes that file when it has played the journal back. */
const MAGIC = Buffer.from('d9d505f920a163d7', 'hex');

/**
 * Finishes what a load that died has left: SQLite plays its journal back, and the database is as it was before. Answers
 * false for a journal that is not of this program, which is not played. The caller holds the lock.
 */
export function rollBack(path: string): boolean {
  const journal = journalOf(path);
  if (!statSync(journal, { throwIfNoEntry: false })) return true;
  if (!statSync(path, { throwIfNoEntry: false })?.size) {
    rmSync(journal, { force: true });
    return true;
  }
  if (namesAnotherFile(journal)) return false;
  const db = new Database(path, { fileMustExist: true });
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
  } finally {
    db.close();
  }
  return true;
}

/** This program writes to one file at a time: its journals never do. */
function namesAnotherFile(journal: string): boolean {
  const handle = openSync(journal, 'r');
  try {
    const { size } = fstatSync(handle);
    const end = Buffer.alloc(MAGIC.length);
    return size >= end.length && readSync(handle, end, 0, end.length, size - end.length) > 0 && end.equals(MAGIC);
  } finally {
    closeSync(handle);
  }
}
