import { compare } from '../number/decimal.ts';
import { type Domain, inDomain } from '../number/interval.ts';
import type { Locale, Qualifier, Quantity } from '../record/quantity.ts';
import type { UnitKind } from '../record/vocabulary.ts';
import {
  type Numeral,
  normalised,
  numeralOf,
  type PrintedNumber,
  type Read,
  readNumber,
  readNumeral,
  readPlainNumber,
  unreadable,
} from './parse-number.ts';
import { BOUNDS, before, behind, ESTIMATES, HEDGES, MONEY, OPENERS, PERCENT, VERBS } from './quantity-words.ts';
import { rangeIn } from './range-marks.ts';

/** How to read a text: the language of its file and what its indicator can be. */
export interface ParseContext {
  readonly locale: Locale | null;
  readonly kind: UnitKind;
  readonly domain: Domain;
  /** What the unit of the indicator is called, in small letters: «doanh nghiệp», «enterprises». */
  readonly unitWords?: readonly string[];
}

/**
 * Reads a figure as a source words it: number, hedge, range, «145/164», yes or no (methodology §2). In the unit of the
 * indicator. Refuses what can be read two ways, another unit, and a figure outside the domain.
 */
export function readQuantity(text: string, reading: ParseContext): Read<Quantity> {
  const stated = normalised(text);
  if (stated === null) return unreadable('too_long');
  const read = reading.kind === 'yes-no' ? readYesNo(stated) : readStated(stated, reading);
  return read.ok ? checked(read.value, reading.domain) : read;
}

/** Reads a number that YAML holds as one, as written there; its digits are never taken for groups (methodology §2). */
export function readPlainQuantity(source: string, domain: Domain): Read<Quantity> {
  const read = readPlainNumber(source);
  return read.ok ? checked({ qualifier: 'eq', ...read.value }, domain) : read;
}

function readYesNo(text: string): Read<Quantity> {
  const value = /^(?:yes|có|đạt|true)$/.test(text)
    ? 1
    : /^(?:no|không|chưa|chưa đạt|không đạt|false)$/.test(text)
      ? 0
      : null;
  return value === null ? unreadable('not_a_number') : { ok: true, value: { qualifier: 'eq', value, halfUnit: 0 } };
}

/** «ước đạt khoảng 30 %» is about 30 %, and an estimate: the hedge says how wide it is. */
function readStated(text: string, reading: ParseContext): Read<Quantity> {
  const estimate = before(ESTIMATES, text);
  const read = readHedged(withoutVerb(estimate?.rest ?? text), reading);
  if (!estimate || !read.ok) return read;
  const { value } = read;
  return {
    ok: true,
    value: value.qualifier === 'eq' ? { ...value, qualifier: 'estimate' } : { ...value, estimate: true },
  };
}

/** A normalised text without the verb it begins with: «đạt 45 %» is 45 % (methodology §2). */
export const withoutVerb = (text: string): string => before(VERBS, text)?.rest ?? text;

function readHedged(text: string, reading: ParseContext): Read<Quantity> {
  const hedge = before(HEDGES, text);
  const bound = behind(BOUNDS, hedge?.rest ?? text);
  const body = bound?.rest ?? hedge?.rest ?? text;
  const opener = before(OPENERS, body);
  const inner = opener?.rest ?? body;
  const range = rangeIn(inner, opener?.meaning ?? null);
  if (range) {
    const isHedged = [range.from, range.to].some((end) => before(HEDGES, end) !== null);
    const announced = hedge === null || hedge.meaning === 'approx';
    return isHedged || bound || !announced ? unreadable('hedged_range') : readRange(range, reading);
  }
  if (opener && opener.meaning !== 'từ' && !bound) return unreadable('not_a_number');
  const sides = [hedge?.meaning, bound?.meaning ?? (opener ? 'ge' : undefined)].filter((side) => side !== undefined);
  const qualifier: Qualifier = sides[0] ?? 'eq';
  if (sides.some((side) => side !== qualifier)) return unreadable('not_a_number');
  // «Hạng 5 trở lên» is the fifth place or a better one, which is a smaller number.
  if (reading.kind === 'rank' && (bound || opener)) return unreadable('rank_side');
  if (reading.kind === 'share' && qualifier === 'eq' && inner.includes('/')) return readFraction(inner, reading.locale);
  const number = readMeasure(numeralOf(inner), reading);
  return number.ok ? { ok: true, value: { qualifier, ...number.value } } : number;
}

/** Both ends of a range; a scale word behind the second is of both: «1–2 tỷ». */
function readRange(
  { from, to }: { readonly from: string; readonly to: string },
  reading: ParseContext,
): Read<Quantity> {
  const [first, last] = [numeralOf(from), numeralOf(to)];
  const shared = first.exponent === 0 && first.rest === '' ? { ...first, exponent: last.exponent } : first;
  const low = readMeasure(shared, reading);
  const high = readMeasure(last, reading);
  if (!low.ok) return low;
  if (!high.ok) return high;
  if (compare(low.value.value, high.value.value) > 0) return unreadable('reversed_range');
  const halfUnit = Math.max(low.value.halfUnit, high.value.halfUnit);
  return { ok: true, value: { qualifier: 'between', value: low.value.value, high: high.value.value, halfUnit } };
}

function readFraction(text: string, locale: Locale | null): Read<Quantity> {
  const [over = '', under = '', ...rest] = text.split('/');
  const numerator = readNumber(over, locale);
  const denominator = readNumber(under, locale);
  if (rest.length > 0) return unreadable('not_a_number');
  if (!numerator.ok) return numerator;
  if (!denominator.ok) return denominator;
  if (denominator.value.value <= 0) return unreadable('not_a_number');
  const fraction = { numerator: numerator.value.value, denominator: denominator.value.value };
  const value = (100 * fraction.numerator) / fraction.denominator;
  return { ok: true, value: { qualifier: 'eq', value, halfUnit: 0, fraction } };
}

/** A number with the sign or the word of its unit, if any: «%», «phần trăm», «đồng», «doanh nghiệp». */
function readMeasure(numeral: Numeral, reading: ParseContext): Read<PrintedNumber> {
  const number = readNumeral(numeral, reading.locale);
  if (!number.ok || numeral.rest === '') return number;
  const unit = numeral.rest;
  if (reading.unitWords?.includes(unit)) return number;
  const { kind } = reading;
  if (PERCENT.includes(unit)) return kind === 'share' || kind === 'other' ? number : unreadable('wrong_unit');
  if (MONEY.includes(unit)) return kind === 'money' ? number : unreadable('wrong_unit');
  return /^[\p{L} ]+$/u.test(unit) ? unreadable('other_word', unit) : unreadable('not_a_number');
}

function checked(quantity: Quantity, domain: Domain): Read<Quantity> {
  const { qualifier, value, high } = quantity;
  const [lowest, highest] = domain;
  const nothingAbove = qualifier === 'gt' && highest !== null && compare(value, highest) >= 0;
  const nothingBelow = qualifier === 'lt' && lowest !== null && compare(value, lowest) <= 0;
  const outside = !inDomain(value, domain) || (high !== undefined && !inDomain(high, domain));
  return outside || nothingAbove || nothingBelow ? unreadable('outside_domain') : { ok: true, value: quantity };
}
