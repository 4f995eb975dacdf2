import { type Computed, computed, none } from '../../number/computed.ts';
import { compare, subtract } from '../../number/decimal.ts';
import { largest, smallest } from '../../number/extent.ts';
import { type Interval, mapInterval, pointOf } from '../../number/interval.ts';
import type { Bound } from '../../record/bound.ts';

/** +1 where more is better, −1 where less is. */
export type Sense = 1 | -1;

/** The sense of a bound: what it asks to rise or to fall. Null for a band, which asks for neither (methodology §4). */
export function senseOf(bound: Bound): Sense | null {
  if (bound.op === 'between') return null;
  return bound.op === 'ge' || bound.op === 'gt' ? 1 : -1;
}

/**
 * Share of the way from baseline to target, (v − b)/(t − b), never clamped; unitless. No answer when the baseline
 * already meets the target: there the ratio divides by zero or turns round (methodology §4).
 */
export function completion(value: Interval, baseline: number, target: number, sense: Sense): Computed<Interval> {
  const way = subtract(target, baseline);
  if (compare(sense * way, 0) <= 0) return none('baseline_meets_target');
  return computed(mapInterval(value, sense, (v) => subtract(v, baseline) / way));
}

/**
 * Value over target (target over value where less is better); unitless. A different question from completion and no
 * stand-in for it. No answer for a target or value that is not positive (methodology §4).
 */
export function attainment(value: Interval, target: number, sense: Sense): Computed<Interval> {
  if (compare(target, 0) <= 0) return none('not_a_ratio');
  if (sense === 1) return computed(mapInterval(value, 1, (v) => v / target));
  if (value.hi !== null && compare(value.hi, 0) <= 0) return none('not_a_ratio');
  return computed(mapInterval(value, -1, (v) => (compare(v, 0) <= 0 ? null : target / v)));
}

/**
 * What is still to go, d(t − v), in the unit: positive is short, negative a surplus; best case first (methodology §4).
 */
export function gap(value: Interval, target: number, sense: Sense): Interval {
  return mapInterval(value, sense === 1 ? -1 : 1, (v) => sense * subtract(target, v) + 0);
}

/** Distance to the nearest edge of a band, in the unit: positive outside, negative inside (methodology §4). */
export function bandGap(value: Interval, low: number, high: number): Interval {
  const outside = (v: number): number => Math.max(subtract(low, v), subtract(v, high));
  const exact = pointOf(value);
  const middle = (low + high) / 2;
  const { lo, hi } = value;
  const holdsMiddle = (lo === null || lo <= middle) && (hi === null || hi >= middle);
  const ends = [lo, hi].map((end) => (end === null ? null : outside(end)));
  const known = ends.filter((end) => end !== null);
  const best = holdsMiddle && exact === null ? outside(middle) : smallest(known);
  const worst = known.length < 2 ? null : largest(known);
  return { lo: best, hi: worst, loOpen: false, hiOpen: false };
}
