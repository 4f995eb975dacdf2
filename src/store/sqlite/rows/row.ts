import type { SourceLocation } from '../../../core/record/source-location.ts';
import type { Bilingual } from '../../../core/record/vocabulary.ts';
import { type Period, parsePeriod } from '../../../core/time/period.ts';

/** A row as SQLite gives and takes it; it never leaves this folder. */
export type SqlRow = Record<string, string | number | null>;

/** A row read back: the schema's types and checks vouch for its shape. */
// biome-ignore lint/suspicious/noExplicitAny: columns are checked by the STRICT schema, not by the compiler.
export type ReadRow = any;

/** Where a row is written, but for the file: that is told by the position of the row. */
export const locationColumns = ({ line, column, length }: Omit<SourceLocation, 'file'>): SqlRow => ({
  line,
  col: column,
  length: length ?? null,
});

/** Where a row is written; the query has joined the path of its file. */
export const fromPlace = ({ path, line, col }: ReadRow): SourceLocation => ({ file: shared(path), line, column: col });

/** The same thing with the length of what is written there. */
export const withLength = <Thing extends { readonly at: SourceLocation }>(thing: Thing, { length }: ReadRow): Thing =>
  length === null ? thing : { ...thing, at: { ...thing.at, length } };

/** A text that many rows have, kept once: ids, files, days. A long record then takes less memory, and is compared faster. */
export function shared<Text extends string>(text: Text): Text {
  const known = texts.get(text);
  if (known !== undefined) return known as Text;
  texts.set(text, text);
  return text;
}

const texts = new Map<string, string>();

export const toFlag = (value: boolean): number => (value ? 1 : 0);

/** A period kept as written. Text that is none cannot have come from this program. */
export function fromPeriod(text: string): Period {
  const period = periods.get(text) ?? parsePeriod(text);
  if (!period) throw new Error(`the database holds an unreadable period: ${text}`);
  periods.set(text, period);
  return period;
}

/** A record has many figures and few periods: each is read once. */
const periods = new Map<string, Period>();

export const fromOptionalPeriod = (text: string | null): Period | null => (text === null ? null : fromPeriod(text));

/** A remark as two columns: `note` in Vietnamese, `note_en`. */
export const toRemark = (name: 'note' | 'attribution', remark: Bilingual | null): SqlRow => ({
  [name]: remark?.vi ?? null,
  [`${name}_en`]: remark?.en ?? null,
});

export const fromBilingual = (vi: string | null, en: string | null): Bilingual | null =>
  vi === null ? null : { vi, en: en ?? vi };
