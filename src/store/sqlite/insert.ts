import type Database from 'better-sqlite3';
import { prepared } from './prepared.ts';
import type { SqlRow } from './rows/row.ts';
import type { Table } from './schema/tables.ts';

/** The columns and the statement of an insert. */
interface Insert {
  readonly columns: readonly string[];
  readonly statement: Database.Statement;
}

/** The last insert into each table: consecutive rows mostly fill the same columns. */
const lastInserts = new WeakMap<Database.Database, Map<Table, Insert>>();

/** Inserts one row. False, with nothing changed, where its key is taken. */
export function insert(db: Database.Database, table: Table, row: SqlRow): boolean {
  return insertInto(db, table, Object.keys(row)).run(Object.values(row)).changes === 1;
}

function insertInto(db: Database.Database, table: Table, columns: readonly string[]): Database.Statement {
  const own = lastInserts.get(db) ?? new Map<Table, Insert>();
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
