import type { Heading } from '../view/view.ts';
import type { Paint } from './paint.ts';
import { type Line, lineWidth } from './wrap.ts';

/** Lines of every cell of a row. */
export type Drawn = readonly (readonly Line[])[];

/** Blanks between two columns. */
const BETWEEN = '  ';

/** Rows in columns of fixed widths, each as its lines: the cells are wrapped already, what is left is to pad them. */
export function drawRows(
  rows: readonly Drawn[],
  headings: readonly Heading[],
  widths: readonly number[],
  paint: Paint,
): readonly (readonly string[])[] {
  return rows.map((cells) => {
    const height = cells.reduce((most, lines) => Math.max(most, lines.length), 1);
    return Array.from({ length: height }, (_, index) =>
      cells
        .map((lines, column) => padded(lines[index] ?? [], widths[column] ?? 0, headings[column]?.align, paint))
        .join(BETWEEN),
    );
  });
}

function padded(line: Line, width: number, align: Heading['align'] | undefined, paint: Paint): string {
  const blanks = ' '.repeat(Math.max(0, width - lineWidth(line)));
  return align === 'right' ? blanks + paint(line) : paint(line) + blanks;
}
