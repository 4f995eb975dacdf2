import type { Qualifier } from '../../../core/record/quantity.ts';
import type { Measurement } from '../../../core/record/statement.ts';
import type { Tier } from '../../../core/record/vocabulary.ts';
import { FIGURE_FIELDS, type FigureField } from '../../figure-batch.ts';
import { fromBilingual, fromOptionalPeriod, fromPeriod, fromPlace, type ReadRow, shared } from './row.ts';

/** The fields whose column has another name. */
const COLUMNS: Readonly<Partial<Record<FigureField, string>>> = {
  column: 'col',
  note_vi: 'note',
  attribution_vi: 'attribution',
};

/** The column of a field of a figure. */
export const columnOf = (field: FigureField): string => COLUMNS[field] ?? field;

/** The columns to read of a figure whose province and indicator are known from the query. */
export const SERIES_COLUMNS: readonly string[] = [
  'pos',
  ...FIGURE_FIELDS.map(columnOf).filter((column) => !['province', 'indicator', 'length'].includes(column)),
];

/** The address of a figure, equal to its column `address`. */
export const figureAddress = ({ province, indicator, period, source, tail }: ReadRow): string =>
  `${province}/${indicator}/${period}/${source}${tail}`;

export const measurementFromRow = (row: ReadRow, tier: Tier): Measurement => ({
  address: row.address,
  province: shared(row.province),
  indicator: shared(row.indicator),
  rankedAmong: null,
  period: fromPeriod(row.period),
  periodAssumed: row.period_assumed === 1,
  method: row.method,
  quantity: {
    qualifier: shared<Qualifier>(row.qualifier),
    value: row.value,
    halfUnit: row.half_unit,
    ...(row.high !== null && { high: row.high }),
    ...(row.numerator !== null && { fraction: { numerator: row.numerator, denominator: row.denominator } }),
    ...(row.estimate === 1 && { estimate: true }),
  },
  source: shared(row.source),
  tier,
  published: fromOptionalPeriod(row.published),
  knownOn: shared(row.known_on),
  final: row.final === null ? null : row.final === 1,
  derived: false,
  percentSign: row.percent_sign === 1,
  asStated: row.as_stated,
  note: fromBilingual(row.note, row.note_en),
  attribution: fromBilingual(row.attribution, row.attribution_en),
  confidence: row.confidence,
  at: fromPlace(row),
});
