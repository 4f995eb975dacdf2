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
  const sorted = values.filter((value) => value !== null).sort((a, b) => (higherIsBetter ? b - a : a - b));
  const ranks = new Map<number, number>();
  let [before, rank] = [Number.NaN, 0];
  for (const [index, value] of sorted.entries()) {
    if (index === 0 || compare(before, value) !== 0) rank = index + 1;
    ranks.set(value, rank);
    before = value;
  }
  return values.map((value) => (value === null ? null : (ranks.get(value) ?? null)));
}

/**
 * Share of the others that are behind, (N − rank)/(N − 1): 1 for the first, 0 for the last. No answer for a single unit
 * (methodology §10).
 */
export function percentile({ rank, of }: Pick<RankPosition, 'rank' | 'of'>): Computed<number> {
  return of <= 1 ? none('single_unit') : computed((of - rank) / (of - 1));
}

/**
 * Places climbed, previous − current: positive is up. No answer across populations: a place among 34 is another thing
 * (methodology §10).
 */
export function rankChange(previous: RankPosition | null, current: RankPosition | null): Computed<number> {
  if (!previous) return none('no_previous_edition');
  if (!current) return none('no_rank');
  if (previous.population !== current.population) return none('population_changed');
  return computed(previous.rank - current.rank);
}

/** Change of percentile, which compares places across populations. No answer without both (methodology §10). */
export function percentileChange(previous: RankPosition | null, current: RankPosition | null): Computed<number> {
  if (!previous) return none('no_previous_edition');
  if (!current) return none('no_rank');
  if (previous.of <= 1 || current.of <= 1) return none('single_unit');
  // One division of whole numbers: a difference of two rounded shares would not be the same for equal climbs.
  const [behindBefore, othersBefore] = [previous.of - previous.rank, previous.of - 1];
  const [behind, others] = [current.of - current.rank, current.of - 1];
  return computed((behind * othersBefore - behindBefore * others) / (others * othersBefore));
}

/**
 * Values of merged units before they existed: the mean of their predecessors, the rule of DTI 2024. Null where one is
 * missing (methodology §10).
 */
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
