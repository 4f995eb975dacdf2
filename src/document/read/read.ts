import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import type { Problem } from '../../core/record/problem.ts';
import { isPlain, piledMarksIn } from '../parse/control-character.ts';
import { linesOf } from '../parse/lines.ts';
import { locationOf } from '../parse/spot.ts';
import { decodeUtf8, looksLikeUtf16, withoutMark } from './encoding.ts';
import { MAX_BYTES } from './files.ts';
import type { SourceFile } from './source-file.ts';
import type { ReadBytes } from './text-pieces.ts';
import { liesIn } from './workspace.ts';

/** The text of a file, and the SHA-256 of its bytes. */
export interface SourceText {
  readonly text: string;
  readonly hash: string;
}

/** Where a file is, its name in the workspace, and the folder that it must lie in. */
export type Located = Pick<SourceFile, 'path' | 'name' | 'within'>;

/** Reads a file as UTF-8 in NFC without byte order mark; lines are kept as they are. */
export function readSource(file: Located): SourceText | Problem {
  const bytes = readFrom(file, (read) => readUpTo(read, MAX_BYTES + 1));
  return 'code' in bytes ? bytes : decodedSource(bytes, file.name);
}

/** An open file. The caller reads it from its start on, and closes it. */
export interface OpenFile {
  readonly read: ReadBytes;
  readonly close: () => void;
}

/**
 * Opens a file to be read a piece at a time; why it cannot be, where it cannot. Reading it may throw what reading a
 * disk throws.
 */
export function openFile({ path, name, within }: Located): OpenFile | Problem {
  const at = { file: name, line: 1, column: 1 };
  try {
    if (within !== undefined && !liesIn(realpathSync.native(path), within))
      return { code: 'outside_workspace', at, args: {} };
    const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const close = (): void => closeSync(handle);
    if (fstatSync(handle).isFile()) return { read: (into) => readSync(handle, into), close };
    close();
    return { code: 'not_a_file', at, args: {} };
  } catch (error) {
    return unreadableFile(name, error);
  }
}

/** Opens a file, runs a step on it and closes it. Answers the problem where the file cannot be read. */
export function readFrom<Result>(file: Located, step: (read: ReadBytes) => Result): Result | Problem {
  const open = openFile(file);
  if ('code' in open) return open;
  try {
    return step(open.read);
  } catch (error) {
    return unreadableFile(file.name, error);
  } finally {
    open.close();
  }
}

/** The sha256 of the bytes of a file, in memory that does not grow with it. */
export function hashOfFile(file: Located): string | Problem {
  return readFrom(file, (read) => {
    const hash = createHash('sha256');
    const buffer = Buffer.allocUnsafe(1 << 16);
    for (let count = read(buffer); count > 0; count = read(buffer)) hash.update(buffer.subarray(0, count));
    return hash.digest('hex');
  });
}

/** The text of bytes, or the problem of it. */
export function decodedSource(bytes: Uint8Array, name: string): SourceText | Problem {
  const at = { file: name, line: 1, column: 1 };
  if (bytes.length > MAX_BYTES) {
    return { code: 'file_too_large', at, args: { bytes: bytes.length, limit: MAX_BYTES } };
  }
  const text = decode(bytes);
  if (text === null) return { code: 'not_utf8', at, args: { guess: guess(bytes) } };
  const isAsItIs = isPlain(text);
  const piled = isAsItIs ? -1 : piledMarksIn(text);
  if (piled >= 0) return { code: 'piled_marks', at: locationOf(name, linesOf(text).spot(piled, piled + 1)), args: {} };
  let hash: string | null = null;
  return {
    text: isAsItIs ? text : text.normalize('NFC'),
    // Computed when asked for: finding the language of dx.yaml does not need it, nor the module that hashes.
    get hash() {
      hash ??= createHash('sha256').update(bytes).digest('hex');
      return hash;
    },
  };
}

/** The problem that a file cannot be read, with the code of the system. */
export const unreadableFile = (name: string, error: unknown): Problem => {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error);
  return { code: 'file_unreadable', at: { file: name, line: 1, column: 1 }, args: { reason } };
};

/** The first buffer: most files are smaller. */
const FIRST_BYTES = 1 << 16;

/** Reads at most `limit` bytes, whatever the stated size: what looks like a file may be endless. */
function readUpTo(read: ReadBytes, limit: number): Buffer {
  const parts: Buffer[] = [];
  for (let total = 0; total < limit; ) {
    const part = Buffer.allocUnsafe(Math.min(total === 0 ? FIRST_BYTES : 1 << 20, limit - total));
    const count = read(part);
    if (count === 0) break;
    parts.push(part.subarray(0, count));
    total += count;
  }
  return Buffer.concat(parts);
}

/** The text without its byte order mark; null when the bytes are not UTF-8. */
export function decode(bytes: Uint8Array): string | null {
  const text = looksLikeUtf16(bytes) ? null : decodeUtf8(bytes);
  return text === null ? null : withoutMark(text);
}

const guess = (bytes: Uint8Array): string => (looksLikeUtf16(bytes) ? 'UTF-16' : 'Windows-1258');
