import type { Day } from '../time/period.ts';
import type { Assessment, Figure } from './assessment.ts';
import type { AssessmentInput, AssessmentSettings } from './assessment-input.ts';
import { endOf } from './figure/counting.ts';
import { isAfterIssue } from './figure/eligible.ts';

/** Which figures of a series a target was judged by, where it may have more. */
export interface ReadSince {
  /** All known ones that end on this day or later were read; null where all were. */
  readonly last: Day | null;
  /**
   * So were, of those that end by the plan's issue, all that end on this day or later; null where all of these were.
   */
  readonly beforePlan: Day | null;
}

/**
 * The last day of a plan's issue where a target may take its baseline from the figures up to that day; null where it
 * takes none from figures (methodology §15).
 */
export function baselineUntil(
  { target, plan, province }: Pick<AssessmentInput, 'target' | 'plan' | 'province'>,
  { inferBaseline }: Pick<AssessmentSettings, 'inferBaseline'>,
): Day | null {
  const isDeclared = target.baseline !== null && province === target.province;
  return inferBaseline && !isDeclared && target.goal.op !== 'between' ? (plan.issued?.end ?? null) : null;
}

/**
 * Whether a verdict by the last figures of a series, and by the last ones from before the plan, is the one by all of
 * them: whether no figure between or before them can change its status, its reason, a number or a flag. False where
 * that is not certain (methodology §7, §8, §15).
 */
export function isCertain(assessment: Assessment, { last, beforePlan }: ReadSince): boolean {
  const { target, plan, metric, figure, status, asOf } = assessment;
  // Places in rankings are always all read.
  if (last === null || metric.kind === 'rank') return true;
  if (!figure || figure.measurement.periodAssumed || !isAfterIssue(figure.measurement, plan.issued)) return false;
  // What cannot fall is read period by period, and so is whether a missed goal was met at another time.
  const needsAllSincePlan = metric.cumulative || status === 'missed';
  if (needsAllSincePlan && (plan.issued === null || last > plan.issued.end)) return false;
  // The first period that ends at the deadline or later decides; forecasts, which are counted, end after the day.
  const mustBeRead = [endOf(figure), asOf, target.deadline?.end ?? asOf];
  return mustBeRead.every((day) => last <= day) && isBaselineCertain(assessment, figure, beforePlan);
}

/** Whether an earlier figure before the plan could be no other baseline: one is inferred for each method by itself. */
function isBaselineCertain(assessment: Assessment, figure: Figure, beforePlan: Day | null): boolean {
  const { baseline, figures, metric } = assessment;
  if (baselineUntil(assessment, assessment) === null || metric.kind === 'yes-no' || beforePlan === null) return true;
  const { method } = figure.measurement;
  const rivals = figures.filter((other) => endOf(other) === endOf(figure));
  const isOfOneMethod = rivals.every(({ measurement }) => measurement.method === method);
  return isOfOneMethod && baseline.ok && baseline.value.period.end >= beforePlan;
}
