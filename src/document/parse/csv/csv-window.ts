import { isPlain, MOST_CONTROL_CHARACTERS, reportControlCharacters } from '../control-character.ts';
import { type Lines, linesOf, withPlainLines } from '../lines.ts';
import type { ReportProblem } from '../tree.ts';

/** A text in pieces of whole lines. */
export interface TextPieces {
  next(): string | null;
  /** Whether the last piece needs no check for forbidden characters. */
  readonly isPlain: boolean;
}

/** A text in memory, as one piece. */
export function textPiece(text: string): TextPieces {
  let next: string | null = text;
  return {
    isPlain: isPlain(text),
    next() {
      const piece = next;
      next = null;
      return piece;
    },
  };
}

/** The longest row, in UTF-16 units: a quote that is open for longer counts as never closed. */
const LONGEST_ROW = 10 * 1024 * 1024;

/** The part of a table in memory: whole lines that end in `\n`. */
export interface Window {
  readonly text: string;
  /** The number of its first line. */
  readonly line: number;
  /** Whether each character is one UTF-16 unit, so that offsets count characters. */
  readonly isPlain: boolean;
  /** Whether the file goes on behind the window, for a row that begins at `offset` and is cut off by its end. */
  readonly goesOn: (offset: number) => boolean;
  /** Drops the text before an offset, where the line of this number begins, and reads on. */
  readonly advance: (offset: number, line: number) => void;
  /** Finds lines and columns in the file for offsets in this window. */
  readonly lines: () => Lines;
  /** Reads to the end of the file, to report forbidden characters. */
  readonly drain: () => void;
}

/** Opens a window on a text. Reports forbidden characters as they are read, the first fifty. */
export function windowOn(pieces: TextPieces, report: ReportProblem): Window {
  let text = '';
  let line = 1;
  let isEnded = false;
  let isAllPlain = true;
  let lines: Lines | null = null;
  let left = MOST_CONTROL_CHARACTERS;

  /** Reads the next piece behind the kept text. */
  function read(kept: string): string {
    const piece = pieces.next();
    isEnded = piece === null;
    if (piece === null) return '';
    isAllPlain &&= pieces.isPlain;
    const plain = withPlainLines(piece);
    if (left > 0 && !pieces.isPlain)
      left -= reportControlCharacters(plain, linesOf(plain, line + lineEndsIn(kept)), report, left);
    return plain;
  }

  return {
    get text() {
      return text;
    },
    get line() {
      return line;
    },
    get isPlain() {
      return isAllPlain;
    },
    goesOn: (offset) => !isEnded && (offset > 0 || text.length <= LONGEST_ROW),
    advance(offset, first) {
      text = text.slice(offset);
      line = first;
      lines = null;
      isAllPlain ||= text === '';
      // A row that is too long is scanned again from its start: the window doubles, so that this happens few times.
      const enough = 2 * text.length;
      do text += read(text);
      while (!isEnded && text.length < enough);
    },
    lines() {
      lines ??= linesOf(text, line);
      return lines;
    },
    drain() {
      while (!isEnded) {
        line += lineEndsIn(text);
        text = read('');
      }
    },
  };
}

/** How many line ends a text has. */
export function lineEndsIn(text: string): number {
  let count = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) count += 1;
  return count;
}
