import type { Problem } from '../../../core/record/problem.ts';
import type { Located, OpenFile, SourceText } from '../../../document/read/read.ts';

/** A file on this machine: it can be opened anew, by another thread too. */
export interface FileOnDisk extends Located {
  readonly size: number;
}

/** A file of a workspace, wherever its content comes from. */
export interface FileState {
  readonly name: string;
  /** Whether its content is the one that the facts were read from. */
  readonly isSame: boolean;
  /** Whether it stays as it is stored, whatever it refers to: its content is not to be had any more. */
  readonly isFixed?: boolean;
  /** Its content as it is now, or why it cannot be read. */
  readonly read: () => SourceText | Problem;
  /** The same to be read a piece at a time, as tables are; absent where the text is at hand. */
  readonly open?: () => OpenFile | Problem;
  /** Where `open` finds it, if that is on this machine. */
  readonly onDisk?: FileOnDisk | null;
  /** How many bytes it has, where that is known. */
  readonly size?: number;
}
