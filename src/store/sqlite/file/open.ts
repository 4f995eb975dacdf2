import { rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { DatabaseError, guarded, readingFrom } from '../../problem.ts';
import { TABLES } from '../schema/tables.ts';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION, STATEMENTS } from '../schema.ts';
import { sealOf } from '../seal.ts';
import { bearsOurMark, isOfOurFormat } from './header.ts';
import { hasWriteAhead, isJournalOrNothing, journalOf, rollBack, writeAheadOf } from './journal.ts';
import { LOAD_WAIT_MS, patiently } from './patience.ts';

/** Pages of the database that a load keeps in memory, whatever it loads. */
const CACHE_KIB = 32_768;

/** The same for a report: it reads most pages once, and fresh memory for each costs more than reading it. */
const READ_CACHE_KIB = 4096;

/**
 * What stands at a path: a database of this version that was built in this very file, nothing, or one that is to be made
 * anew: of another version of dx, a copy of one, or one that something else has changed.
 */
export type Condition = 'ready' | 'missing' | 'other_version' | 'elsewhere' | 'corrupt';

/** The same under the lock, where a load that died is seen too: its journal was played back, and no row is believed. */
export type LockedCondition = Condition | 'unfinished';

/** A database open for reading, in the condition that it was found in; closed where it is of no use. */
export interface FoundDatabase {
  readonly condition: Condition;
  readonly db: Database.Database | null;
}

/**
 * Opens for reading only, with one snapshot from here on; one that is being written to is waited for. Throws DatabaseError
 * for a file that dx did not make.
 */
export const openReadOnly = (path: string, dx: string, waitMs = LOAD_WAIT_MS): FoundDatabase =>
  patiently(path, waitMs, (ms) => openedNow(path, dx, ms));

