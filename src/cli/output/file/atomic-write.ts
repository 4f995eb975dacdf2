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

/** The temporary file beside the target. */
interface Temporary {
  readonly path: string;
  readonly fd: number;
}

/** How many times a temporary file that disappeared is written again. */
const MOST_TRIES = 5;

/**
 * Writes a file whole or not at all: a temporary file beside it is renamed to it, with the mode and, where permitted,
 * the owner of the replaced file. Hard links to that file keep the old content. Throws what the file system or the text
 * throws; EACCES for a file that is write-protected.
 */
export async function writeWhole({ path, before }: Target, pieces: Pieces, owner: Omit<Owner, 'uid'>): Promise<void> {
  // Renaming needs only the right to change the folder: a write-protected file has to be refused here.
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

/** Creates the temporary file, readable only by this user until it gets the mode of the replaced file. */
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

/** Renames the temporary file to the target; false where it has disappeared. */
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
    // A file that is a mount of its own, as in containers, cannot be replaced: its content is overwritten.
    copyFileSync(from, path);
    rmSync(from, { force: true });
  }
  return true;
}

/**
 * Writes the content to another temporary file: a run in another container may have removed the first as a leftover.
 */
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
