import type { Ranking } from '../record/ranking.ts';
import { type Day, isSameLength, type Period } from '../time/period.ts';
import type { TableRank } from './rank-in-table.ts';

type InEdition = Pick<TableRank, 'ranking' | 'interval'>;

/**
 * The latest earlier edition of equal length in which the unit has a rank or a bound; null if there is none
 * (reference §4). Where that edition is published for two populations, the one of the same population. `series` is one
 * unit in one index, sorted by the end of the edition; only the items before `until` are considered.
 */
export function previousOf<T extends InEdition>(
  { ranking }: InEdition,
  series: readonly T[],
  until = series.length,
): T | null {
  const { edition, population } = ranking;
  let found: T | null = null;
  for (let position = until - 1; position >= 0; position--) {
    const each = series[position];
    if (!each?.interval || !isEarlier(each.ranking.edition, edition)) continue;
    if (found && each.ranking.edition.end < found.ranking.edition.end) break;
    if (each.ranking.population === population) return each;
    found ??= each;
  }
  return found;
}

const isEarlier = (other: Period, edition: Period): boolean => other.end < edition.end && isSameLength(other, edition);

/**
 * For the table of a ranking, the end of the edition directly before it: of the same index and length and among the
 * same units. Null for a first one (methodology §10).
 */
export function editionsBefore(rankings: readonly Ranking[]): (ranking: Ranking) => Day | null {
  const series = Map.groupBy(rankings, seriesOf);
  const ends = new Map(
    [...series].map(([key, group]) => {
      const editions = [...new Map(group.map(({ edition }) => [edition.text, edition])).values()];
      return [key, byEdition(editions, ({ end }) => end)] as const;
    }),
  );
  return (ranking) =>
    ends.get(seriesOf(ranking))?.findLast((edition) => isEarlier(edition, ranking.edition))?.end ?? null;
}

const seriesOf = ({ index, population }: Ranking): string => `${index} ${population}`;

/** Items by the end of their editions; those of one day as they come. No rule: order alone. */
export const byEdition = <T>(items: readonly T[], endOf: (item: T) => Day): readonly T[] =>
  items.toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : 0));
