import { valueOrNull } from '../core/computed.ts';
import type { Place } from '../core/places.ts';
import { number, ratio, text } from './cell.ts';
import type { Column } from './column.ts';

/** The index that an id is, or is a component of. */
function mainOf(id: string): string {
  const slash = id.indexOf('/');
  return slash < 0 ? id : id.slice(0, slash);
}

/** The columns of `dx ranks` for scripts, in the order of the contract (§4). A column is one line. */
export const RANKS_COLUMNS: readonly Column<Place>[] = [
  { key: 'index', cell: ({ ranking }) => mainOf(ranking.index) },
  { key: 'component', cell: ({ ranking }) => text(ranking.index.slice(mainOf(ranking.index).length + 1)) },
  { key: 'edition', cell: ({ ranking }) => ranking.edition.text },
  { key: 'province', cell: ({ ranking }) => ranking.province },
  { key: 'rank', cell: ({ rank }) => rank },
  { key: 'rank_low', cell: ({ interval }) => number(interval?.lo) },
  { key: 'rank_high', cell: ({ interval }) => number(interval?.hi) },
  { key: 'of', cell: ({ ranking }) => ranking.of },
  { key: 'tied', cell: ({ rank, tied }) => (rank === null ? null : tied) },
  { key: 'score', cell: ({ ranking }) => ranking.score },
  { key: 'percentile', cell: ({ percentile }) => ratio(valueOrNull(percentile)) },
  { key: 'population', cell: ({ ranking }) => ranking.population },
  { key: 'previous_edition', cell: ({ previous }) => text(previous?.ranking.edition.text) },
  { key: 'previous_rank', cell: ({ previous }) => number(previous?.rank) },
  { key: 'previous_of', cell: ({ previous }) => number(previous?.ranking.of) },
  { key: 'change', cell: ({ change }) => valueOrNull(change) },
  { key: 'percentile_change', cell: ({ percentileChange }) => valueOrNull(percentileChange) },
  { key: 'comparable', cell: ({ previous, change }) => (previous ? change.ok : null) },
  { key: 'reason', cell: ({ change }) => (change.ok ? null : change.why) },
  { key: 'basis', cell: ({ basis }) => basis },
  { key: 'source', cell: ({ ranking }) => ranking.source },
  { key: 'file', cell: ({ ranking }) => ranking.at.file },
  { key: 'line', cell: ({ ranking }) => ranking.at.line },
];
