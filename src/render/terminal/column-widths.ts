/** What one column of a table asks for; all widths in terminal columns. */
export interface ColumnNeed {
  /** Its widest cell on one line, or its title. */
  readonly natural: number;
  /** The narrowest width that is comfortable to read: it breaks no word. */
  readonly least: number;
  /** The width of its longest word, or of its widest cell where that may not be broken. */
  readonly longest: number;
  /** The narrowest width that is borne where only the columns that always stay are left. */
  readonly tight: number;
  /** When it is left out for want of room: 1 goes first, null never. */
  readonly leaveOut: number | null;
}

/** The columns that are drawn, by place, and how wide each is; the others are left out. */
export interface ColumnWidths {
  readonly shown: readonly { readonly place: number; readonly width: number }[];
  readonly leftOut: readonly number[];
}

/**
 * Decides once, for all rows, which columns are drawn and how wide they are. Every column begins at its least width;
 * while they do not fit, the next one in the stated order is left out. What then remains of the line goes to the column
 * whose widest cell takes most lines, step by step. Where not even the columns that always stay fit they are as wide as
 * their longest words, and where these do not fit the longest are cut first: a path before a word. Null where they do
 * not fit in their tightest form.
 */
export function columnWidths(columns: readonly ColumnNeed[], available: number, between: number): ColumnWidths | null {
  const order = [...columns.entries()]
    .filter(([, { leaveOut }]) => leaveOut !== null)
    .toSorted(([, a], [, b]) => (a.leaveOut ?? 0) - (b.leaveOut ?? 0))
    .map(([place]) => place);
  const without = (
    count: number,
    startOf: (kept: readonly ColumnNeed[], room: number) => number[],
  ): ColumnWidths | null => {
    const leftOut = order.slice(0, count).toSorted((a, b) => a - b);
    const kept = [...columns.entries()].filter(([place]) => !leftOut.includes(place));
    const room = available - between * (kept.length - 1);
    const needs = kept.map(([, need]) => need);
    const starts = startOf(needs, room);
    const widths = grown(
      needs.map(({ natural }, index) => ({ natural, from: starts[index] ?? 1 })),
      room,
    );
    return widths && { shown: kept.map(([place], index) => ({ place, width: widths[index] ?? 1 })), leftOut };
  };
  for (let count = 0; count <= order.length; count += 1) {
    const fitted = without(count, (kept) => kept.map(({ least }) => least));
    if (fitted) return fitted;
  }
  return without(order.length, withLongestCut);
}

/**
 * The longest words of columns, of which the longest are cut, a letter at a time, until all fit or are as tight as they
 * may be.
 */
function withLongestCut(columns: readonly ColumnNeed[], room: number): number[] {
  const widths = columns.map(({ longest }) => longest);
  for (let left = room - widths.reduce((sum, width) => sum + width, 0); left < 0; left += 1) {
    const cuttable = widths.map((width, column) => (width > (columns[column]?.tight ?? width) ? width : 0));
    const widest = cuttable.reduce((most, width) => Math.max(most, width), 0);
    if (widest === 0) return widths;
    widths[cuttable.indexOf(widest)] = widest - 1;
  }
  return widths;
}

/** Widths that fill the room without waste, or null where those they start from do not fit. */
function grown(
  columns: readonly { readonly natural: number; readonly from: number }[],
  room: number,
): readonly number[] | null {
  const widths = columns.map(({ from }) => from);
  let left = room - widths.reduce((sum, width) => sum + width, 0);
  if (left < 0) return null;
  for (;;) {
    const steps = columns
      .flatMap(({ natural }, column) => stepOf(natural, widths[column] ?? 1, column))
      .toSorted((a, b) => b.lines - a.lines || a.cost - b.cost || a.column - b.column);
    // Words rarely fill their lines: what is too little for a whole step still helps the column that has most of them.
    const best = steps.find(({ cost }) => cost <= left) ?? steps[0];
    if (!best || left === 0) return widths;
    const step = Math.min(best.cost, left);
    widths[best.column] = (widths[best.column] ?? 1) + step;
    left -= step;
  }
}

/** What it costs to draw a column's widest cell in one line less; nothing for one that has its natural width. */
function stepOf(
  natural: number,
  width: number,
  column: number,
): readonly { lines: number; cost: number; column: number }[] {
  const lines = Math.ceil(natural / width);
  return lines <= 1 ? [] : [{ lines, cost: Math.ceil(natural / (lines - 1)) - width, column }];
}
