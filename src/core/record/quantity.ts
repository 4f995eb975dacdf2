import { scale } from '../number/decimal.ts';
import { type Domain, type Interval, point } from '../number/interval.ts';

/**
 * How a source hedges its number: «trên 50 %» is gt, «khoảng 30 %» approx, «gần 30 %» nearly, «ước đạt 30 %» estimate.
 */
export const QUALIFIERS = ['eq', 'gt', 'ge', 'lt', 'le', 'approx', 'nearly', 'between', 'estimate'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/**
 * A figure as the source states it, in the indicator's unit: «over 50 %» stays 50 with `gt` and is never the point 50.
 */
export interface Quantity {
  readonly qualifier: Qualifier;
  /** The number stated; of a range, its lower end. yes is 1, no is 0. */
  readonly value: number;
  /** The upper end of a range (`between`), else absent. */
  readonly high?: number;
  /** Half a unit of the last decimal printed: 0.05 for «7,1». The least that «about» can mean. */
  readonly halfUnit: number;
  /** «145/164» keeps both numbers beside the percentage in `value`. */
  readonly fraction?: { readonly numerator: number; readonly denominator: number };
  /** «ước đạt khoảng 30 %»: an estimate whose hedge stands in `qualifier`; a bare one is `estimate` there. */
  readonly estimate?: true;
}

/** The default width of «khoảng», «~» and of the open side of «gần»: 5 % of the value, either way. */
export const DEFAULT_APPROXIMATION = 0.05;

/**
 * Every value that a stated figure allows, clipped to the domain (methodology §2), in the indicator's unit.
 * `approximation` is the relative width of «about», a setting of the workspace.
 */
export function intervalOf(quantity: Quantity, domain: Domain, approximation: number): Interval {
  const { value } = quantity;
  const [low, high] = domain;
  switch (quantity.qualifier) {
    case 'eq':
    case 'estimate':
      return point(value);
    case 'gt':
      return { lo: value, hi: high, loOpen: true, hiOpen: false };
    case 'ge':
      return { lo: value, hi: high, loOpen: false, hiOpen: false };
    case 'lt':
      return { lo: low, hi: value, loOpen: false, hiOpen: true };
    case 'le':
      return { lo: low, hi: value, loOpen: false, hiOpen: false };
    case 'between':
      return { lo: value, hi: quantity.high ?? value, loOpen: false, hiOpen: false };
    case 'approx': {
      const width = widthOf(quantity, approximation);
      return clip({ lo: tidySum(value, -width), hi: tidySum(value, width), loOpen: false, hiOpen: false }, domain);
    }
    case 'nearly':
      return clip(
        { lo: tidySum(value, -widthOf(quantity, approximation)), hi: value, loOpen: false, hiOpen: true },
        domain,
      );
  }
}

/**
 * Whether the figure is one exact number: neither a bound nor a range nor hedged. An estimate is a point, not exact
 * (methodology §2).
 */
export const isExact = (quantity: Quantity): boolean => quantity.qualifier === 'eq';

/** Whether the source calls its figure an estimate, hedged or not: it is provisional then (methodology §2). */
export const isEstimate = ({ qualifier, estimate }: Quantity): boolean => qualifier === 'estimate' || estimate === true;

/** δ of «about»: a share of the value, never less than half a unit of the last printed decimal. */
function widthOf({ value, halfUnit }: Quantity, approximation: number): number {
  return Math.max(scale(Math.abs(value), approximation), halfUnit);
}

const tidySum = (a: number, b: number): number => scale(a + b, 1);

function clip(interval: Interval, [low, high]: Domain): Interval {
  const { lo, hi } = interval;
  return {
    ...interval,
    lo: lo !== null && low !== null && lo < low ? low : lo,
    hi: hi !== null && high !== null && hi > high ? high : hi,
  };
}

/** The language in which a text writes its numbers: vi `1.234,5`, en `1,234.5`. */
export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
