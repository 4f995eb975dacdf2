import { compare } from '../number/decimal.ts';
import { intervalOf, isExact } from '../record/quantity.ts';
import { isHigherBetter, type Ranking } from '../record/ranking.ts';
import type { Vocabulary } from '../record/vocabulary.ts';
import { competitionRanks, type RankRange } from './competition-rank.ts';

/** A published rank that contradicts its own table. */
export interface PlaceDoubt {
  readonly ranking: Ranking;
  /** The unit placed above it, or beside it, whose score does not go with that. */
  readonly other?: Ranking;
  /** The places that its score allows, where the counting itself is off. */
  readonly byScore?: RankRange;
  /** The places that those of the others leave to it. */
  readonly byPlaces?: RankRange;
}

interface RankedProvince {
  readonly ranking: Ranking;
  readonly rank: number;
}

/**
 * Published ranks that contradict the scores of their table, or else the first rank that contradicts the number of
 * units before it (methodology §10). Equal scores may have different ranks, since scores are printed rounded. Units
 * that are not listed may stand anywhere.
 */
export function doubtfulPlaces(table: readonly Ranking[], vocabulary: Vocabulary, approximation: number): PlaceDoubt[] {
  const higherIsBetter = isHigherBetter(table[0]?.index ?? '', vocabulary);
  const units = table
    .flatMap((ranking): RankedProvince[] =>
      ranking.rank && isExact(ranking.rank) ? [{ ranking, rank: ranking.rank.value }] : [],
    )
    .sort((a, b) => a.rank - b.rank);
  const scored = units.filter(({ ranking }) => ranking.score !== null);
  const disordered = outOfOrder(scored, higherIsBetter);
  if (disordered.length > 0) return disordered;
  const byScore = spansByScore(table, higherIsBetter);
  for (const { ranking, rank } of scored) {
    const span = byScore(ranking);
    if (span && !isWithin(rank, span)) return [{ ranking, byScore: span }];
  }
  const byPlaces = spansByPlaces(table, approximation);
  for (const { ranking, rank } of units) {
    const span = byPlaces(rank);
    if (!isWithin(rank, span)) return [{ ranking, byPlaces: span }];
  }
  return [];
}

const isWithin = (rank: number, { lo, hi }: RankRange): boolean => lo <= rank && rank <= hi;

/** Units of which the one above has a worse score, or the one beside another one. */
function outOfOrder(units: readonly RankedProvince[], higherIsBetter: boolean): PlaceDoubt[] {
  return units.flatMap(({ ranking, rank }, index) => {
    const above = units[index - 1];
    if (!above) return [];
    const order = compare(above.ranking.score ?? 0, ranking.score ?? 0) * (higherIsBetter ? 1 : -1);
    const fits = above.rank === rank ? order === 0 : order >= 0;
    return fits ? [] : [{ ranking, other: above.ranking }];
  });
}

/** Behind those with a better score, before those with a worse one; among equal scores in any order. */
function spansByScore(table: readonly Ranking[], higherIsBetter: boolean): (ranking: Ranking) => RankRange | null {
  const scores = table.map(({ score }) => score);
  const fromTop = competitionRanks(scores, higherIsBetter);
  const fromBottom = competitionRanks(scores, !higherIsBetter);
  const places = new Map(table.map((ranking, index) => [ranking, index]));
  const size = sizeOf(table);
  return (ranking) => {
    const [above, below] = [fromTop, fromBottom].map((ranks) => ranks[places.get(ranking) ?? -1] ?? null);
    return above == null || below == null ? null : { lo: above, hi: size - below + 1 };
  };
}

/** Ties share the best place and the next ones are skipped: as many are before a place as its number says, less one. */
function spansByPlaces(table: readonly Ranking[], approximation: number): (rank: number) => RankRange {
  const intervals = table.flatMap(({ rank, of }) => (rank ? [intervalOf(rank, [1, of], approximation)] : []));
  const lasts = Float64Array.from(intervals.map(({ hi }) => hi ?? Number.POSITIVE_INFINITY)).sort();
  const firsts = Float64Array.from(intervals.map(({ lo }) => lo ?? 1)).sort();
  const size = sizeOf(table);
  return (rank) => ({ lo: countBelow(lasts, rank) + 1, hi: size + 1 - (firsts.length - countBelow(firsts, rank)) });
}

/** How many units there are at least: what the table says, or more where it holds more. */
const sizeOf = (table: readonly Ranking[]): number => table.reduce((size, { of }) => Math.max(size, of), table.length);

/** How many numbers of an ascending list are smaller. */
function countBelow(sorted: Float64Array, value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
