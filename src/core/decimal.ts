/** Relative tolerance of every comparison: figures are decimal text, doubles are their nearest neighbours. */
const TOLERANCE = 1e-9;

/**
 * Orders two numbers: negative, zero or positive. Equal within a relative 1e-9, so that 0.1 + 0.2 equals 0.3.
 * Methodology §0: borderline cases are decided on unrounded numbers.
 */
export function compare(a: number, b: number): number {
  if (a === b) return 0;
  const scale = Math.max(Math.abs(a), Math.abs(b));
  return Math.abs(a - b) <= TOLERANCE * scale ? 0 : a - b;
}

/**
 * a − b without the binary dust of cancellation: 100 − 99.96 is 0.04. In the unit of its arguments.
 * Keeps 14 significant digits of the larger operand, more than any source prints.
 */
export function subtract(a: number, b: number): number {
  const scale = Math.max(Math.abs(a), Math.abs(b));
  if (scale === 0 || !Number.isFinite(scale)) return a - b;
  const digits = 13 - Math.floor(Math.log10(scale));
  return digits < 0 ? a - b : Number((a - b).toFixed(Math.min(digits, 100))) + 0;
}

/** a × b without binary dust: 30 × 0.95 is 28.5. In the unit of `a`. Keeps 14 significant digits. */
export const scale = (a: number, factor: number): number => Number((a * factor).toPrecision(14)) + 0;
