import type { Day } from '../time/period.ts';
import type { Province, Vocabulary } from './vocabulary.ts';

/**
 * The last day of a province: that of the last population it belongs to. Null while it lasts, and for a unit that is
 * ranked in none, such as the country (methodology §10).
 */
export function lastDayOf(province: Province, { populations }: Pick<Vocabulary, 'populations'>): Day | null {
  const ends = province.populations.map((id) => populations.get(id)?.until ?? null);
  const known = ends.filter((end) => end !== null);
  return known.length === 0 || known.length < ends.length ? null : (known.sort().at(-1) ?? null);
}

/**
 * Whether a unit took over another and went on beside its name: they were ranked together before. Hà Nội took over Hà
 * Tây; the new Bắc Ninh is another unit than both of which it was made (methodology §10).
 */
export const hasAbsorbed = (unit: Province, other: Province): boolean =>
  other.successor === unit.id && other.populations.some((id) => unit.populations.includes(id));

/**
 * Whether there was a unit on a day: it had not ended, and a population that it is ranked in had begun (methodology
 * §10).
 */
export function existedOn(province: Province, day: Day, vocabulary: Pick<Vocabulary, 'populations'>): boolean {
  const last = lastDayOf(province, vocabulary);
  const firsts = province.populations.map((id) => vocabulary.populations.get(id)?.from ?? null);
  const hasBegun = firsts.length === 0 || firsts.some((from) => from === null || from <= day);
  return hasBegun && (last === null || day <= last);
}
