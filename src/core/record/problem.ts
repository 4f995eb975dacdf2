import type { ProblemArgs } from './problem-args.ts';
import { comparePlaces, type SourceLocation } from './source-location.ts';

/** Everything that can be wrong with the files. Errors refuse the load, warnings are for `dx lint`. */
export const PROBLEMS = {
  // reading and parsing
  file_unreadable: 'error',
  file_too_large: 'error',
  not_a_file: 'error',
  outside_workspace: 'error',
  name_not_utf8: 'error',
  not_utf8: 'error',
  control_character: 'error',
  piled_marks: 'error',
  yaml_syntax: 'error',
  several_documents: 'error',
  directive_or_tag: 'error',
  too_many_aliases: 'error',
  too_deep: 'error',
  too_many_values: 'error',
  duplicate_key: 'error',
  comment_cuts: 'warning',
  file_not_read: 'warning',
  empty_file: 'warning',
  csv_syntax: 'error',
  not_listed: 'warning',
  // validating
  unknown_file_kind: 'error',
  unknown_key: 'error',
  missing_key: 'error',
  wrong_type: 'error',
  bad_value: 'error',
  bad_id: 'error',
  // reading single values
  unreadable_number: 'error',
  locale_conflict: 'error',
  reversed_range: 'error',
  wrong_unit: 'error',
  not_exact: 'error',
  unreadable_goal: 'error',
  goal_needs: 'error',
  unreadable_period: 'error',
  outside_domain: 'error',
  rank_not_whole: 'error',
  score_outside_scale: 'error',
  // linking across files
  unknown_reference: 'error',
  duplicate_id: 'error',
  duplicate_address: 'error',
  same_name: 'error',
  ambiguous_province: 'error',
  variant_of_variant: 'error',
  unknown_method: 'error',
  cumulative_flow: 'error',
  milestone_of_share: 'error',
  // doubtful, methodology §12
  goal_against_direction: 'warning',
  baseline_meets_target: 'warning',
  goal_outside_domain: 'warning',
  strict_goal_at_domain_end: 'warning',
  rank_beyond_population: 'warning',
  rank_without_population: 'warning',
  deadline_before_baseline: 'warning',
  no_deadline: 'warning',
  deadline_before_issue: 'warning',
  dates_reversed: 'warning',
  milestone_after_deadline: 'warning',
  milestones_unsorted: 'warning',
  milestone_before_baseline: 'warning',
  milestone_on_wrong_side: 'warning',
  cumulative_falls: 'warning',
  tally_beyond_total: 'warning',
  not_of_frequency: 'warning',
  province_ended: 'warning',
  population_ended: 'warning',
  not_in_population: 'warning',
  source_before_period: 'warning',
  published_before_period: 'warning',
  two_readings: 'warning',
  fraction_in_count: 'warning',
  fraction_of_share: 'warning',
  estimate_before_end: 'warning',
  period_after_today: 'warning',
  conflicting_figures: 'warning',
  table_size_differs: 'warning',
  rank_against_scores: 'warning',
  rank_against_places: 'warning',
  change_differs: 'warning',
  change_across_populations: 'warning',
  variant_target: 'warning',
} as const satisfies Record<keyof ProblemArgs, Severity>;

export type Severity = 'error' | 'warning';
export type ProblemCode = keyof typeof PROBLEMS;

/** One thing wrong or doubtful: data, worded last (view/words). */
export type Problem = { readonly [Code in ProblemCode]: ProblemOf<Code> }[ProblemCode];

export interface ProblemOf<Code extends ProblemCode> {
  readonly code: Code;
  readonly at: SourceLocation;
  /** What the sentence needs: the text found, what is allowed, the nearest known id. */
  readonly args: ProblemArgs[Code];
  /** The other place of a pair: the first definition of a duplicate, the other figure of a conflict. */
  readonly related?: SourceLocation;
}

/**
 * A problem with the arguments that its code asks for, texts among them no longer than a sentence can hold (reference
 * §7).
 */
export function problemOf<Code extends ProblemCode>(
  code: Code,
  at: SourceLocation,
  args: ProblemArgs[Code],
  related?: SourceLocation,
): Problem {
  const problem: ProblemOf<Code> = { code, at, args: clippedArgs(args), ...(related && { related }) };
  return problem as Problem;
}

/** Longer ones are cut: a sentence about a text of a megabyte shows how it begins. In UTF-16 units. */
const LONGEST_ARGUMENT = 500;

function clippedArgs<Args extends object>(args: Args): Args {
  const isLong = (value: unknown): value is string => typeof value === 'string' && value.length > LONGEST_ARGUMENT;
  if (!Object.values(args).some(isLong)) return args;
  return Object.fromEntries(
    Object.entries(args).map(([key, value]) => [
      key,
      isLong(value) ? `${value.slice(0, LONGEST_ARGUMENT).toWellFormed()}…` : value,
    ]),
  ) as Args;
}

/** Whether the problem refuses the load (reference §7). */
export const isError = (problem: Problem): boolean => PROBLEMS[problem.code] === 'error';

/** Problems in the order in which a reader meets them in the files (reference §7). */
export const sortProblems = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) => comparePlaces(a.at, b.at) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
