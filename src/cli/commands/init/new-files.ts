import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OutputError, UsageError } from '../../errors/errors.ts';
import { freeBytes } from '../../output/file/free-space.ts';
import { writeAll } from '../../output/write-all.ts';

/** A file to create: its name within the folder, with `/`, and its text. */
interface NewFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Writes new files below a folder, in their order: all of them, or none where one is there already or the system
 * refuses. Nothing that exists is changed. Throws UsageError with the names of what is there, and OutputError.
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
      // Another process has created it since.
      if (isOpening(error) && error.code === 'EEXIST') throw taken(dir, [file]);
      throw new OutputError(path, { cause: error }, freeBytes(path));
    }
  }
}

const taken = (dir: string, files: readonly NewFile[]): UsageError =>
  new UsageError('would_overwrite', { dir, files: files.map(({ name }) => name).join(', ') });

/** Makes a folder with those above it. Answers the ones that did not exist, the highest first. */
function madeFolders(folder: string): readonly string[] {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return [];
  const made = [];
  for (let at = folder; at.length >= first.length; at = dirname(at)) made.push(at);
  return made.reverse();
}

/** Whether anything has this name, a broken link included. Answers false where a part of the path is a file. */
function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Removes what was made. A folder into which somebody else has put something stays. */
function attemptTo(undo: () => void): void {
  try {
    undo();
  } catch {}
}

const isOpening = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && error.syscall === 'open';
