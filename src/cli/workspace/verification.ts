import type { Problem } from '../../core/record/problem.ts';
import { isTable } from '../../document/read/files.ts';
import { hashOfFile, openFile, readSource } from '../../document/read/read.ts';
import type { Difference, FactStore, LoadedFile, Verification } from '../../store/fact-store.ts';
import type { WorkspaceStore } from '../../store/file-memory.ts';
import { DatabaseError } from '../../store/problem.ts';
import { InputRefused } from '../errors/errors.ts';
import type { Database, WorkspacePaths } from './database.ts';
import type { FileState } from './load/file-state.ts';
import { loadFiles } from './load/load-files.ts';
import { discard, openAsItIs } from './open-database.ts';
import { readingBack } from './read-back.ts';
import { fileNamed } from './source-reader.ts';

/** The result for a database that cannot be read at all. */
export const UNREADABLE: Verification = {
  compared: 0,
  differences: [{ table: 'database', row: '', column: null, kind: 'unreadable', stored: null, expected: null }],
};

/** Verifies the database before anything is loaded into it; null where there is none of this version of dx. */
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

/** Runs a step that may fail because nothing can be written there: the differences are told all the same. */
async function ignoringUnwritable(step: Promise<void>): Promise<void> {
  try {
    await step;
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.trouble !== 'unwritable') throw error;
  }
}

/**
 * Reads every file again, and compares every row with what it states. A file that was edited since it was loaded is
 * left out of the comparison: the next load reads it.
 */
export async function verified(store: WorkspaceStore, place: WorkspacePaths): Promise<Verification> {
  let expected: FactStore | null = null;
  try {
    const files = (await store.files()).map((file) => stateNow(file, place));
    expected = await store.copyOf(files.filter(({ status }) => status === 'kept').map(({ name }) => name));
    const misread: Difference[] = [];
    await loadFiles(readingBack(expected, misread), files);
    const { compared, differences } = await store.verify(expected);
    return { compared, differences: [...differences, ...misread] };
  } catch (error) {
    if (error instanceof DatabaseError && error.trouble === 'corrupt') return UNREADABLE;
    // These files were loaded without errors: if they are refused now, the database does not hold what they state.
    if (error instanceof InputRefused) return UNREADABLE;
    throw error;
  } finally {
    await expected?.close();
  }
}

/** Whether every row is what the files stated when they were loaded. */
export async function isConsistent(store: WorkspaceStore, place: WorkspacePaths): Promise<boolean> {
  try {
    return (await verified(store, place)).differences.length === 0;
  } catch {
    return false;
  }
}

/** The state of a loaded file for the comparison: `kept` where its content is not the loaded one any more. */
function stateNow({ path: name, hash }: LoadedFile, place: WorkspacePaths): FileState {
  const file = fileNamed(name, place);
  if (file && isTable(name) && hashOfFile(file) === hash)
    return { name, status: 'changed', content: { kind: 'pieces', open: () => openFile(file), onDisk: null } };
  const source = file && !isTable(name) ? readSource(file) : null;
  if (source && 'text' in source && source.hash === hash)
    return { name, status: 'changed', content: { kind: 'text', read: () => source } };
  return { name, status: 'kept', content: { kind: 'text', read: () => unreadable(name) } };
}

const unreadable = (name: string): Problem => ({
  code: 'file_unreadable',
  at: { file: name, line: 1, column: 1 },
  args: { reason: 'ENOENT' },
});
