import { rmSync, statSync } from 'node:fs';
import { DatabaseError, guarded } from '../../problem.ts';
import { bearsOurMark } from './header.ts';
import { identityOf } from './identity.ts';
import { hasWriteAhead, isJournalOrNothing, journalOf, writeAheadOf } from './journal.ts';

/**
 * Removes a database with its journals; an empty file stays. The caller holds the lock and knows that dx made the
 * database. Throws DatabaseError.
 */
export function remove(path: string): void {
  guarded(path, () => {
    const isEmpty = statSync(path, { throwIfNoEntry: false })?.size === 0;
    // The journal goes last: SQLite ignores one without a database, and would play it back into another database.
    const files = [...(isEmpty ? [] : [path]), ...writeAheadOf(path), journalOf(path)];
    for (const file of files) rmSync(file, { force: true });
  });
}

/** Removes a database if it is still the file of this identity, and not one that another process has built since. */
export function removeSame(path: string, identity: string): void {
  if (guarded(path, () => identityOf(path)) === identity) remove(path);
}

/**
 * Refuses a path that dx must not write to: anything but nothing, an empty file or a database with the mark of dx, and
 * a place beside which a file has a name that SQLite would use and remove. Throws DatabaseError `not_ours`.
 */
export function refuseForeign(path: string): void {
  const stats = guarded(path, () => statSync(path, { throwIfNoEntry: false }));
  if (!stats || (stats.isFile() && stats.size === 0)) {
    const isFree = guarded(path, () => isJournalOrNothing(journalOf(path)) && !hasWriteAhead(path));
    if (!isFree) throw new DatabaseError('not_ours', path);
    return;
  }
  if (!(stats.isFile() && guarded(path, () => bearsOurMark(path)))) throw new DatabaseError('not_ours', path);
}
