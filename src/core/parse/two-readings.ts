import { compare } from '../number/decimal.ts';
import type { Quantity } from '../record/quantity.ts';
import type { UnitKind } from '../record/vocabulary.ts';

/** A figure that a Vietnamese reader takes for another: as it is written, and both numbers, in the unit. */
export interface TwoReadings {
  readonly text: string;
  readonly value: number;
  /** The number if the point sets groups of three digits apart. */
  readonly grouped: number;
}

/**
 * The two readings of a count or an amount of money with exactly three decimals, `57.877`: a machine's point, or groups
 * of three (methodology §12). Null for any other figure.
 */
export function twoReadingsOf({ qualifier, value, halfUnit }: Quantity, kind: UnitKind): TwoReadings | null {
  const hasThree = compare(halfUnit, 0.0005) === 0 && Math.abs(value) < 1000 && Math.abs(value) >= 1;
  if (qualifier !== 'eq' || !hasThree || (kind !== 'count' && kind !== 'money')) return null;
  return { text: value.toFixed(3), value, grouped: Math.round(value * 1000) };
}
