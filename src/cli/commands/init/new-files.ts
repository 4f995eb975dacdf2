import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OutputError, UsageError } from '../../errors/errors.ts';
import { freeBytes } from '../../output/file/free-space.ts';
import { writeAll } from '../../output/write-all.ts';

/** A file that is not there yet: its name within the folder, with `/`, and what it is to hold. */
interface NewFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Writes new files below a folder, in their order: all of them, or none where one is there already or the system refuses.
 * Nothing that exists is changed. Throws UsageError with the names of what is there, and OutputError.
 */
export function writeNewFiles(dir: string, files: readonly NewFile[]): void {
  const there = files.filter(({ name }) => exists(join(dir, name)));
  if (there.length > 0) throw taken(dir, there);
  const made: (() => void)[] = [];
  for (const file of files) {
    const path = join(dir, file.name);
    try {
      for (const folder of madeFolders(dirname(path))) made.push(() => rmdirSync(folder));
      const fd = openSync(path, 'wx');
      made.push(() => rmSync(path));
      try {
        writeAll(fd, file.text);
        fsyncSync(fd);
      } finally {
        closeSync(fd);
      }
    } catch (error) {
      for (const undo of made.toReversed()) attemptTo(undo);
      // Somebody else has made it in the meantime.
      if (isOpening(error) && error.code === 'EEXIST') throw taken(dir, [file]);
      throw new OutputError(path, { cause: error }, freeBytes(path));
    }
  }
}

const taken = (dir: string, files: readonly NewFile[]): UsageError =>
  new UsageError('would_overwrite', { dir, files: files.map(({ name }) => name).join(', ') });

/** Makes a folder with those above it, and answers the ones that were not there, the highest first. */
function madeFolders(folder: string): readonly string[] {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return [];
  const made = [];
  for (let at = folder; at.length >= first.length; at = dirname(at)) made.push(at);
  return made.reverse();
}

/** Whether something has the name, a link that leads nowhere too. A part of the path that is a file is found out later. */
function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Takes back what was made; what somebody else has put into a folder stays, and the folder too. */
function attemptTo(undo: () => void): void {
  try {
    undo();
  } catch {}
}

const isOpening = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && error.syscall === 'open';
