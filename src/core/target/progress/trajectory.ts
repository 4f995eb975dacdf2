import { type Computed, computed, none } from '../../number/computed.ts';
import { compare, subtract } from '../../number/decimal.ts';
import { daysBetween, isYear, type Period } from '../../time/period.ts';
import type { Sense } from './ratio.ts';

/** A value at a period: baseline, milestone or target. In the indicator's unit. */
export interface Waymark {
  readonly at: Period;
  readonly value: number;
}

const DAYS_PER_YEAR = 365.25;

/** Time between two periods, in years if all of `among` are whole years, else in days (methodology §5). */
function distance(from: Period, to: Period, among: readonly Period[]): number {
  return among.every(isYear) ? yearOf(to) - yearOf(from) : daysBetween(from.end, to.end);
}

const yearOf = ({ end }: Period): number => Number(end.slice(0, 4));

/**
 * Years between two periods: whole ones where these and all `others` that are reckoned with are years, else days over
 * 365.25. Negative when `to` is earlier (methodology §5).
 */
export function yearsBetween(from: Period, to: Period, others: readonly Period[] = []): number {
  const among = [from, to, ...others];
  const length = distance(from, to, among);
  return among.every(isYear) ? length : length / DAYS_PER_YEAR;
}

/**
 * Share of the time from baseline to deadline that has passed at a period; may exceed 1. Whole years if all three are
 * years, else days: mixing would move values across a threshold (methodology §5).
 */
export function elapsed(baseline: Period, at: Period, deadline: Period): Computed<number> {
  const among = [baseline, at, deadline];
  const whole = distance(baseline, deadline, among);
  return whole <= 0 ? none('deadline_passed') : computed(distance(baseline, at, among) / whole);
}

/**
 * Value expected at a period on the piecewise straight way through the waymarks (at least one, in order of time), in
 * the indicator's unit. Before the first it is its value; after the last it is that of the last, but on the straight
 * way from one to another, which goes on as the time does: there the pace is completion over elapsed (methodology §6).
 */
export function expectedAt(waymarks: readonly Waymark[], at: Period): number {
  const among = [at, ...waymarks.map((mark) => mark.at)];
  const next = waymarks.findIndex((mark) => distance(at, mark.at, among) >= 0);
  const [before, after] = next < 0 && waymarks.length === 2 ? waymarks : [waymarks[next - 1], waymarks[next]];
  if (!after || (before && distance(before.at, after.at, among) <= 0)) return waymarks.at(-1)?.value ?? Number.NaN;
  if (!before) return after.value;
  const share = distance(before.at, at, among) / distance(before.at, after.at, among);
  return before.value + subtract(after.value, before.value) * share;
}

/**
 * Progress made over progress expected, (v − b)/(E − b); on a straight way completion over elapsed; unitless. No answer
 * where the path has not moved from the baseline towards the goal: a ratio of two steps back would read as progress
 * (methodology §6).
 */
export function pace(value: number, baseline: number, expected: number, sense: Sense): Computed<number> {
  if (sense * compare(expected, baseline) <= 0) return none('path_not_toward_goal');
  return computed(subtract(value, baseline) / subtract(expected, baseline));
}

/**
 * Change per year so far, signed, in the unit per year, by years of one kind up to the deadline, where there is one. No
 * answer for a figure that is not younger than the baseline (methodology §5, §6).
 */
export function observedPerYear(baseline: Waymark, figure: Waymark, deadline: Period | null = null): Computed<number> {
  const years = yearsBetween(baseline.at, figure.at, deadline ? [deadline] : []);
  if (years <= 0) return none('measurement_not_after_baseline');
  return computed(subtract(figure.value, baseline.value) / years);
}

/**
 * Change per year still needed to the deadline, signed, in the unit per year, by years of one kind since the baseline,
 * where there is one; 0 when the target is met, by however much. No answer from the deadline on (methodology §5, §6).
 */
export function requiredPerYear(
  figure: Waymark,
  target: Waymark,
  sense: Sense,
  baseline: Period | null = null,
): Computed<number> {
  const years = yearsBetween(figure.at, target.at, baseline ? [baseline] : []);
  if (years <= 0) return none('deadline_passed');
  const missing = subtract(target.value, figure.value);
  return computed(sense * compare(missing, 0) <= 0 ? 0 : missing / years);
}
