import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import type { Problem } from '../../core/record/problem.ts';
import { piledMarksIn } from '../parse/control-character.ts';
import { linesOf } from '../parse/lines.ts';
import { locationOf } from '../parse/spot.ts';
import { decodeUtf8, looksLikeUtf16, withoutMark } from './encoding.ts';
import { MAX_BYTES } from './files.ts';
import type { SourceFile } from './source-file.ts';
import { liesIn } from './workspace.ts';

/** What a file says: its text, and the sha256 of its bytes to tell whether it changed. */
export interface SourceText {
  readonly text: string;
  readonly hash: string;
}

/** Reads a file as UTF-8 in NFC without byte order mark; lines are kept as they are. */
export function readSource(file: Pick<SourceFile, 'path' | 'name' | 'within'>): SourceText | Problem {
  const at = { file: file.name, line: 1, column: 1 };
  try {
    if (file.within !== undefined && !liesIn(realpathSync(file.path), file.within))
      return { code: 'outside_workspace', at, args: {} };
    return decodedSource(readUpTo(file.path, MAX_BYTES + 1), file.name);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return reason === NOT_A_FILE
      ? { code: 'not_a_file', at, args: {} }
      : { code: 'file_unreadable', at, args: { reason } };
  }
}

/** What the bytes of a file say, wherever they come from. */
export function decodedSource(bytes: Uint8Array, name: string): SourceText | Problem {
  const at = { file: name, line: 1, column: 1 };
  if (bytes.length > MAX_BYTES) {
    return { code: 'file_too_large', at, args: { bytes: bytes.length, limit: MAX_BYTES } };
  }
  const text = decode(bytes);
  if (text === null) return { code: 'not_utf8', at, args: { guess: guess(bytes) } };
  const piled = piledMarksIn(text);
  if (piled >= 0) return { code: 'piled_marks', at: locationOf(name, linesOf(text).spot(piled, piled + 1)), args: {} };
  return { text: text.normalize('NFC'), hash: createHash('sha256').update(bytes).digest('hex') };
}

const NOT_A_FILE = 'not a file';

/** Reads at most `limit` bytes, whatever the size says: what looks like a file may never end. */
function readUpTo(path: string, limit: number): Buffer {
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(handle).isFile()) throw Object.assign(new Error(NOT_A_FILE), { code: NOT_A_FILE });
    const parts: Buffer[] = [];
    for (let total = 0; total < limit; ) {
      const part = Buffer.allocUnsafe(Math.min(1 << 20, limit - total));
      const count = readSync(handle, part);
      if (count === 0) break;
      parts.push(part.subarray(0, count));
      total += count;
    }
    return Buffer.concat(parts);
  } finally {
    closeSync(handle);
  }
}

/** The text without its byte order mark; null when the bytes are not UTF-8. */
export function decode(bytes: Uint8Array): string | null {
  const text = looksLikeUtf16(bytes) ? null : decodeUtf8(bytes);
  return text === null ? null : withoutMark(text);
}

const guess = (bytes: Uint8Array): string => (looksLikeUtf16(bytes) ? 'UTF-16' : 'Windows-1258');
