import type { Datum, Grid } from '../../view/view.ts';
import type { Renderer } from '../renderer.ts';
import { plain } from './machine-value.ts';

/** The version of the shape: changes only with the major version of dx. */
export const VERSION = 1;

/** A row as one line of JSON, keys in the order of the columns. */
export function rowOf(row: readonly Datum[], columns: readonly string[]): string {
  const fields: Record<string, unknown> = {};
  for (const [place, datum] of row.entries()) fields[columns[place] ?? ''] = plain(datum);
  return JSON.stringify(fields);
}

/** Up to the first list: what the report is and of which day. */
export const headOf = (report: string, asOf: string | null): string =>
  `{\n  "dx": ${VERSION},\n  "report": ${JSON.stringify(report)},\n  "as_of": ${JSON.stringify(asOf)}`;

/** The shape of the contract (§4), one row a line: a difference between two runs is a line too. */
export const json: Renderer = ({ report, asOf, grid, summary }) =>
  `${headOf(report, asOf)}${listOf('rows', grid)}${summary ? listOf('summary', summary) : ''}\n}\n`;

function listOf(key: string, { columns, rows }: Grid): string {
  const lines = Array.from(rows, (row) => `\n    ${rowOf(row, columns)}`);
  return `,\n  "${key}": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]`;
}
