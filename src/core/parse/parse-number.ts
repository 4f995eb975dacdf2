import { exactNumber } from '../number/decimal.ts';
import type { Locale } from '../record/quantity.ts';

/** Why a text is not a figure. */
export type Unreadable =
  | 'not_a_number'
  | 'too_long'
  | 'too_many_digits'
  | 'ambiguous_separator'
  | 'locale_conflict'
  | 'wrong_unit'
  | 'other_word'
  | 'hedged_range'
  | 'rank_side'
  | 'reversed_range'
  | 'outside_domain';

/** What a text says, or why it cannot be read; `word` is the part of it that is in the way. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Unreadable; readonly word?: string };

/** A number and half a unit of its last printed decimal, both after scaling: «1,5 tỷ» is 1.5e9 ± 5e7. */
export interface PrintedNumber {
  readonly value: number;
  readonly halfUnit: number;
}

/** No figure, goal or period is longer: what is, is not read at all. In UTF-16 units. */
export const LONGEST_TEXT = 200;

/** Says why a text cannot be read, and which word in it does not fit. No rule: a help for readers. */
export const unreadable = (error: Unreadable, word?: string): Read<never> => ({
  ok: false,
  error,
  ...(word !== undefined && { word }),
});

/**
 * A text as it is compared: one blank where there were several, small letters, composed. Null when it is too long
 * (reference §2.5).
 */
