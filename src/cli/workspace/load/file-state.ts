import type { Problem } from '../../../core/record/problem.ts';
import type { Located, OpenFile, SourceText } from '../../../document/read/read.ts';

/** A file on this machine, which another thread can open too; its size in bytes. */
export interface FileOnDisk extends Located {
  readonly size: number;
}

/** A file of a workspace, as it is or as it was committed. */
export interface FileState {
  readonly name: string;
  /**
   * How its content stands to the facts: `loaded` is what they were read from; `changed` has to be read; of `kept`
   * there is only what is stored, which stays whatever it refers to.
   */
  readonly status: 'loaded' | 'changed' | 'kept';
  readonly content: FileContent;
  /** Its size in bytes, where that is known. */
  readonly size?: number;
}

/** The content of a file; each function answers the problem where it cannot be read. */
export type FileContent =
  /** Read whole. */
  | { readonly kind: 'text'; readonly read: () => SourceText | Problem }
  /**
   * Opened and read in pieces, as often as needed: a table. `onDisk` is null where it is not a file of this machine.
   */
  | { readonly kind: 'pieces'; readonly open: () => OpenFile | Problem; readonly onDisk: FileOnDisk | null };
