import { isPlain, MOST_CONTROL_CHARACTERS, reportControlCharacters } from '../control-character.ts';
import { type Lines, linesOf, withPlainLines } from '../lines.ts';
import type { ReportProblem } from '../tree.ts';

/** A text that comes in pieces of whole lines; null behind the last. */
export interface TextPieces {
  next(): string | null;
  /** Whether the last piece has nothing in it that no text may contain. */
  readonly isPlain: boolean;
}

/** A text that is at hand, as one piece. */
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

/** No row is longer, in UTF-16 units: a quote that is not closed within is never closed. */
const LONGEST_ROW = 10 * 1024 * 1024;

/** The part of a table that is being read: from the start of a line on, whole lines that end in `\n`. */
export interface Window {
  readonly text: string;
  /** The number of its first line. */
  readonly line: number;
  /** Whether an offset is as many code points behind another as it is UTF-16 units. */
  readonly isPlain: boolean;
  /** Whether what is cut off by its end goes on behind it; `offset` is where that begins. */
  readonly goesOn: (offset: number) => boolean;
  /** Lets go of what stands before an offset, at which the line with this number begins, and reads on. */
  readonly advance: (offset: number, line: number) => void;
  /** Lines and columns in the file, of offsets in this window. */
  readonly lines: () => Lines;
  /** Reads to the end, for what no text may contain. */
  readonly drain: () => void;
}

/** Opens a window on a text. Forbidden characters are reported as they come by, the first fifty. */
export function windowOn(pieces: TextPieces, report: ReportProblem): Window {
  let text = '';
  let line = 1;
  let isEnded = false;
  let isAllPlain = true;
  let lines: Lines | null = null;
  let left = MOST_CONTROL_CHARACTERS;

  /** The next piece, which begins behind what is kept. */
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
      // What is too long for the window will be read again from its start: twice as much each time.
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

/** How many lines end in a text. */
export function lineEndsIn(text: string): number {
  let count = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) count += 1;
  return count;
}
