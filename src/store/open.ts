import { closeSync, existsSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { DatabaseError, troubleOf } from './problem.ts';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './schema.ts';

/** Another process that loads is waited for this long before the run gives up. */
const LOCK_WAIT_MS = 5000;
const MAGIC = 'SQLite format 3\0';
const APPLICATION_ID_OFFSET = 68;

/** Whether there is a database of this program and version; the other two ask for a load that writes it anew. */
export type Condition = 'ready' | 'missing' | 'other_version';

/** Opens for reading only; the file must be ours and of this version. Throws DatabaseError. */
export function openReadOnly(path: string): Database.Database {
  const db = guarded(path, () => new Database(path, { readonly: true, fileMustExist: true, timeout: LOCK_WAIT_MS }));
  return guarded(path, () => {
    harden(db);
    return db;
  });
}

/** Opens for loading; creates file, folder and tables as needed, and rebuilds a database of an older version. */
export function openWritable(path: string): Database.Database {
  return guarded(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    const db = new Database(path, { timeout: LOCK_WAIT_MS });
    harden(db);
    db.pragma('journal_mode = DELETE');
    db.pragma('synchronous = FULL');
    db.transaction(() => {
      if (conditionOf(db, path) !== 'ready') rebuild(db);
    }).immediate();
    return db;
  });
}

/** What stands at the path: nothing, or a database of ours. Throws DatabaseError for anything else. */
export function inspect(path: string): Condition {
  if (!existsSync(path) || statSync(path).size === 0) return 'missing';
  const db = openReadOnly(path);
  try {
    return guarded(path, () => conditionOf(db, path));
  } finally {
    db.close();
  }
}

/**
 * Removes a database that cannot be read, so that it is built anew; answers whether it did. A file that does not bear our
 * mark is removed only where `ours` says that nothing else can stand there.
 */
export function discard(path: string, ours: boolean): boolean {
  if (!ours && !bearsOurMark(path)) return false;
  // The journal last: without a database SQLite drops a journal, with another one it would play it back.
  rmSync(path, { force: true });
  rmSync(`${path}-journal`, { force: true });
  return true;
}

function bearsOurMark(path: string): boolean {
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, header, 0, header.length, 0);
    const isSqlite = header.toString('latin1', 0, MAGIC.length) === MAGIC;
    return length === header.length && isSqlite && header.readUInt32BE(APPLICATION_ID_OFFSET) === APPLICATION_ID;
  } finally {
    closeSync(file);
  }
}

/** The settings for files of uncertain origin: no trusted schema, no memory map, checked cells. */
function harden(db: Database.Database): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
  db.pragma('temp_store = MEMORY');
  db.pragma('foreign_keys = ON');
}

function conditionOf(db: Database.Database, path: string): Condition {
  const application = db.pragma('application_id', { simple: true });
  const version = Number(db.pragma('user_version', { simple: true }));
  const { tables } = db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as { tables: number };
  if (application === 0 && version === 0 && tables === 0) return 'missing';
  if (application !== APPLICATION_ID) throw new DatabaseError('not_ours', path);
  if (version > SCHEMA_VERSION) throw new DatabaseError('newer_schema', path);
  return version === SCHEMA_VERSION ? 'ready' : 'other_version';
}

function rebuild(db: Database.Database): void {
  const objects = db.prepare("SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").all() as {
    type: string;
    name: string;
  }[];
  db.pragma('defer_foreign_keys = ON');
  for (const { type, name } of objects.filter(({ type }) => type === 'view')) db.exec(`DROP ${type} "${name}"`);
  for (const { type, name } of objects.filter(({ type }) => type === 'table')) db.exec(`DROP ${type} "${name}"`);
  db.exec(SCHEMA);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma(`user_version = ${SCHEMA_VERSION}`);
}

/** Runs a step on the file and names the trouble if the driver or the disk refuses. */
export function guarded<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    const trouble = troubleOf(error);
    throw trouble ? new DatabaseError(trouble, path, { cause: error }) : error;
  }
}
