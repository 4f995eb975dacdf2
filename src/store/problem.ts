/** What can be wrong with the database file itself. */
export type DatabaseTrouble =
  | 'missing'
  | 'other_version'
  | 'elsewhere'
  | 'interrupted'
  | 'not_ours'
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

/** Names the trouble behind an error of the driver or the file system; null for any other error. */
export function troubleOf(error: unknown): DatabaseTrouble | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^SQLITE_READONLY_(ROLLBACK|RECOVERY)/.test(code)) return 'interrupted';
  if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code)) return 'locked';
  if (/^SQLITE_(READONLY|CANTOPEN|FULL|IOERR|PERM|AUTH|NOMEM|NOLFS)/.test(code)) return 'unwritable';
  if (/^SQLITE_(CORRUPT|NOTADB|ERROR|FORMAT|SCHEMA|TOOBIG|MISMATCH|RANGE)/.test(code)) return 'corrupt';
  return error instanceof Error && 'syscall' in error && /^E[A-Z0-9]+$/.test(code) ? 'unwritable' : null;
}

/** Runs a step on the file and names the trouble if the driver or the disk refuses. */
export function guarded<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    const trouble = troubleOf(error);
    throw trouble ? new DatabaseError(trouble, path, { cause: error }) : error;
  }
}

/** The same for a step that waits. */
export async function guardedAsync<T>(path: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    return guarded(path, () => {
      throw error;
    });
  }
}

/** The same for a step that reads: whatever else it meets cannot have been written by this program. */
export function readingFrom<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(troubleOf(error) ?? 'corrupt', path, { cause: error });
  }
}
