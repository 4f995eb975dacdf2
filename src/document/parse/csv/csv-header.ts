import type { CsvFault } from '../../../core/record/problem-args.ts';
import { nearest } from '../../../core/text/did-you-mean.ts';
import { isExport, isExported } from './csv-export.ts';
import { type Field, type Row, rowAt } from './csv-scan.ts';
import type { CsvTable } from './csv-tables.ts';
import type { Window } from './csv-window.ts';

/** The header of a table: its separator and its columns. */
export interface Header {
  readonly separator: string;
  /** The column at each position; null where it has no name. */
  readonly columns: readonly (string | null)[];
  /** Whether `dx export` wrote the file: it has additional columns, which are skipped. */
  readonly exported: boolean;
}

/** A fault of a header, and the field or the whole header that has it. */
export interface HeaderFault {
  readonly at: Field;
  readonly args: CsvFault;
}

/** The most columns of a table: a file with more is none. */
export const MOST_FIELDS = 256;

/** The separators that a table may have. */
export const SEPARATORS = [',', ';', '\t'];

/** A first line that names the separator, as spreadsheets write it: `sep=;`. */
const NAMED = /^"?sep=([^"\n])"?[^\S\n]*(?:\n|$)/i;

/** A header, and the offset of the first row behind it. */
export interface FoundHeader {
  readonly header: Header;
  readonly next: number;
}

/** The offset of the header, and the separator that is named before it; null where none is. */
export function namedSeparator(text: string): { readonly start: number; readonly separator: string | null } {
  const match = NAMED.exec(text);
  return { start: match?.[0].length ?? 0, separator: match?.[1] ?? null };
}

/** Reads the header of a table, and as much of the file as that needs; null for a file without any text. */
export function readHeader(window: Window, table: CsvTable): FoundHeader | HeaderFault | null {
  for (;;) {
    const { text } = window;
    const { start, separator } = namedSeparator(text);
    const isBlank = text.slice(start).trim() === '';
    const choices = (separator === null ? SEPARATORS : [separator]).map((each) => ({
      separator: each,
      row: rowAt(text, each, start, MOST_FIELDS),
    }));
    if ((!isBlank && choices.every(({ row }) => !row.isLast)) || !window.goesOn(0))
      return isBlank ? null : headerOf(text, start, choices, table);
    window.advance(0, window.line);
  }
}

/** The header by the separator with which the most columns are known. */
function headerOf(text: string, start: number, choices: readonly Choice[], table: CsvTable): FoundHeader | HeaderFault {
  const known = ({ row }: { row: Row }): number =>
    row.fields.filter(({ text: name }) => isKnown(headingKey(name), table)).length;
  const best = choices.reduce((a, b) => (known(b) > known(a) ? b : a));
  const { row, separator } = best;
  const whole: Field = { text: '', start, end: lineEnd(text, start) };
  const header = { header: [...table.required, '…'].join(separator), list: table.list };
  if (known(best) === 0 || row.open || row.surplus) return { at: whole, args: { reason: 'header', ...header } };
  const columns = row.fields.map(({ text: name }) => headingKey(name) || null);
  const exported = isExport(columns, table);
  const isColumn = (name: string): boolean => table.columns.has(name) || (exported && isExported(name, table));
  const names = columns.flatMap((name, place) => (name === null ? [] : [{ name, at: row.fields[place] ?? whole }]));
  const unknown = names.filter(({ name }) => !isColumn(name));
  const [first] = unknown;
  const others = unknown
    .slice(1)
    .map(({ name }) => name)
    .join(', ');
  if (first)
    return {
      at: first.at,
      args: { reason: 'column', ...header, ...likeOf(first.name, table), ...(others && { others }) },
    };
  const twice = names.find(({ name }, place) => names.findIndex((other) => other.name === name) < place);
  if (twice) return { at: twice.at, args: { reason: 'column_twice', ...header, column: twice.name } };
  const missing = exported ? [] : table.required.filter((name) => !columns.includes(name));
  if (missing.length > 0) return { at: whole, args: { reason: 'columns', ...header, missing: missing.join(', ') } };
  return {
    header: { separator, columns, exported },
    next: Math.min(text.length, lineEnd(text, row.fields.at(-1)?.end ?? start) + 1),
  };
}

type ColumnFault = Extract<CsvFault, { reason: 'column' }>;

function likeOf(column: string, { columns }: CsvTable): Pick<ColumnFault, 'column' | 'columns' | 'nearest'> {
  const [like] = nearest(column, columns.keys(), 1);
  return { column, columns: [...columns.keys()].join(', '), ...(like !== undefined && { nearest: like }) };
}

/** The first row as one separator divides it. */
interface Choice {
  readonly row: Row;
  readonly separator: string;
}

/** The key for a heading: `As stated` is `as_stated`. */
export const headingKey = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

const isKnown = (name: string, table: CsvTable): boolean => table.columns.has(name) || isExported(name, table);

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found === -1 ? text.length : found;
}
