import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Pieces, writeAll } from '../write-all.ts';
import type { Destination } from './destination.ts';
import { attempt, type Owner, removeLeftovers, temporaryName } from './leftovers.ts';

type Target = Extract<Destination, { kind: 'file' }>;

/** A file that waits beside the target to take its name. */
interface Temporary {
  readonly path: string;
  readonly fd: number;
}

/** How often a temporary file that somebody removed is written again. */
const MOST_TRIES = 5;

/**
 * Writes a file whole or not at all: a temporary one beside it takes its name, with the mode and, where that may be,
 * the owner of the one that it replaces. Other names of that one (hard links) keep what they had. Throws what the file
 * system or the text throws, EACCES for a file that may not be written to. /
 */
export async function writeWhole({ path, before }: Target, pieces: Pieces, owner: Omit<Owner, 'uid'>): Promise<void> {
  // Whoever may change the folder could replace a file that is not to be written to.
  if (before) accessSync(path, constants.W_OK);
  let temporary = openTemporary(dirname(path), before);
  try {
    const { uid } = fstatSync(temporary.fd);
    removeLeftovers(dirname(path), basename(temporary.path), { uid, ...owner });
    for await (const piece of pieces) writeAll(temporary.fd, piece);
    for (let tries = 1; !putInPlace(temporary, path, before); tries += 1) {
      if (tries === MOST_TRIES) throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT', path });
      temporary = writtenAgain(temporary, dirname(path), before);
    }
  } catch (error) {
    rmSync(temporary.path, { force: true });
    throw error;
  } finally {
    closeSync(temporary.fd);
  }
}

/** Nobody else may read it before it has the mode of what it replaces. */
function openTemporary(folder: string, before: Stats | null): Temporary {
  for (let tries = 1; ; tries += 1) {
    const path = join(folder, temporaryName());
    try {
      return { path, fd: openSync(path, 'wx+', before ? 0o600 : 0o666) };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || tries === MOST_TRIES) throw error;
    }
  }
}

/** Gives the temporary file the name; false where it is not there any more. */
function putInPlace({ path: from, fd }: Temporary, path: string, before: Stats | null): boolean {
  if (before) {
    const { uid, gid } = fstatSync(fd);
    if (uid !== before.uid || gid !== before.gid) attempt(() => fchownSync(fd, before.uid, before.gid));
    attempt(() => fchmodSync(fd, before.mode & 0o777));
  }
  fsyncSync(fd);
  try {
    renameSync(from, path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && fstatSync(fd).nlink === 0) return false;
    if (codeOf(error) !== 'EBUSY' || !before) throw error;
    // A file that is mounted by itself, as containers do, cannot be replaced.
    copyFileSync(from, path);
    rmSync(from, { force: true });
  }
  return true;
}

/** The same content under another temporary name: a run in another container may take the first for a leftover. */
function writtenAgain(lost: Temporary, folder: string, before: Stats | null): Temporary {
  const temporary = openTemporary(folder, before);
  try {
    copyContent(lost.fd, temporary.fd);
  } catch (error) {
    rmSync(temporary.path, { force: true });
    closeSync(temporary.fd);
    throw error;
  }
  closeSync(lost.fd);
  return temporary;
}

function copyContent(from: number, to: number): void {
  const bytes = Buffer.allocUnsafe(1 << 16);
  for (let position = 0; ; ) {
    const count = readSync(from, bytes, 0, bytes.length, position);
    if (count === 0) return;
    for (let written = 0; written < count; ) written += writeSync(to, bytes, written, count - written);
    position += count;
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
