import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { liesIn } from '../../document/read/workspace.ts';
import type { WorkspaceStore } from '../../store/file-memory.ts';
import { DatabaseError } from '../../store/problem.ts';
import type { Surroundings } from '../call.ts';
import { isOfSystem, OutputError, UsageError } from '../errors/errors.ts';
import { writeWhole } from '../output/file/atomic-write.ts';
import { destinationOf } from '../output/file/destination.ts';
import { freeBytes } from '../output/file/free-space.ts';
import { compareFiles } from './changed-files.ts';
import type { Context } from './context.ts';

/** The bytes of a file of the workspace; null where there is none of this name. */
export function bytesOf(name: string, dir: string): Buffer | null {
  try {
    return readFileSync(join(dir, name));
  } catch (error) {
    if (isOfSystem(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Thrown where a file has changed since it was read. */
export class ChangedMeanwhile extends Error {}

/** How many times a change of a file is tried again while other processes change files. */
const MOST_TRIES = 50;

/**
 * Runs a step that reads the facts of the workspace and changes its files, again from the start where they were changed
 * by somebody else meanwhile. Throws what the step throws; DatabaseError `locked` where they never stop changing.
 */
export async function againWhereChanged<Result>(context: Context, step: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      if (tries === MOST_TRIES) throw new DatabaseError('locked', context.place().location.path);
      await context.close();
    }
  }
}

/** A new text of one file, made of the bytes that it has now. */
export interface FileEdit {
  readonly name: string;
  readonly before: Uint8Array | null;
  readonly text: string;
}

/**
 * Puts a text in place of a file of the workspace, whole or not at all, while no other dx writes there. Throws where
 * the files are not those that the facts were read from, or the one to be written is not what it was; OutputError,
 * UsageError where the name leads out of the workspace.
 */
export async function writeEdit(
  { name, before, text }: FileEdit,
  { store, path: database }: { readonly store: WorkspaceStore; readonly path: string },
  context: Context,
): Promise<void> {
  const { takeLock } = await import('../../store/sqlite/store.ts');
  const place = context.place();
  // Another process that loads waits for this snapshot: it has to end before this process waits for the lock.
  await store.release();
  const unlock = takeLock(database);
  try {
    const { state } = await compareFiles(place, store);
    await store.release();
    if (state === 'changed') throw new ChangedMeanwhile();
    await replace(name, before, text, place.workspace.dir, context.surroundings);
  } finally {
    unlock();
  }
}

async function replace(
  name: string,
  before: Uint8Array | null,
  text: string,
  dir: string,
  surroundings: Surroundings,
): Promise<void> {
  const path = join(dir, name);
  const made = mkdirSync(dirname(path), { recursive: true });
  try {
    const destination = destinationOf(path);
    if (destination.kind !== 'file' || !liesIn(destination.path, dir))
      throw new UsageError('not_a_data_file', { file: name });
    await writeWhole(destination, unlessChanged(), surroundings);
  } catch (error) {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw isOfSystem(error) ? new OutputError(name, { cause: error }, freeBytes(path)) : error;
  }

  /**
   * The text. Checks once more, after it was written and before the file is replaced, that the old content is
   * unchanged.
   */
  function* unlessChanged(): Generator<string> {
    yield text;
    const now = bytesOf(name, dir);
    const isSame = now === null || before === null ? now === before : now.equals(before);
    if (!isSame) throw new ChangedMeanwhile();
  }
}
