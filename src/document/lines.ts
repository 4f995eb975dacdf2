import type { Spot } from './spot.ts';

/** Turns offsets in a text into lines and columns. */
export interface Lines {
  /** The spot of a stretch of text; of several lines, the first. */
  readonly spot: (start: number, end: number, source?: string) => Spot;
}

const ASTRAL = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Prepares a text for questions about places. Columns count code points, so a letter beyond U+FFFF is one. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const hasAstral = text.search(ASTRAL) !== -1;
  const points = (from: number, to: number): number =>
    to - from - (hasAstral ? (text.slice(from, to).match(ASTRAL)?.length ?? 0) : 0);
  return {
    spot(start, end, source) {
      const line = lineAt(starts, start);
      const lineStart = starts[line - 1] ?? 0;
      const lineEnd = (starts[line] ?? text.length + 1) - 1;
      const last = Math.min(end, text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd);
      const column = points(lineStart, start) + 1;
      const length = Math.max(0, points(start, Math.max(start, last)));
      return source === undefined ? [line, column, length] : [line, column, length, source];
    },
  };
}

/** The 1-based number of the last line that starts at or before the offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
