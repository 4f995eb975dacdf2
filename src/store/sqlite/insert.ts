import type Database from 'better-sqlite3';
import type { SqlRow } from './rows/row.ts';
import type { Table } from './schema/tables.ts';

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** A statement of this connection, prepared once. */
export function prepared(db: Database.Database, sql: string): Database.Statement {
  const own = statements.get(db) ?? new Map<string, Database.Statement>();
  statements.set(db, own);
  const known = own.get(sql);
  if (known) return known;
  const statement = db.prepare(sql);
  own.set(sql, statement);
  return statement;
}

/** Inserts one row; false, with nothing changed, where its key is taken. */
export function insert(db: Database.Database, table: Table, row: SqlRow): boolean {
  const columns = Object.keys(row);
  const marks = `(${columns.map(() => '?').join(', ')})`;
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${marks} ON CONFLICT DO NOTHING`;
  return prepared(db, sql).run(Object.values(row)).changes === 1;
}
