import type { WhyNot } from '../../core/number/computed.ts';
import type { Locale } from '../../core/record/quantity.ts';
import type { Direction, Tier } from '../../core/record/vocabulary.ts';
import type { Flag, Reason, SelectionReason, Status } from '../../core/target/assessment.ts';
import type { ImportWords } from '../import/import-words.ts';
import type { RecordWords } from '../record/record-words.ts';
import type { Cell, Phrase } from '../view.ts';
import type { CheckWords } from './check-words.ts';
import type { CompareWords } from './compare-words.ts';
import type { CoverageWords } from './coverage-words.ts';
import type { DiffWords } from './diff-words.ts';
import type { ExplainWords } from './explain-words.ts';
import type { ListWords, LoadWords } from './list-words.ts';
import type { RanksWords } from './ranks-words.ts';
import type { TrendWords } from './trend-words.ts';

/** Every sentence people read. One type for both languages: a sentence missing in one of them does not compile. */
export interface Words {
  readonly lang: Locale;
  readonly numbers: {
    readonly decimal: string;
    readonly group: string;
    /** Between a number and its percent sign. */
    readonly beforePercent: string;
  };
  readonly dates: DateWords;
  readonly measures: MeasureWords;
  readonly statuses: Readonly<Record<Status, string>>;
  /** Of a target that is met before its deadline, and judged again then. */
  readonly metSoFar: string;
  /** Why a status is what it is: a sentence. */
  readonly reasons: Readonly<Record<Reason, string>>;
  /** The same for what is answered by yes or no, where another sentence is due. */
  readonly reasonsOfYesNo: Readonly<Partial<Record<Reason, string>>>;
  /** Why a number is missing: half a sentence, said behind the number's name. */
  readonly whyNot: Readonly<Record<WhyNot, string>>;
  /** What a reader must know besides the status: a sentence. */
  readonly flags: Readonly<Record<Flag, string>>;
  /** The flags that are said right behind a status, in a few words. */
  readonly details: Readonly<Record<DetailFlag, string>>;
  readonly standings: Readonly<Record<SelectionReason, string>>;
  readonly tiers: Readonly<Record<Tier, string>>;
  /** How sure a statement is, by the word it is written with. */
  readonly confidences: Readonly<Record<string, string>>;
  readonly directions: Readonly<Record<Direction, string>>;
  /** The fields of work that the shipped record names; any other is shown by its id. */
  readonly pillars: Readonly<Record<string, string>>;
  readonly status: StatusWords;
  readonly table: TableWords;
  readonly explain: ExplainWords;
  readonly ranks: RanksWords;
  readonly trend: TrendWords;
  readonly compare: CompareWords;
  readonly coverage: CoverageWords;
  readonly check: CheckWords;
  readonly diff: DiffWords;
  readonly list: ListWords;
  readonly load: LoadWords;
  readonly record: RecordWords;
  readonly import: ImportWords;
}

export type DetailFlag = Extract<
  Flag,
  'worsening' | 'met_before' | 'achieved_late' | 'regressed_after' | `last_${string}`
>;

export interface DateWords {
  readonly day: (year: number, month: number, day: number) => string;
  readonly month: (year: number, month: number) => string;
  /** Months of one year: «Jan–Sep 2023». */
  readonly months: (year: number, first: number, last: number) => string;
  readonly quarter: (year: number, quarter: number) => string;
  readonly half: (year: number, half: number) => string;
  readonly asOf: (day: string) => string;
}

export interface MeasureWords {
  /** The unit of the distance between two percentages. */
  readonly points: string;
  /** A distance in a ranking; `one` for exactly one place. */
  readonly places: (count: string, one: boolean) => string;
  readonly rank: (place: string) => string;
  readonly top: (places: string) => string;
  /** A distance beyond the goal, where nothing is missing any more. */
  readonly over: (distance: string) => string;
  /** A figure just below a number: «nearly 30 %». */
  readonly nearly: (figure: string) => string;
  readonly yes: string;
  readonly no: string;
  /** In place of a way covered that is less than nothing: the figure is on the wrong side of its baseline. */
  readonly movedAway: string;
  /** Between figures of which none can be preferred. */
  readonly or: string;
  /** How many of all are shown, where not all are. */
  readonly part: (shown: number, all: number) => string;
}

