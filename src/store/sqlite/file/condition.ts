import type Database from 'better-sqlite3';
import { DatabaseError } from '../../problem.ts';
import { APPLICATION_ID, SCHEMA_VERSION, STATEMENTS } from '../schema.ts';
import { sealOf } from '../seal.ts';
import { isOfOurFormat } from './header.ts';
import { identityOf, isOnDisk } from './identity.ts';

/**
 * What stands at a path:
 * - `ready`: a database that this version of dx built in this file;
 * - `missing`: nothing, or a database into which nothing was loaded;
 * - `other_version`: one of another version of dx;
 * - `elsewhere`: a copy of one that was built in another file;
 * - `corrupt`: one that something else has changed.
 */
export type Condition = 'ready' | 'missing' | 'other_version' | 'elsewhere' | 'corrupt';

/** The condition of an open database. Throws DatabaseError `not_ours` for one without the mark of dx. */
export function conditionOf(db: Database.Database, path: string, dx: string): Condition {
  if (db.pragma('page_count', { simple: true }) === 0) return 'missing';
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new DatabaseError('not_ours', path);
  if (db.pragma('user_version', { simple: true }) !== SCHEMA_VERSION) return 'other_version';
  if ((isOnDisk(path) && !isOfOurFormat(path)) || !isOfOurSchema(db)) return 'corrupt';
  const built = db.prepare('SELECT dx, file, seal FROM built').get() as Built | undefined;
  if (built?.seal !== sealOf(built?.dx ?? null, built?.file ?? null)) return 'corrupt';
  if (built.dx !== dx) return 'other_version';
  // A load that ended before it had written anything.
  if (!db.prepare('SELECT 1 FROM files LIMIT 1').get()) return 'missing';
  return built.file === identityOf(path) ? 'ready' : 'elsewhere';
}

/** Records which version of dx builds the database, and in which file. */
export function sign(db: Database.Database, path: string, dx: string): void {
  const file = isOnDisk(path) ? (identityOf(path) ?? '') : '';
  db.prepare('INSERT INTO built (dx, file, seal) VALUES (?, ?, ?)').run(dx, file, sealOf(dx, file));
}

/** The row of the table `built`. */
interface Built {
  readonly dx: string;
  readonly file: string;
  readonly seal: string;
}

/** Whether tables, views and indexes are those of the schema, letter by letter, and there are no others. */
function isOfOurSchema(db: Database.Database): boolean {
  const objects = db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY rowid').raw().all() as [
    string,
    string | null,
  ][];
  const written = objects.filter(([name, sql]) => sql !== null || !name.startsWith('sqlite_autoindex_'));
  return written.length === STATEMENTS.length && written.every(([, sql], index) => sql === STATEMENTS[index]);
}
