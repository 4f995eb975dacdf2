import { statSync } from 'node:fs';
import { DatabaseError } from '../../problem.ts';
import { journalOf } from './journal.ts';

/** How long to wait for another process that writes nothing. */
export const LOAD_WAIT_MS = 30_000;

/** How long one attempt waits, before it is checked whether the other process has written. */
const TRY_MS = 2000;

/** The longest wait, in multiples of `waitMs`, for a process that keeps writing. */
const MOST_WAITS = 20;

/**
 * Repeats an attempt that fails while a database is locked, as long as the process that holds the lock keeps writing.
 * `attempt` gets the time that it may wait, in milliseconds. Throws what it throws; DatabaseError `locked` where
 * nothing was written for `waitMs`, or after the longest wait.
 */
export function patiently<Outcome>(path: string, waitMs: number, attempt: (waitMs: number) => Outcome): Outcome {
  let seen = stateOf(path);
  let left = waitMs;
  let leftInAll = MOST_WAITS * waitMs;
  for (;;) {
    const ms = Math.min(TRY_MS, left);
    try {
      return attempt(ms);
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.trouble !== 'locked') throw error;
      const state = stateOf(path);
      left = state === seen ? left - ms : waitMs;
      seen = state;
      leftInAll -= ms;
      if (left <= 0 || leftInAll <= 0) throw error;
    }
  }
}

/** A text that changes when the database or its journal is written to. */
const stateOf = (path: string): string => [path, journalOf(path)].map(stampOf).join();

function stampOf(path: string): string {
  try {
    const { size, mtimeMs, ino } = statSync(path);
    return `${size} ${mtimeMs} ${ino}`;
  } catch {
    return '';
  }
}
