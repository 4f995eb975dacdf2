/**
 * The largest of any number of numbers; −∞ of none. `Math.max(...list)` ends in a crash where the list is long.
 * No rule: arithmetic.
 */
export const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, each) => Math.max(most, each), Number.NEGATIVE_INFINITY);

/** The smallest of any number of numbers; ∞ of none. No rule: arithmetic. */
export const smallest = (numbers: readonly number[]): number =>
  numbers.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
