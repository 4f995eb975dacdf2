import type { Goal } from '../core/record/goal.ts';
import type { Quantity } from '../core/record/quantity.ts';
import type { SourceLocation } from '../core/record/source-location.ts';
import type { UnitKind } from '../core/record/vocabulary.ts';
import type { Chart } from '../core/series/chart.ts';
import type { CourseLevel } from '../core/series/levels.ts';
import type { Status } from '../core/target/assessment.ts';

/** How a number of an indicator is printed for people: «7.1 %», «3/63», «57,877». */
export interface Measure {
  readonly kind: UnitKind;
  readonly symbol: string;
}

/** How strongly a text speaks; colour and weight are the renderer's. */
export type Tone = 'strong' | 'dim';

/** A fact without a unit is itself, a missing one is null. Text is made inert where it meets a terminal. */
type Bare = string | number | boolean | null;

/** How a number is cut for people. */
export interface Rounding {
  /** At most so many decimals. */
  readonly digits: number;
  readonly toward: 'zero' | 'up' | 'down' | 'nearest';
  /** Numbers on whose side it stays, above, below or on: more decimals are written where it takes them. */
  readonly apart?: readonly number[];
}

/** Ends of a range that do not belong to it: «over 50» is 50 and more without 50. */
export interface OpenEnds {
  readonly isLowOpen?: boolean;
  readonly isHighOpen?: boolean;
}

/**
 * One fact of a row for scripts: a bare one, or one with what people need to read it. Every format writes it without a
 * language: nothing is computed behind this line.
 */
export type Datum =
  | Bare
  | { readonly kind: 'text'; readonly text: string; readonly tone: Tone }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A number in the unit of its column; `digits` bounds the decimals that people see, rounded toward `toward`. */
  | ({ readonly kind: 'number'; readonly value: number; readonly measure?: Measure } & Partial<Rounding>)
  /** A share, 0–1, possibly a range. Printed in percent, rounded toward zero, 100 % only when it is. */
  | ({ readonly kind: 'ratio'; readonly low: number | null; readonly high: number | null } & OpenEnds)
  /** A distance in the unit, possibly a range; a share's distance is in percentage points. Never rounded to nothing. */
  | ({
      readonly kind: 'gap';
      readonly low: number | null;
      readonly high: number | null;
      readonly measure: Measure;
    } & OpenEnds)
  /**
   * A verdict; `detail` is said behind it: «on track when last measured». `isSoFar`: met, and may be lost again. `word`
   * stands in place of the verdict's own where it says more: why nothing can be decided.
   */
  | {
      readonly kind: 'status';
      readonly status: Status;
      readonly word?: string;
      readonly detail?: string;
      readonly isSoFar?: true;
    };

/** One value with its meaning, for people. */
export type Cell =
  | Datum
  /** Every value a figure may have, in its unit; null is an end without a bound, an open end does not belong to it. */
  | ({
      readonly kind: 'interval';
      readonly low: number | null;
      readonly high: number | null;
      readonly measure: Measure;
      readonly rounding?: Rounding;
    } & OpenEnds)
  /** A figure as its source words it; one that is a division is cut, and stays on its side of `apart`. */
  | {
      readonly kind: 'quantity';
      readonly quantity: Quantity;
      readonly measure: Measure;
      readonly of?: number;
      readonly apart?: readonly number[];
    }
  /** A place in a ranking; `tied` says that another unit has it too: «15=/63». */
  | { readonly kind: 'place'; readonly rank: number; readonly of: number; readonly tied: boolean }
  /** A difference with its sign, possibly a range; of a share in percentage points, of a place in places climbed. */
  | ({
      readonly kind: 'change';
      readonly low: number | null;
      readonly high: number | null;
      readonly measure: Measure;
    } & OpenEnds)
  /**
   * A share as a bar, clipped to 0–1: what is sure up to `low`, what may be up to `high`. `mark` is the share that its
   * path has reached by then. Where nothing can be drawn only the mark is said.
   */
  | { readonly kind: 'bar'; readonly low: number; readonly high: number; readonly mark: number | null }
  /** The course of a series: heights from 0 to 1, a gap where one is not compared with the one before. */
  | { readonly kind: 'spark'; readonly levels: readonly CourseLevel[] }
  /** Places climbed; negative is a fall. */
  | { readonly kind: 'climb'; readonly places: number }
  /** A goal as it is promised, in full; one that was worked out is cut as `rounding` says. */
  | { readonly kind: 'goal'; readonly goal: Goal; readonly measure: Measure; readonly rounding?: Rounding }
  /** Where something is written; formats of CI name the file from the root of the repository. */
  | { readonly kind: 'spot'; readonly file: string; readonly line: number }
  /** How many targets have a status: «✓ 3 achieved»; `isBare`: «3», where a heading says which. */
  | {
      readonly kind: 'tally';
      readonly status: Status;
      readonly count: number;
      readonly isSoFar?: true;
      readonly isBare?: true;
    }
  /** Several cells written one after the other. */
  | { readonly kind: 'phrase'; readonly cells: Phrase };

