import type { Assessment, Status } from './assessment.ts';
import type { Goal } from './goal.ts';
import type { Period } from './period.ts';
import { prospectsOf } from './prospect.ts';

/** The two numbers of which one would have to be another for a target to pass; in the indicator's unit. */
export interface Remedy {
  /** What a figure would have to meet, and the period it would be of. */
  readonly figure: { readonly goal: Goal; readonly period: Period | null };
  /** The strictest goal that the present figure surely meets; null without a figure or where a number says nothing. */
  readonly goal: Goal | null;
}

/**
 * What would let a target pass a gate that fails the listed statuses: before the deadline the least pace that is not
 * listed, else the goal itself.
 */
export function remedyOf(assessment: Assessment, failOn: ReadonlySet<Status>): Remedy {
  const { target, measurand, figure } = assessment;
  const { goal } = target;
  const sense = measurand.direction === 'down' || goal.op === 'rank_le' || goal.op === 'rank_share_le' ? 'le' : 'ge';
  const step = prospectsOf(assessment).findLast(({ verdict }) => verdict !== 'achieved' && !failOn.has(verdict));
  return {
    figure: step ? { goal: { op: sense, value: step.value }, period: step.period } : { goal, period: target.deadline },
    goal: figure ? metBy(goal, figure.interval.lo, figure.interval.hi) : null,
  };
}

/** The goal that a figure between `low` and `high` just meets; null where an end that counts has no bound. */
function metBy(goal: Goal, low: number | null, high: number | null): Goal | null {
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
    case 'between':
      return low === null || high === null
        ? null
        : { op: 'between', value: Math.min(low, goal.value), value2: Math.max(high, goal.value2) };
    case 'yes':
      return null;
  }
}
