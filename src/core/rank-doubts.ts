import { compare } from './decimal.ts';
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
