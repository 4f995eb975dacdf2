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

/** Rows that are drawn at once. */
const CHUNK = 50;

/**
 * Rows in columns of fixed widths, each as its lines; two blanks stand between columns. cli-table3 takes time by the
 * square of its rows: it draws a piece at a time, as one row of cells that hold the lines of all rows of the piece.
 */
export function drawRows(
  rows: readonly Drawn[],
  headings: readonly Heading[],
  widths: readonly number[],
  paint: Paint,
): readonly (readonly string[])[] {
  const drawn: string[][] = [];
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    const heights = chunk.map((row) => Math.max(1, ...row.map((cell) => cell.length)));
    const table = new Table({
      chars: { ...NO_LINES, middle: ' ' },
      colWidths: widths.map((width) => width + 1),
      colAligns: headings.map(({ align }) => align),
      style: { 'padding-left': 0, 'padding-right': 1, head: [], border: [] },
    });
    table.push(
      widths.map((_, place) =>
        chunk.flatMap((row, index) => padded(row[place] ?? [], heights[index] ?? 1, paint)).join('\n'),
      ),
    );
    const lines = table.toString().split('\n');
    for (const height of heights) drawn.push(lines.splice(0, height));
  }
  return drawn;
}

const padded = (lines: readonly Line[], height: number, paint: Paint): readonly string[] => [
  ...lines.map(paint),
  ...Array<string>(height - lines.length).fill(''),
];
