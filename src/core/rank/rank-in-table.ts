import { itemsAt, positionsBy } from '../number/groups.ts';
import { type Interval, point, pointOf } from '../number/interval.ts';
import { intervalOf } from '../record/quantity.ts';
import { type Basis, isHigherBetter, type Ranking } from '../record/ranking.ts';
import type { Vocabulary } from '../record/vocabulary.ts';
import { competitionRanks } from './competition-rank.ts';

/** A place in its own table. */
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
 * Every place with its tie, in the order of the rankings (methodology §10). The places that a table with scores does not
 * print are computed, as a range where scores are missing: a published place wins.
 */
export function placedIn(
  rankings: readonly Ranking[],
  vocabulary: Vocabulary,
  tables: readonly (readonly number[])[] = tablesOf(rankings),
): TableRank[] {
  const placed: TableRank[] = [];
  for (const table of tables) placeTable(table, rankings, vocabulary, placed);
  return placed;
}

/** The positions of rankings by table: one edition of one index among the same units. */
export const tablesOf = (rankings: readonly Ranking[]): number[][] =>
  positionsBy(
    rankings,
    ({ index }) => index,
    ({ edition }) => edition.text,
    ({ population }) => population,
  );

/** The places of one table. */
function placeTable(
  positions: readonly number[],
  rankings: readonly Ranking[],
  vocabulary: Vocabulary,
  placed: TableRank[],
): void {
  const table = itemsAt(rankings, positions);
  const computed = computedPlaces(table, vocabulary);
  const intervals = table.map(({ rank, of }, index) => (rank ? intervalOf(rank, [1, of]) : (computed[index] ?? null)));
  const ranks = intervals.map((interval) => interval && pointOf(interval));
  const units = unitsAt(ranks);
  table.forEach((ranking, index) => {
    const rank = ranks[index] ?? null;
    const isComputed = ranking.rank === null && computed[index] != null && ranking.basis !== 'backcast';
    placed[positions[index] ?? 0] = {
      ranking,
      interval: intervals[index] ?? null,
      rank,
      tied: rank !== null && (units[rank] ?? 0) > 1,
      basis: isComputed ? 'computed' : ranking.basis,
    };
  });
}

/**
 * The places that follow from the scores of a table: where k scores are missing each of them may come before, so that a
 * place is one of k + 1 (methodology §10). Null without a score, where that would be any place at all, and in a table that
 * was worked out for other units and is not whole.
 */
function computedPlaces(table: readonly Ranking[], vocabulary: Vocabulary): readonly (Interval | null)[] {
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

/** How many units have each place. */
function unitsAt(ranks: readonly (number | null)[]): readonly number[] {
  const units: number[] = [];
  for (const rank of ranks) if (rank !== null) units[rank] = (units[rank] ?? 0) + 1;
  return units;
}
