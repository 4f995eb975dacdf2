import type { Interval } from '../number/interval.ts';
import { hasAbsorbed } from '../record/lifetime.ts';
import type { Ranking } from '../record/ranking.ts';
import type { Vocabulary } from '../record/vocabulary.ts';
import { isSameLength } from '../time/period.ts';
import type { RankRange } from './competition-rank.ts';
import { byEdition, previousOf } from './previous-edition.ts';
import { ranksInTables, type TableRank } from './rank-in-table.ts';

/** A change that a source states, beside the places it would have to follow from. */
export interface ClaimDoubt {
  readonly place: TableRank;
  /** The place that the change would be counted from; null where none is known. */
  readonly before: TableRank | null;
  /**
   * Places climbed by the places themselves, a range where one is a bound; null where they are among different units.
   */
  readonly found: RankRange | null;
  /** The place that it would lead from, where the table has none such. */
  readonly from?: number;
}

/**
 * «Up N places» that its places do not bear out: another number, places among other units, or a place to come from that
 * the table does not have (methodology §10). With a bound every change that it allows will do.
 */
export function doubtfulClaims(
  rankings: readonly Ranking[],
  vocabulary: Vocabulary,
  approximation: number,
): ClaimDoubt[] {
  const claimed = new Set(rankings.filter(({ claim }) => claim !== null).map(({ index }) => index));
  if (claimed.size === 0) return [];
  const places = ranksInTables(
    rankings.filter(({ index }) => claimed.has(index)),
    vocabulary,
    approximation,
  );
  const units = Map.groupBy(places, ({ ranking: { index, province } }) => `${index} ${province}`);
  const predecessors = predecessorsOf(vocabulary);
  return places.flatMap((place): ClaimDoubt[] => {
    const { ranking, interval } = place;
    const { index, claim, province, population } = ranking;
    const now = spanOf(interval);
    if (!claim || !now) return [];
    const { since, change } = claim;
    const series = [...(predecessors.get(province) ?? []), province]
      .flatMap((id) => units.get(`${index} ${id}`) ?? [])
      .filter(({ ranking: { edition } }) => !since || (edition.end === since.end && isSameLength(edition, since)));
    const before = previousOf(
      place,
      byEdition(series, (each) => each.ranking.edition.end),
    );
    const then = before && spanOf(before.interval);
    if (!before || !then) return outside(place, now, change);
    if (before.ranking.population !== population) return [{ place, before, found: null }];
    const found = { lo: then.lo - now.hi, hi: then.hi - now.lo };
    return found.lo <= change && change <= found.hi ? [] : [{ place, before, found }];
  });
}

/**
 * The units that became another; where one of them has kept its name, that one alone: a claim is about the name. None
 * for a unit that was there before and took them over.
 */
function predecessorsOf({ provinces }: Vocabulary): ReadonlyMap<string, readonly string[]> {
  const merged = Map.groupBy(provinces.values(), ({ successor }) => successor);
  return new Map(
    [...provinces.values()].map((unit) => {
      const { id, name } = unit;
      const all = (merged.get(id) ?? []).filter((each) => !hasAbsorbed(unit, each));
      const namesakes = all.filter((each) => each.name === name);
      return [id, (namesakes.length > 0 ? namesakes : all).map((each) => each.id)];
    }),
  );
}

/** The first and the last place that an interval of places allows. */
function spanOf(interval: Interval | null): RankRange | null {
  if (!interval || interval.lo === null || interval.hi === null) return null;
  const { lo, hi, loOpen, hiOpen } = interval;
  return { lo: loOpen ? Math.floor(lo) + 1 : Math.ceil(lo), hi: hiOpen ? Math.ceil(hi) - 1 : Math.floor(hi) };
}

function outside(place: TableRank, now: RankRange, change: number): ClaimDoubt[] {
  const from = change > 0 ? now.lo + change : now.hi + change;
  return from >= 1 && from <= place.ranking.of ? [] : [{ place, before: null, found: null, from }];
}
