import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { DatabaseError, guarded, readingFrom } from '../../problem.ts';
import { TABLES } from '../schema/tables.ts';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from '../schema.ts';
import { type Condition, conditionOf, sign } from './condition.ts';
import { identityOf } from './identity.ts';
import { hasWriteAhead, rollBack } from './journal.ts';
import { LOAD_WAIT_MS, patiently } from './patience.ts';
import { refuseForeign } from './remove.ts';

/** The page cache of a load. */
const LOAD_CACHE_KIB = 32_768;

/**
 * The page cache of a report. It reads most pages once, and memory for a larger cache would take longer than reading.
 */
const REPORT_CACHE_KIB = 4096;

/** A database open for reading, in the condition in which it was found; null where it could not be opened. */
export interface FoundDatabase {
  readonly condition: Condition;
  readonly db: Database.Database | null;
}

/**
 * Opens a database for reading and begins a snapshot; waits while another process writes to it. Throws DatabaseError
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
  // Another process has removed the file to build it anew: look again for what it has built.
  if (!db) return openedNow(path, dx, waitMs);
  try {
    return readingFrom(path, () => {
      harden(db);
      db.exec(`PRAGMA cache_size = -${REPORT_CACHE_KIB}; BEGIN`);
      return { condition: conditionOf(db, path, dx), db };
    });
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A connection for reading; null where the file of this identity has been removed since it was seen. */
function openedOrGone(path: string, identity: string, waitMs: number): Database.Database | null {
  try {
    return guarded(path, () => new Database(path, { readonly: true, fileMustExist: true, timeout: waitMs }));
  } catch (error) {
    if (guarded(path, () => identityOf(path)) !== identity) return null;
    throw error;
  }
}

/**
 * Opens a database for loading and creates the tables where there are none. The caller holds the lock. Throws
 * DatabaseError.
 */
export function openWritable(path: string, dx: string): Database.Database {
  return guarded(path, () => {
    const db = new Database(path, { timeout: LOAD_WAIT_MS });
    try {
      harden(db);
      db.pragma('journal_mode = DELETE');
      db.pragma('synchronous = FULL');
      // The load checks every reference itself. SQLite would search whole tables for each row that is deleted.
      db.pragma('foreign_keys = OFF');
      db.pragma(`cache_size = -${LOAD_CACHE_KIB}`);
      if (db.pragma('page_count', { simple: true }) === 0) create(db, path, dx);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/**
 * A condition found under the lock. `unfinished`: a load had died, its journal was played back, and no row is trusted.
 */
export type LockedCondition = Condition | 'unfinished';

/**
 * What stands at a path once a load that died has been rolled back. The caller holds the lock. Throws DatabaseError
 * `not_ours` for a file that the caller has `named` and that dx did not make.
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

/**
 * Settings for a file of unknown origin: its schema runs no code, it is not mapped into memory, its cells are checked.
 */
function harden(db: Database.Database): void {
  db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON');
}

function create(db: Database.Database, path: string, dx: string): void {
  db.transaction(() => {
    db.exec(SCHEMA);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
    sign(db, path, dx);
  }).immediate();
}

/** Empties every table and signs the database as built in this file. The caller has begun a transaction. */
export function startOver(db: Database.Database, path: string, dx: string): void {
  for (const table of [...TABLES, 'built']) db.exec(`DELETE FROM ${table}`);
  sign(db, path, dx);
}
