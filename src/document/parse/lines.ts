import type { TextSpan } from './spot.ts';

/** Turns offsets in a text into lines and columns. */
export interface Lines {
  /** How many there are. */
  readonly count: number;
  /** The spot of a stretch of text; of several lines, the first. */
  readonly spot: (start: number, end: number) => TextSpan;
}

const ASTRAL = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Lines that end in one way only: spreadsheets mix CR, LF and CRLF, and a table means the same by each. */
export const withPlainLines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/**
 * Prepares a text for questions about places. Columns count code points, so a letter beyond U+FFFF is one. `first` is
 * the number of its first line, where it is a part of a longer text.
 */
export function linesOf(text: string, first = 1): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  // Where the second halves of letters beyond U+FFFF stand: each is one unit more than there are code points.
  const halves = Array.from(text.matchAll(ASTRAL), ({ index }) => index + 1);
  const points = (from: number, to: number): number =>
    to - from - (halves.length === 0 ? 0 : countBelow(halves, to) - countBelow(halves, from));
  /** The line that was asked for last: most questions are about the same one. */
  let line = 1;
  return {
    count: starts.length,
    spot(start, end) {
      if (start < (starts[line - 1] ?? 0) || start >= (starts[line] ?? Number.POSITIVE_INFINITY))
        line = countBelow(starts, start + 1);
      const lineStart = starts[line - 1] ?? 0;
      const lineEnd = (starts[line] ?? text.length + 1) - 1;
      const last = Math.min(end, text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd);
      const column = points(lineStart, start) + 1;
      const length = Math.max(0, points(start, Math.max(start, last)));
      return [line + first - 1, column, length];
    },
  };
}

/** How many of the ascending offsets are below one. */
function countBelow(offsets: readonly number[], end: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return low;
}
