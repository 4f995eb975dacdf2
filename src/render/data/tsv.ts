import type { Datum } from '../../view/view.ts';
import type { FlowRenderer, Renderer } from '../renderer.ts';
import { plain } from './machine-value.ts';

/** Tab-separated values, for the clipboard of a spreadsheet: a tab or line break inside a field becomes a blank. */
export const tsv: Renderer = ({ grid }, { header }) =>
  (header ? lineOf(grid.columns) : '') + Array.from(grid.rows, lineOf).join('');

/** One table row by row: a caller that has several asks for another format. */
export const tsvFlow: FlowRenderer = async function* (flows, { header }) {
  for (const { columns, rows } of flows) {
    if (header) yield lineOf(columns);
    for await (const row of rows) yield lineOf(row);
  }
};

const lineOf = (row: readonly Datum[]): string => `${row.map(fieldOf).join('\t')}\n`;

/** Missing is an empty field, never 0; a list is joined. */
function fieldOf(datum: Datum): string {
  const value = plain(datum);
  const text = value === null ? '' : typeof value === 'object' ? value.join(';') : String(value);
  return text.replace(/[\t\r\n]+/g, ' ');
}
