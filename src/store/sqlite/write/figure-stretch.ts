import type { FigureColumn } from '../../figure-batch.ts';

/**
 * The most different values of a column that rows choose from: beyond that a search costs as much as binding the value.
 */
const MOST_CHOICES = 16;

/**
 * The bits that address so many choices. Only three sizes, since each combination of sizes is a statement to prepare.
 */
const bitsOf = (choices: number): number => (choices === 1 ? 0 : choices <= 4 ? 2 : 4);

/** The bits of a code: a whole number that a double holds exactly. */
const MOST_BITS = 52;

/** How the rows of a stretch fill one column. */
export type Filling =
  /** Consecutive numbers: each row has the number of the row above it plus one. */
  | { readonly kind: 'counted'; readonly column: FigureColumn }
  /**
   * A few different cells. These bits of a row's code say which of them it has; no bits where all rows have the same.
   */
  | { readonly kind: 'chosen'; readonly column: FigureColumn; readonly cells: readonly number[]; readonly bits: number }
  /** Each row has a value of its own. */
  | { readonly kind: 'own'; readonly column: FigureColumn };

/** Some consecutive rows of a batch, ready to be inserted by one statement. */
export interface Stretch {
  readonly fillings: readonly Filling[];
  /** The code of each row, the bits of the first chosen column lowest; null where no column needs one. */
  readonly codes: readonly number[] | null;
}

/** Works out how the rows from `start` to before `end` fill the columns of their batch. */
export function figureStretch(columns: readonly FigureColumn[], start: number, end: number): Stretch {
  const codes = new Array<number>(end - start).fill(0);
  const places = new Uint8Array(end - start);
  let filled = 0;
  const fillings = columns.map((column): Filling => {
    if (isCounted(column, start, end)) return { kind: 'counted', column };
    const cells = choices(column, start, places);
    const bits = bitsOf(cells?.length ?? 1);
    if (cells === null || filled + bits > MOST_BITS) return { kind: 'own', column };
    const weight = 2 ** filled;
    if (bits > 0) for (let row = 0; row < codes.length; row += 1) codes[row] = codeWith(codes, row, places, weight);
    filled += bits;
    return { kind: 'chosen', column, cells, bits };
  });
  return { fillings, codes: filled > 0 ? codes : null };
}

const codeWith = (codes: readonly number[], row: number, places: Uint8Array, weight: number): number =>
  (codes[row] as number) + (places[row] as number) * weight;

/** Whether a column counts up by one. Only lines are looked at: adding one to a large figure may be inexact. */
function isCounted({ field, cells }: FigureColumn, start: number, end: number): boolean {
  if (field !== 'line' || end - start === 1) return false;
  for (let row = start + 1; row < end; row += 1)
    if (cells[row] !== (cells[start] as number) + (row - start)) return false;
  return true;
}

/**
 * The different cells of some rows, NaN among them, with the index of each row's cell in `places`; null for too many.
 */
function choices({ cells }: FigureColumn, start: number, places: Uint8Array): number[] | null {
  const found: number[] = [];
  let last = -1;
  for (let row = 0; row < places.length; row += 1) {
    const cell = cells[start + row] as number;
    if (last < 0 || !Object.is(found[last], cell)) {
      last = 0;
      while (last < found.length && !Object.is(found[last], cell)) last += 1;
      if (last === MOST_CHOICES) return null;
      if (last === found.length) found.push(cell);
    }
    places[row] = last;
  }
  return found;
}
