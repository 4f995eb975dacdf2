import type { Workspace } from '../document/workspace.ts';
import type { Location } from '../store/location.ts';
import { DatabaseError } from '../store/problem.ts';
import type { Store } from '../store/store.ts';
import { compareFiles } from './comparison.ts';
import { type Loaded, loadedBy, prepare, touch } from './load.ts';

/** Where facts come from and go to. */
export interface Place {
  readonly workspace: Workspace;
  readonly location: Location;
  readonly packageDir: string;
  readonly nowMs: number;
}

/** A database open for reading, what was read into it, and what is to be said about that. */
export interface Database {
  readonly store: Store;
  readonly loaded: Loaded;
  readonly notice: 'built' | 'rebuilt' | 'otherVersion' | null;
}

/** Opens the database as it is (--no-load). Throws DatabaseError where there is none of this version. */
export async function openAsItIs({ path }: Location): Promise<Database> {
  const { inspect } = await import('../store/open.ts');
  const { openStore } = await import('../store/sqlite.ts');
  const condition = inspect(path);
  if (condition !== 'ready') throw new DatabaseError(condition === 'missing' ? 'missing' : 'older_schema', path);
  return { store: openStore(path, 'read'), loaded: { read: [], unchanged: [], removed: [] }, notice: null };
}

/** Opens the database after bringing it up to date; one that cannot be read is built anew. */
export async function openUpToDate(place: Place): Promise<Database> {
  try {
    return await bringUpToDate(place);
  } catch (error) {
    if (!(await discardIfCorrupt(error, place.location))) throw error;
    return { ...(await bringUpToDate(place)), notice: 'rebuilt' };
  }
}

/** Removes a database that turned out to be unreadable; answers whether it is worth another try. */
export async function discardIfCorrupt(error: unknown, { path, ours }: Location): Promise<boolean> {
  if (!(error instanceof DatabaseError) || error.trouble !== 'corrupt') return false;
  const { discard } = await import('../store/open.ts');
  if (discard(path, ours)) return true;
  throw new DatabaseError('not_ours', path, { cause: error });
}

async function bringUpToDate(place: Place): Promise<Database> {
  const { inspect } = await import('../store/open.ts');
  const { openStore } = await import('../store/sqlite.ts');
  const { path } = place.location;
  const condition = inspect(path);
  const reader = condition === 'ready' ? openStore(path, 'read') : null;
  try {
    const comparison = await compareFiles(place, reader);
    const loaded = loadedBy(comparison);
    if (reader && comparison.state === 'current') return { store: reader, loaded, notice: null };
    const facts = comparison.state === 'changed' ? await prepare(comparison, reader, place.nowMs) : null;
    await reader?.close();
    if (facts) await write(path, (writer) => writer.replace(facts.parsed, facts.dataset));
    else await ignoreUnwritable(write(path, (writer) => touch(comparison, writer, place.nowMs)));
    const notice = { ready: null, missing: 'built', other_version: 'otherVersion' } as const;
    return { store: openStore(path, 'read'), loaded, notice: notice[condition] };
  } catch (error) {
    await reader?.close();
    throw error;
  }
}

async function write(path: string, step: (writer: Store) => Promise<void>): Promise<void> {
  const { openStore } = await import('../store/sqlite.ts');
  const writer = openStore(path, 'load');
  try {
    await step(writer);
  } finally {
    await writer.close();
  }
}

/** New times of unchanged files are worth remembering, not worth failing for. */
async function ignoreUnwritable(step: Promise<void>): Promise<void> {
  try {
    await step;
  } catch (error) {
    if (!(error instanceof DatabaseError) || !['unwritable', 'locked'].includes(error.trouble)) throw error;
  }
}
