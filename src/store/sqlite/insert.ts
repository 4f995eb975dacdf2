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

/** The insert of each table that was used last: rows of a table mostly have the same columns. */
interface LastInsert {
  readonly columns: readonly string[];
  readonly statement: Database.Statement;
}

const lastInserts = new WeakMap<Database.Database, Map<Table, LastInsert>>();

/** Inserts one row; false, with nothing changed, where its key is taken. */
export function insert(db: Database.Database, table: Table, row: SqlRow): boolean {
  return insertOf(db, table, Object.keys(row)).run(Object.values(row)).changes === 1;
}

function insertOf(db: Database.Database, table: Table, columns: readonly string[]): Database.Statement {
  const own = lastInserts.get(db) ?? new Map<Table, LastInsert>();
  lastInserts.set(db, own);
  const last = own.get(table);
  if (last && last.columns.length === columns.length && columns.every((column, at) => column === last.columns[at]))
    return last.statement;
  const marks = columns.map(() => '?').join(', ');
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks}) ON CONFLICT DO NOTHING`;
  const statement = prepared(db, sql);
  own.set(table, { columns, statement });
  return statement;
}
