/**
 * Where a statement is written. Line and column are 1-based and count code points, so they can be printed as they are.
 */
export interface SourceLocation {
  /** Relative to the workspace, with `/`; the package's own seeds begin with `dx:`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Code points to underline; absent where only the start is known. */
  readonly length?: number;
}

/** Orders places by file, line and column: the order in which problems are reported (reference §7). */
export function comparePlaces(a: SourceLocation, b: SourceLocation): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
