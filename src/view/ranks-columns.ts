import { valueOrNull } from '../core/computed.ts';
import type { Place } from '../core/places.ts';
import { flag, number, ratio, steady, text } from './cell.ts';
import type { Column } from './column.ts';

/** The index that an id is, or is a component of. */
function mainOf(id: string): string {
  const slash = id.indexOf('/');
  return slash < 0 ? id : id.slice(0, slash);
}

/** The columns of `dx ranks` for scripts, in the order of the contract (§4). A column is one line. */
export const RANKS_COLUMNS: readonly Column<Place>[] = [
  { key: 'index', cell: steady(({ ranking }) => mainOf(ranking.index), text) },
  { key: 'component', cell: steady(({ ranking }) => ranking.index.slice(mainOf(ranking.index).length + 1), text) },
  { key: 'edition', cell: steady(({ ranking }) => ranking.edition.text, text) },
  { key: 'province', cell: ({ ranking }) => text(ranking.province) },
  { key: 'rank', cell: ({ rank }) => number(rank) },
  { key: 'rank_low', cell: ({ interval }) => number(interval?.lo) },
  { key: 'rank_high', cell: ({ interval }) => number(interval?.hi) },
  { key: 'of', cell: steady(({ ranking }) => ranking.of, number) },
  { key: 'tied', cell: steady(({ rank, tied }) => (rank === null ? null : tied), flag) },
  { key: 'score', cell: ({ ranking }) => number(ranking.score) },
  { key: 'percentile', cell: ({ percentile }) => ratio(valueOrNull(percentile)) },
  { key: 'population', cell: steady(({ ranking }) => ranking.population, text) },
  { key: 'previous_edition', cell: steady(({ previous }) => previous?.ranking.edition.text, text) },
  { key: 'previous_rank', cell: ({ previous }) => number(previous?.rank) },
  { key: 'previous_of', cell: steady(({ previous }) => previous?.ranking.of, number) },
  { key: 'change', cell: ({ change }) => number(valueOrNull(change)) },
  { key: 'percentile_change', cell: ({ percentileChange }) => number(valueOrNull(percentileChange)) },
  { key: 'comparable', cell: steady(({ previous, change }) => (previous ? change.ok : null), flag) },
  { key: 'reason', cell: steady(({ change }) => (change.ok ? null : change.why), text) },
  { key: 'basis', cell: steady(({ basis }) => basis, text) },
  { key: 'source', cell: steady(({ ranking }) => ranking.source, text) },
  { key: 'file', cell: steady(({ ranking }) => ranking.at.file, text) },
  { key: 'line', cell: ({ ranking }) => number(ranking.at.line) },
];
