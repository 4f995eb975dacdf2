import { type Computed, computed, none } from '../../number/computed.ts';
import { compare } from '../../number/decimal.ts';
import { pointOf } from '../../number/interval.ts';
import { boundOf } from '../../record/bound.ts';
import type { Assessment } from '../assessment.ts';
import { type Waymark, yearsBetween } from './trajectory.ts';

/**
 * The compound reading of a way (methodology §6): a second opinion for money and open-ended counts, never the verdict.
 * It needs numbers of one sign; a zero target or a baseline near zero has none.
 */

/**
 * Growth a year that leads from one value to the other, a share. No answer without one sign or without time
 * (methodology §6).
 */
export function growth(from: Waymark, to: Waymark): Computed<number> {
  const years = yearsBetween(from.at, to.at);
  if (years <= 0 || from.value * to.value <= 0) return none('not_a_ratio');
  return computed((to.value / from.value) ** (1 / years) - 1);
}

/** Value expected at a share of the time on the compound way, in the unit (methodology §6). */
export function expectedCompound(baseline: number, target: number, elapsed: number): Computed<number> {
  if (baseline * target <= 0) return none('not_a_ratio');
  return computed(baseline * (target / baseline) ** elapsed);
}

/** Growth so far over the growth the target asks for; unitless (methodology §6). */
export function compoundPace(baseline: Waymark, figure: Waymark, target: Waymark): Computed<number> {
  const made = growth(baseline, figure);
  const asked = growth(baseline, target);
  if (!made.ok) return made;
  if (!asked.ok) return asked;
  return asked.value === 0 ? none('baseline_meets_target') : computed(made.value / asked.value);
}

/**
 * Growth a year still needed, a share; 0 when the goal is exactly met, also that of zero. No answer from the deadline
 * on (methodology §6).
 */
export function requiredGrowth(figure: Waymark, target: Waymark): Computed<number> {
  if (yearsBetween(figure.at, target.at) <= 0) return none('deadline_passed');
  return compare(figure.value, target.value) === 0 ? computed(0) : growth(figure, target);
}

/** Growth from one value to another, with what it is made of: the rate is a share a year. */
export interface Growth {
  readonly from: number;
  readonly to: number;
  readonly years: number;
  readonly rate: number;
}

/** The compound reading of a verdict; each part null where its numbers do not give it. */
export interface Compound {
  /** From the baseline: growth made and asked for, and the value expected at a share of the time. */
  readonly way: {
    readonly made: Growth;
    readonly asked: Growth;
    readonly elapsed: number;
    readonly expected: number;
    readonly pace: number;
  } | null;
  /** Growth still needed before the deadline. */
  readonly required: Growth | null;
}

/**
 * The compound reading of a target of money or of an open-ended count, beside its verdict and never in its stead
 * (methodology §6). Null for anything else, for a figure that is not exact, and where no numbers give it.
 */
export function compoundOf({ metric, target, figure, ...rest }: Assessment): Compound | null {
  const isOpen = metric.kind === 'money' || (metric.kind === 'count' && metric.domain[1] === null);
  const bound = boundOf(target.goal, null);
  const value = figure && pointOf(figure.interval);
  if (!isOpen || !bound || bound.op === 'between' || !target.deadline || !figure || value === null) return null;
  const now: Waymark = { at: figure.measurement.period, value };
  const end: Waymark = { at: target.deadline, value: bound.value };
  const way = target.milestones.length === 0 ? wayOf(rest, now, end) : null;
  const isShort = rest.requiredPerYear.ok && compare(rest.requiredPerYear.value, 0) !== 0;
  const required = isShort ? grown(now, end) : null;
  return way || required ? { way, required } : null;
}

function wayOf(
  { baseline, completion, elapsed }: Pick<Assessment, 'baseline' | 'completion' | 'elapsed'>,
  now: Waymark,
  end: Waymark,
): Compound['way'] {
  if (!baseline.ok || !completion.ok || !elapsed.ok) return null;
  const start: Waymark = { at: baseline.value.period, value: baseline.value.value };
  const [made, asked] = [grown(start, now), grown(start, end)];
  const [expected, pace] = [expectedCompound(start.value, end.value, elapsed.value), compoundPace(start, now, end)];
  if (!made || !asked || !expected.ok || !pace.ok) return null;
  return { made, asked, elapsed: elapsed.value, expected: expected.value, pace: pace.value };
}

function grown(from: Waymark, to: Waymark): Growth | null {
  const rate = growth(from, to);
  return rate.ok ? { from: from.value, to: to.value, years: yearsBetween(from.at, to.at), rate: rate.value } : null;
}
