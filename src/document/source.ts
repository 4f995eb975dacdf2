/** One text file of the workspace, as the file system describes it. */
export interface SourceFile {
  /** Absolute. */
  readonly path: string;
  /** Relative to the workspace, with `/`; the package's own seeds begin with `dx:`. */
  readonly name: string;
  readonly size: number;
  readonly mtimeMs: number;
}
