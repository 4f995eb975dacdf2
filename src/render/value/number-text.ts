import { compare, scale } from '../../core/number/decimal.ts';
import type { Measure } from '../../view/view.ts';
import type { Words } from '../../view/words/words.ts';

export type Toward = 'zero' | 'up' | 'down' | 'nearest';

const ROUND: Readonly<Record<Toward, (value: number) => number>> = {
  zero: Math.trunc,
  up: Math.ceil,
  down: Math.floor,
  nearest: Math.round,
};

/** More decimals than any source prints: where looking for them ends. */
export const MOST_DIGITS = 12;

/** Written between number and unit, so that no line breaks there. */
export const NBSP = '\u00a0';

/** A value at so many decimals; one that is a decimal of that length but for binary dust is that decimal. */
function roundAt(value: number, digits: number, toward: Toward): number {
  const unit = 10 ** digits;
  const nearest = Math.round(value * unit) / unit;
  return compare(nearest, value) === 0 ? nearest : ROUND[toward](value * unit) / unit;
}

/** Decimals needed to write a value in full. */
function digitsOf(value: number): number {
  let digits = 0;
  while (digits < MOST_DIGITS && compare(roundAt(value, digits, 'zero'), value) !== 0) digits += 1;
  return digits;
}

/**
 * At least `digits`, and as many more as it takes to stand where the value does of every landmark: above, below or on
 * it.
 */
function honestDigits(value: number, digits: number, toward: Toward, landmarks: readonly number[]): number {
  const sideOf = (number: number, mark: number): number => Math.sign(compare(number, mark));
  const lies = (at: number): boolean =>
    landmarks.some((mark) => sideOf(roundAt(value, at, toward), mark) !== sideOf(value, mark));
  let honest = digits;
  while (honest < MOST_DIGITS && lies(honest)) honest += 1;
  return honest;
}

/** Digits in groups of three, the decimal mark of the language, a true minus. */
function written(value: number, digits: number, { numbers }: Words): string {
  const [whole = '', decimals] = Math.abs(value).toFixed(digits).split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, numbers.group);
  const sign = value < 0 ? '−' : '';
  return sign + groups + (decimals === undefined ? '' : numbers.decimal + decimals);
}

/**
 * A number in full, or at most `digits` decimals. It never reads as zero, nor as one of `apart`, when it is not, and
 * never as on another side of them than it is: then more decimals are written. «10.0» is a number that was cut, «10» is
 * ten.
 */
export function numberText(
  value: number,
  words: Words,
  digits = MOST_DIGITS,
  toward: Toward = 'zero',
  apart: readonly number[] = [],
): string {
  const needed = digitsOf(value);
  if (needed <= digits) return written(roundAt(value, needed, 'zero'), needed, words);
  const honest = honestDigits(value, digits, toward, [0, ...apart]);
  const rounded = roundAt(value, honest, toward);
  return written(rounded, Math.max(digitsOf(rounded), Math.min(digits, 1)), words);
}

/** A share as a percentage, toward zero: «99.9» for 0.9996, «100.0» only for 1. */
export function percentText(share: number, words: Words, digits = 1): string {
  const percent = scale(share, 100);
  const honest = honestDigits(percent, digits, 'zero', [0, 100]);
  return written(roundAt(percent, honest, 'zero'), honest, words);
}

/** A number with its unit behind it. */
export function withUnit(text: string, { kind, symbol }: Measure, words: Words): string {
  if (kind === 'rank') return words.measures.rank(text).replaceAll(' ', NBSP);
  if (symbol === '%') return `${text}${words.numbers.beforePercent}%`;
  return symbol === '' ? text : `${text}${NBSP}${symbol.replaceAll(' ', NBSP)}`;
}
