import type { Renderer } from '../renderer.ts';
import { rowOf } from './json.ts';

/** One row a line, without the tallies: a stream has one kind of row. No rows are no bytes: an empty line is not JSON. */
export const ndjson: Renderer = ({ grid: { columns, rows } }) =>
  Array.from(rows, (row) => `${rowOf(row, columns)}\n`).join('');
