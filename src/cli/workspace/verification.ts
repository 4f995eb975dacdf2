import type { Problem } from '../../core/record/problem.ts';
import { isTable } from '../../document/read/files.ts';
import { hashOfFile, openFile, readSource } from '../../document/read/read.ts';
import type { FactStore, LoadedFile, Verification } from '../../store/fact-store.ts';
import type { WorkspaceStore } from '../../store/file-memory.ts';
import { DatabaseError } from '../../store/problem.ts';
import { InputRefused } from '../errors/errors.ts';
import type { Database, WorkspacePaths } from './database.ts';
import type { FileState } from './load/file-state.ts';
import { loadFiles } from './load/load-files.ts';
import { discard, openAsItIs } from './open-database.ts';
import { fileNamed } from './source-reader.ts';

/** What is said of a database that cannot be read at all. */
export const UNREADABLE: Verification = {
  compared: 0,
  differences: [{ table: 'database', row: '', column: null, kind: 'unreadable', stored: null, expected: null }],
};

/** The database before anything is loaded into it, compared; null where there is none of this version. */
export async function asItStands(place: WorkspacePaths, isKept: boolean): Promise<Verification | null> {
  let database: Database;
  try {
    database = await openAsItIs(place, { copies: true });
  } catch (error) {
    if (isKept || !(error instanceof DatabaseError)) throw error;
    if (error.trouble === 'missing' || error.trouble === 'other_version') return null;
    if (error.trouble === 'corrupt' || (error.trouble === 'not_ours' && !place.location.named)) return UNREADABLE;
    throw error;
  }
  const result = await verified(database.store, database.place);
  if (isKept || result.differences.length === 0) await database.store.close();
  else await ignoringUnwritable(discard(database));
  return result;
}

/** What differs is told, also where nothing can be written. */
async function ignoringUnwritable(step: Promise<void>): Promise<void> {
  try {
    await step;
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.trouble !== 'unwritable') throw error;
  }
}

/**
 * Reads every file again, whatever is remembered of it, and compares every row with it. A file that has been edited since
 * it was loaded counts as it was then: the next load takes it in.
 */
export async function verified(store: WorkspaceStore, place: WorkspacePaths): Promise<Verification> {
  let expected: FactStore | null = null;
  try {
    const files = (await store.files()).map((file) => stateNow(file, place));
    expected = await store.copyOf(files.filter(({ isSame }) => isSame).map(({ name }) => name));
    await loadFiles(expected, files);
    return await store.verify(expected);
  } catch (error) {
    if (error instanceof DatabaseError && error.trouble === 'corrupt') return UNREADABLE;
    // The files were loaded once: if they are refused now, what is remembered of them is not what they said.
    if (error instanceof InputRefused) return UNREADABLE;
    throw error;
  } finally {
    await expected?.close();
  }
}

/** Whether the rows are those of the files as they were loaded. */
export async function isConsistent(store: WorkspaceStore, place: WorkspacePaths): Promise<boolean> {
  try {
    return (await verified(store, place)).differences.length === 0;
  } catch {
    return false;
  }
}

/** A file as it is to be read for the comparison: one that has been edited since it was loaded is left as it is stored. */
function stateNow({ path: name, hash }: LoadedFile, place: WorkspacePaths): FileState {
  const file = fileNamed(name, place);
  const fixed = { name, isSame: true, isFixed: true, read: () => unreadable(name) };
  if (file && isTable(name))
    return hashOfFile(file) === hash ? { name, isSame: false, read: fixed.read, open: () => openFile(file) } : fixed;
  const source = file && readSource(file);
  return source && 'text' in source && source.hash === hash ? { name, isSame: false, read: () => source } : fixed;
}

const unreadable = (name: string): Problem => ({
  code: 'file_unreadable',
  at: { file: name, line: 1, column: 1 },
  args: { reason: 'ENOENT' },
});
