import { closeSync, fstatSync, lstatSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';

export const journalOf = (path: string): string => `${path}-journal`;

/** What stands beside a database that writes ahead, as those of this program never do. SQLite reads it unasked. */
export const writeAheadOf = (path: string): readonly string[] => [`${path}-wal`, `${path}-shm`];

/** Whether anything of that kind stands there: rows in it would be taken for rows of the database. */
export const hasWriteAhead = (path: string): boolean =>
  writeAheadOf(path).some((file) => lstatSync(file, { throwIfNoEntry: false }) !== undefined);

/**
 * What a journal begins with, and ends with where it names a further file; SQLite deletes that file when it has played the
 * journal back.
 */
const MAGIC = Buffer.from('d9d505f920a163d7', 'hex');

/**
 * Finishes what a load that died has left: SQLite plays its journal back, and the database is as it was before. Answers
 * what was done: a journal that is not of this program is `foreign` and not played. The caller holds the lock, and believes
 * no row after a journal was `played`: anybody may have put it there.
 */
export function rollBack(path: string): 'nothing' | 'played' | 'foreign' {
  const journal = journalOf(path);
  if (!statSync(journal, { throwIfNoEntry: false })) return 'nothing';
  if (!statSync(path, { throwIfNoEntry: false })?.size) {
    rmSync(journal, { force: true });
    return 'nothing';
  }
  if (namesAnotherFile(journal)) return 'foreign';
  const db = new Database(path, { fileMustExist: true });
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
  } finally {
    db.close();
  }
  return 'played';
}

/** Whether a file beside a database that is not there could be SQLite's: nothing, an empty file, or a journal. */
export function isJournalOrNothing(journal: string): boolean {
  const stats = lstatSync(journal, { throwIfNoEntry: false });
  if (!stats || (stats.isFile() && stats.size === 0)) return true;
  if (!stats.isFile()) return false;
  const handle = openSync(journal, 'r');
  try {
    const start = Buffer.alloc(MAGIC.length);
    readSync(handle, start, 0, start.length, 0);
    return start.equals(MAGIC);
  } finally {
    closeSync(handle);
  }
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
