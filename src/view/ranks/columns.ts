import { valueOrNull } from '../../core/number/computed.ts';
import type { RankWithChange } from '../../core/rank/rank-change.ts';
import { numberCell, textCell } from '../cell.ts';
import type { RowCells } from '../column.ts';

/** The index that an id is, or is a component of. */
function mainOf(id: string): string {
  const slash = id.indexOf('/');
  return slash < 0 ? id : id.slice(0, slash);
}

/** The columns of `dx ranks` for scripts, in the order of the contract (§4). */
export const RANKS_KEYS = [
  'index',
  'component',
  'edition',
  'province',
  'rank',
  'rank_low',
  'rank_high',
  'of',
  'tied',
  'score',
  'percentile',
  'population',
  'previous_edition',
  'previous_rank',
  'previous_of',
  'change',
  'percentile_change',
  'comparable',
  'reason',
  'basis',
  'source',
  'file',
  'line',
] as const;

/** What stands in them: one line each, in the same order. */
export function ranksFacts(place: RankWithChange): RowCells<typeof RANKS_KEYS> {
  const { ranking, interval, rank, previous, change } = place;
  return [
    mainOf(ranking.index),
    textCell(ranking.index.slice(mainOf(ranking.index).length + 1)),
    ranking.edition.text,
    ranking.province,
    rank,
    numberCell(interval?.lo),
    numberCell(interval?.hi),
    ranking.of,
    rank === null ? null : place.tied,
    ranking.score,
    valueOrNull(place.percentile),
    ranking.population,
    textCell(previous?.ranking.edition.text),
    numberCell(previous?.rank),
    numberCell(previous?.ranking.of),
    valueOrNull(change),
    valueOrNull(place.percentileChange),
    previous && change.ok,
    change.ok ? null : change.why,
    place.basis,
    ranking.source,
    ranking.at.file,
    ranking.at.line,
  ];
}