/** What is said of any table. */
export interface TableWords {
  /** Columns that had no room, by their titles. */
  readonly leftOut: (titles: string) => string;
  /** In place of the mark in a bar: the share that the path has reached. */
  readonly path: (share: Cell) => Phrase;
}

/** How many targets of all plans of a province are how far. */
export interface StandingCounts {
  readonly all: number;
  readonly withFigure: number;
  readonly achieved: number;
  /** Of the achieved: those that are met before their deadline, and judged again then. */
  readonly soFar: number;
  readonly onTrack: number;
  /** Missed, off track or at risk. */
  readonly behind: number;
  readonly undetermined: number;
  /** Of the undetermined: those that were off track or at risk when last measured. */
  readonly lastBehind: number;
}

export interface StatusWords {
  readonly headings: {
    readonly plan: string;
    /** Over «14/20»: how many targets are itemised of how many that are declared. */
    readonly targets: string;
    readonly reported: string;
    readonly target: string;
    readonly goal: string;
    readonly value: string;
    /** Over a bar with the share of the goal, or the last places. */
    readonly progress: string;
    readonly completion: string;
    readonly gap: string;
    readonly deadline: string;
    readonly status: string;
  };
  readonly until: (period: string) => string;
  /** The last line of the scoreboard. */
  readonly total: string;
  /** Where a province stands, in a sentence or two. */
  readonly standing: (counts: StandingCounts) => string;
  /** How many promises stand in several plans, and are counted in each. */
  readonly repeated: (promises: number) => string;
  /** Why nothing can be decided, in a few words behind the question mark. */
  readonly why: Readonly<Partial<Record<Reason, string>>>;
  /** The same of what is answered by yes or no and has no pace. */
  readonly whyOfYesNo: string;
  /** That the figure which decides is of a period after the deadline. */
  readonly laterFigure: string;
  /** How old a figure is that is called old. */
  readonly aged: (days: Cell) => Phrase;
  /** The figure that stands in for a baseline that the plan does not state. */
  readonly inferredBaseline: (value: Cell, period: string) => Phrase;
  /** What would help a target to a verdict. */
  readonly needsBaseline: (at: Cell) => Phrase;
  readonly needsFigure: (period: string) => string;
  readonly seeExplain: (target: string) => string;
  /** Other plans that promise the same. */
  readonly alsoIn: (plans: string) => string;
  /** Before targets that are shown in the table of another plan. */
  readonly shownAbove: string;
  /** Behind what is folded: what to type to see it. */
  readonly listsThem: string;
  /** That the tallies above count plans whole, while only some targets were asked for. */
  readonly wholePlans: (plans: number) => string;
  /** Before plans of whose targets none has a figure. */
  readonly nothingYet: string;
  readonly noFigure: (count: number) => string;
  /** Beside a folded target whose figures are all of another period length. */
  readonly notComparable: string;
  /** Beside one whose figures are all counted in another way than it asks for. */
  readonly notOfMethod: string;
  /** Beside a folded rank whose places are all among other units than those it was promised for. */
  readonly notOfPopulation: string;
  readonly variant: string;
  readonly provisional: string;
  /** Targets that the plan declares and no source lists. */
  readonly more: (count: number) => string;
  readonly declared: (count: number) => string;
  readonly itemised: (count: number) => string;
  readonly mean: (share: Cell, count: string) => Phrase;
  readonly reported: (achieved: number, of: number, period: string) => string;
  /** The difference between the reported tally and ours, named. */
  readonly confirmed: (achieved: number, itemised: number) => string;
  /** Before plans of which a filter leaves no target. */
  readonly nothingIn: string;
  /** What a mark in the table means; printed only where the mark is. */
  readonly legend: {
    readonly path: string;
    readonly deadline: string;
    readonly conflict: string;
    readonly inferred: string;
    readonly national: string;
  };
}
