import type Database from 'better-sqlite3';

/**
 * Remembers a result per connection. Only for a connection that reads within a transaction: it sees the same database
 * as long as that lasts. For any other the result is computed each time.
 */
export function oncePerSnapshot<Result extends object>(
  workOut: (db: Database.Database) => Result,
): (db: Database.Database) => Result {
  const known = new WeakMap<Database.Database, Result>();
  return (db) => {
    if (!db.readonly || !db.inTransaction) return workOut(db);
    const result = known.get(db) ?? workOut(db);
    known.set(db, result);
    return result;
  };
}
