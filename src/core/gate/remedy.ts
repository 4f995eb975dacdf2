import type { Domain, Interval } from '../number/interval.ts';
import type { Goal } from '../record/goal.ts';
import { assess } from '../target/assess.ts';
import type { Assessment } from '../target/assessment.ts';
import { prospectsOf } from '../target/progress/prospect.ts';
import { type Period, periodHolding } from '../time/period.ts';
import { isUnproven } from './finding.ts';
import { failsGate, type GateRules } from './rules.ts';

/** The smallest change that makes a target pass: a new figure or a new goal. In the indicator's unit. */
export interface Remedy {
  /** What a figure would have to meet, and the period it would be of; null where no figure can help. */
  readonly figure: { readonly goal: Goal; readonly period: Period | null } | null;
  /**
   * The strictest goal with which the present figure passes; null where there is none, or one that any figure meets.
   */
  readonly goal: Goal | null;
}

type Passing = Pick<GateRules, 'failOn' | 'mode'>;

/** What would let a target pass a gate: another figure, or another goal (methodology §13). */
export const remedyOf = (assessment: Assessment, passing: Passing): Remedy => ({
  figure: figureFor(assessment, passing),
  goal: goalFor(assessment, passing),
});

/** Before the deadline the least pace that does not fail, else the goal itself at the deadline. */
function figureFor(assessment: Assessment, { failOn }: Passing): Remedy['figure'] {
  const { target, metric } = assessment;
  if (failOn.has('achieved') || metric.id === null || isTooLate(assessment)) return null;
  const step = prospectsOf(assessment).findLast(({ verdict }) => verdict !== 'achieved' && !failOn.has(verdict));
  if (!step) return { goal: target.goal, period: countingPeriod(assessment) };
  return { goal: target.keep ? target.goal : atPace(step.value, assessment), period: step.period };
}

/**
 * The period whose figure decides at the deadline: the one that has decided, else of a flow the one of its own length
 * that holds the deadline's last day, else the deadline (methodology §7). Null without a deadline.
 */
function countingPeriod({ target: { deadline }, figure, status, metric }: Assessment): Period | null {
  if (!deadline) return null;
  const decided = (status === 'missed' || status === 'achieved') && figure ? figure.measurement.period : null;
  if (decided && decided.end >= deadline.end) return decided;
  return metric.frequency === 'point' ? deadline : periodHolding(deadline.end, metric.frequency);
}

function atPace(value: number, { target: { goal }, metric }: Assessment): Goal {
  // Places are whole: at most 7.3 is at most 7.
  if (metric.kind === 'rank') return { op: 'rank_le', value: Math.floor(value) };
  const isFromAbove = metric.direction === 'down' || goal.op === 'le' || goal.op === 'lt';
  return { op: isFromAbove ? 'le' : 'ge', value };
}

/**
 * Whether the province or the ranking has ended before the deadline: there will be no figure of it (methodology §10).
 */
const isTooLate = ({ unitEnded: lasted, target: { deadline }, asOf }: Assessment): boolean =>
  lasted !== null && asOf > lasted.until && (deadline === null || lasted.until < deadline.end);

/** The goal that the present figure just meets, if the target passes when it is judged by that one. */
function goalFor(assessment: Assessment, { failOn, mode }: Passing): Goal | null {
  const { target, figure, metric, asOf } = assessment;
  const goal = figure && metBy(target.goal, figure.interval, metric.domain);
  if (!goal) return null;
  const judged = assess({ ...assessment, target: { ...target, goal } }, asOf, assessment);
  return failsGate(judged, failOn, mode) || isUnproven(judged) ? null : goal;
}

/** The goal that a figure just meets; null where an end that counts has no bound, or only that of the domain. */
function metBy(goal: Goal, { lo, hi }: Interval, [least, most]: Domain): Goal | null {
  const [low, high] = [lo === least ? null : lo, hi === most ? null : hi];
  switch (goal.op) {
    case 'ge':
    case 'gt':
      return low === null ? null : { op: 'ge', value: low };
    case 'le':
    case 'lt':
      return high === null ? null : { op: 'le', value: high };
    case 'rank_le':
    case 'rank_share_le':
      return high === null ? null : { op: 'rank_le', value: high };
    case 'between': {
      if (lo === null || hi === null) return null;
      const [value, value2] = [Math.min(lo, goal.value), Math.max(hi, goal.value2)];
      return value === least && value2 === most ? null : { op: 'between', value, value2 };
    }
    case 'yes':
      return null;
  }
}
