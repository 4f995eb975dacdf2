import { compare } from './decimal.ts';
import { type Domain, inDomain } from './interval.ts';
import type { Qualifier, Quantity } from './quantity.ts';
import {
  hasScale,
  type Locale,
  type PrintedNumber,
  type Read,
  readNumber,
  readPlainNumber,
  scaleWordOf,
  unreadable,
} from './read-number.ts';
import type { UnitKind } from './vocabulary.ts';

/** How to read a text: the language of its file and what its indicator can be. */
export interface Reading {
  readonly locale: Locale | null;
  readonly kind: UnitKind;
  readonly domain: Domain;
}

const HEDGES: readonly (readonly [Qualifier, RegExp])[] = [
  ['estimate', /^(?:ước tính đạt|ước tính|ước đạt|ước|estimated(?: at)?)\s+/],
  ['ge', /^(?:>=|≥|(?:tối thiểu|ít nhất|không dưới|at least|no less than)\s)\s*/],
  ['le', /^(?:<=|≤|(?:tối đa|không vượt quá|không quá|nhiều nhất|at most|no more than|up to)\s)\s*/],
  ['gt', /^(?:>|(?:trên|hơn|over|above|more than)\s)\s*/],
  ['lt', /^(?:<|(?:dưới|under|below|less than|fewer than)\s)\s*/],
  ['approx', /^(?:[~≈]|(?:khoảng|xấp xỉ|about|around|approximately)\s)\s*/],
  ['nearly', /^(?:gần|nearly|almost)\s+/],
];

const RANGES: readonly RegExp[] = [
  /^(.+?)\s*(?:\.\.|–|—)\s*(.+)$/,
  /^(?:từ|from)\s+(.+?)\s+(?:đến|tới|to)\s+(.+)$/,
  /^between\s+(.+?)\s+and\s+(.+)$/,
  /^(.*\d\s*%?)\s*-\s*(\d.*)$/,
];

/**
 * Reads a figure as a source words it: number, hedge, range, «145/164», yes or no (methodology §2). In the unit of the
 * indicator. Refuses what can be read two ways, a sign of another unit, and a figure outside the domain.
 */
export function readQuantity(text: string, reading: Reading): Read<Quantity> {
  const read = readStated(text.normalize('NFC').trim().toLowerCase(), reading);
  return read.ok ? checked(read.value, reading.domain) : read;
}

/** Reads a number that YAML holds as one, as written there; its digits are never taken for groups. */
export function readPlainQuantity(source: string, domain: Domain): Read<Quantity> {
  const read = readPlainNumber(source);
  return read.ok ? checked({ qualifier: 'eq', ...read.value }, domain) : read;
}

function readStated(text: string, reading: Reading): Read<Quantity> {
  if (reading.kind === 'yes-no') return readYesNo(text);
  for (const [qualifier, words] of HEDGES) {
    if (!words.test(text)) continue;
    const rest = text.replace(words, '');
    if (qualifier === 'estimate') return asEstimate(readStated(rest, reading));
    const number = readMeasure(rest, reading);
    return number.ok ? { ok: true, value: { qualifier, ...number.value } } : number;
  }
  for (const range of RANGES) {
    const match = range.exec(text);
    if (match?.[1] && match[2]) return readRange(match[1], match[2], reading);
  }
  if (reading.kind === 'share' && text.includes('/')) return readFraction(text, reading.locale);
  const number = readMeasure(text, reading);
  return number.ok ? { ok: true, value: { qualifier: 'eq', ...number.value } } : number;
}

function readYesNo(text: string): Read<Quantity> {
  const value = /^(?:yes|có|đạt|true)$/.test(text) ? 1 : /^(?:no|không|chưa|false)$/.test(text) ? 0 : null;
  return value === null ? unreadable('not_a_number') : { ok: true, value: { qualifier: 'eq', value, halfUnit: 0 } };
}

/** «ước đạt khoảng 30 %» is about 30 %, and an estimate: the hedge says how wide it is. */
function asEstimate(inner: Read<Quantity>): Read<Quantity> {
  if (!inner.ok) return inner;
  const { value } = inner;
  return {
    ok: true,
    value: value.qualifier === 'eq' ? { ...value, qualifier: 'estimate' } : { ...value, estimate: true },
  };
}

function readRange(from: string, to: string, reading: Reading): Read<Quantity> {
  const scaleWord = hasScale(from) ? '' : scaleWordOf(to.replace(/\s*%$/, ''));
  const low = readMeasure(from + scaleWord, reading);
  const high = readMeasure(to, reading);
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

/** A number with the sign of its unit, if any: «%» for shares, «đồng» for money. */
function readMeasure(text: string, { kind, locale }: Reading): Read<PrintedNumber> {
  const sign = /\s*(%|đồng|vnd)$/.exec(text);
  if (!sign) return readNumber(text, locale);
  const fits = sign[1] === '%' ? kind === 'share' || kind === 'other' : kind === 'money';
  return fits ? readNumber(text.slice(0, sign.index), locale) : unreadable('wrong_unit');
}

function checked(quantity: Quantity, domain: Domain): Read<Quantity> {
  const { qualifier, value, high } = quantity;
  const [lowest, highest] = domain;
  const nothingAbove = qualifier === 'gt' && highest !== null && compare(value, highest) >= 0;
  const nothingBelow = qualifier === 'lt' && lowest !== null && compare(value, lowest) <= 0;
  const outside = !inDomain(value, domain) || (high !== undefined && !inDomain(high, domain));
  return outside || nothingAbove || nothingBelow ? unreadable('outside_domain') : { ok: true, value: quantity };
}
