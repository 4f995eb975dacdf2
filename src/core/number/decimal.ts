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
 * Keeps 14 significant digits of the larger operand, more than any source prints (methodology §1).
 */
export function subtract(a: number, b: number): number {
  // Whole numbers leave no dust.
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) return a - b;
  const scale = Math.max(Math.abs(a), Math.abs(b));
  if (!Number.isFinite(scale)) return a - b;
  // Nor do figures of few decimals, which are whole when counted in millionths.
  const inMillionths = millionths(a) - millionths(b);
  if (scale < LARGEST_IN_MILLIONTHS && !Number.isNaN(inMillionths)) return inMillionths / MILLION;
  const digits = 13 - Math.floor(Math.log10(scale));
  return digits < 0 ? a - b : Number((a - b).toFixed(Math.min(digits, 100))) + 0;
}

const MILLION = 1e6;

/** Up to here six decimals are within the 14 digits that are kept. */
const LARGEST_IN_MILLIONTHS = 1e7;

/** A number of at most six decimals in millionths; NaN for any other. */
function millionths(value: number): number {
  const whole = Math.round(value * MILLION);
  return whole / MILLION === value ? whole : Number.NaN;
}

/** a × b without binary dust: 30 × 0.95 is 28.5. In the unit of `a`. Keeps 14 significant digits (methodology §1). */
export const scale = (a: number, factor: number): number => Number((a * factor).toPrecision(14)) + 0;

/**
 * Beyond a billion billions, and below its inverse, nothing is counted: products and ratios of numbers within stay
 * finite.
 */
const LARGEST_EXPONENT = 18;

/** The most digits that every double in the range above gives back unchanged. */
const ALWAYS_KEPT = 15;

/**
 * The number that decimal digits say, `digits` × 10^`exponent`, with a dot as decimal mark: correctly rounded, and
 * exactly what is written when it is printed again. Null where it is not (more digits than a double holds) or would be
 * 10^18 or more, or have digits beyond the 18th decimal. Unitless (methodology §1).
 */
export function exactNumber(digits: string, exponent = 0): number | null {
  const written = significant(digits, exponent);
  if (written.digits === '') return 0;
  const magnitude = written.digits.length + written.exponent;
  if (magnitude > LARGEST_EXPONENT || written.exponent < -LARGEST_EXPONENT) return null;
  const value = Number(`${written.digits}e${written.exponent}`);
  if (written.digits.length <= ALWAYS_KEPT) return value;
  const [mantissa = '', shift = '0'] = String(value).split('e');
  const kept = significant(mantissa, Number(shift));
  return kept.digits === written.digits && kept.exponent === written.exponent ? value : null;
}

/** Digits without zeros at either end, as a whole number times a power of ten; no digits for zero. */
function significant(text: string, exponent: number): { readonly digits: string; readonly exponent: number } {
  const point = text.indexOf('.');
  const all = point < 0 ? text : text.slice(0, point) + text.slice(point + 1);
  let start = 0;
  while (all[start] === '0') start += 1;
  let end = all.length;
  while (end > start && all[end - 1] === '0') end -= 1;
  const decimals = point < 0 ? 0 : all.length - point;
  return { digits: all.slice(start, end), exponent: exponent - decimals + (all.length - end) };
}
