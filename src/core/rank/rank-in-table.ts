import { type Interval, point, pointOf } from '../number/interval.ts';
import { intervalOf } from '../record/quantity.ts';
import { type Basis, isHigherBetter, type Ranking } from '../record/ranking.ts';
import type { Vocabulary } from '../record/vocabulary.ts';
import { competitionRanks } from './competition-rank.ts';

/** The rank of one province within one index, edition and population. */
export interface TableRank {
  readonly ranking: Ranking;
  /** All places it may be; null where none is known. */
  readonly interval: Interval | null;
  /** The place, where it is one. */
  readonly rank: number | null;
  /** Whether another unit of the table has the same place. */
  readonly tied: boolean;
  /** `computed`: from the scores of a table that does not print this place. */
  readonly basis: Basis | 'computed' | 'backcast';
}

/**
 * Every rank with its tie, in the order of the rankings (methodology §10). The ranks that a table with scores does not
 * print are computed, as a range where scores are missing: a published rank wins.
 */
export function ranksInTables(
  rankings: readonly Ranking[],
  vocabulary: Vocabulary,
  approximation: number,
): TableRank[] {
  const ranked = tablesOf(rankings).flatMap((table) => ranksOf(table, vocabulary, approximation));
  const byRanking = new Map(ranked.map((rank) => [rank.ranking, rank]));
  return rankings.flatMap((ranking) => byRanking.get(ranking) ?? []);
}

/** Rankings by table: one edition of one index among the same units (methodology §10). */
export const tablesOf = (rankings: readonly Ranking[]): Ranking[][] => [
  ...Map.groupBy(rankings, ({ index, edition, population }) => `${index} ${edition.text} ${population}`).values(),
];

/** The ranks of one table. */
function ranksOf(table: readonly Ranking[], vocabulary: Vocabulary, approximation: number): TableRank[] {
  const computed = computedRanks(table, vocabulary);
  const intervals = table.map(({ rank, of }, index) =>
    rank ? intervalOf(rank, [1, of], approximation) : (computed[index] ?? null),
  );
  const ranks = intervals.map((interval) => interval && pointOf(interval));
  const sharing = Map.groupBy(ranks, (rank) => rank);
  return table.map((ranking, index) => {
    const rank = ranks[index] ?? null;
    const isComputed = ranking.rank === null && computed[index] != null && ranking.basis !== 'backcast';
    return {
      ranking,
      interval: intervals[index] ?? null,
      rank,
      tied: rank !== null && (sharing.get(rank)?.length ?? 0) > 1,
      basis: isComputed ? 'computed' : ranking.basis,
    };
  });
}

/**
 * The places that follow from the scores of a table: where k scores are missing each of them may come before, so that a
 * place is one of k + 1 (methodology §10). Null without a score, where that would be any place at all, and in a table
 * that was worked out for other units and is not whole.
 */
function computedRanks(table: readonly Ranking[], vocabulary: Vocabulary): readonly (Interval | null)[] {
  const [first] = table;
  if (!first || table.every(({ rank }) => rank !== null)) return [];
  const scores = table.map(({ score }) => score);
  const missing = first.of - scores.filter((score) => score !== null).length;
  return competitionRanks(scores, isHigherBetter(first.index, vocabulary)).map((best) => {
    if (best === null || missing < 0) return null;
    if (missing === 0) return point(best);
    const isAnyPlace = best === 1 && best + missing >= first.of;
    return isAnyPlace || first.basis === 'backcast'
      ? null
      : { lo: best, hi: best + missing, loOpen: false, hiOpen: false };
  });
}
