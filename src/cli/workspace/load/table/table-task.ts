import type { Vocabulary } from '../../../../core/record/vocabulary.ts';
import type { Registry } from '../../../../document/model/registry.ts';
import type { FigureBatch } from '../../../../store/figure-batch.ts';
import type { FileOnDisk } from '../file-state.ts';

/** A table for a thread to read. */
export interface TableTask {
  readonly file: FileOnDisk;
  /** Every entry that its rows may refer to. */
  readonly vocabulary: Vocabulary;
  /** The largest size that is read, in bytes. */
  readonly limit: number;
  /** Memory of both threads: how many batches have been sent, and how many taken. */
  readonly counts: Int32Array;
}

/**
 * A message of the thread: a batch of figures, in the order of their rows; the end of the table, with the hash of what
 * was read and what its rows refer to; or `unusual`: the table has a problem, or more than figures, and what was sent
 * of it does not count.
 */
export type TableMessage =
  | { readonly kind: 'figures'; readonly figures: FigureBatch }
  | { readonly kind: 'end'; readonly hash: string; readonly mentions: ReturnType<Registry['takeMentions']> }
  | { readonly kind: 'unusual' };

/** The positions in `counts`. */
export const [SENT, TAKEN] = [0, 1];

/** The most batches that are under way: so memory does not grow when storing is slower than reading. */
export const MOST_UNDER_WAY = 4;
