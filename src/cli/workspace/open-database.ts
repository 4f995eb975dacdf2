import type { WorkspaceStore } from '../../store/file-memory.ts';
import { DatabaseError } from '../../store/problem.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { compareFiles } from './changed-files.ts';
import { type Database, type DatabaseNotice, inCache, type WorkspacePaths } from './database.ts';
import type { DoubtsOf } from './load/load-files.ts';
import { loadedBy, NOTHING_LOADED } from './load.ts';

/**
 * Opens the database as it is (`--no-load`). Throws DatabaseError unless it is of this version of dx and was built in
 * its place; a copy is accepted with `copies`, and where the database was named by `--db` or `DX_DB`.
 */
export async function openAsItIs(asked: WorkspacePaths, { copies = false } = {}): Promise<Database> {
  const { place, notices, isReadOnly } = await usedPlace(asked);
  const { path, named } = place.location;
  try {
    const { condition, store } = await openFinished(place, { copies: copies || named });
    if (store) return { store, place, loaded: NOTHING_LOADED, notices };
    throw new DatabaseError(condition, path);
  } catch (error) {
    if (isReadOnly && error instanceof DatabaseError) return openAsItIs(inCache(place), { copies });
    throw error;
  }
}

/**
 * Brings the database up to date with the files and opens it; one that cannot be used is built anew. Throws
 * DatabaseError, and InputRefused on any error in the files, together with what `doubtsOf` finds.
 */
export async function openUpToDate(asked: WorkspacePaths, doubtsOf: DoubtsOf | null = null): Promise<Database> {
  const { place, notices, isReadOnly } = await usedPlace(asked);
  if (!isReadOnly) return noted(notices, await bringUpToDate(place, doubtsOf));
  const found = await openUnwritten(place);
  if ('store' in found) return found;
  return noted([...notices, ...found.notices], await openUpToDate(inCache(place), doubtsOf));
}

/** Closes and removes a database that turned out to be unusable, unless another process has built it anew since. */
export async function discard({ store, place: { location } }: Database): Promise<void> {
  const { removeSame, takeLock } = await import('../../store/sqlite/store.ts');
  const unlock = takeLock(location.path);
  try {
    removeSame(location.path, store.identity);
  } finally {
    await store.close();
    unlock();
  }
}

const noted = (notices: readonly DatabaseNotice[], database: Database): Database => ({
  ...database,
  notices: [...notices, ...database.notices],
});

interface UsedPlace {
  readonly place: WorkspacePaths;
  readonly notices: readonly DatabaseNotice[];
  /** Whether the folder cannot be written to: the cache is used where the database has to be changed. */
  readonly isReadOnly: boolean;
}

/** The place to use: that of the workspace, else the cache if what is there is not trusted. Throws DatabaseError. */
async function usedPlace(place: WorkspacePaths): Promise<UsedPlace> {
  const { path, named, instead } = place.location;
  if (named) return { place, notices: [], isReadOnly: false };
  const { distrustOf, isWritable } = await import('../../store/sqlite/file/trust.ts');
  const notice = distrustOf(path, place.uid);
  if (notice === null) return { place, notices: [], isReadOnly: instead !== null && !isWritable(path) };
  if (instead === null) throw new DatabaseError('not_ours', path);
  const used = await usedPlace(inCache(place));
  return { ...used, notices: [{ notice, path }] };
}

/** The database in a folder that cannot be written to, if it is up to date; else what to tell the reader about it. */
async function openUnwritten(place: WorkspacePaths): Promise<Database | Pick<Database, 'notices'>> {
  const { openForReading } = await import('../../store/sqlite/store.ts');
  const { path } = place.location;
  let store: WorkspaceStore | null = null;
  try {
    ({ store } = openForReading(path, place.dx));
    const comparison = store && (await compareFiles(place, store));
    if (store && comparison && comparison.state !== 'changed')
      return { store, place, loaded: loadedBy(comparison), notices: [] };
    await store?.close();
    return { notices: [] };
  } catch (error) {
    await store?.close();
    if (!(error instanceof DatabaseError)) throw error;
    return { notices: error.trouble === 'interrupted' ? [{ notice: 'interrupted', path }] : [] };
  }
}

/** Opens for reading, after rolling back a load that died. */
async function openFinished({ location: { path, named }, dx }: WorkspacePaths, options: { readonly copies: boolean }) {
  const { openForReading, refuseForeign, rollBack, takeLock } = await import('../../store/sqlite/store.ts');
  try {
    return openForReading(path, dx, options);
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.trouble !== 'interrupted') throw error;
    if (named) refuseForeign(path);
    const unlock = takeLock(path);
    try {
      rollBack(path);
      return openForReading(path, dx, options);
    } finally {
      unlock();
    }
  }
}
