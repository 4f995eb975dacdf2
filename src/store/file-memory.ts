import type { FactStore } from './fact-store.ts';

/** What this machine remembers of a text file since its content was last read. */
export interface RememberedFile {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly inode: number;
  /** When the content was last compared with these values. */
  readonly checkedMs: number;
  /** SHA-256 of the content. */
  readonly hash: string;
}

/**
 * Remembers sizes, times and hashes of files on one machine, so that an unchanged file need not be read. No fact
 * depends on it: a file that is not remembered is read and hashed again.
 */
export interface FileMemory {
  remembered(): Promise<RememberedFile[]>;
  /** Replaces everything that is remembered. */
  remember(files: readonly RememberedFile[]): Promise<void>;
  /**
   * Whether everything remembered was written by this program. If not, a changed file might pass for an unchanged one.
   */
  isSound(): Promise<boolean>;
}

/** The facts of a workspace, with what this machine remembers of its files. */
export interface WorkspaceStore extends FactStore {
  readonly memory: FileMemory;
}
