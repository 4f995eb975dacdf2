import type { Workspace } from '../../document/read/workspace.ts';
import type { Location } from '../../store/location.ts';
import { DatabaseError } from '../../store/problem.ts';
import type { LockedCondition } from '../../store/sqlite/open.ts';
import type { Distrust } from '../../store/sqlite/trust.ts';
import type { Store } from '../../store/store.ts';
import { compareFiles } from './changed-files.ts';
import { type Loaded, loadedBy, prepare, touch } from './load.ts';

/** Where facts come from and go to. */
export interface WorkspacePaths {
  readonly workspace: Workspace;
  readonly location: Location;
  readonly packageDir: string;
  readonly nowMs: number;
  /** The version of dx: a database of another one is built anew. */
  readonly dx: string;
  readonly uid: number | undefined;
}

/** What was done with the database at `path`, or why the one there is not used. */
export interface DatabaseNotice {
  readonly notice: 'built' | 'rebuilt' | 'otherVersion' | 'copied' | 'interrupted' | 'finished' | Distrust;
  readonly path: string;
}

/** A database open for reading, what was read into it, and what is to be said about that. */
export interface Database {
  readonly store: Store;
  readonly place: WorkspacePaths;
  readonly loaded: Loaded;
  readonly notices: readonly DatabaseNotice[];
}

/**
 * Opens the database as it is (--no-load). Throws DatabaseError unless it is of this version and was built here; a copy
 * counts where the caller has named it, or takes copies too.
 */
export async function openAsItIs(asked: WorkspacePaths, { copies = false } = {}): Promise<Database> {
  const { place, notices, isReadOnly } = await usedPlace(asked);
  const { path, named } = place.location;
  const loaded = { read: [], unchanged: [], removed: [], passedOver: [] };
  try {
    const { condition, store } = await openFinished(place, { copies: copies || named });
    if (store) return { store, place, loaded, notices };
    throw new DatabaseError(condition, path);
  } catch (error) {
    if (isReadOnly && error instanceof DatabaseError) return openAsItIs(inCache(place), { copies });
    throw error;
  }
}

/** Opens the database after bringing it up to date; one that cannot be used is built anew. Throws DatabaseError. */
export async function openUpToDate(asked: WorkspacePaths): Promise<Database> {
  const { place, notices, isReadOnly } = await usedPlace(asked);
  if (!isReadOnly) return noted(notices, await bringUpToDate(place));
  const found = await openUnwritten(place);
  if ('store' in found) return found;
  return noted([...notices, ...found.notices], await openUpToDate(inCache(place)));
}

/** Removes a database that turned out to be unusable, unless another process has built it anew meanwhile; closes it. */
export async function discard({ store, place: { location } }: Database): Promise<void> {
  const { removeSame, takeLock } = await import('../../store/sqlite/store.ts');
  const unlock = takeLock(location.path);
  try {
    removeSame(location.path, store.file);
  } finally {
    await store.close();
    unlock();
  }
}

/** The same facts, kept in the user's cache. */
export const inCache = (place: WorkspacePaths): WorkspacePaths => ({
  ...place,
  location: { path: place.location.instead ?? place.location.path, named: false, instead: null },
});

const noted = (notices: readonly DatabaseNotice[], database: Database): Database => ({
  ...database,
  notices: [...notices, ...database.notices],
});

interface UsedPlace {
  readonly place: WorkspacePaths;
  readonly notices: readonly DatabaseNotice[];
  /** Whether nothing can be written there, so that the cache has to serve where writing is needed. */
  readonly isReadOnly: boolean;
}

/** Where the database may lie: the workspace, unless what is there cannot be ours. Throws DatabaseError. */
async function usedPlace(place: WorkspacePaths): Promise<UsedPlace> {
  const { path, named, instead } = place.location;
  if (named) return { place, notices: [], isReadOnly: false };
  const { distrustOf, isWritable } = await import('../../store/sqlite/trust.ts');
  const notice = distrustOf(path, place.uid);
  if (notice === null) return { place, notices: [], isReadOnly: instead !== null && !isWritable(path) };
  if (instead === null) throw new DatabaseError('not_ours', path);
  const used = await usedPlace(inCache(place));
  return { ...used, notices: [{ notice, path }] };
}

