/** What can be wrong with the database file itself. */
export type DatabaseTrouble =
  | 'missing'
  | 'older_schema'
  | 'not_ours'
  | 'newer_schema'
  | 'corrupt'
  | 'locked'
  | 'unwritable';

/** Stops the run: the database cannot be used as it is. `cause` is the driver's error, if there is one. */
export class DatabaseError extends Error {
  readonly trouble: DatabaseTrouble;
  readonly path: string;
  constructor(trouble: DatabaseTrouble, path: string, options?: ErrorOptions) {
    super(`${trouble}: ${path}`, options);
    this.trouble = trouble;
    this.path = path;
  }
}

/** Names the trouble behind an error of the driver; null for an error that is not about the file. */
export function troubleOf(error: unknown): DatabaseTrouble | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isIncomplete = code === 'SQLITE_ERROR' && /no such (table|column)/.test(String(error));
  if (isIncomplete || /^SQLITE_(CORRUPT|NOTADB)/.test(code)) return 'corrupt';
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'locked';
  if (
    /^SQLITE_(READONLY|CANTOPEN|FULL|IOERR|PERM|AUTH)/.test(code) ||
    /^E(ACCES|ROFS|NOSPC|PERM|ISDIR|NOTDIR|EXIST)$/.test(code)
  )
    return 'unwritable';
  return null;
}
