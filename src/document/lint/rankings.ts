import type { RankRange } from '../../core/rank/competition-rank.ts';
import { type ClaimDoubt, doubtfulClaims } from '../../core/rank/inconsistent-claims.ts';
import { doubtfulPlaces, type PlaceDoubt } from '../../core/rank/inconsistent-ranks.ts';
import type { TableRank } from '../../core/rank/rank-in-table.ts';
import type { Dataset } from '../../core/record/dataset.ts';
import type { ProblemArgs } from '../../core/record/problem-args.ts';
import type { Ranking } from '../../core/record/ranking.ts';
import type { Reporting } from '../model/registry.ts';

/** Reports ranks that contradict the scores, and stated changes that contradict the ranks (methodology §10). */
export function checkRankings(
  { rankings, vocabulary }: Pick<Dataset, 'rankings' | 'vocabulary'>,
  approximation: number,
  registry: Reporting,
): void {
  const tables = Map.groupBy(rankings, ({ index, edition, population }) => `${index} ${edition.text} ${population}`);
  for (const table of tables.values()) {
    for (const doubt of doubtfulPlaces(table, vocabulary, approximation)) reportPlace(doubt, registry);
  }
  for (const doubt of doubtfulClaims(rankings, vocabulary, approximation)) reportClaim(doubt, registry);
}

function reportPlace({ ranking, other, byScore, byPlaces }: PlaceDoubt, registry: Reporting): void {
  const { at, province, score } = ranking;
  const rank = rankOf(ranking);
  if (byPlaces) {
    registry.report('rank_against_places', at, { province, rank, ...nearestIn(byPlaces, rank) });
  } else {
    const beside = other && { other: other.province, otherRank: rankOf(other), otherScore: other.score ?? '' };
    const counted = byScore && nearestIn(byScore, rank);
    registry.report(
      'rank_against_scores',
      at,
      { province, rank, score: score ?? '', ...beside, ...counted },
      other?.at,
    );
  }
}

/** The nearest possible rank, and whether it is the best or the worst one possible. */
function nearestIn({ lo, hi }: RankRange, rank: number): Pick<ProblemArgs['rank_against_places'], 'place' | 'limit'> {
  const place = rank < lo ? lo : hi;
  return lo === hi ? { place } : { place, limit: rank < lo ? 'best' : 'worst' };
}

function reportClaim({ place, before, found, from = 0 }: ClaimDoubt, registry: Reporting): void {
  const { at, province, claim, of } = place.ranking;
  const args = { province, change: signed(claim?.change ?? 0), now: placeText(place) };
  if (!before) registry.report('change_differs', at, { ...args, from, of });
  else if (found) {
    const by = [...new Set([found.lo, found.hi])].map(signed).join(' … ');
    const since = before.ranking.edition.text;
    registry.report('change_differs', at, { ...args, found: by, since }, before.ranking.at);
  } else {
    registry.report('change_across_populations', at, { ...args, before: placeText(before) }, before.ranking.at);
  }
}

const rankOf = ({ rank }: Ranking): number => rank?.value ?? 0;
const placeText = ({ interval, ranking: { of } }: TableRank): string =>
  `${[...new Set([interval?.lo, interval?.hi])].join('–')}/${of}`;
const signed = (places: number): string => (places > 0 ? `+${places}` : String(places));
