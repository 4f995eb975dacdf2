import { pointOf } from '../../core/number/interval.ts';
import { isEstimate, isExact } from '../../core/record/quantity.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { ComparedFigure, ProvinceComparison } from '../../core/series/comparison.ts';
import { listCell, numberCell, textCell } from '../cell.ts';
import type { Column } from '../column.ts';

/** One province in one comparison. */
export interface ComparedRow {
  readonly comparison: ProvinceComparison;
  readonly compared: ComparedFigure;
}

/** Whether hedged figures leave the place open. */
export const isUndecided = ({ places }: ComparedFigure): boolean => places !== null && places.lo !== places.hi;

const measurementOf = ({ compared }: ComparedRow) => compared.figure?.measurement;
const intervalIn = ({ compared }: ComparedRow) => compared.figure?.interval;

/** The columns of `dx compare` for scripts: a row per indicator and province (reference §4). */
export const compareColumns = ({ indicators, indices }: Vocabulary): readonly Column<ComparedRow>[] => [
  { key: 'indicator', cell: ({ comparison }) => comparison.id },
  { key: 'title', cell: ({ comparison: { id } }) => (indicators.get(id) ?? indices.get(id))?.name.vi ?? id },
  { key: 'unit', cell: ({ comparison }) => comparison.metric.unit },
  { key: 'direction', cell: ({ comparison }) => comparison.metric.direction },
  { key: 'province', cell: ({ compared }) => compared.province },
  { key: 'rank', cell: ({ compared }) => (isUndecided(compared) ? null : numberCell(compared.places?.lo)) },
  { key: 'rank_low', cell: ({ compared }) => numberCell(compared.places?.lo) },
  { key: 'rank_high', cell: ({ compared }) => numberCell(compared.places?.hi) },
  { key: 'of', cell: ({ comparison }) => comparison.figures.filter(({ figure }) => figure !== null).length },
  { key: 'tied', cell: ({ compared }) => (compared.figure ? compared.isTied : null) },
  { key: 'value', cell: ({ compared: { figure } }) => numberCell(figure && pointOf(figure.interval)) },
  { key: 'value_low', cell: (row) => numberCell(intervalIn(row)?.lo) },
  { key: 'value_high', cell: (row) => numberCell(intervalIn(row)?.hi) },
  { key: 'qualifier', cell: (row) => textCell(measurementOf(row)?.quantity.qualifier) },
  { key: 'as_stated', cell: (row) => textCell(measurementOf(row)?.asStated) },
  { key: 'period', cell: (row) => textCell(measurementOf(row)?.period.text) },
  { key: 'ranked_of', cell: (row) => numberCell(measurementOf(row)?.rankedAmong?.of) },
  { key: 'population', cell: (row) => textCell(measurementOf(row)?.rankedAmong?.population) },
  { key: 'method', cell: (row) => textCell(measurementOf(row)?.method) },
  { key: 'source', cell: (row) => textCell(measurementOf(row)?.source) },
  { key: 'reason', cell: ({ compared }) => textCell(compared.why) },
  { key: 'flags', cell: (row) => listCell(flagsOf(row)) },
  { key: 'file', cell: (row) => textCell(measurementOf(row)?.at.file) },
  { key: 'line', cell: (row) => numberCell(measurementOf(row)?.at.line) },
];

/** What must be known of a figure beside others, for scripts. */
function flagsOf({ comparison, compared }: ComparedRow): readonly string[] {
  const { figure, isOlder } = compared;
  if (!figure) return [];
  const { quantity, final, derived, method } = figure.measurement;
  return [
    ...(!isExact(quantity) || derived ? ['approximate'] : []),
    ...(final === false || isEstimate(quantity) ? ['provisional'] : []),
    ...(isUndecided(compared) ? ['undecided'] : []),
    ...(isOlder ? ['older'] : []),
    ...(comparison.hasMethods && method !== null ? ['methods_differ'] : []),
  ];
}