export function normalised(text: string): string | null {
  if (text.length > LONGEST_TEXT) return null;
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Scale words and their powers of ten; the longer before the shorter that it ends in. */
const SCALES: readonly (readonly [word: string, exponent: number])[] = [
  ...['nghìn tỷ', 'nghìn tỉ', 'ngàn tỷ', 'ngàn tỉ', 'trillion'].map((word) => [word, 12] as const),
  ...['tỷ', 'tỉ', 'billion'].map((word) => [word, 9] as const),
  ...['triệu', 'million'].map((word) => [word, 6] as const),
  ...['nghìn', 'ngàn', 'thousand'].map((word) => [word, 3] as const),
];

/** A number at the start of a text, as far as its digits, marks and scale word go, and what follows. */
export interface Numeral {
  /** Sign, digits and marks; empty where the text does not begin with a number. */
  readonly digits: string;
  /** The power of ten that the scale word stands for; 0 without one. */
  readonly exponent: number;
  /** What stands behind, without blanks around it. */
  readonly rest: string;
}

/** Splits a normalised text behind its number: «1,5 tỷ đồng» is 1,5 · tỷ · đồng (methodology §1). */
export function numeralOf(text: string): Numeral {
  const end = digitsEnd(text);
  const digits = text.slice(0, end);
  const behind = text.slice(end).trim();
  if (behind === '') return { digits, exponent: 0, rest: '' };
  for (const [word, exponent] of SCALES) {
    if (behind.startsWith(word) && !isLetter(behind[word.length]))
      return { digits, exponent, rest: behind.slice(word.length).trim() };
  }
  return { digits, exponent: 0, rest: behind };
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';
const isLetter = (character: string | undefined): boolean => character !== undefined && /\p{L}/u.test(character);

/** Where the number at the start of a text ends: behind a sign, digits, marks between them, blanks between digits. */
function digitsEnd(text: string): number {
  let at = 0;
  if (text[0] === '+' || text[0] === '-' || text[0] === '−') at += text[1] === ' ' ? 2 : 1;
  if (!isDigit(text[at])) return 0;
  for (; at < text.length; at++) {
    const character = text[at];
    const joins = character === '.' || character === ',' || (character === ' ' && isDigit(text[at + 1]));
    if (!isDigit(character) && !joins) break;
  }
  return at;
}

/**
 * Reads a number as people print it: separators of the locale, a scale word behind it (methodology §1). Unitless. A
 * lone separator that cannot group thousands is a decimal mark in any locale; what can be read two ways is refused, and
 * so is a number with more digits than are kept exactly.
 */
export function readNumber(text: string, locale: Locale | null): Read<PrintedNumber> {
  const stated = normalised(text);
  if (stated === null) return unreadable('too_long');
  const numeral = numeralOf(stated);
  return numeral.rest === '' ? readNumeral(numeral, locale) : unreadable('not_a_number');
}

/** The number that a numeral says, whatever follows it (methodology §1). */
export function readNumeral({ digits, exponent }: Numeral, locale: Locale | null): Read<PrintedNumber> {
  const sign = digits[0] === '-' || digits[0] === '−' ? -1 : 1;
  const unsigned = isDigit(digits[0]) ? digits : digits.slice(1).trim();
  if (unsigned === '') return unreadable('not_a_number');
  const plain = plainDigits(unsigned, locale);
  return plain.ok ? printed(plain.value, exponent, sign) : plain;
}

/**
 * Reads a number of the machine form, `-7.10` or `1e6`: how YAML writes them. Refuses what would not stay as written
 * (methodology §1).
 */
export function readPlainNumber(source: string): Read<PrintedNumber> {
  if (source.length > LONGEST_TEXT) return unreadable('too_long');
  const match = /^([+-]?)(\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d+))?$/.exec(source);
  if (!match?.[2]) return unreadable('not_a_number');
  return printed(match[2], Number(match[3] ?? 0), match[1] === '-' ? -1 : 1);
}

function printed(digits: string, exponent: number, sign: number): Read<PrintedNumber> {
  const value = exactNumber(digits, exponent);
  if (value === null) return unreadable('too_many_digits');
  const decimals = digits.split('.')[1]?.length ?? 0;
  const halfUnit = Math.min(Number(`5e${exponent - decimals - 1}`), 1e18);
  return { ok: true, value: { value: value * sign + 0, halfUnit } };
}

/** Digits with a dot as decimal mark and no groups. */
function plainDigits(text: string, locale: Locale | null): Read<string> {
  if (!/[ .,]/.test(text)) return { ok: true, value: text };
  const spaced = text.includes(' ');
  if (spaced && !/^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(text)) return unreadable('not_a_number');
  const digits = text.replaceAll(' ', '');
  const marks = [...digits.matchAll(/[.,]/g)].map(([mark]) => mark);
  const last = marks.at(-1);
  if (last === undefined) return { ok: true, value: digits };
  if (!/^\d+(?:[.,]\d+)+$/.test(digits)) return unreadable('not_a_number');
  if (marks.length === 1) return loneMark(digits, last, locale, spaced);
  const grouping = marks[0];
  const onlyGroups = marks.every((mark) => mark === grouping);
  const whole = onlyGroups ? digits : digits.slice(0, digits.lastIndexOf(last));
  const groups = whole.split(grouping ?? '');
  if (!areGroups(groups)) return unreadable('not_a_number');
  if (locale !== null && grouping === decimalMark(locale)) return unreadable('locale_conflict');
  const fraction = onlyGroups ? '' : `.${digits.slice(digits.lastIndexOf(last) + 1)}`;
  return { ok: true, value: groups.join('') + fraction };
}

function loneMark(digits: string, mark: string, locale: Locale | null, spaced: boolean): Read<string> {
  const [whole = '', fraction = ''] = digits.split(mark);
  const mayGroup = !spaced && areGroups([whole, fraction]);
  if (mayGroup && locale === null) return unreadable('ambiguous_separator');
  const isDecimal = !mayGroup || (locale !== null && mark === decimalMark(locale));
  return { ok: true, value: isDecimal ? `${whole}.${fraction}` : whole + fraction };
}

const decimalMark = (locale: Locale): string => (locale === 'vi' ? ',' : '.');

function areGroups([first = '', ...rest]: readonly string[]): boolean {
  return /^[1-9]\d{0,2}$/.test(first) && rest.length > 0 && rest.every((group) => group.length === 3);
}
