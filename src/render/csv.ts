import Papa from 'papaparse';
import type { Datum } from '../view/view.ts';
import { plain } from './plain.ts';
import type { Env, Renderer } from './renderer.ts';

const BOM = '\ufeff';

/** RFC 4180 with LF; with `excel` the dialect that a Vietnamese spreadsheet opens with a double click. */
export const csv: Renderer = ({ grid }, env) => csvHead(grid.columns, env) + csvLines(grid.rows, env);

/** What stands before the rows. */
export const csvHead = (columns: readonly string[], { excel, header }: Env): string =>
  (excel ? BOM : '') + (header ? linesOf([columns], excel) : '');

/** Rows as lines, each with its end. */
export const csvLines = (rows: readonly (readonly Datum[])[], env: Env): string => {
  const write = env.excel ? spreadsheetField : field;
  return linesOf(
    rows.map((row) => row.map((datum) => write(datum, env))),
    env.excel,
  );
};

function linesOf(rows: readonly (readonly string[])[], excel: boolean): string {
  const newline = excel ? '\r\n' : '\n';
  const options = { newline, delimiter: excel ? ';' : ',', skipEmptyLines: false };
  return rows.length === 0 ? '' : Papa.unparse(rows as string[][], options) + newline;
}

/** Missing is an empty field, never 0; a list is joined. */
function field(datum: Datum): string {
  const value = plain(datum);
  if (value === null) return '';
  return typeof value === 'object' ? value.join(';') : String(value);
}

function spreadsheetField(datum: Datum, { words }: Env): string {
  const value = field(datum);
  if (typeof plain(datum) === 'number') return words.lang === 'vi' ? value.replace('.', ',') : value;
  return quiet(value);
}

/** Text that a spreadsheet would run gets an apostrophe before it: also behind blanks, and behind a line break inside. */
function quiet(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a spreadsheet reads as the start of a formula
  return /(?:^|[\r\n])[ \u00a0]*[=+\-@\t\r\n\u0000＝＋－＠]/.test(value) ? `'${value}` : value;
}
