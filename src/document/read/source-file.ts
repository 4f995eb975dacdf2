import type { Stats } from 'node:fs';

/** One text file of the workspace, as the file system describes it. */
export interface SourceFile {
  /** Absolute. */
  readonly path: string;
  /** Relative to the workspace, with `/`; the package's own seeds begin with `dx:`. */
  readonly name: string;
  /** The folder, without links, that it is not read outside of, whatever links lead there. */
  readonly within?: string;
  readonly size: number;
  /** When the content was last changed; programs can set this time. */
  readonly mtimeMs: number;
  /** When the file was last changed in any way; only the system sets this time. */
  readonly ctimeMs: number;
  readonly inode: number;
}

/** What the file system remembers of a file; all zero for one that is missing. */
export const stampOf = (stats: Stats | undefined): Omit<SourceFile, 'path' | 'name' | 'within'> => ({
  size: stats?.size ?? 0,
  mtimeMs: stats?.mtimeMs ?? 0,
  ctimeMs: stats?.ctimeMs ?? 0,
  inode: stats?.ino ?? 0,
});
