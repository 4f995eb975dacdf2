import type { Day } from '../time/period.ts';

/** Spreadsheets count days from here on. */
const ORIGIN = Date.UTC(1899, 11, 30);
const MILLISECONDS_PER_DAY = 86_400_000;

/** The days that are taken for such numbers: 2000-01-01 and 2099-12-31. */
const [FIRST, LAST] = [36526, 73050];

/**
 * The day that a spreadsheet means by a number, 45750 is 2025-04-03, whatever the time of day behind it. Null for any
 * other text, and for days outside of this century. No rule: a help for readers.
 */
export function dayOfNumber(text: string): Day | null {
  const [, digits] = /^(\d{5})(?:[.,]\d+)?$/.exec(text.trim()) ?? [];
  const number = Number(digits);
  if (digits === undefined || number < FIRST || number > LAST) return null;
  return new Date(ORIGIN + number * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
