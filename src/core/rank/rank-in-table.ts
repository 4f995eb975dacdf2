import { itemsAt, positionsBy } from '../number/groups.ts';
import { type Interval, point, pointOf } from '../number/interval.ts';
import { intervalOf } from '../record/quantity.ts';
import { type Basis, isHigherBetter, type Ranking } from '../record/ranking.ts';
import type { Vocabulary } from '../record/vocabulary.ts';
import { competitionRanks } from './competition-rank.ts';

/** A place in its own table. */
export interface Placed {
  readonly ranking: Ranking;
  /** All places it may be; null where none is known. */
  readonly interval: Interval | null;
  /** The place, where it is one. */
  readonly rank: number | null;
  /** Whether another unit of the table has the same place. */
  readonly tied: boolean;
  /** `computed`: from the scores of a complete table that does not print this place. */
  readonly basis: Basis | 'computed' | 'backcast';
}

/**
 * Every place with its tie, in the order of the rankings (methodology §10). Where a table gives the score of
 * every unit, the places that it does not print are computed: a published place wins.
 */
export function placedIn(
  rankings: readonly Ranking[],
  vocabulary: Vocabulary,
  tables: readonly (readonly number[])[] = tablesOf(rankings),
): Placed[] {
  const placed: Placed[] = [];
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
  placed: Placed[],
): void {
  const table = itemsAt(rankings, positions);
  const isComplete = table.length === table[0]?.of && table.every(({ score }) => score !== null);
  const computed =
    isComplete && table.some(({ rank }) => rank === null)
      ? competitionRanks(
          table.map(({ score }) => score),
          isHigherBetter(table[0]?.index ?? '', vocabulary),
        )
      : [];
  const intervals = table.map(({ rank, of }, index) =>
    rank ? intervalOf(rank, [1, of]) : pointInterval(computed[index] ?? null),
  );
  const ranks = intervals.map((interval) => interval && pointOf(interval));
  const units = unitsAt(ranks);
  table.forEach((ranking, index) => {
    const rank = ranks[index] ?? null;
    const isComputed = ranking.rank === null && rank !== null && ranking.basis !== 'backcast';
    placed[positions[index] ?? 0] = {
      ranking,
      interval: intervals[index] ?? null,
      rank,
      tied: rank !== null && (units[rank] ?? 0) > 1,
      basis: isComputed ? 'computed' : ranking.basis,
    };
  });
}

/** How many units have each place. */
function unitsAt(ranks: readonly (number | null)[]): readonly number[] {
  const units: number[] = [];
  for (const rank of ranks) if (rank !== null) units[rank] = (units[rank] ?? 0) + 1;
  return units;
}

const pointInterval = (rank: number | null): Interval | null => (rank === null ? null : point(rank));
