import type { FlowRenderer, Renderer } from '../renderer.ts';
import { rowOf, tableName } from './json.ts';

/**
 * One row a line, without the tallies: a stream has one kind of row. No rows are no bytes: an empty line is not JSON.
 */
export const ndjson: Renderer = ({ grid: { columns, rows } }) =>
  Array.from(rows, (row) => `${rowOf(row, columns)}\n`).join('');

/** Tables one after the other; where there are several, every row says which it belongs to. */
export const ndjsonFlow: FlowRenderer = async function* (flows) {
  for (const flow of flows) {
    const label = flows.length === 1 ? '' : `"table":${JSON.stringify(tableName(flow))},`;
    for await (const row of flow.rows) yield `{${label}${rowOf(row, flow.columns).slice(1)}\n`;
  }
};
