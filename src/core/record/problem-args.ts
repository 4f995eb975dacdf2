import type { Locale } from './quantity.ts';
import type { Direction, Frequency, UnitKind } from './vocabulary.ts';

/** Nothing: the sentence about such a problem is always the same. */
type None = Readonly<Record<string, never>>;

/** A figure or goal as it is written, and what it was read as. */
interface Written {
  readonly text: string;
  readonly locale: Locale;
  readonly kind: UnitKind;
  /** Why it cannot be read: a code of the reader. */
  readonly reason: string;
  /** The word in it that does not fit. */
  readonly word?: string;
  /** What the unit may be called. */
  readonly unit?: string;
  readonly low?: number;
  readonly high?: number;
}

/** What a target lacks or says twice. */
export type GoalNeed = 'subject' | 'one_subject' | 'index' | 'rank' | 'quantity' | 'yes_no_indicator';

/** What is wrong with a table in CSV. */
export type CsvFault =
  | { readonly reason: 'header'; readonly header: string; readonly list: string }
  | {
      readonly reason: 'column';
      readonly header: string;
      readonly list: string;
      readonly column: string;
      readonly columns: string;
      readonly nearest?: string;
      readonly others?: string;
    }
  | { readonly reason: 'column_twice'; readonly header: string; readonly list: string; readonly column: string }
  | { readonly reason: 'columns'; readonly header: string; readonly list: string; readonly missing: string }
  | { readonly reason: 'quotes' | 'long_row' }
  | { readonly reason: 'fields'; readonly found: number; readonly expected: number; readonly surplus?: string };

/** A place and the place that the rest of its table leaves for it; `limit` says which end of several. */
interface Counted {
  readonly place: number;
  readonly limit?: 'best' | 'worst';
}

/** A change of rank as a source claims it: «+3», and the place now: «12/63». */
interface Claimed {
  readonly province: string;
  readonly change: string;
  readonly now: string;
}

/** The end of a province before a period. */
interface Ended {
  readonly ended: string;
  readonly period: string;
}

/**
 * What the sentence about each problem needs, by its code: numbers in the unit of what they are about, sizes in bytes,
 * periods and days as written. Whoever reports a problem or words it is held to this.
 */
