import { scale } from './decimal.ts';

/** The language in which a text writes its numbers: vi `1.234,5`, en `1,234.5`. */
export type Locale = 'vi' | 'en';

/** Why a text is not a figure. */
export type Unreadable =
  | 'not_a_number'
  | 'ambiguous_separator'
  | 'locale_conflict'
  | 'wrong_unit'
  | 'reversed_range'
  | 'outside_domain';

/** What a text says, or why it cannot be read. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Unreadable };

/** A number and half a unit of its last printed decimal, both after scaling: «1,5 tỷ» is 1.5e9 ± 5e7. */
export interface PrintedNumber {
  readonly value: number;
  readonly halfUnit: number;
}

export const unreadable = (error: Unreadable): Read<never> => ({ ok: false, error });

const SCALES: readonly (readonly [word: RegExp, factor: number])[] = [
  [/\s*(?:nghìn|ngàn) t[ỷỉ]$|\s*trillion$/, 1e12],
  [/\s*t[ỷỉ]$|\s*billion$/, 1e9],
  [/\s*triệu$|\s*million$/, 1e6],
  [/\s*(?:nghìn|ngàn)$|\s*thousand$/, 1e3],
];

/**
 * Reads a number as people print it: separators of the locale, a scale word behind it (methodology §1). Unitless.
 * A lone separator that cannot group thousands is a decimal mark in any locale; what can be read two ways is refused.
 */
export function readNumber(text: string, locale: Locale | null): Read<PrintedNumber> {
  const { digits, factor } = splitScale(text.normalize('NFC').trim().toLowerCase());
  const match = /^([+\-−]?)\s*(\d[\d.,\s]*)$/u.exec(digits);
  if (!match?.[2]) return unreadable('not_a_number');
  const plain = plainDigits(match[2], locale);
  if (!plain.ok) return plain;
  const sign = match[1] === '-' || match[1] === '−' ? -1 : 1;
  return { ok: true, value: printed(plain.value, sign * factor) };
}

/** Reads a number of the machine form, `-7.10` or `1e6`: how YAML writes them. Refuses what a double cannot hold. */
export function readPlainNumber(source: string): Read<PrintedNumber> {
  if (!/^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(source)) return unreadable('not_a_number');
  const value = Number(source);
  const unsafe = !Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER;
  if (unsafe) return unreadable('not_a_number');
  const [mantissa = '', exponent = '0'] = source.toLowerCase().split('e');
  return { ok: true, value: { value: value + 0, halfUnit: halfUnitOf(mantissa) * 10 ** Number(exponent) } };
}

/** Whether a text ends in a scale word: «2 nghìn tỷ». */
export const hasScale = (text: string): boolean => splitScale(text.trim().toLowerCase()).factor !== 1;

/** The scale word a text ends in, or the empty text: of «1–2 tỷ» both ends are billions. */
export function scaleWordOf(text: string): string {
  const trimmed = text.trim().toLowerCase();
  return trimmed.slice(splitScale(trimmed).digits.length);
}

function splitScale(text: string): { digits: string; factor: number } {
  for (const [word, factor] of SCALES) {
    if (word.test(text)) return { digits: text.replace(word, ''), factor };
  }
  return { digits: text, factor: 1 };
}

const printed = (digits: string, factor: number): PrintedNumber => ({
  value: scale(Number(digits), factor),
  halfUnit: halfUnitOf(digits) * Math.abs(factor),
});

function halfUnitOf(digits: string): number {
  return 0.5 / 10 ** (digits.split('.')[1]?.length ?? 0);
}

/** Digits with a dot as decimal mark and no groups. */
function plainDigits(text: string, locale: Locale | null): Read<string> {
  const spaced = /\s/u.test(text);
  if (spaced && !/^\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?$/u.test(text)) return unreadable('not_a_number');
  const digits = text.replace(/\s/gu, '');
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
