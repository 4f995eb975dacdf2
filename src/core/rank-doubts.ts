import { compare } from './decimal.ts';
import { isSameLength } from './period.ts';
import { placedIn } from './placed.ts';
import { byEdition, previousOf } from './previous-edition.ts';
import { isExact } from './quantity.ts';
import { competitionRanks } from './rank.ts';
import { isHigherBetter, type Ranking } from './ranking.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A published place that the scores of its own table do not bear out. */
export interface ScoreDoubt {
  readonly ranking: Ranking;
  /** The unit placed above it, or beside it, whose score does not go with that. */
  readonly other?: Ranking;
  /** The best place that its score allows, where the counting itself is off. */
  readonly byScore?: number;
}

/**
 * Places of one table at odds with its scores (methodology §10). Equal scores with different places are accepted as
 * published: scores are printed rounded. Bounds and missing numbers say nothing.
 */
export function doubtfulPlaces(table: readonly Ranking[], vocabulary: Vocabulary): ScoreDoubt[] {
  const higherIsBetter = isHigherBetter(table[0]?.index ?? '', vocabulary);
  const both = table.flatMap((ranking) => {
    const { rank, score } = ranking;
    return rank && isExact(rank) && score !== null ? [{ ranking, rank: rank.value, score }] : [];
  });
  const sorted = both.toSorted((a, b) => a.rank - b.rank);
  const found = sorted.flatMap((unit, index) => {
    const above = sorted[index - 1];
    if (!above) return [];
    const order = compare(above.score, unit.score) * (higherIsBetter ? 1 : -1);
    const fits = above.rank === unit.rank ? order === 0 : order >= 0;
    return fits ? [] : [{ ranking: unit.ranking, other: above.ranking }];
  });
  if (found.length > 0) return found;
  // In order, and yet miscounted: 15, 15, 16. Those behind it are off by as much, so the first one is enough.
  const byScores = competitionRanks(
    table.map(({ score }) => score),
    higherIsBetter,
  );
  const allowed = new Map(table.map((ranking, index) => [ranking, byScores[index] ?? 0]));
  const first = sorted.find(({ ranking, rank }) => rank < (allowed.get(ranking) ?? 0));
  return first ? [{ ranking: first.ranking, byScore: allowed.get(first.ranking) ?? 0 }] : [];
}

/** A change that a source states, beside the places it would have to follow from. */
export interface ClaimDoubt {
  readonly ranking: Ranking;
  readonly before: Ranking;
  /** Places climbed by the places themselves; null where they are among different units. */
  readonly found: number | null;
}

/** «Up N places» that its places do not bear out: another number, or places among other units (methodology §10). */
export function doubtfulClaims(rankings: readonly Ranking[], vocabulary: Vocabulary): ClaimDoubt[] {
  const claimed = new Set(rankings.filter(({ claim }) => claim !== null).map(({ index }) => index));
  if (claimed.size === 0) return [];
  const places = placedIn(
    rankings.filter(({ index }) => claimed.has(index)),
    vocabulary,
  );
  const units = Map.groupBy(places, ({ ranking: { index, province } }) => `${index} ${province}`);
  const predecessors = predecessorsOf(vocabulary);
  return places.flatMap((place): ClaimDoubt[] => {
    const { ranking, rank } = place;
    const { index, claim, province, population } = ranking;
    if (!claim || rank === null) return [];
    const { since } = claim;
    const series = [...(predecessors.get(province) ?? []), province]
      .flatMap((id) => units.get(`${index} ${id}`) ?? [])
      .filter(({ ranking: { edition } }) => !since || (edition.end === since.end && isSameLength(edition, since)));
    const before = previousOf(place, byEdition(series));
    if (before?.rank == null) return [];
    if (before.ranking.population !== population) return [{ ranking, before: before.ranking, found: null }];
    const found = before.rank - rank;
    return found === claim.change ? [] : [{ ranking, before: before.ranking, found }];
  });
}

/** The units that became another; where one of them has kept its name, that one alone: a claim is about the name. */
function predecessorsOf({ provinces }: Vocabulary): ReadonlyMap<string, readonly string[]> {
  const merged = Map.groupBy(provinces.values(), ({ successor }) => successor);
  return new Map(
    [...provinces.values()].map(({ id, name }) => {
      const all = merged.get(id) ?? [];
      const namesakes = all.filter((each) => each.name === name);
      return [id, (namesakes.length > 0 ? namesakes : all).map((each) => each.id)];
    }),
  );
}
