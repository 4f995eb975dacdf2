import type { Grid } from '../view/view.ts';
import { plain } from './plain.ts';
import type { Renderer } from './renderer.ts';

/** The version of the shape: changes only with the major version of dx. */
export const VERSION = 1;

/** A row as one line of JSON, keys in the order of the columns. */
export const rowsOf = ({ columns, rows }: Grid): readonly string[] =>
  rows.map((row) => {
    const entries = row.map((datum, place): [string, unknown] => [columns[place] ?? '', plain(datum)]);
    return JSON.stringify(Object.fromEntries(entries));
  });

/** The shape of the contract (§4), one row a line: a difference between two runs is a line too. */
export const json: Renderer = ({ report, asOf, grid, summary }) => {
  const head = Object.entries({ dx: VERSION, report, as_of: asOf }).map(
    ([key, value]) => `"${key}": ${JSON.stringify(value)}`,
  );
  const lists = [listOf('rows', grid), ...(summary ? [listOf('summary', summary)] : [])];
  return `{\n  ${[...head, ...lists].join(',\n  ')}\n}\n`;
};

function listOf(key: string, grid: Grid): string {
  const rows = rowsOf(grid);
  return rows.length === 0 ? `"${key}": []` : `"${key}": [\n    ${rows.join(',\n    ')}\n  ]`;
}
