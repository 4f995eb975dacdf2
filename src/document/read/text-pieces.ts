import { createHash } from 'node:crypto';
import type { Problem } from '../../core/record/problem.ts';
import { isPlain, piledMarksIn } from '../parse/control-character.ts';
import type { TextPieces } from '../parse/csv/csv-window.ts';
import { linesOf } from '../parse/lines.ts';
import { locationOf } from '../parse/spot.ts';
import { decodeUtf8, looksLikeUtf16, withoutMark } from './encoding.ts';

/** Fills the start of a buffer with the next bytes and answers how many; 0 at the end. */
export type ReadBytes = (into: Uint8Array) => number;

/**
 * The text of a file, a piece at a time: in UTF-8, made NFC, without byte order mark; null also where it cannot be read
 * on.
 */
export interface FilePieces extends TextPieces {
  readonly file: string;
  /** Why the text cannot be read; null while it can. It replaces every other problem of the file. */
  readonly problem: Problem | null;
  /** The sha256 of the bytes, once all have been read. */
  hash(): string;
}

/** How many bytes are read at a time. Larger pieces are slower: their strings do not fit into the young heap. */
const PIECE = 64 * 1024;

/** The longest line of a table, in bytes. */
export const LONGEST_LINE = 10 * 1024 * 1024;

/** How many bytes are enough to recognise UTF-16. */
const ENOUGH = 256;

/** Reads the text of a file of at most `limit` bytes in pieces, in memory that does not grow with the file. */
export function textPieces(read: ReadBytes, file: string, limit: number, piece = PIECE): FilePieces {
  const hash = createHash('sha256');
  let buffer = Buffer.allocUnsafe(piece);
  let filled = 0;
  let total = 0;
  let isEnded = false;
  let isFirst = true;
  let isPiecePlain = true;
  let problem: Problem | null = null;
  let piled: Problem | null = null;
  // The end of the text that was given out, in code points.
  let [line, column] = [1, 1];
  const refuse = (found: Problem): null => {
    problem = found;
    return null;
  };
  const top = { file, line: 1, column: 1 };

  /** Reads more bytes; false at the end. */
  function fill(): boolean {
    if (filled === buffer.length) {
      const larger = Buffer.allocUnsafe(2 * buffer.length);
      buffer.copy(larger, 0, 0, filled);
      buffer = larger;
    }
    const count = read(buffer.subarray(filled));
    hash.update(buffer.subarray(filled, filled + count));
    filled += count;
    total += count;
    isEnded = count === 0;
    return !isEnded;
  }

  /** Reads until there is a line end. Answers how many bytes to take, or the problem. */
  function bytesToTake(): number | Problem {
    for (let searched = 0; !isEnded && fill(); ) {
      if (total > limit)
        return { code: 'file_too_large', at: top, args: { bytes: total, limit, setting: 'max_csv_mib' } };
      if (isFirst && filled < ENOUGH) continue;
      const cut = lineCut(buffer.subarray(0, filled), searched);
      if (cut > 0) return cut;
      if (filled > LONGEST_LINE)
        return { code: 'csv_syntax', at: { file, line, column }, args: { reason: 'long_row' } };
      searched = filled;
    }
    return filled;
  }

  function next(): string | null {
    if (problem) return null;
    for (;;) {
      const count = bytesToTake();
      if (typeof count !== 'number') return refuse(count);
      if (count === 0) return piled ? refuse(piled) : null;
      const isUtf16 = isFirst && looksLikeUtf16(buffer.subarray(0, filled));
      const text = isUtf16 ? null : decodeUtf8(buffer.subarray(0, count));
      if (text === null)
        return refuse({ code: 'not_utf8', at: top, args: { guess: isUtf16 ? 'UTF-16' : 'Windows-1258' } });
      buffer.copyWithin(0, count, filled);
      filled -= count;
      const own = isFirst ? withoutMark(text) : text;
      isFirst = false;
      // A later piece that is not UTF-8 is the problem to report, in place of the marks.
      if (!piled && givesOut(own)) return isPiecePlain ? own : own.normalize('NFC');
    }
  }

  /** Whether a piece can be given out: not if marks pile up in it. */
  function givesOut(text: string): boolean {
    isPiecePlain = isPlain(text);
    const found = isPiecePlain ? -1 : piledMarksIn(text);
    if (found < 0) pass(text);
    else {
      const [row, place, length] = linesOf(text, line).spot(found, found + 1);
      const spot = [row, row === line ? column + place - 1 : place, length] as const;
      piled = { code: 'piled_marks', at: locationOf(file, spot), args: {} };
    }
    return piled === null;
  }

  /** Counts the lines and columns that are given out; only LF ends a line here. */
  function pass(text: string): void {
    let [count, start] = [0, 0];
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      count += 1;
      start = end + 1;
    }
    line += count;
    if (count > 0) column = 1;
    // Behind the last line end stands something only where lines end in CR, and at the end of the text.
    if (start < text.length) column += [...text.slice(start)].length;
  }

  return {
    file,
    next,
    get isPlain() {
      return isPiecePlain;
    },
    get problem() {
      return problem;
    },
    hash: () => hash.copy().digest('hex'),
  };
}

/**
 * How many bytes to take up to the last line end of any kind; a CR at the very end may be half of one. Bytes before
 * `from` were searched before.
 */
function lineCut(bytes: Uint8Array, from: number): number {
  const lineFeed = bytes.lastIndexOf(0x0a);
  if (lineFeed >= from) return lineFeed + 1;
  if (bytes.length < 2) return 0;
  const carriageReturn = bytes.lastIndexOf(0x0d, bytes.length - 2);
  return carriageReturn >= from - 1 ? carriageReturn + 1 : 0;
}

/** The text of bytes in memory, in pieces. */
export const piecesOf = (bytes: Uint8Array, file: string, limit = bytes.length, piece = PIECE): FilePieces =>
  textPieces(readingOf(bytes), file, limit, piece);

/** A ReadBytes for bytes in memory. */
export function readingOf(bytes: Uint8Array): ReadBytes {
  let start = 0;
  return (into) => {
    const part = bytes.subarray(start, start + into.length);
    into.set(part);
    start += part.length;
    return part.length;
  };
}