/** What is found where nothing can be written: a database that needs no writing, or what is to be said of it. */
async function openUnwritten(place: WorkspacePaths): Promise<Database | Pick<Database, 'notices'>> {
  const { openForReading } = await import('../../store/sqlite/store.ts');
  const { path } = place.location;
  let store: Store | null = null;
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

/** Opens for reading; a load that died is finished first. */
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

const NOTICES = {
  ready: null,
  missing: 'built',
  other_version: 'otherVersion',
  elsewhere: 'copied',
  unfinished: 'finished',
  corrupt: 'rebuilt',
} as const satisfies Record<LockedCondition, DatabaseNotice['notice'] | null>;

/** Reads what is current without a lock, so that reports never wait for each other; all else is done under the lock. */
async function bringUpToDate(place: WorkspacePaths): Promise<Database> {
  const { LOAD_WAIT_MS, refuseForeign, takeLock } = await import('../../store/sqlite/store.ts');
  const found = await openAndCompare(place);
  const { database, state } = found;
  if (database && state === 'current') return database;
  // Whoever waits for the lock and goes on reading keeps the one who has it from writing: both would wait for ever.
  if (state !== 'touched') await database?.store.release();
  let unlock: () => void;
  try {
    if (place.location.named) refuseForeign(place.location.path);
    unlock = takeLock(place.location.path, state === 'touched' ? 0 : LOAD_WAIT_MS);
  } catch (error) {
    // New times of unchanged files are worth remembering, not worth waiting or failing for.
    if (database && state === 'touched' && error instanceof DatabaseError) return database;
    await database?.store.close();
    throw error;
  }
  try {
    return await load(place, found);
  } finally {
    unlock();
  }
}

/** What was found without the lock. */
interface Glance {
  readonly database: Database | null;
  readonly state: 'current' | 'touched' | 'changed' | 'corrupt';
}

async function openAndCompare(place: WorkspacePaths): Promise<Glance> {
  const { openForReading } = await import('../../store/sqlite/store.ts');
  const { path, named } = place.location;
  let database: Database | null = null;
  try {
    const { store } = openForReading(path, place.dx);
    if (!store) return { database, state: 'changed' };
    database = { store, place, loaded: { read: [], unchanged: [], removed: [], passedOver: [] }, notices: [] };
    const comparison = await compareFiles(place, store);
    return { database: { ...database, loaded: loadedBy(comparison) }, state: comparison.state };
  } catch (error) {
    const trouble = error instanceof DatabaseError ? error.trouble : null;
    if (trouble === 'corrupt' || (trouble === 'not_ours' && !named)) return { database, state: 'corrupt' };
    if (trouble === 'interrupted') return { database, state: 'changed' };
    await database?.store.close();
    throw error;
  }
}

/** Loads what has changed, all under the lock: nobody else loads, rebuilds or removes the database meanwhile. */
async function load(place: WorkspacePaths, { database, state }: Glance): Promise<Database> {
  const { conditionUnderLock, identityOf, keepFromCommits, openForLoading, openForReading, remove } = await import(
    '../../store/sqlite/store.ts'
  );
  const { path, named, instead } = place.location;
  // A damaged file is known by its identity, which nothing can take over while it is still open here.
  const isDamaged = state === 'corrupt' && database !== null && database.store.file === identityOf(path);
  await database?.store.close();
  const condition = isDamaged ? 'corrupt' : conditionUnderLock(path, { named, dx: place.dx });
  const { store } = condition === 'ready' ? openForReading(path, place.dx) : { store: null };
  const reading = await readFiles(place, store);
  const { comparison, facts, isUnreadable } = reading;
  const loaded = loadedBy(comparison);
  const notice = NOTICES[isUnreadable ? 'corrupt' : condition];
  const notices = notice ? [{ notice, path }] : [];
  if (store && comparison.state === 'current') return { store, place, loaded, notices };
  await store?.close();
  if (instead !== null) keepFromCommits(path);
  if (condition !== 'ready' || isUnreadable) remove(path);
  const writer = openForLoading(path, place.dx);
  try {
    if (facts) await writer.replace(facts.parsed, facts.dataset);
    else await touch(comparison, writer, place.nowMs);
  } finally {
    await writer.close();
  }
  // Opened before the lock is given back: what is reported is what was loaded.
  const after = openForReading(path, place.dx);
  if (!after.store) throw new DatabaseError('unwritable', path);
  return { store: after.store, place, loaded, notices };
}

/** The files beside the database, and what is to replace its facts; all of them where the database cannot be read. */
async function readFiles(place: WorkspacePaths, store: Store | null) {
  const read = async (from: Store | null) => {
    const comparison = await compareFiles(place, from);
    const facts = comparison.state === 'changed' ? await prepare(comparison, from, place.nowMs) : null;
    // New times are written only into rows that are as this program left them: reading those finds out.
    if (comparison.state === 'touched') await from?.parsedFiles();
    return { comparison, facts };
  };
  try {
    return { ...(await read(store)), isUnreadable: false };
  } catch (error) {
    if (store && error instanceof DatabaseError && error.trouble === 'corrupt')
      return { ...(await read(null)), isUnreadable: true };
    await store?.close();
    throw error;
  }
}
