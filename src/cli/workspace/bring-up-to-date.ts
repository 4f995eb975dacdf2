import type { WorkspaceStore } from '../../store/file-memory.ts';
import { DatabaseError } from '../../store/problem.ts';
import type { LockedCondition } from '../../store/sqlite/file/open.ts';
import { InputRefused } from '../errors/errors.ts';
import { countedStore } from '../progress/counted.ts';
import { type Comparison, compareFiles } from './changed-files.ts';
import type { Database, DatabaseNotice, WorkspacePaths } from './database.ts';
import type { DoubtsOf } from './load/load-files.ts';
import { fileStates, loadedBy, NOTHING_LOADED, rememberedBy } from './load.ts';

/** What to tell the reader about a database that was found in this condition. */
const NOTICES = {
  ready: null,
  missing: 'built',
  other_version: 'otherVersion',
  elsewhere: 'copied',
  unfinished: 'finished',
  corrupt: 'rebuilt',
} as const satisfies Record<LockedCondition, DatabaseNotice['notice'] | null>;

/**
 * Opens the database, brought up to date with the files. One that is up to date is opened without the lock, so that
 * reports never wait for each other; everything else is done under the lock. Throws DatabaseError, and InputRefused on
 * any error in the files, together with what `doubtsOf` finds.
 */
export async function bringUpToDate(place: WorkspacePaths, doubtsOf: DoubtsOf | null): Promise<Database> {
  const { LOAD_WAIT_MS, refuseForeign, takeLock } = await import('../../store/sqlite/store.ts');
  const found = await openAndCompare(place);
  const { database, state } = found;
  if (database && state === 'current') return database;
  // A snapshot that is kept while waiting for the lock keeps its holder from writing: both would wait for ever.
  if (state !== 'touched') await database?.store.release();
  let unlock: () => void;
  try {
    if (place.location.named) refuseForeign(place.location.path);
    unlock = takeLock(place.location.path, state === 'touched' ? 0 : LOAD_WAIT_MS);
  } catch (error) {
    // Only new times of unchanged files were to be remembered: not worth waiting or failing for.
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

/** The database as it was found without the lock. */
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
    database = { store, place, loaded: NOTHING_LOADED, notices: [] };
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

/**
 * Loads what has changed. The caller holds the lock: no other process loads, rebuilds or removes the database
 * meanwhile.
 */
async function load(place: WorkspacePaths, { database, state }: Glance, doubtsOf: DoubtsOf | null): Promise<Database> {
  const { conditionUnderLock, identityOf, keepFromCommits, openForReading, remove } = await import(
    '../../store/sqlite/store.ts'
  );
  const { path, named, instead } = place.location;
  // The damaged file is recognised by its identity, which no other file can get while this one is open.
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
  // A copy of this version is emptied by the load itself, within its transaction: it stays if the files are refused.
  const remains = condition === 'unfinished' ? conditionUnderLock(path, { named, dx: place.dx }) : condition;
  const isKept = remains === 'ready' || remains === 'elsewhere';
  if (!isKept) remove(path);
  const read = await write(place, comparison, doubtsOf, isKept);
  // Opened before the lock is released: the report is about what was loaded.
  const after = openForReading(path, place.dx);
  if (!after.store) throw new DatabaseError('unwritable', path);
  return { store: after.store, place, loaded: loadedBy(comparison, read), notices };
}

/**
 * Brings the facts up to date and remembers the files. A new database (not `isKept`) is removed if the files are
 * refused.
 */
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
    await writer.memory.remember(rememberedBy(comparison, await writer.files(), nowMs));
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

/** Compares the files with the facts; with none where the facts are unreadable. */
async function compared(place: WorkspacePaths, store: WorkspaceStore | null) {
  try {
    const comparison = await compareFiles(place, store);
    // Facts are only added to a database that nothing else has changed.
    const isUnreadable = store !== null && comparison.state !== 'current' && !(await store.memory.isSound());
    return { comparison: isUnreadable ? await compareFiles(place, null) : comparison, isUnreadable };
  } catch (error) {
    if (store && error instanceof DatabaseError && error.trouble === 'corrupt')
      return { comparison: await compareFiles(place, null), isUnreadable: true };
    await store?.close();
    throw error;
  }
}
