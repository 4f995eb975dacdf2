import type { ZodType } from 'zod';
import { readPlainNumber } from '../core/read-number.ts';
import { table as measurements } from './schema/measurement.ts';
import { table as rankings } from './schema/ranking.ts';

/** A kind of bulk file: its columns, all of them in this order, and the entry of a YAML list that a row stands for. */
export interface CsvTable {
  readonly list: 'measurements' | 'rankings';
  readonly columns: readonly string[];
  /** What the file is checked by, once it has the form of that list. */
  readonly schema: ZodType;
  /** The column whose value the fields of this one are kept under: `ranks.quang-ninh.rank`. */
  readonly under: ReadonlyMap<string, string>;
}

const MEASUREMENTS: CsvTable = {
  list: 'measurements',
  columns: 'province indicator period value source published final as_stated note locale'.split(' '),
  schema: measurements,
  under: new Map(),
};

/** Of one place; what it shares with the rest of its table stands in every row. */
const PLACE = ['rank', 'score', 'change', 'since', 'basis', 'as_stated', 'note'];

const RANKINGS: CsvTable = {
  list: 'rankings',
  columns: ['index', 'edition', 'population', 'of', 'province', ...PLACE, 'source', 'published'],
  schema: rankings,
  under: new Map(PLACE.map((column) => [column, 'province'])),
};

/** The kind of a bulk file by its name: `rankings*.csv`, else measurements. */
export const csvTableOf = (name: string): CsvTable =>
  /^rankings/i.test(name.slice(name.lastIndexOf('/') + 1)) ? RANKINGS : MEASUREMENTS;

const NUMERIC = new Set(['of', 'score', 'change']);
const FLAGS = new Map<string, boolean>([
  ['true', true],
  ['false', false],
]);

/**
 * A field as YAML would have read it; what is no such flag, or no number that is kept to its last digit, stays a text, and
 * is refused where one is wanted.
 */
export function fieldValue(column: string, field: string): unknown {
  if (column === 'final') return FLAGS.get(field) ?? field;
  return NUMERIC.has(column) && readPlainNumber(field).ok ? Number(field) : field;
}
