import Database from 'better-sqlite3';

/** Every row of every table, one a line, the schema's among them; null where they cannot all be read. */
export function rowsOf(path: string): readonly string[] | null {
  let db: Database.Database | null = null;
  try {
    db = new Database(path, { readonly: true });
    db.pragma('cell_size_check = ON');
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
    return ['sqlite_schema', ...tables].flatMap((table) => linesOf(db as Database.Database, String(table)));
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

/** The rows as they lie in the table itself: an index might tell of others. */
function linesOf(db: Database.Database, table: string): string[] {
  const name = `"${table.replaceAll('"', '""')}"`;
  const hasRows = db.prepare('SELECT wr FROM pragma_table_list WHERE name = ?').pluck().get(table) !== 1;
  const order = hasRows ? ' ORDER BY rowid' : '';
  const rows = db.prepare(`SELECT * FROM ${name} NOT INDEXED${order}`).safeIntegers().raw().all() as unknown[][];
  return rows.map((row) => `${table}: ${row.map(textOf).join(' | ')}`);
}

/** The number 1 and the text 1 are not the same. */
function textOf(cell: unknown): string {
  if (typeof cell === 'string') return JSON.stringify(cell);
  return Buffer.isBuffer(cell) ? `x'${cell.toString('hex')}'` : `${typeof cell === 'bigint' ? '' : 'real '}${cell}`;
}
