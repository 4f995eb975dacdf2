import { compare } from './decimal.ts';
import { isExact } from './quantity.ts';
import { competitionRanks } from './rank.ts';
import type { Ranking } from './ranking.ts';
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
 * Places of one table at odds with its scores, higher scores being better (methodology §10). Equal scores with different
 * places are accepted as published: scores are printed rounded. Bounds and missing numbers say nothing.
 */
export function doubtfulPlaces(table: readonly Ranking[]): ScoreDoubt[] {
  const both = table.flatMap((ranking) => {
    const { rank, score } = ranking;
    return rank && isExact(rank) && score !== null ? [{ ranking, rank: rank.value, score }] : [];
  });
  const sorted = both.toSorted((a, b) => a.rank - b.rank);
  const found = sorted.flatMap((unit, index) => {
    const above = sorted[index - 1];
    if (!above) return [];
    const order = compare(above.score, unit.score);
    const fits = above.rank === unit.rank ? order === 0 : order >= 0;
    return fits ? [] : [{ ranking: unit.ranking, other: above.ranking }];
  });
  if (found.length > 0) return found;
  // In order, and yet miscounted: 15, 15, 16. Those behind it are off by as much, so the first one is enough.
  const byScores = competitionRanks(
    table.map(({ score }) => score),
    true,
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
export function doubtfulClaims(rankings: readonly Ranking[], { provinces }: Vocabulary): ClaimDoubt[] {
  const claims = rankings.filter(({ claim }) => claim !== null);
  const claimed = new Set(claims.map(({ index }) => index));
  const byIndex = Map.groupBy(
    claimed.size === 0 ? [] : rankings.filter(({ index }) => claimed.has(index)),
    ({ index }) => index,
  );
  const successorOf = (id: string): string | null => provinces.get(id)?.successor ?? null;
  return claims.flatMap((ranking): ClaimDoubt[] => {
    const { claim, rank, edition, province, population } = ranking;
    if (!claim || !rank || !isExact(rank)) return [];
    const earlier = (byIndex.get(ranking.index) ?? [])
      .filter((other) => other.edition.end < edition.end && other.rank && isExact(other.rank))
      .filter((other) => other.province === province || successorOf(other.province) === province);
    const since = claim.since?.end ?? latest(earlier);
    const then = earlier.filter((other) => other.edition.end === since);
    const before = then.find((other) => other.population === population) ?? then[0];
    if (!before?.rank) return [];
    if (before.population !== population) return [{ ranking, before, found: null }];
    const found = before.rank.value - rank.value;
    return found === claim.change ? [] : [{ ranking, before, found }];
  });
}

const latest = (rankings: readonly Ranking[]): string | undefined =>
  rankings
    .map(({ edition }) => edition.end)
    .sort()
    .at(-1);
