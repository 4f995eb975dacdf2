import type { SourceLocation } from '../../core/record/source-location.ts';

/** The place of a value in its file, in code points. A tuple, since there is one for every value of the workspace. */
export type TextSpan = readonly [line: number, column: number, length: number];

/** The places within one item, by path: `goal`, `source.1`, `baseline.period`; the empty path is the item itself. */
export type SpansByPath = Readonly<Record<string, TextSpan>>;

/** The place of a path within an item; for a missing key, that of its parent. */
export function placeOf(file: string, spots: SpansByPath, path = ''): SourceLocation {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const spot = spots[at];
    if (spot) return locationOf(file, spot);
    if (at === '') return { file, line: 1, column: 1 };
  }
}

/** A spot in a file. */
export function locationOf(file: string, [line, column, length]: TextSpan): SourceLocation {
  return length > 0 ? { file, line, column, length } : { file, line, column };
}