export interface ProblemArgs {
  // reading and parsing
  file_unreadable: { readonly reason: string };
  file_too_large: { readonly bytes: number; readonly limit: number; readonly setting?: 'max_csv_mib' };
  not_a_file: None;
  outside_workspace: None;
  name_not_utf8: None;
  not_utf8: { readonly guess: string };
  control_character: { readonly character: string };
  piled_marks: None;
  /** `reason` is a slip that people make or a code of the parser, `detail` the parser's own words. */
  yaml_syntax: { readonly reason: string; readonly fix?: string; readonly detail?: string };
  several_documents: None;
  directive_or_tag: { readonly text: string };
  too_many_aliases: { readonly limit: number };
  too_deep: { readonly limit: number };
  too_many_values: None;
  duplicate_key: { readonly key: string };
  comment_cuts: { readonly text: string; readonly fix: string };
  file_not_read: { readonly reason: string };
  empty_file: None;
  csv_syntax: CsvFault;
  /** How many problems of a table there are besides those that are listed. */
  not_listed: { readonly errors: number; readonly warnings: number };
  // validating
  unknown_file_kind: { readonly keys: string; readonly allowed: string };
  unknown_key: { readonly key: string; readonly allowed: string; readonly nearest?: string };
  /** `cells` is how many cells of a table's row are empty; absent in YAML. */
  missing_key: { readonly key: string; readonly cells?: number; readonly allowed?: string };
  wrong_type: { readonly key: string; readonly expected: string; readonly found: string };
  bad_value: { readonly key: string; readonly found: string; readonly expected: string };
  bad_id: { readonly found: string; readonly suggestion: string };
  // reading single values
  unreadable_number: Pick<Written, 'text' | 'reason'> & Partial<Written>;
  locale_conflict: Written;
  reversed_range: Written;
  wrong_unit: Written;
  not_exact: { readonly text: string };
  unreadable_goal: Written;
  goal_needs: { readonly needs: GoalNeed; readonly text?: string; readonly kind?: UnitKind };
  /** `day` is the one that a spreadsheet means by such a number. */
  unreadable_period: { readonly text: string; readonly suggestion?: string; readonly day?: string };
  outside_domain: Written;
  rank_not_whole: { readonly text: string };
  score_outside_scale: {
    readonly score: number;
    readonly index: string;
    readonly low?: number;
    readonly high?: number;
  };
  // linking across files
  unknown_reference: {
    readonly kind: string;
    readonly id: string;
    /** The other kind of thing that the id does name. */
    readonly is?: string;
    readonly within?: string;
    readonly nearest?: string;
    readonly names?: string;
  };
  duplicate_id: { readonly kind: string; readonly id: string };
  duplicate_address: { readonly address: string };
  same_name: { readonly name: string; readonly id: string; readonly other: string };
  ambiguous_province: { readonly name: string; readonly ids: string };
  variant_of_variant: { readonly address: string };
  unknown_method: {
    readonly method: string;
    readonly indicator: string;
    readonly declared?: string;
    readonly nearest?: string;
  };
  cumulative_flow: { readonly frequency: Frequency };
  milestone_of_share: { readonly text: string };
  // doubtful, methodology §12
  goal_against_direction: { readonly direction: Direction; readonly op: string };
  baseline_meets_target: { readonly baseline: number; readonly goal: number };
  goal_outside_domain: { readonly goal: number; readonly low?: number; readonly high?: number };
  strict_goal_at_domain_end: { readonly end: number; readonly op: string };
  rank_beyond_population: { readonly rank: number; readonly population: string; readonly size: number };
  rank_without_population: { readonly province: string; readonly issued: string };
  deadline_before_baseline: { readonly deadline: string; readonly baseline: string };
  no_deadline: { readonly target: string };
  deadline_before_issue: { readonly deadline: string; readonly issued: string };
  dates_reversed: { readonly first: string; readonly second: string; readonly from: string; readonly to: string };
  milestone_after_deadline: { readonly milestone: string; readonly deadline: string };
  milestones_unsorted: { readonly milestone: string; readonly before: string };
  milestone_before_baseline: { readonly milestone: string; readonly baseline: string };
  milestone_on_wrong_side: {
    readonly milestone: string;
    readonly value: number;
    readonly baseline: number;
    readonly origin: string;
  };
  cumulative_falls: {
    readonly indicator: string;
    readonly period: string;
    readonly value: number;
    readonly before: string;
    readonly was: number;
  };
  tally_beyond_total: { readonly what: 'achieved' | 'parts'; readonly count: number; readonly of: number };
  not_of_frequency: { readonly frequency: Frequency; readonly figures: number };
  province_ended: Ended & { readonly province: string; readonly successor?: string };
  population_ended: Ended & { readonly population: string };
  not_in_population: { readonly province: string; readonly population: string };
  source_before_period: { readonly source: string; readonly date: string; readonly period: string };
  published_before_period: { readonly published: string; readonly period: string };
  two_readings: { readonly text: string; readonly value: number; readonly grouped: number };
  fraction_in_count: { readonly value: number };
  fraction_of_share: { readonly value: number; readonly beside: number };
  estimate_before_end: { readonly published: string; readonly period: string };
  period_after_today: { readonly period: string; readonly today: string };
  conflicting_figures: {
    readonly source: string;
    readonly other: string;
    readonly period: string;
    readonly spread: number;
  };
  table_size_differs: {
    readonly index: string;
    readonly edition: string;
    readonly population: string;
    readonly of: number;
    /** What another row of the table says, where it is another number. */
    readonly other?: number;
    /** How many units are listed, where they are more. */
    readonly units?: number;
  };
  rank_against_scores: Partial<Counted> & {
    readonly province: string;
    readonly rank: number;
    readonly score: number | string;
    readonly other?: string;
    readonly otherRank?: number;
    readonly otherScore?: number | string;
  };
  rank_against_places: Counted & { readonly province: string; readonly rank: number };
  change_differs: Claimed & {
    readonly found?: string;
    readonly since?: string;
    readonly from?: number;
    readonly of?: number;
  };
  change_across_populations: Claimed & { readonly before: string };
  variant_target: { readonly address: string; readonly of: string };
}
