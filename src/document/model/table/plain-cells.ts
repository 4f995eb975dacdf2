import type { SourceLocation } from '../../../core/record/source-location.ts';
import { type Period, parsePeriod } from '../../../core/time/period.ts';
import type { PlainRow } from '../../parse/csv/csv.ts';
import type { Header } from '../../parse/csv/csv-header.ts';
import { fieldText } from '../../parse/csv/csv-row.ts';
import { type CsvTable, soundValue } from '../../parse/csv/csv-tables.ts';
import { remembered } from './cell-memo.ts';

/** Reads the cells of plain rows. Null always means: leave this row to the full path. */
export interface PlainCells {
  /** Whether a row reaches its last required column, and has no text in columns without a name. */
  readonly fits: (row: PlainRow) => boolean;
  /** Reads a required column: `find` of the value; null where the schema refuses the value. */
  readonly required: <T>(column: string, find: (value: Scalar) => T | null) => (row: PlainRow) => T | null;
  /** The same for an optional column; undefined where it is empty. */
  readonly optional: <T>(column: string, find: (value: Scalar) => T | null) => (row: PlainRow) => T | null | undefined;
  /** The same for the text of a cell. */
  readonly reader: <T>(column: string, find: (value: Scalar) => T | null) => (text: string) => T | null;
}

/** The value of a cell. */
export type Scalar = string | number | boolean;

/** The cell readers of a table. */
export function plainCells({ columns, separator }: Header, table: CsvTable): PlainCells {
  const last = Math.max(...table.required.map((column) => columns.indexOf(column)));
  const unnamed = columns.flatMap((column, place) => (column === null ? [place] : []));
  const cells: Omit<PlainCells, 'fits'> = {
    reader: (column, find) =>
      remembered((text) => {
        const value = soundValue(table, column, text.trim(), separator !== ',');
        return value === null ? null : find(value);
      }),
    required(column, find) {
      const place = columns.indexOf(column);
      const read = cells.reader(column, find);
      return (row) => read(plainCellText(row, place));
    },
    optional(column, find) {
      const place = columns.indexOf(column);
      if (place === -1) return () => undefined;
      const read = cells.reader(column, find);
      return (row) => (isEmpty(row, place) ? undefined : read(plainCellText(row, place)));
    },
  };
  return {
    ...cells,
    fits: (row) => row.count > last && row.count <= columns.length && unnamed.every((place) => isEmpty(row, place)),
  };
}

const QUOTE = 34;

/** Whether a cell is missing or empty, with quotes or without. */
function isEmpty({ text, count, starts, ends }: PlainRow, place: number): boolean {
  if (place >= count) return true;
  const [start, end] = [starts[place] as number, ends[place] as number];
  return start === end || (end - start === 2 && text.charCodeAt(start) === QUOTE);
}

/** The text of the cell at a position, without quotes. */
export const plainCellText = ({ text, starts, ends }: PlainRow, place: number): string =>
  fieldText(text, starts[place] as number, ends[place] as number);

/** The place of the cell at a position. */
export function cellLocation(row: PlainRow, place: number, file: string): SourceLocation {
  const [start, end] = [row.starts[place] as number, row.ends[place] as number];
  const [line, column, length] = row.isPlain ? [row.line, start - row.start + 1, end - start] : row.spot(start, end);
  return length > 0 ? { file, line, column, length } : { file, line, column };
}

/** The values of each kind of column, for `required` and `optional`; null for another kind. */
export const foundPeriod = (value: Scalar): Period | null => parsePeriod(String(value));
export const foundText = (value: Scalar): string | null => (typeof value === 'string' ? value : null);
export const foundFlag = (value: Scalar): boolean | null => (typeof value === 'boolean' ? value : null);
export const foundNumber = (value: Scalar): number | null => (typeof value === 'number' ? value : null);
