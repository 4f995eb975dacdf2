import type { Quantity } from '../core/quantity.ts';
import type { Status } from '../core/assessment.ts';
import type { Goal } from '../core/goal.ts';
import type { UnitKind } from '../core/vocabulary.ts';

/** How a number of an indicator is printed for people: «7.1 %», «3/63», «57 877 records». */
export interface Measure {
  readonly kind: UnitKind;
  readonly symbol: string;
}

/** One value with its meaning. Renderers only write it down: no number is computed behind this line. */
export type Cell =
  | { readonly kind: 'empty' }
  /** Text from the files or the program; made inert where it meets a terminal. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A plain number in the unit of its column. */
  | { readonly kind: 'number'; readonly value: number; readonly measure?: Measure }
  /** A share, 0–1, possibly a range. Printed in percent, rounded toward zero, 100 % only when it is. */
  | { readonly kind: 'ratio'; readonly low: number | null; readonly high: number | null }
  /** A distance in the unit, possibly a range; a share's distance is in percentage points. */
  | { readonly kind: 'gap'; readonly low: number | null; readonly high: number | null; readonly measure: Measure }
  | { readonly kind: 'quantity'; readonly quantity: Quantity; readonly measure: Measure; readonly of?: number }
  | { readonly kind: 'goal'; readonly goal: Goal; readonly measure: Measure }
  /** A verdict; `detail` is said behind it: «on track when last measured». */
  | { readonly kind: 'status'; readonly status: Status; readonly detail?: string };

/** Rows for scripts: columns are the stable keys of the contract, the same for every format. */
export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A column that people read. `wrap` may be broken over lines; the others keep their width. */
export interface Heading {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly wrap?: boolean;
}

/** What people read, from top to bottom. */
export type Block =
  /** A title with a remark at the right edge. */
  | { readonly kind: 'title'; readonly text: string; readonly aside: string }
  | { readonly kind: 'table'; readonly headings: readonly Heading[]; readonly rows: readonly (readonly Cell[])[] }
  /** A sentence or two, wrapped to the width; `indent` columns in. A list of cells is joined without a space. */
  | { readonly kind: 'text'; readonly cells: readonly Cell[]; readonly indent?: number }
  /** Label and value pairs under each other: the body of `dx explain`. */
  | { readonly kind: 'pairs'; readonly pairs: readonly { readonly label: string; readonly cells: readonly Cell[] }[] };

/** A finished report: the same facts for scripts (`grid`, `summary`) and for people (`page`). */
export interface View {
  readonly report: string;
  readonly asOf: string | null;
  readonly grid: Grid;
  readonly summary: Grid | null;
  readonly page: readonly Block[];
}

export const empty: Cell = { kind: 'empty' };
/** A text cell, empty for null. */
export const text = (value: string | null | undefined): Cell => (value == null ? empty : { kind: 'text', text: value });
/** A number cell, empty for null: missing is never zero. */
export const number = (value: number | null | undefined, measure?: Measure): Cell =>
  value == null ? empty : { kind: 'number', value, ...(measure && { measure }) };