function openedNow(path: string, dx: string, waitMs: number): FoundDatabase {
  const stats = guarded(path, () => statSync(path, { throwIfNoEntry: false, bigint: true }));
  if (stats && !stats.isFile()) throw new DatabaseError('not_ours', path);
  if (!stats?.size) return { condition: 'missing', db: null };
  if (guarded(path, () => hasWriteAhead(path))) return { condition: 'corrupt', db: null };
  const db = openedOrGone(path, `${stats.dev}:${stats.ino}`, waitMs);
  // Another process has removed it to build it anew: what it builds is looked at, if it is there yet.
  if (!db) return openedNow(path, dx, waitMs);
  try {
    return readingFrom(path, () => {
      harden(db);
      db.exec(`PRAGMA cache_size = -${READ_CACHE_KIB}; BEGIN`);
      return { condition: conditionOf(db, path, dx), db };
    });
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A connection for reading; null where the file that was seen here has been removed meanwhile. */
function openedOrGone(path: string, identity: string, waitMs: number): Database.Database | null {
  try {
    return guarded(path, () => new Database(path, { readonly: true, fileMustExist: true, timeout: waitMs }));
  } catch (error) {
    if (guarded(path, () => identityOf(path)) !== identity) return null;
    throw error;
  }
}

/** Opens for loading; makes file and tables where there are none. The caller holds the lock. Throws DatabaseError. */
export function openWritable(path: string, dx: string): Database.Database {
  return guarded(path, () => {
    const db = new Database(path, { timeout: LOAD_WAIT_MS });
    try {
      harden(db);
      db.pragma('journal_mode = DELETE');
      db.pragma('synchronous = FULL');
      // Every reference is looked up before its row is written; SQLite would look through whole tables for each that goes.
      db.pragma('foreign_keys = OFF');
      db.pragma(`cache_size = -${CACHE_KIB}`);
      if (db.pragma('page_count', { simple: true }) === 0) create(db, path, dx);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/**
 * What stands at a path, after a load that died was finished. The caller holds the lock. Throws DatabaseError `not_ours`
 * for a file that the caller has named and that dx did not make.
 */
export function conditionUnderLock(
  path: string,
  { named, dx }: { readonly named: boolean; readonly dx: string },
): LockedCondition {
  if (named) refuseForeign(path);
  return guarded(path, () => {
    if (hasWriteAhead(path)) return 'corrupt';
    const done = rollBack(path);
    if (done === 'nothing') return conditionAt(path, dx);
    return done === 'played' ? 'unfinished' : 'corrupt';
  });
}

/**
 * Removes a database and what belongs to it; an empty file stays, there is nothing in it. The caller holds the lock, and
 * knows that dx made the database.
 */
export function remove(path: string): void {
  guarded(path, () => {
    const isEmpty = statSync(path, { throwIfNoEntry: false })?.size === 0;
    // The journal last: without a database SQLite drops a journal, with another one it would play it back.
    const files = [...(isEmpty ? [] : [path]), ...writeAheadOf(path), journalOf(path)];
    for (const file of files) rmSync(file, { force: true });
  });
}

/** Removes a database if it still is that file, and not one that another process has built meanwhile. */
export function removeSame(path: string, identity: string): void {
  if (guarded(path, () => identityOf(path)) === identity) remove(path);
}

/**
 * Throws DatabaseError `not_ours` unless there is nothing, an empty file, or a database with our mark; and where a file
 * stands in the way that SQLite would take for its own and remove.
 */
export function refuseForeign(path: string): void {
  const stats = guarded(path, () => statSync(path, { throwIfNoEntry: false }));
  if (!stats || (stats.isFile() && stats.size === 0)) {
    const isFree = guarded(path, () => isJournalOrNothing(journalOf(path)) && !hasWriteAhead(path));
    if (!isFree) throw new DatabaseError('not_ours', path);
    return;
  }
  if (!(stats.isFile() && guarded(path, () => bearsOurMark(path)))) throw new DatabaseError('not_ours', path);
}

/** Where a file lies on which disk: a copy of it lies elsewhere. Null where there is none. */
export function identityOf(path: string): string | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}` : null;
}

/** Paths that name no file: a database in memory, and one in a file that nobody else sees. */
export const IN_MEMORY = ':memory:';
export const UNNAMED = '';

/** Whether a path is that of a file. */
export const isOnDisk = (path: string): boolean => path !== IN_MEMORY && path !== UNNAMED;

function conditionAt(path: string, dx: string): Condition {
  try {
    const { condition, db } = openReadOnly(path, dx);
    db?.close();
    return condition;
  } catch (error) {
    if (error instanceof DatabaseError && ['corrupt', 'not_ours'].includes(error.trouble)) return 'corrupt';
    throw error;
  }
}

/** The settings for files of uncertain origin: no trusted schema, no memory map, checked cells. */
function harden(db: Database.Database): void {
  db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON');
}

function conditionOf(db: Database.Database, path: string, dx: string): Condition {
  if (db.pragma('page_count', { simple: true }) === 0) return 'missing';
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new DatabaseError('not_ours', path);
  if (db.pragma('user_version', { simple: true }) !== SCHEMA_VERSION) return 'other_version';
  if ((isOnDisk(path) && !isOfOurFormat(path)) || !isOfOurSchema(db)) return 'corrupt';
  const built = db.prepare('SELECT dx, file, seal FROM built').get() as Built | undefined;
  if (built?.seal !== sealOf(built?.dx ?? null, built?.file ?? null)) return 'corrupt';
  if (built.dx !== dx) return 'other_version';
  // A load that died before it had written anything.
  if (!db.prepare('SELECT 1 FROM files LIMIT 1').get()) return 'missing';
  return built.file === identityOf(path) ? 'ready' : 'elsewhere';
}

interface Built {
  readonly dx: string;
  readonly file: string;
  readonly seal: string;
}

/** Whether tables, views and indexes are those of the schema, letter by letter, and nothing else is there. */
function isOfOurSchema(db: Database.Database): boolean {
  const objects = db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY rowid').raw().all() as [
    string,
    string | null,
  ][];
  const written = objects.filter(([name, sql]) => sql !== null || !name.startsWith('sqlite_autoindex_'));
  return written.length === STATEMENTS.length && written.every(([, sql], index) => sql === STATEMENTS[index]);
}

function create(db: Database.Database, path: string, dx: string): void {
  db.transaction(() => {
    db.exec(SCHEMA);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
    sign(db, path, dx);
  }).immediate();
}

/** Says who built the database, and in which file. */
function sign(db: Database.Database, path: string, dx: string): void {
  const file = isOnDisk(path) ? (identityOf(path) ?? '') : '';
  db.prepare('INSERT INTO built (dx, file, seal) VALUES (?, ?, ?)').run(dx, file, sealOf(dx, file));
}

/** Empties every table; from here on the database is one that was built in this file. The caller has begun a transaction. */
export function startOver(db: Database.Database, path: string, dx: string): void {
  for (const table of [...TABLES, 'built']) db.exec(`DELETE FROM ${table}`);
  sign(db, path, dx);
}
