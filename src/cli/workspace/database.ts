import type { Workspace } from '../../document/read/workspace.ts';
import type { WorkspaceStore } from '../../store/file-memory.ts';
import type { Location } from '../../store/location.ts';
import { DatabaseError } from '../../store/problem.ts';
import type { LockedCondition } from '../../store/sqlite/file/open.ts';
import type { Distrust } from '../../store/sqlite/file/trust.ts';
import { InputRefused } from '../errors/errors.ts';
import { countedStore, type LoadCount } from '../progress/counted.ts';
import { type Comparison, compareFiles } from './changed-files.ts';
import type { DoubtsOf } from './load/load-files.ts';
import { fileStates, type Loaded, loadedBy, rememberedBy } from './load.ts';

/** Where facts come from and go to. */
export interface WorkspacePaths {
  readonly workspace: Workspace;
  readonly location: Location;
  readonly packageDir: string;
  readonly nowMs: number;
  /** The version of dx: a database of another one is built anew. */
  readonly dx: string;
  readonly uid: number | undefined;
  /** Is told how much of a load is done. */
  readonly onLoad?: (count: LoadCount) => void;
}

/** What was done with the database at `path`, or why the one there is not used. */
export interface DatabaseNotice {
  readonly notice: 'built' | 'rebuilt' | 'otherVersion' | 'copied' | 'interrupted' | 'finished' | Distrust;
  readonly path: string;
}

/** A database open for reading, what was read into it, and what is to be said about that. */
export interface Database {
  readonly store: WorkspaceStore;
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

/**
 * Opens the database after bringing it up to date; one that cannot be used is built anew. Throws DatabaseError, and
 * InputRefused on any error in the files, with what `doubtsOf` finds besides.
 */
export async function openUpToDate(asked: WorkspacePaths, doubtsOf: DoubtsOf | null = null): Promise<Database> {
  const { place, notices, isReadOnly } = await usedPlace(asked);
  if (!isReadOnly) return noted(notices, await bringUpToDate(place, doubtsOf));
  const found = await openUnwritten(place);
  if ('store' in found) return found;
  return noted([...notices, ...found.notices], await openUpToDate(inCache(place), doubtsOf));
}

/** Removes a database that turned out to be unusable, unless another process has built it anew meanwhile; closes it. */
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
  const { distrustOf, isWritable } = await import('../../store/sqlite/file/trust.ts');
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
async function bringUpToDate(place: WorkspacePaths, doubtsOf: DoubtsOf | null): Promise<Database> {
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
    return await load(place, found, doubtsOf);
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
async function load(place: WorkspacePaths, { database, state }: Glance, doubtsOf: DoubtsOf | null): Promise<Database> {
  const { conditionUnderLock, identityOf, keepFromCommits, openForReading, remove } = await import(
    '../../store/sqlite/store.ts'
  );
  const { path, named, instead } = place.location;
  // A damaged file is known by its identity, which nothing can take over while it is still open here.
  const isDamaged = state === 'corrupt' && database !== null && database.store.identity === identityOf(path);
  await database?.store.close();
  const found = isDamaged ? 'corrupt' : conditionUnderLock(path, { named, dx: place.dx });
  const { store } = found === 'ready' ? openForReading(path, place.dx) : { store: null };
  const { comparison, isUnreadable } = await compared(place, store);
  const condition = isUnreadable ? 'corrupt' : found;
  const notice = NOTICES[condition];
  const notices = notice ? [{ notice, path }] : [];
  if (store && !isUnreadable && comparison.state === 'current')
    return { store, place, loaded: loadedBy(comparison), notices };
  await store?.close();
  if (instead !== null) keepFromCommits(path);
  // What is not believed is emptied by the load itself, if it is of this version: where the files are refused it stays.
  const remains = condition === 'unfinished' ? conditionUnderLock(path, { named, dx: place.dx }) : condition;
  const isKept = remains === 'ready' || remains === 'elsewhere';
  if (!isKept) remove(path);
  const read = await write(place, comparison, doubtsOf, isKept);
  // Opened before the lock is given back: what is reported is what was loaded.
  const after = openForReading(path, place.dx);
  if (!after.store) throw new DatabaseError('unwritable', path);
  return { store: after.store, place, loaded: loadedBy(comparison, read), notices };
}

/** Brings the facts up to date and remembers the files. One that was made for it is removed where the files are refused. */
async function write(
  { location: { path }, dx, nowMs, onLoad }: WorkspacePaths,
  comparison: Comparison,
  doubtsOf: DoubtsOf | null,
  isKept: boolean,
): Promise<readonly string[]> {
  const { openForLoading, remove } = await import('../../store/sqlite/store.ts');
  const writer = openForLoading(path, dx);
  const counted = onLoad ? countedStore(writer, onLoad) : writer;
  try {
    const read = comparison.state === 'touched' ? [] : await loaded(counted, comparison, doubtsOf);
    await writer.memory.remember(rememberedBy(comparison, nowMs));
    return read;
  } catch (error) {
    if (!isKept && error instanceof InputRefused) remove(path);
    throw error;
  } finally {
    await writer.close();
  }
}

async function loaded(writer: WorkspaceStore, comparison: Comparison, doubtsOf: DoubtsOf | null) {
  const { loadFiles } = await import('./load/load-files.ts');
  return loadFiles(writer, fileStates(comparison), comparison.passedOver, doubtsOf);
}

/** The files beside the facts; beside none where those cannot be read. */
async function compared(place: WorkspacePaths, store: WorkspaceStore | null) {
  try {
    const comparison = await compareFiles(place, store);
    // New facts are put only beside what is as this program left it.
    const isUnreadable = store !== null && comparison.state !== 'current' && !(await store.memory.isSound());
    return { comparison: isUnreadable ? await compareFiles(place, null) : comparison, isUnreadable };
  } catch (error) {
    if (store && error instanceof DatabaseError && error.trouble === 'corrupt')
      return { comparison: await compareFiles(place, null), isUnreadable: true };
    await store?.close();
    throw error;
  }
}
