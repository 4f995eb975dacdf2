import Database from 'better-sqlite3';

/** Changes a database behind the program's back; what refers to nothing afterwards is no obstacle. */
export function damage(path: string, ...statements: readonly string[]): void {
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  for (const sql of statements) db.exec(sql);
  db.close();
}
