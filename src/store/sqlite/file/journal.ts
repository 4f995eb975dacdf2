import { closeSync, fstatSync, lstatSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';

/** The path of the rollback journal of a database. */
export const journalOf = (path: string): string => `${path}-journal`;

/**
 * The paths of a write-ahead log and its index. Databases of dx have none, but SQLite would read them if they were
 * there.
 */
export const writeAheadOf = (path: string): readonly string[] => [`${path}-wal`, `${path}-shm`];

/** Whether there is a write-ahead log, whose rows SQLite would take for rows of the database. */
export const hasWriteAhead = (path: string): boolean =>
  writeAheadOf(path).some((file) => lstatSync(file, { throwIfNoEntry: false }) !== undefined);

/**
 * The first bytes of a journal. They are also the last bytes of one that names a super-journal, a file that SQLite
 * deletes.
 */
const MAGIC = Buffer.from('d9d505f920a163d7', 'hex');

/**
 * Rolls back a load that died: SQLite plays the journal back. Answers what was done; `foreign` is a journal that dx did
 * not write, and it is not played. The caller holds the lock, and must not trust any row after `played`: the journal
 * may be anybody's.
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

/** Whether what has the name of a journal is nothing, an empty file, or a journal. */
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

/** Whether a journal names a super-journal. Those of dx never do, since it writes to one database at a time. */
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
