import { linesAt } from './wrap.ts';

/** A column as the fitting sees it: widths only. */
export interface FitColumn {
  /** Widest cell, on one line. */
  readonly natural: number;
  /** The least width that is acceptable. */
  readonly least: number;
  /** Word widths of each row that is looked at. */
  readonly rows: readonly (readonly number[])[];
}

/**
 * Widths that add up to at most `available` and cost the fewest lines: again and again the column is narrowed that
 * saves most columns per line it adds. Null where not even the least widths fit.
 */
export function fit(columns: readonly FitColumn[], available: number): readonly number[] | null {
  const widths = columns.map(({ natural }) => natural);
  const total = (): number => widths.reduce((sum, width) => sum + width, 0);
  if (columns.reduce((sum, { least }) => sum + least, 0) > available) return null;
  const heights = columns.map(heightsOf);
  while (total() > available) {
    const step = cheapest(columns, widths, heights, total() - available);
    if (!step) return null;
    widths[step.column] = step.width;
  }
  return widths;
}

interface Step {
  readonly column: number;
  readonly width: number;
}

type Heights = (width: number) => readonly number[];

/** Lines of every row of a column at a width, each width counted once. */
function heightsOf({ rows }: FitColumn): Heights {
  const known = new Map<number, readonly number[]>();
  return (width) => {
    const lines = known.get(width) ?? rows.map((words) => linesAt(words, width));
    known.set(width, lines);
    return lines;
  };
}

/** The narrowing that adds the fewest lines per column saved; of equal ones that of the widest column, the smallest step. */
function cheapest(
  columns: readonly FitColumn[],
  widths: readonly number[],
  heights: readonly Heights[],
  excess: number,
): Step | null {
  const current = heights.map((at, index) => at(widths[index] ?? 0));
  const tallest = (row: number, except: number): number =>
    current.reduce((most, lines, index) => (index === except ? most : Math.max(most, lines[row] ?? 0)), 1);
  let best: (Step & { cost: number; from: number }) | null = null;
  for (const [column, { least }] of columns.entries()) {
    const from = widths[column] ?? 0;
    const others = current[column]?.map((_, row) => tallest(row, column)) ?? [];
    const before = sum(others, current[column] ?? []);
    for (let width = from - 1; width >= Math.max(least, from - excess); width -= 1) {
      const added = sum(others, heights[column]?.(width) ?? []) - before;
      const cost = added / (from - width);
      if (!best || cost < best.cost || (cost === best.cost && from > best.from)) best = { column, width, cost, from };
    }
  }
  return best;
}

const sum = (others: readonly number[], own: readonly number[]): number =>
  others.reduce((total, other, row) => total + Math.max(other, own[row] ?? 0), 0);
