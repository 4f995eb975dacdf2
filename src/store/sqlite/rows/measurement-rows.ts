import type { Measurement } from '../../../core/record/statement.ts';
import type { Tier } from '../../../core/record/vocabulary.ts';
import { fromBilingual, fromOptionalPeriod, fromPeriod, fromPlace, type ReadRow, shared, toFlag } from './row.ts';

type Value = string | number | null;

/** Columns that every figure has, in the order of `figureValues`. */
const ALWAYS = 'pos line col length province indicator period qualifier value half_unit source known_on'.split(' ');

/** Columns of which most figures need few. A bit of the shape says whether a figure has one; the rest is the default. */
const OPTIONAL: readonly (readonly [column: string, value: (measurement: Measurement) => Value])[] = [
  ['tail', ({ published, method }) => (published || method ? tailOf(published?.text, method) : null)],
  ['published', ({ published }) => published?.text ?? null],
  ['method', ({ method }) => method],
  ['period_assumed', ({ periodAssumed }) => (periodAssumed ? 1 : null)],
  ['high', ({ quantity }) => quantity.high ?? null],
  ['numerator', ({ quantity }) => quantity.fraction?.numerator ?? null],
  ['denominator', ({ quantity }) => quantity.fraction?.denominator ?? null],
  ['percent_sign', ({ percentSign }) => (percentSign ? 1 : null)],
  ['estimate', ({ quantity }) => (quantity.estimate === true ? 1 : null)],
  ['final', ({ final }) => (final === null ? null : toFlag(final))],
  ['as_stated', ({ asStated }) => asStated],
  ['note', ({ note }) => note?.vi ?? null],
  ['note_en', ({ note }) => note?.en ?? null],
  ['attribution', ({ attribution }) => attribution?.vi ?? null],
  ['attribution_en', ({ attribution }) => attribution?.en ?? null],
  ['confidence', ({ confidence }) => confidence],
];

/** The end of an address: [/published][/method]. */
export const tailOf = (published: string | undefined, method: string | null): string =>
  `${published === undefined ? '' : `/${published}`}${method === null ? '' : `/${method}`}`;

/** The columns of a figure whose province and indicator are known. */
export const SERIES_COLUMNS: readonly string[] = [
  ...ALWAYS.filter((column) => !['province', 'indicator', 'length'].includes(column)),
  ...OPTIONAL.map(([column]) => column),
];

/** The address of a figure, as the column of that name has it. */
export const figureAddress = ({ province, indicator, period, source, tail }: ReadRow): string =>
  `${province}/${indicator}/${period}/${source}${tail}`;

/** A figure as values for `figureColumns(shape)`. */
export function figureValues(measurement: Measurement, pos: number): { shape: number; values: Value[] } {
  const { at, province, indicator, period, quantity, source, knownOn } = measurement;
  const values: Value[] = [pos, at.line, at.column, at.length ?? null, province, indicator, period.text];
  values.push(quantity.qualifier, quantity.value, quantity.halfUnit, source, knownOn);
  let shape = 0;
  for (let bit = 0; bit < OPTIONAL.length; bit += 1) {
    const value = OPTIONAL[bit]?.[1](measurement) ?? null;
    if (value === null) continue;
    shape |= 1 << bit;
    values.push(value);
  }
  return { shape, values };
}

/** The columns that figures of one shape fill. */
export const figureColumns = (shape: number): readonly string[] => [
  ...ALWAYS,
  ...OPTIONAL.flatMap(([column], bit) => (shape & (1 << bit) ? [column] : [])),
];

export const measurementFromRow = (row: ReadRow, tier: Tier): Measurement => ({
  address: row.address,
  province: shared(row.province),
  indicator: shared(row.indicator),
  rankedAmong: null,
  period: fromPeriod(row.period),
  periodAssumed: row.period_assumed === 1,
  method: row.method,
  quantity: {
    qualifier: row.qualifier,
    value: row.value,
    halfUnit: row.half_unit,
    ...(row.high !== null && { high: row.high }),
    ...(row.numerator !== null && { fraction: { numerator: row.numerator, denominator: row.denominator } }),
    ...(row.estimate === 1 && { estimate: true }),
  },
  source: shared(row.source),
  tier,
  published: fromOptionalPeriod(row.published),
  knownOn: row.known_on,
  final: row.final === null ? null : row.final === 1,
  derived: false,
  percentSign: row.percent_sign === 1,
  asStated: row.as_stated,
  note: fromBilingual(row.note, row.note_en),
  attribution: fromBilingual(row.attribution, row.attribution_en),
  confidence: row.confidence,
  at: fromPlace(row),
});