/** A sentence with values in it: cells written one after the other, without a space between them. */
export type Phrase = readonly Cell[];

/** Rows for scripts: columns are the stable keys of the contract, the same for every format. */
export interface Grid {
  readonly columns: readonly string[];
  /** Made while they are read, each time anew: rows that no format asks for cost nothing. */
  readonly rows: Iterable<readonly Datum[]>;
}

/** A column that people read. */
export interface Heading {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** May be broken over lines; the others keep their width. */
  readonly wrap?: boolean;
  /** The text that names the row. It keeps a readable width, and heads the block of a row on a narrow screen. */
  readonly lead?: boolean;
  /** Keeps at least so many columns, where its text is that long. */
  readonly least?: number;
  /** On a narrow screen, where a row is a block of lines, it shares one line with those beside it that do too. */
  readonly shared?: boolean;
  /** When the column is left out for want of room: 1 goes first; absent, it never is. */
  readonly leaveOut?: number;
}

export interface Pair {
  readonly label: string;
  readonly cells: Phrase;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly headings: readonly Heading[];
  readonly rows: readonly (readonly Cell[])[];
  /** Tables of a page with the same headings and one shape have the same columns at the same widths. */
  readonly shape?: string;
  /** What is said of each row below it, as wide as the table; empty where there is nothing more to say. */
  readonly notes?: readonly Phrase[];
  /** What the marks in the cells mean: each is said where its column is shown. */
  readonly legend?: readonly LegendEntry[];
}

export interface LegendEntry {
  readonly cells: Phrase;
  /** The place of the column that has the mark. */
  readonly column: number;
  /** The mark is part of a drawing: where that is said in words, there is nothing to explain. */
  readonly isDrawn?: true;
}

/** What people read, from top to bottom. */
export type Block =
  /** A title with a remark at the right edge. */
  | { readonly kind: 'title'; readonly text: string; readonly aside: string }
  | { readonly kind: 'heading'; readonly text: string }
  | TableBlock
  /** A sentence or two, wrapped to the width; `indent` columns in. */
  | { readonly kind: 'text'; readonly cells: Phrase; readonly indent?: number }
  /** Label and value pairs under each other: the body of `dx explain`. */
  | { readonly kind: 'pairs'; readonly pairs: readonly Pair[] }
  /** A series drawn as wide as the page; `labels` stand at the ends of its axes. */
  | { readonly kind: 'chart'; readonly chart: Chart; readonly labels: ChartLabels }
  | { readonly kind: 'blank' };

/** What stands at the ends of the axes of a chart: values at the bottom and the top, periods to the left and right. */
export interface ChartLabels {
  readonly bottom: Cell;
  readonly top: Cell;
  readonly from: string;
  readonly to: string;
}

/**
 * How a gate answers about one thing: `waived` would be a finding and may be none for now, `open` cannot be told yet.
 */
export type Outcome = 'passed' | 'open' | 'waived' | 'warning' | 'error';

/** One thing that a gate looked at, for the formats of CI: a target, or a line of `dx.yaml` that is off. */
export interface CheckResult {
  readonly outcome: Outcome;
  /** The rule that decided, a stable code: `missed`, `unproven`, `waiver_expired`; of what passed, its status. */
  readonly code: string;
  /** What it belongs to: the address of a plan, or `dx.yaml`. */
  readonly suite: string;
  /** Unique in a report: the address of the target. */
  readonly name: string;
  /** What it is told by from one run to the next, where its name tells the line; else that. */
  readonly identity?: string;
  readonly title: string;
  readonly at: SourceLocation;
  /** One sentence in the language of the reader. */
  readonly message: Phrase;
  /** Goal, figure, gap, source, and what would have to change. */
  readonly facts: readonly Pair[];
  /**
   * In a few words, where all that is to be said is that something is not there: of one suite people read these at
   * once.
   */
  readonly brief?: Phrase;
  /** Severity rank, 0 is the worst; used when there is not room for all. */
  readonly precedence: number;
}

/** A finished report: the same facts for scripts (`grid`, `summary`) and for people (`page`). */
export interface View {
  readonly report: string;
  readonly asOf: string | null;
  readonly grid: Grid;
  readonly summary: Grid | null;
  readonly page: () => readonly Block[];
  /**
   * The page of these grid rows in this order: what --sort and --limit need. Absent where the page is not made of rows.
   */
  readonly arrange?: (rows: readonly number[]) => readonly Block[];
  /** Orders of the rows that no column has, by the name that --sort knows them by. */
  readonly orders?: Readonly<Record<string, () => readonly number[]>>;
  /** The page with no more than so many rows, the worst, and how many are left. Absent where none is worse. */
  readonly brief?: (most: number) => readonly Block[];
  /** Everything a gate looked at, in the order of the files: what the formats of CI write. */
  readonly cases?: readonly CheckResult[];
  /** What the codes of the cases mean, a sentence for each. */
  readonly rules?: Readonly<Record<string, string>>;
  /** The last sentence of a gate: how many things it looked at, and what it found. */
  readonly closing?: string;
}
