import type { Dataset } from '../../core/dataset.ts';
import { doubtfulClaims, doubtfulPlaces } from '../../core/rank-doubts.ts';
import type { Ranking } from '../../core/ranking.ts';
import type { Registry } from '../build/registry.ts';

/** Reports places that their scores, and changes that their places, do not bear out (methodology §10). */
export function checkRankings({ rankings, vocabulary }: Dataset, registry: Registry): void {
  const tables = Map.groupBy(rankings, ({ index, edition, population }) => `${index} ${edition.text} ${population}`);
  for (const table of tables.values()) {
    for (const { ranking, other, byScore } of doubtfulPlaces(table, vocabulary)) {
      const args = { province: ranking.province, rank: rankOf(ranking), score: ranking.score ?? '' };
      const beside = other && { other: other.province, otherRank: rankOf(other), otherScore: other.score ?? '' };
      const counted = byScore !== undefined && { byScore };
      registry.report('rank_against_scores', ranking.at, { ...args, ...beside, ...counted }, other?.at);
    }
  }
  for (const { ranking, before, found } of doubtfulClaims(rankings, vocabulary)) {
    const args = { province: ranking.province, change: signed(ranking.claim?.change ?? 0) };
    if (found === null) {
      const places = { before: placeText(before), now: placeText(ranking) };
      registry.report('change_across_populations', ranking.at, { ...args, ...places }, before.at);
    } else {
      const since = before.edition.text;
      registry.report('change_differs', ranking.at, { ...args, found: signed(found), since }, before.at);
    }
  }
}

const rankOf = ({ rank }: Ranking): number => rank?.value ?? 0;
const placeText = (ranking: Ranking): string => `${rankOf(ranking)}/${ranking.of}`;
const signed = (places: number): string => (places > 0 ? `+${places}` : String(places));
