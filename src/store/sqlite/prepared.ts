import type Database from 'better-sqlite3';

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** The prepared statement for this SQL on this connection; each text is prepared once. */
export function prepared(db: Database.Database, sql: string): Database.Statement {
  const own = statements.get(db) ?? new Map<string, Database.Statement>();
  statements.set(db, own);
  const known = own.get(sql);
  if (known) return known;
  const statement = db.prepare(sql);
  own.set(sql, statement);
  return statement;
}
