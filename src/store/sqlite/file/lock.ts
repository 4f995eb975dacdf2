import { lstatSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { DatabaseError, guarded } from '../../problem.ts';
import { LOAD_WAIT_MS, patiently } from './patience.ts';

/** The path of the lock of a database. */
export const lockOf = (path: string): string => `${path}-lock`;

/**
 * Locks the database at this path for building, changing or removing it. Answers the function that unlocks it. It is a
 * lock of SQLite on an empty file beside the database, so the system releases it if the process dies. Throws
 * DatabaseError `locked` when another process holds it and has written nothing for `waitMs`.
 */
export function takeLock(path: string, waitMs = LOAD_WAIT_MS): () => void {
  guarded(path, () => mkdirSync(dirname(path), { recursive: true }));
  return patiently(path, waitMs, (ms) => guarded(path, () => lockNow(path, ms)));
}

function lockNow(path: string, waitMs: number): () => void {
  // The lock of dx is an empty file: one with content belongs to somebody else.
  if (lstatSync(lockOf(path), { throwIfNoEntry: false })?.size) throw new DatabaseError('not_ours', lockOf(path));
  const lock = new Database(lockOf(path), { timeout: waitMs });
  try {
    // With the journal in memory the file stays empty, and no other file appears beside it.
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw error;
  }
  return () => void lock.close();
}
