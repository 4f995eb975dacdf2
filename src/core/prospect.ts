import { type Assessment, VERDICTS, type Verdict } from './assessment.ts';
import { scale, subtract } from './decimal.ts';
import { boundOf } from './meets.ts';
import { AT_RISK, ON_TRACK } from './pace-class.ts';
import type { Period } from './period.ts';

/** What a figure of a period would have to be, at least or at most, for the target to have a verdict; in the unit. */
export interface Prospect {
  readonly verdict: Verdict;
  readonly value: number;
  readonly period: Period;
}

/**
 * What would change a verdict (contract §3, explain): the goal at the deadline, and before it the values at the figure's
 * own period from which the pace would be on track or at risk, b + cut·(E − b). Only better verdicts; none for a band. One
 * to be held every period is on track when its goal is met, whatever the pace.
 */
export function prospectsOf(assessment: Assessment): Prospect[] {
  const { target, status, figure, baseline, expected, asOf } = assessment;
  const bound = boundOf(target.goal, null);
  const { deadline } = target;
  if (!bound || bound.op === 'between' || !deadline || status === 'achieved' || status === 'missed') return [];
  const achieved: Prospect = { verdict: 'achieved', value: bound.value, period: deadline };
  if (target.keep && asOf < deadline.end && figure) {
    const isMet = status === 'on_track';
    return isMet ? [] : [{ verdict: 'on_track', value: bound.value, period: figure.measurement.period }];
  }
  if (asOf >= deadline.end || !figure || !baseline.ok || !expected.ok) return [achieved];
  const start = baseline.value.value;
  const due = subtract(expected.value, start);
  const { period } = figure.measurement;
  const at = (verdict: Verdict, cut: number): Prospect => ({ verdict, value: scale(start + cut * due, 1), period });
  const rank = (verdict: string): number => (VERDICTS as readonly string[]).indexOf(verdict);
  return [achieved, at('on_track', ON_TRACK), at('at_risk', AT_RISK)].filter(
    ({ verdict }) => rank(verdict) > rank(status),
  );
}
