/** What can be wrong with the file of a database. */
export type DatabaseTrouble =
  | 'missing'
  | 'other_version'
  | 'elsewhere'
  | 'interrupted'
  | 'not_ours'
  | 'corrupt'
  | 'locked'
  | 'unwritable';

/** The database cannot be used as it is, which ends the run. `cause` is the error of the driver, if there is one. */
export class DatabaseError extends Error {
  readonly trouble: DatabaseTrouble;
  readonly path: string;
  constructor(trouble: DatabaseTrouble, path: string, options?: ErrorOptions) {
    super(`${trouble}: ${path}`, options);
    this.trouble = trouble;
    this.path = path;
  }
}

/** The trouble that an error of the driver or the file system means; null for any other error. */
function troubleOf(error: unknown): DatabaseTrouble | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^SQLITE_READONLY_(ROLLBACK|RECOVERY)/.test(code)) return 'interrupted';
  if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code)) return 'locked';
  if (/^SQLITE_(READONLY|CANTOPEN|FULL|IOERR|PERM|AUTH|NOMEM|NOLFS)/.test(code)) return 'unwritable';
  if (/^SQLITE_(CORRUPT|NOTADB|ERROR|FORMAT|SCHEMA|TOOBIG|MISMATCH|RANGE)/.test(code)) return 'corrupt';
  return error instanceof Error && 'syscall' in error && /^E[A-Z0-9]+$/.test(code) ? 'unwritable' : null;
}

/** Runs a step on the database at `path`. Throws DatabaseError where the driver or the file system fails. */
export function guarded<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    const trouble = troubleOf(error);
    throw trouble ? new DatabaseError(trouble, path, { cause: error }) : error;
  }
}

/** The same for an asynchronous step. */
export async function guardedAsync<T>(path: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    return guarded(path, () => {
      throw error;
    });
  }
}

/** The same for a step that only reads: any other error means content that this program did not write, `corrupt`. */
export function readingFrom<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(troubleOf(error) ?? 'corrupt', path, { cause: error });
  }
}
