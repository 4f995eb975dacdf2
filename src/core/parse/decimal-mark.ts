import type { Locale } from '../record/quantity.ts';

/** Numbers with marks in a text. */
const NUMBERS = /\d+(?:[.,]\d+)+/g;

/**
 * Whose decimal mark a text undoubtedly has: 1250.5 and 1,250.5 are English, 12,5 and 1.250.000 Vietnamese. Null where
 * no number in it tells: 1.250 may be written by either (methodology §1).
 */
export function localeOfMarks(text: string): Locale | null {
  for (const [number] of text.matchAll(NUMBERS)) {
    const marks = number.replace(/\d/g, '');
    const last = marks.at(-1);
    if (marks.length === 1 && /^[1-9]\d{0,2}[.,]\d{3}$/.test(number)) continue;
    const isGrouped = marks.length > 1 && [...marks].every((mark) => mark === last);
    return (last === ',') === isGrouped ? 'en' : 'vi';
  }
  return null;
}
