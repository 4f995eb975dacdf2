import { scale, subtract } from '../../number/decimal.ts';
import { point } from '../../number/interval.ts';
import { type Bound, boundOf, meets, wholePlace } from '../../record/bound.ts';
import type { Period } from '../../time/period.ts';
import { type Assessment, VERDICTS, type Verdict } from '../assessment.ts';
import { endedBefore } from '../unit-end.ts';
import { AT_RISK, ON_TRACK } from '../verdict/pace-class.ts';
import { senseOf } from './ratio.ts';

/** What a figure of a period would have to be, seen from a value, for the target to have a verdict; in the unit. */
export interface Prospect {
  readonly verdict: Verdict;
  /** A strict goal is not met by its own number; a pace is reached by its own. */
  readonly op: Exclude<Bound['op'], 'between'>;
  readonly value: number;
  readonly period: Period;
}

/**
 * What would change a verdict (reference §3, explain): the goal at the deadline, and before it the values at the
 * figure's own period from which the pace would be on track or at risk, b + cut·(E − b), or where there is no pace the
 * path, E. Only better verdicts; none for a band, nor for a unit that ended before the deadline. One to be held every
 * period is on track when its goal is met, whatever the pace. Places are whole.
 */
export function prospectsOf(assessment: Assessment): Prospect[] {
  const { target, asOf, status, figure, of } = assessment;
  const { deadline } = target;
  const bound = boundOf(target.goal, figure?.measurement.rankedAmong?.of ?? of);
  if (!bound || bound.op === 'between' || !deadline || status === 'achieved' || status === 'missed') return [];
  if (endedBefore(assessment)) return [];
  const { op, value } = bound;
  if (target.keep && asOf < deadline.end && figure) {
    const isMet = status === 'on_track';
    return isMet ? [] : [{ verdict: 'on_track', op, value, period: figure.measurement.period }];
  }
  // Of a third of two units nobody is in it.
  const canBeMet = assessment.metric.kind !== 'rank' || value >= 1;
  const achieved: Prospect[] = canBeMet ? [{ verdict: 'achieved', op, value, period: deadline }] : [];
  return asOf >= deadline.end ? achieved : [...achieved, ...pacesFor(assessment, bound)];
}

/** The values from which the pace would be in a better class; one that meets the goal is no matter of pace. */
function pacesFor({ metric, status, figure, path }: Assessment, bound: Bound): Prospect[] {
  const [start] = path?.points ?? [];
  if (!figure || !path || !start) return [];
  const due = subtract(path.expected, start.value);
  const rank = (verdict: string): number => (VERDICTS as readonly string[]).indexOf(verdict);
  // Without a pace the path itself is what a figure must not fall behind.
  const cuts: [Verdict, number][] = path.leadsToGoal
    ? [
        ['on_track', ON_TRACK],
        ['at_risk', AT_RISK],
      ]
    : [['on_track', 1]];
  return cuts
    .filter(([verdict]) => rank(verdict) > rank(status))
    .map(([verdict, cut]): Prospect => {
      const exact = scale(start.value + cut * due, 1);
      const value = metric.kind === 'rank' ? wholePlace(exact) : exact;
      return { verdict, op: senseOf(bound) === 1 ? 'ge' : 'le', value, period: figure.measurement.period };
    })
    .filter(({ value }) => meets(point(value), bound) !== true);
}
