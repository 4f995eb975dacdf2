import type { Quantity } from '../../../core/record/quantity.ts';
import type { Ranking } from '../../../core/record/ranking.ts';
import type { Tier } from '../../../core/record/vocabulary.ts';
import {
  fromBilingual,
  fromOptionalPeriod,
  fromPeriod,
  fromPlace,
  locationColumns,
  type ReadRow,
  type SqlRow,
  shared,
  toFlag,
  toRemark,
} from './row.ts';

/** The half unit of a rank (`Quantity.halfUnit`): ranks are whole numbers. */
const HALF_PLACE = 0.5;

/** The row of a ranking, without its position. */
export const rankingToRow = (ranking: Ranking): SqlRow => ({
  index_id: ranking.index,
  edition: ranking.edition.text,
  province: ranking.province,
  population: ranking.population,
  of_: ranking.of,
  qualifier: ranking.rank?.qualifier ?? null,
  rank: ranking.rank?.value ?? null,
  rank_high: ranking.rank?.high ?? null,
  estimate: toFlag(ranking.rank?.estimate === true),
  score: ranking.score,
  basis: ranking.basis,
  stated_change: ranking.claim?.change ?? null,
  stated_since: ranking.claim?.since?.text ?? null,
  source: ranking.source,
  published: ranking.published?.text ?? null,
  known_on: ranking.knownOn,
  as_stated: ranking.asStated,
  ...toRemark('note', ranking.note),
  ...locationColumns(ranking.at),
});

/** The ranking of a row; the tier is that of its source. */
export const rankingFromRow = (row: ReadRow, tier: Tier): Ranking => ({
  address: row.address,
  index: shared(row.index_id),
  edition: fromPeriod(row.edition),
  province: shared(row.province),
  population: shared(row.population),
  of: row.of_,
  rank: row.rank === null ? null : rankFromRow(row),
  score: row.score,
  basis: shared(row.basis),
  claim: row.stated_change === null ? null : { change: row.stated_change, since: fromOptionalPeriod(row.stated_since) },
  source: shared(row.source),
  tier,
  published: fromOptionalPeriod(row.published),
  knownOn: shared(row.known_on),
  asStated: row.as_stated,
  note: fromBilingual(row.note, row.note_en),
  at: fromPlace(row),
});

function rankFromRow({ qualifier, rank, rank_high, estimate }: ReadRow): Quantity {
  const point = { qualifier, value: rank, halfUnit: HALF_PLACE };
  const place = rank_high === null ? point : { ...point, high: rank_high };
  return estimate === 1 ? { ...place, estimate: true } : place;
}
