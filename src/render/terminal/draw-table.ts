import CliTable from 'cli-table3';

/** A column as it is drawn. */
export interface DrawnColumn {
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** Blanks before a table, and between two of its columns. */
export const MARGIN = 1;
export const BETWEEN = 2;

/** The library's time grows with the square of the rows: it is given this many at once. */
const CHUNK = 100;

/** No lines around the cells: blanks keep them apart. */
const NO_BORDERS = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '' },
  left: ' '.repeat(MARGIN),
  middle: ' '.repeat(BETWEEN),
};

/** A row: its cells, or a line that is drawn already and stands between rows. */
export type DrawnRow = readonly string[] | string;

/** Holds the place of a line that is drawn already. */
const PLACE = '\ue001';

/**
 * Lines of rows in columns of fixed widths; cells are wrapped at their blanks. The cells must be inert, may carry
 * colours that end with each word, and have no word that is wider than its column.
 */
export function drawRows(rows: readonly DrawnRow[], columns: readonly DrawnColumn[]): readonly string[] {
  const lines: string[] = [];
  const between = rows.filter((row) => typeof row === 'string').values();
  for (let start = 0; start < rows.length; start += CHUNK) {
    const table = new CliTable({
      chars: NO_BORDERS,
      style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
      colWidths: columns.map(({ width }) => width),
      colAligns: columns.map(({ align }) => align),
      wordWrap: true,
    });
    for (const row of rows.slice(start, start + CHUNK))
      table.push(typeof row === 'string' ? columns.map((_, place) => (place === 0 ? PLACE : '')) : [...row]);
    for (const line of table.toString().split('\n'))
      lines.push(line.trim() === PLACE ? (between.next().value ?? '') : line);
  }
  return lines;
}
