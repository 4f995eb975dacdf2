import type { Domain } from '../number/interval.ts';
import type { Period } from '../time/period.ts';
import type { Index, IndexVersion } from './vocabulary.ts';

/** The version of an index that an edition is of (methodology §10). Null where the index has none, or none so early. */
export const versionOf = ({ versions }: Pick<Index, 'versions'>, { end }: Pick<Period, 'end'>): IndexVersion | null =>
  versions.findLast(({ from }) => from === null || from.end <= end) ?? null;

/** Lowest and highest possible score of an index in an edition (methodology §10). Null where neither is known. */
export const scaleOf = (index: Pick<Index, 'scale' | 'versions'>, edition: Pick<Period, 'end'>): Domain | null =>
  (versionOf(index, edition) ?? index).scale;
