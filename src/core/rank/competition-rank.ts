import { type Computed, computed, none } from '../number/computed.ts';
import { compare } from '../number/decimal.ts';

/** The place of one unit among those ranked with it. */
export interface RankPosition {
  readonly rank: number;
  /** How many units are ranked. */
  readonly of: number;
  readonly population: string;
}

/** Places from one to another, both included. */
export interface RankRange {
  readonly lo: number;
  readonly hi: number;
}

/**
 * Places by value, 1 first, in standard competition ranking: ties share the best place and the next ones are skipped
 * (9, 8, 8, 7 → 1, 2, 2, 4; methodology §10). A missing value has no place; zero is a value.
 */
export function competitionRanks(values: readonly (number | null)[], higherIsBetter: boolean): (number | null)[] {
  const sorted = Float64Array.from(values.filter((value) => value !== null)).sort();
  if (higherIsBetter) sorted.reverse();
  const places = new Uint32Array(sorted.length);
  for (let index = 0; index < sorted.length; index++) {
    const isTied = index > 0 && compare(sorted[index - 1] as number, sorted[index] as number) === 0;
    places[index] = isTied ? (places[index - 1] as number) : index + 1;
  }
  return values.map((value) => (value === null ? null : (places[indexIn(sorted, value, higherIsBetter)] as number)));
}

/** Where a value stands among sorted ones that hold it: halving finds it faster than a table of long numbers. */
function indexIn(sorted: Float64Array, value: number, isFalling: boolean): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] as number;
    if (isFalling ? found > value : found < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Share of the others that are behind, (N − rank)/(N − 1): 1 for the first, 0 for the last. No answer for a single unit. */
export function percentile({ rank, of }: Pick<RankPosition, 'rank' | 'of'>): Computed<number> {
  return of <= 1 ? none('single_unit') : computed((of - rank) / (of - 1));
}

/** Places climbed, previous − current: positive is up. No answer across populations: a place among 34 is another thing. */
export function rankChange(previous: RankPosition | null, current: RankPosition | null): Computed<number> {
  if (!previous) return none('no_previous_edition');
  if (!current) return none('no_rank');
  if (previous.population !== current.population) return none('population_changed');
  return computed(previous.rank - current.rank);
}

/** Change of percentile, which compares places across populations. No answer without both. */
export function percentileChange(previous: RankPosition | null, current: RankPosition | null): Computed<number> {
  if (!previous) return none('no_previous_edition');
  if (!current) return none('no_rank');
  if (previous.of <= 1 || current.of <= 1) return none('single_unit');
  // One division of whole numbers: a difference of two rounded shares would not be the same for equal climbs.
  const [behindBefore, othersBefore] = [previous.of - previous.rank, previous.of - 1];
  const [behind, others] = [current.of - current.rank, current.of - 1];
  return computed((behind * othersBefore - behindBefore * others) / (others * othersBefore));
}

/** Values of merged units before they existed: the mean of their predecessors, the rule of DTI 2024. Null where one is missing. */
export function backcast(
  values: ReadonlyMap<string, number>,
  groups: readonly (readonly string[])[],
): (number | null)[] {
  return groups.map((group) => {
    const known = group.flatMap((id) => values.get(id) ?? []);
    return known.length < group.length || known.length === 0
      ? null
      : known.reduce((sum, each) => sum + each, 0) / known.length;
  });
}
