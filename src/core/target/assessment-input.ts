import type { Metric } from '../record/metric.ts';
import { rankedUnits } from '../record/ranking.ts';
import type { Measurement, Plan, Target } from '../record/statement.ts';
import type { Day } from '../time/period.ts';

/** Settings of a workspace that change numbers. */
export interface AssessmentSettings {
  /** Relative width of «about», a share. */
  readonly approximation: number;
  /** Whether a target without a declared baseline may take one from the figures before its plan. */
  readonly inferBaseline: boolean;
}

/** All that is needed to judge one target for one province. */
export interface AssessmentInput {
  readonly target: Target;
  readonly plan: Plan;
  readonly metric: Metric;
  /** The province judged: another than the target's when a national target is read against a province. */
  readonly province: string;
  /** Its figures of the metric, known or not, in file order. */
  readonly measurements: readonly Measurement[];
  /** How many units are ranked; null where no rank is meant or the number is not known. */
  readonly of: number | null;
  /**
   * The last day on which the province or the population existed, and which of the two ended; null if both still do.
   */
  readonly unitEnded: { readonly reason: 'province_ended' | 'population_changed'; readonly until: Day } | null;
}

/**
 * What is judged, with how many units there are where it is a rank, hence the last place possible (methodology §10).
 */
export function assessmentInput(given: Omit<AssessmentInput, 'of'>): AssessmentInput {
  const { metric, measurements } = given;
  if (metric.kind !== 'rank') return { ...given, of: null };
  const of = rankedUnits(measurements, metric);
  return { ...given, of, metric: { ...metric, domain: [1, of] } };
}
