import type { Datum } from '../../view/view.ts';
import type { Env, FlowRenderer, Renderer } from '../renderer.ts';
import { plain } from './machine-value.ts';

const BOM = '\ufeff';

/** RFC 4180 with LF; with `excel` the dialect that a Vietnamese spreadsheet opens with a double click. */
export const csv: Renderer = ({ grid }, env) =>
  mark(env) + csvLines(env.header ? headed(grid.columns, grid.rows) : grid.rows, env);

function* headed(columns: readonly string[], rows: Iterable<readonly Datum[]>): Generator<readonly Datum[]> {
  yield columns;
  yield* rows;
}

/** One table: a caller that has several asks for another format. */
export const csvFlow: FlowRenderer = async function* (flows, env) {
  for (const { columns, rows } of flows) {
    yield mark(env) + (env.header ? csvLines([columns], env) : '');
    for await (const row of rows) yield csvLines([row], env);
  }
};

/** What stands before everything else. */
const mark = ({ excel }: Env): string => (excel ? BOM : '');

/** How many lines are joined at a time: they need not stay in memory until all are written. */
const LINES_AT_ONCE = 200;

/**
 * Rows as lines, each with its end. A long table is mostly this loop: a bare fact that stands above too is not written
 * anew.
 */
export function csvLines(rows: Iterable<readonly Datum[]>, env: Env): string {
  const fieldOf = env.excel ? excelField(env.words.lang === 'vi') : plainField;
  const [separator, end] = env.excel ? [';', '\r\n'] : [',', '\n'];
  let text = '';
  let lines: string[] = [];
  let above: readonly Datum[] = [];
  const fields: string[] = [];
  for (const row of rows) {
    for (let place = 0; place < row.length; place++) {
      const datum = row[place] as Datum;
      if (datum !== above[place]) fields[place] = fieldOf(datum);
    }
    lines.push(fields.join(separator));
    above = row;
    if (lines.length < LINES_AT_ONCE) continue;
    text += linesOf(lines, end);
    lines = [];
  }
  return text + linesOf(lines, end);
}

/** Each line with its end, in one step: a long text is copied by the next one. */
const linesOf = (lines: readonly string[], end: string): string => (lines.length === 0 ? '' : [...lines, ''].join(end));

/** One field of RFC 4180. Missing is an empty field, never 0; a list is joined. */
function plainField(datum: Datum): string {
  const value = plain(datum);
  if (typeof value === 'string') return quoted(value, SPECIAL);
  return value === null ? '' : typeof value === 'object' ? quoted(value.join(';'), SPECIAL) : String(value);
}

/** The same for a spreadsheet: nothing that it would run, and the decimal mark of its language. */
const excelField =
  (decimalComma: boolean) =>
  (datum: Datum): string => {
    const value = plain(datum);
    if (typeof value === 'number') return decimalComma ? String(value).replace('.', ',') : String(value);
    return value === null
      ? ''
      : quoted(quiet(typeof value === 'object' ? value.join(';') : String(value)), EXCEL_SPECIAL);
  };

/**
 * What has to stand in quotes; blanks at the edges too, since some readers drop them, and a colon at the start: a line
 * that begins with two is a command to a CI runner. Lines within a field stay as they are, since they are data.
 */
const SPECIAL = /[",\r\n]|^[\s:]|\s$/;
const EXCEL_SPECIAL = /[";\r\n]|^[\s:]|\s$/;

const quoted = (value: string, special: RegExp): string =>
  special.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/**
 * Text that a spreadsheet would run gets an apostrophe before it: also behind blanks, and behind a line break inside.
 */
function quiet(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a spreadsheet reads as the start of a formula
  return /(?:^|[\r\n])[ \u00a0]*[=+\-@\t\r\n\u0000＝＋－＠]/.test(value) ? `'${value}` : value;
}
