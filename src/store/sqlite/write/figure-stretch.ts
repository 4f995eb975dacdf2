import type { FigureColumn } from '../../figure-batch.ts';

/** More values are not chosen from: to find one among them costs as much as to hand it over. */
const MOST_CHOICES = 16;

/** Bits by which one of so many values is chosen. Few sizes, so that there are few kinds of stretches: each is a statement. */
const bitsOf = (choices: number): number => (choices === 1 ? 0 : choices <= 4 ? 2 : 4);

/** So many bits a number holds that is also a double. */
const MOST_BITS = 52;

/** How the rows of a stretch fill one column. */
export type Filling =
  /** Each stands a line below the row above it. */
  | { readonly kind: 'counted'; readonly column: FigureColumn }
  /** They say few values: which of them a row says stand in these bits of its code. No bits where all say the same. */
  | { readonly kind: 'chosen'; readonly column: FigureColumn; readonly cells: readonly number[]; readonly bits: number }
  /** Each says its own. */
  | { readonly kind: 'own'; readonly column: FigureColumn };

/** Some rows of a batch, and what has to be said of each of them. */
export interface Stretch {
  readonly fillings: readonly Filling[];
  /** The code of each row: the bits of the first chosen column lowest. Null where no row needs one. */
  readonly codes: readonly number[] | null;
}

/** Finds out how rows fill the columns of their batch. */
export function fillingsOf(columns: readonly FigureColumn[], start: number, end: number): Stretch {
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

/** Whether the lines of rows follow one another. Figures may do so as well, but what is added to one need not be exact. */
function isCounted({ field, cells }: FigureColumn, start: number, end: number): boolean {
  if (field !== 'line' || end - start === 1) return false;
  for (let row = start + 1; row < end; row += 1)
    if (cells[row] !== (cells[start] as number) + (row - start)) return false;
  return true;
}

/** The different cells of some rows (NaN, which says nothing, is one of them), with the place of each row's among them; null where there are too many. */
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
