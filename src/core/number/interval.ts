import { compare } from './decimal.ts';

/** All values a figure may have. `null` is an end without a bound; an open end does not belong to the interval. */
export interface Interval {
  readonly lo: number | null;
  readonly hi: number | null;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

/** The values an indicator can take at all, both ends included; null where it has no end. In the indicator's unit. */
export type Domain = readonly [low: number | null, high: number | null];

/** The interval of a single known value (methodology §2). */
export const point = (value: number): Interval => ({ lo: value, hi: value, loOpen: false, hiOpen: false });

/** The one value of an interval that is a point, else null (methodology §2). */
export const pointOf = ({ lo, hi }: Interval): number | null => (lo !== null && lo === hi ? lo : null);

/** Whether a value lies within the domain, ends included (methodology §2). */
export function inDomain(value: number, [low, high]: Domain): boolean {
  return (low === null || compare(value, low) >= 0) && (high === null || compare(value, high) <= 0);
}

/**
 * Applies a monotone function to both ends, keeping what is open and what has no bound; a falling one (slope −1) swaps
 * the ends. The function answers null where it has no bound (methodology §2).
 */
export function mapInterval(value: Interval, slope: 1 | -1, map: (end: number) => number | null): Interval {
  const lo = value.lo === null ? null : map(value.lo);
  const hi = value.hi === null ? null : map(value.hi);
  return slope === 1
    ? { lo, hi, loOpen: value.loOpen, hiOpen: value.hiOpen }
    : { lo: hi, hi: lo, loOpen: value.hiOpen, hiOpen: value.loOpen };
}
