import { statSync } from 'node:fs';

/** Names of databases that are no file others can see: one in memory, and one in a temporary file of SQLite's own. */
export const IN_MEMORY = ':memory:';
export const UNNAMED = '';

/** Whether a path is that of a file. */
export const isOnDisk = (path: string): boolean => path !== IN_MEMORY && path !== UNNAMED;

/** Device and inode of a file: a copy of it has others. Null where there is none. */
export function identityOf(path: string): string | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}` : null;
}
