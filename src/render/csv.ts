import type { Datum } from '../view/view.ts';
import { plain } from './plain.ts';
import type { Env, Renderer } from './renderer.ts';

const BOM = '\ufeff';

/** RFC 4180 with LF; with `excel` the dialect that a Vietnamese spreadsheet opens with a double click. */
export const csv: Renderer = ({ grid }, env) => csvHead(grid.columns, env) + csvLines(grid.rows, env);

/** What stands before the rows. */
export const csvHead = (columns: readonly string[], env: Env): string =>
  (env.excel ? BOM : '') +
  (env.header
    ? lineOf(
        columns.map((key) => ({ kind: 'text', text: key })),
        env,
      )
    : '');

/** Rows as lines, each with its end. */
export const csvLines = (rows: Iterable<readonly Datum[]>, env: Env): string =>
  Array.from(rows, (row) => lineOf(row, env)).join('');

/** One record of RFC 4180. */
function lineOf(row: readonly Datum[], { excel, words }: Env): string {
  const decimalComma = excel && words.lang === 'vi';
  const fields = row.map((datum) => {
    const value = plain(datum);
    // Missing is an empty field, never 0; a list is joined.
    if (value === null) return '';
    if (typeof value === 'number') return decimalComma ? String(value).replace('.', ',') : String(value);
    const text = typeof value === 'object' ? value.join(';') : String(value);
    return excel ? quoted(quiet(text), /[";\r\n]|^\s|\s$/) : quoted(text, /[",\r\n]|^\s|\s$/);
  });
  return excel ? `${fields.join(';')}\r\n` : `${fields.join(',')}\n`;
}

/** In quotes where it has to be; blanks at the edges are among the reasons, since some readers drop them. */
const quoted = (value: string, special: RegExp): string =>
  special.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** Text that a spreadsheet would run gets an apostrophe before it: also behind blanks, and behind a line break inside. */
function quiet(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a spreadsheet reads as the start of a formula
  return /(?:^|[\r\n])[ \u00a0]*[=+\-@\t\r\n\u0000＝＋－＠]/.test(value) ? `'${value}` : value;
}
