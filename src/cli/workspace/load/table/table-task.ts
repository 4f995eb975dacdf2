import type { Vocabulary } from '../../../../core/record/vocabulary.ts';
import type { Registry } from '../../../../document/model/registry.ts';
import type { FigureBatch } from '../../../../store/figure-batch.ts';
import type { FileOnDisk } from '../file-state.ts';

/** A table that a thread is to read. */
export interface TableTask {
  readonly file: FileOnDisk;
  /** Every entry that its rows may refer to. */
  readonly vocabulary: Vocabulary;
  /** How large it may be, in bytes. */
  readonly limit: number;
  /** How many batches have been sent, and how many taken: shared by both threads. */
  readonly counts: Int32Array;
}

/**
 * What the thread says: figures, in the order of their rows; at the end the hash of what was read, and what its rows refer to;
 * or that there is something in the table that has to be told or put right, and that nothing it has sent counts.
 */
export type TableMessage =
  | { readonly kind: 'figures'; readonly figures: FigureBatch }
  | { readonly kind: 'end'; readonly hash: string; readonly mentions: ReturnType<Registry['takeMentions']> }
  | { readonly kind: 'unusual' };

/** Places of `counts`. */
export const [SENT, TAKEN] = [0, 1];

/** So many batches are under way at most: memory does not grow with the table, however long one takes to be stored. */
export const MOST_UNDER_WAY = 4;
