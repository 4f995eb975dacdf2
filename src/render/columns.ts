import Table from 'cli-table3';
import type { Heading } from '../view/view.ts';
import type { Paint } from './paint.ts';
import type { Line } from './wrap.ts';

/** Lines of every cell of a row. */
export type Drawn = readonly (readonly Line[])[];

/** Nothing but blanks: the eye needs no more than aligned columns. */
const NO_LINES = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid']
    .flatMap((edge) => [edge, `${edge}-mid`, `${edge}-left`, `${edge}-right`])
    .map((name) => [name, '']),
);

/** cli-table3 takes time by the square of its rows: widths are fixed, so a long table may be drawn in pieces. */
const CHUNK = 100;

/** Rows in columns of fixed widths, each as its lines. Two blanks stand between columns. */
export function drawRows(
  rows: readonly Drawn[],
  headings: readonly Heading[],
  widths: readonly number[],
  paint: Paint,
): readonly (readonly string[])[] {
  const drawn: string[][] = [];
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    const table = new Table({
      chars: { ...NO_LINES, middle: ' ' },
      colWidths: widths.map((width) => width + 1),
      colAligns: headings.map(({ align }) => align),
      style: { 'padding-left': 0, 'padding-right': 1, head: [], border: [] },
    });
    for (const row of chunk) table.push(row.map((lines) => lines.map(paint).join('\n')));
    const lines = table.toString().split('\n');
    for (const row of chunk) drawn.push(lines.splice(0, Math.max(1, ...row.map((cell) => cell.length))));
  }
  return drawn;
}
