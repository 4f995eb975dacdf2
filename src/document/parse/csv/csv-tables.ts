import { z } from 'zod';
import { readPlainNumber } from '../../../core/parse/parse-number.ts';
import { measurement, measurementTable as measurements } from '../../schema/measurement.ts';
import { place, ranking, rankingTable as rankings } from '../../schema/ranking.ts';

/** A kind of table: its columns, and the YAML list whose entries its rows are. */
export interface CsvTable {
  readonly list: 'measurements' | 'rankings';
  /** The columns that it may have, in any order, with the kind of their values. */
  readonly columns: ReadonlyMap<string, ColumnKind>;
  readonly required: readonly string[];
  /** The schema of each column. */
  readonly cells: ReadonlyMap<string, z.ZodType>;
  /** The schema of the file in the form of that list. */
  readonly schema: z.ZodType;
  /** Columns whose values are nested under the value of another column: `ranks.quang-ninh.rank`. */
  readonly under: ReadonlyMap<string, string>;
}

type ColumnKind = 'text' | 'number' | 'flag';

/** The columns for the keys of an entry. */
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
  // `source` and `note` of a ranking and of a place are one column each: every row is a ranking of one place.
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

/** The kind of a table by the name of its file: `rankings*.csv`, else measurements. */
export const csvTableOf = (name: string): CsvTable =>
  /^rankings/i.test(name.slice(name.lastIndexOf('/') + 1)) ? RANKINGS : MEASUREMENTS;

/**
 * The value of a field, as YAML would read it. A text that is no number or flag stays a text, which the schema then
 * refuses. `comma` says whether a comma may be the decimal mark.
 */
export function fieldValue(kind: ColumnKind | undefined, field: string, comma: boolean): unknown {
  if (kind === 'flag') return FLAGS.get(field.toLowerCase()) ?? field;
  const point = comma ? field.replace(/^([-+]?\d+),(\d+)$/, '$1.$2') : field;
  // A number with more digits than are kept stays a text, which the schema refuses.
  const isNumber = kind === 'number' && readPlainNumber(point).ok;
  return isNumber ? Number(point) : field;
}

/** The value of a field if the schema of its column accepts it; null if not. */
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

/** The flags, also as spreadsheets write them. */
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);
