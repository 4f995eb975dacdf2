import { lstatSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { DatabaseError, guarded } from '../../problem.ts';
import { LOAD_WAIT_MS, patiently } from './patience.ts';

export const lockOf = (path: string): string => `${path}-lock`;

/**
 * Takes the sole right to build, change or remove the database at this path; the answer gives it back. The lock is one of
 * SQLite's on an empty file beside the database: the system ends it with the process, so that none is left behind by one
 * that died. Throws DatabaseError `locked` when another process still has it and has written nothing for as long as is waited.
 */
export function takeLock(path: string, waitMs = LOAD_WAIT_MS): () => void {
  guarded(path, () => mkdirSync(dirname(path), { recursive: true }));
  return patiently(path, waitMs, (ms) => guarded(path, () => lockNow(path, ms)));
}

function lockNow(path: string, waitMs: number): () => void {
  // Ours stays empty: what has content is somebody's file that happens to have this name.
  if (lstatSync(lockOf(path), { throwIfNoEntry: false })?.size) throw new DatabaseError('not_ours', lockOf(path));
  const lock = new Database(lockOf(path), { timeout: waitMs });
  try {
    // Without a journal on disk the file stays empty and alone.
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw error;
  }
  return () => void lock.close();
}
