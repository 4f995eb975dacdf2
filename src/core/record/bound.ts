import { compare, scale } from '../number/decimal.ts';
import type { Interval } from '../number/interval.ts';
import type { Goal } from './goal.ts';

/** A goal reduced to what is compared: a rank goal is ≤, yes is ≥ 1. In the indicator's unit. */
export type Bound =
  | { readonly op: 'ge' | 'gt' | 'le' | 'lt'; readonly value: number }
  | { readonly op: 'between'; readonly value: number; readonly value2: number };

/** The last place within a bound, which may be a fraction: nobody is 11.33rd (methodology §10). */
export const wholePlace = (places: number): number => Math.floor(scale(places, 1));

/**
 * The bound that a goal sets. `of` is the number of units ranked: a goal «top 1/3» sets none without it (null). A third
 * of 34 is 11.33: the 11th is in it, the 12th is not (methodology §3), so that the last place within is the bound.
 */
export function boundOf(goal: Goal, of: number | null): Bound | null {
  switch (goal.op) {
    case 'ge':
    case 'gt':
    case 'le':
    case 'lt':
      return { op: goal.op, value: goal.value };
    case 'between':
      return { op: 'between', value: goal.value, value2: goal.value2 };
    case 'rank_le':
      return { op: 'le', value: goal.value };
    case 'rank_share_le':
      return of === null ? null : { op: 'le', value: wholePlace((of * goal.value) / goal.value2) };
    case 'yes':
      return { op: 'ge', value: 1 };
  }
}

/**
 * Whether a figure meets a bound: true if every value it allows does, false if none does, null if that is unknown
 * (methodology §3). Open ends matter: «over 50» meets > 50.
 */
export function meets(interval: Interval, bound: Bound): boolean | null {
  switch (bound.op) {
    case 'ge':
      return allAbove(interval, bound.value, false) ? true : allBelow(interval, bound.value, true) ? false : null;
    case 'gt':
      return allAbove(interval, bound.value, true) ? true : allBelow(interval, bound.value, false) ? false : null;
    case 'le':
      return allBelow(interval, bound.value, false) ? true : allAbove(interval, bound.value, true) ? false : null;
    case 'lt':
      return allBelow(interval, bound.value, true) ? true : allAbove(interval, bound.value, false) ? false : null;
    case 'between':
      if (allAbove(interval, bound.value, false) && allBelow(interval, bound.value2, false)) return true;
      return allBelow(interval, bound.value, true) || allAbove(interval, bound.value2, true) ? false : null;
  }
}

function allAbove({ lo, loOpen }: Interval, value: number, strictly: boolean): boolean {
  if (lo === null) return false;
  const order = compare(lo, value);
  return order > 0 || (order === 0 && (!strictly || loOpen));
}

function allBelow({ hi, hiOpen }: Interval, value: number, strictly: boolean): boolean {
  if (hi === null) return false;
  const order = compare(hi, value);
  return order < 0 || (order === 0 && (!strictly || hiOpen));
}
