import type { Locale, Quantity } from '../record/quantity.ts';
import { type Read, readPlainNumber, unreadable } from './parse-number.ts';
import { type ParseContext, readPlainQuantity, readQuantity } from './parse-quantity.ts';
import { twoReadingsOf } from './two-readings.ts';

/** A figure as it is to stand in a file. */
export interface LocalisedValue {
  readonly text: string;
  /** Whether it is read as a text of the file's locale, and not as a number of YAML. */
  readonly isText: boolean;
  readonly quantity: Quantity;
}

/**
 * How a figure is written for a file of a locale so that it says there what was typed: as it was typed, else with point
 * and comma changed round. `typed` is the locale of who typed it; null takes only what can be read one way, within the
 * domain. In a table nothing is a number of YAML. Answers why it cannot be read (methodology §1, §2).
 */
export function valueForLocale(
  text: string,
  typed: Locale | null,
  reading: ParseContext & { readonly locale: Locale },
  { isTable = false } = {},
): Read<LocalisedValue> {
  const stated = text.trim();
  const meant = readTyped(stated, typed, reading);
  if (!meant.ok) return meant;
  for (const each of [stated, changedRound(stated)]) {
    const found = sayingSame(each, meant.value, reading, isTable);
    if (found) return { ok: true, value: found };
  }
  return unreadable('locale_conflict');
}

function readTyped(text: string, typed: Locale | null, reading: ParseContext): Read<Quantity> {
  const read = readQuantity(text, { ...reading, locale: typed });
  if (read.ok || typed !== null || read.error !== 'ambiguous_separator') return read;
  // 57.877 can only be one of its readings where the other is none of the indicator.
  const [first, ...others] = (['vi', 'en'] as const)
    .map((locale) => readQuantity(text, { ...reading, locale }))
    .filter(({ ok }) => ok);
  return first && others.length === 0 ? first : read;
}

function sayingSame(text: string, meant: Quantity, reading: ParseContext, isTable: boolean): LocalisedValue | null {
  const number = !isTable && readPlainNumber(text).ok ? readPlainQuantity(text, reading.domain) : null;
  const isMeant = (read: Read<Quantity>): boolean => read.ok && JSON.stringify(read.value) === JSON.stringify(meant);
  const isDoubtful = reading.locale === 'vi' && twoReadingsOf(meant, reading.kind) !== null;
  if (number && isMeant(number) && !isDoubtful) return { text, isText: false, quantity: meant };
  return isMeant(readQuantity(text, reading)) ? { text, isText: number !== null, quantity: meant } : null;
}

const changedRound = (text: string): string => text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
