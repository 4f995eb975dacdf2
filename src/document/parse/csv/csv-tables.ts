import { z } from 'zod';
import { readPlainNumber } from '../../../core/parse/parse-number.ts';
import { measurement, measurementTable as measurements } from '../../schema/measurement.ts';
import { place, ranking, rankingTable as rankings } from '../../schema/ranking.ts';

/** A kind of bulk file: its columns, and the entry of a YAML list that a row stands for. */
export interface CsvTable {
  readonly list: 'measurements' | 'rankings';
  /** Every column that it may have, in any order, with what stands in it. */
  readonly columns: ReadonlyMap<string, ColumnKind>;
  readonly required: readonly string[];
  /** What may stand in each column. */
  readonly cells: ReadonlyMap<string, z.ZodType>;
  /** What the file is checked by, once it has the form of that list. */
  readonly schema: z.ZodType;
  /** The column whose value the fields of this one are kept under: `ranks.quang-ninh.rank`. */
  readonly under: ReadonlyMap<string, string>;
}

type ColumnKind = 'text' | 'number' | 'flag';

/** What the entries of a list may say is what the columns of a table may be. */
const columnsOf = (shape: Readonly<Record<string, unknown>>): [string, ColumnKind][] =>
  Object.entries(shape).map(([name, schema]) => [name, kindOf(schema)]);

function kindOf(schema: unknown): ColumnKind {
  if (schema instanceof z.ZodOptional) return kindOf(schema.unwrap());
  return schema instanceof z.ZodBoolean ? 'flag' : schema instanceof z.ZodNumber ? 'number' : 'text';
}

const figure = measurements.shape.measurements.element.shape;

const MEASUREMENTS: CsvTable = {
  list: 'measurements',
  columns: new Map([['province', 'text'], ...columnsOf(measurement.shape), ['locale', 'text']]),
  cells: new Map(Object.entries(figure)),
  required: ['province', 'indicator', 'period', 'value', 'source'],
  schema: measurements,
  under: new Map(),
};

const { ranks: _, ...shared } = ranking.shape;

const RANKINGS: CsvTable = {
  list: 'rankings',
  // `source` and `note` of the table and of a place are one column: each row is a table of its own.
  columns: new Map([...columnsOf(shared), ['province', 'text'], ...columnsOf(place.shape)]),
  cells: new Map(Object.entries<z.ZodType>({ province: ranking.shape.ranks.keyType, ...place.shape, ...shared })),
  required: ['index', 'edition', 'population', 'of', 'province', 'source'],
  schema: rankings,
  under: new Map(
    Object.keys(place.shape)
      .filter((column) => column !== 'source')
      .map((column) => [column, 'province']),
  ),
};

/** The kind of a bulk file by its name: `rankings*.csv`, else measurements. */
export const csvTableOf = (name: string): CsvTable =>
  /^rankings/i.test(name.slice(name.lastIndexOf('/') + 1)) ? RANKINGS : MEASUREMENTS;

/**
 * A field as YAML would have read it; what is no such number or flag stays a text, and is refused where one is wanted.
 * `comma` is whether a comma may stand for the decimal point.
 */
export function fieldValue(kind: ColumnKind | undefined, field: string, comma: boolean): unknown {
  if (kind === 'flag') return FLAGS.get(field.toLowerCase()) ?? field;
  const point = comma ? field.replace(/^([-+]?\d+),(\d+)$/, '$1.$2') : field;
  // A number that would not be kept to its last digit stays a text, and is refused.
  const isNumber = kind === 'number' && readPlainNumber(point).ok;
  return isNumber ? Number(point) : field;
}

/** What a field says, where the schema lets that stand in its column by itself; null where it does not. */
export function soundValue(
  { columns, cells }: CsvTable,
  column: string,
  field: string,
  comma: boolean,
): string | number | boolean | null {
  const value = fieldValue(columns.get(column), field, comma);
  const isSound = cells.get(column)?.safeParse(value).success ?? false;
  return isSound && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    ? value
    : null;
}

/** As spreadsheets write them too: TRUE, True. */
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);
