import type { Computed } from '../number/computed.ts';
import type { Interval } from '../number/interval.ts';
import type { Measurement } from '../record/statement.ts';
import type { Day, Period } from '../time/period.ts';
import type { AssessmentInput, AssessmentSettings } from './assessment-input.ts';
import type { Path } from './progress/path.ts';

/** The verdicts that a settled target can have, worst first: the order of `statusMin` and `statusMax`. */
export const VERDICTS = ['missed', 'off_track', 'at_risk', 'on_track', 'achieved'] as const;
export type Verdict = (typeof VERDICTS)[number];
export type Status = Verdict | 'undetermined' | 'no_data';

/** All statuses in the order in which reports list them. */
export const STATUSES = [
  'achieved',
  'on_track',
  'at_risk',
  'off_track',
  'missed',
  'undetermined',
  'no_data',
] as const satisfies readonly Status[];

/** Why a status is what it is, where the figure alone does not say (methodology §8). */
export type Reason =
  | 'met_early'
  | 'met_before_deadline'
  | 'met_before_plan'
  | 'met_in_other_period'
  | 'no_measurement'
  | 'no_comparable_figure'
  | 'no_figure_since_plan'
  | 'period_assumed'
  | 'no_deadline'
  | 'measured_too_late'
  | 'interval_straddles_target'
  | 'keep_target'
  | 'no_measurement_at_deadline'
  | 'pace_undefined_for_band'
  | 'no_baseline'
  | 'any_baseline'
  | 'baseline_meets_target'
  | 'measurement_not_after_baseline'
  | 'compared_with_path'
  | 'interval_spans_classes'
  | 'population_changed'
  | 'province_ended'
  | 'conflict'
  | 'methods_differ';

export type Flag =
  | 'approximate'
  | 'provisional'
  | 'stale'
  | 'conflict'
  | 'variant'
  | 'national'
  | 'deadline_inferred'
  | 'period_assumed'
  | 'worsening'
  | 'met_before'
  | 'achieved_late'
  | 'regressed_after'
  | 'last_achieved'
  | 'last_on_track'
  | 'last_at_risk'
  | 'last_off_track';

/** A figure with the interval it allows, in the indicator's unit. */
export interface Figure {
  readonly measurement: Measurement;
  readonly interval: Interval;
}

/** Why a figure does not decide; `chosen` for the one that does. */
export type SelectionReason =
  | 'chosen'
  | 'not_known_yet'
  /** Stated before its period begins: not yet a figure. */
  | 'forecast'
  | 'not_comparable'
  | 'not_of_population'
  /** Counted by another method than the one that the target asks for. */
  | 'not_of_method'
  | 'period_assumed'
  /** From before the plan was issued: a baseline at most. */
  | 'before_plan'
  /** Of what cannot fall, and a later figure has fallen below it. */
  | 'contradicted'
  | 'older_period'
  | 'later_period'
  | 'lower_tier'
  | 'provisional'
  | 'earlier_publication'
  | 'tied'
  /** Of the period that counts, by another method. */
  | 'other_method'
  /** Says the same as the one that decides, with equal weight. */
  | 'agrees'
  /** Of the unit that came after: another reading, which decides nothing. */
  | 'of_successor';

export interface ConsideredFigure extends Figure {
  readonly reason: SelectionReason;
}

/** Figures of the deciding period that differ. `spread` is the distance of their extremes, in the indicator's unit. */
export interface Conflict {
  readonly spread: number;
  /** The unit's tolerance: the spread exceeds it, unless the figures tie and leave no choice. */
  readonly tolerance: number;
  /** Whether every one of the figures would give the same status. */
  readonly sameStatus: boolean;
  readonly figures: readonly Figure[];
}

export interface Baseline {
  readonly value: number;
  readonly period: Period;
  /** `inferred`: the last exact figure known for a period before the plan was issued (methodology §15). */
  readonly origin: 'declared' | 'inferred';
  readonly source: string | null;
  readonly method: string | null;
}

/** The best pace that any baseline on the day of issue could give: the ground of the reason `any_baseline`. */
export interface BestPace {
  /** Where progress would have started at worst: the end of the domain. */
  readonly start: number;
  readonly from: Day;
  readonly completion: number;
  readonly elapsed: number;
  readonly pace: number;
}

/** The verdict on one target for one province on one day, with everything it rests on. */
export interface Assessment extends AssessmentInput, AssessmentSettings {
  readonly asOf: Day;
  readonly status: Status;
  /** Worst and best verdict still possible. */
  readonly statusMin: Verdict;
  readonly statusMax: Verdict;
  readonly reason: Reason | null;
  readonly flags: readonly Flag[];
  /** The figure that decides, or the latest one. */
  readonly figure: Figure | null;
  readonly figures: readonly ConsideredFigure[];
  readonly conflict: Conflict | null;
  readonly baseline: Computed<Baseline>;
  /** Value over target, a share: what reports call «% of plan». */
  readonly attainment: Computed<Interval>;
  /** Share of the way from baseline to target, never clamped. */
  readonly completion: Computed<Interval>;
  /** Still to go in the indicator's unit: positive is short, negative a surplus. */
  readonly gap: Computed<Interval>;
  /** Share of the time from baseline to deadline that has passed at the figure. */
  readonly elapsed: Computed<number>;
  /** Value expected at the figure's period on the straight way, or through the milestones. */
  readonly expected: Computed<number>;
  /** Progress made over progress expected. */
  readonly pace: Computed<Interval>;
  readonly observedPerYear: Computed<number>;
  readonly requiredPerYear: Computed<number>;
  readonly bestPace: BestPace | null;
  /** The path from baseline to goal with the figure held against it; null without a baseline, or before it. */
  readonly path: Path | null;
  /** Days from the figure's period to `asOf`, and the limit beyond which it is stale. */
  readonly age: { readonly days: number; readonly limit: number } | null;
}
