import { statSync } from 'node:fs';
import { DatabaseError } from '../../problem.ts';
import { journalOf } from './journal.ts';

/** Another process that loads is waited for this long while nothing is written; one that writes is at work. */
export const LOAD_WAIT_MS = 30_000;

/** So long one try waits: then it is looked whether something has been written. */
const TRY_MS = 2000;

/** However much is written, so many times as long is waited and no longer. */
const MOST_WAITS = 20;

/**
 * Tries something for which a database must not be locked, again and again while others load into it: a large load takes
 * longer than anybody waits for one that is stuck, and several may stand before this one. `attempt` is told how long it may
 * wait, in milliseconds. Throws what it throws; DatabaseError `locked` where nothing was written for `waitMs`.
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

/** What differs once a database, or the journal that is kept while it is written, has been written to. */
const stateOf = (path: string): string => [path, journalOf(path)].map(stampOf).join();

function stampOf(path: string): string {
  try {
    const { size, mtimeMs, ino } = statSync(path);
    return `${size} ${mtimeMs} ${ino}`;
  } catch {
    return '';
  }
}
