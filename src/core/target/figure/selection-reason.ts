import type { Metric } from '../../record/metric.ts';
import type { Day, Period } from '../../time/period.ts';
import type { Figure, SelectionReason } from '../assessment.ts';
import { isComparable, isOfPopulation } from './comparable.ts';
import { endOf } from './counting.ts';
import { isAfterIssue, isForecast, isKnown } from './eligible.ts';

/** What a figure is held against to say why it was not chosen. */
export interface SelectionInput {
  readonly asOf: Day;
  readonly metric: Metric;
  readonly issued: Period | null;
  /** The one method that counts; null for any. */
  readonly method: string | null;
  /** Last day of the period that counts; undefined when none does. */
  readonly end: Day | undefined;
  /** What was said of the figures of that period, and of those that later ones contradict. */
  readonly reasons: ReadonlyMap<Figure, SelectionReason>;
}

/** Why a figure was chosen or not, in the words of the rule that set it aside (methodology §7, §11, §15). */
export function selectionReason(figure: Figure, given: SelectionInput): SelectionReason {
  const { asOf, metric, issued, end, reasons } = given;
  const { measurement } = figure;
  const { period, method } = measurement;
  if (!isKnown(measurement, asOf)) return 'not_known_yet';
  if (isForecast(measurement, asOf)) return 'forecast';
  if (!isOfPopulation(measurement, metric)) return 'not_of_population';
  if (!isComparable(period, metric.frequency)) return 'not_comparable';
  if (given.method !== null && method !== given.method) return 'not_of_method';
  const reason = reasons.get(figure);
  if (reason) return reason;
  if (measurement.periodAssumed) return 'period_assumed';
  if (!isAfterIssue(measurement, issued)) return 'before_plan';
  return end === undefined || endOf(figure) > end ? 'later_period' : 'older_period';
}
