import type { FactStore } from './fact-store.ts';

/** What this machine remembers of a text file since it last looked at the content. */
export interface RememberedFile {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly inode: number;
  /** When these were last compared with the content. */
  readonly checkedMs: number;
  /** SHA-256 of the content. */
  readonly hash: string;
}

/**
 * Sizes, times and hashes of files on one machine, so that unchanged ones need not be read to be known. No fact depends on
 * it: what is forgotten is read and hashed again.
 */
export interface FileMemory {
  remembered(): Promise<RememberedFile[]>;
  /** Remembers these and nothing else. */
  remember(files: readonly RememberedFile[]): Promise<void>;
  /** Whether what is remembered is what this program wrote; anything else may stand for a file that has changed. */
  isSound(): Promise<boolean>;
}

/** The facts of a workspace, and what this machine remembers of its files. */
export interface WorkspaceStore extends FactStore {
  readonly memory: FileMemory;
}
