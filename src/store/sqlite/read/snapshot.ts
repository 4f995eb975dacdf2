import type Database from 'better-sqlite3';

/**
 * What follows from a whole table, worked out once for a connection that only reads: the database that it sees stays the same as
 * long as its transaction lasts. Of any other connection it is worked out each time.
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
