import type { SourceLocation } from '../../../core/record/source-location.ts';
import type { Bilingual } from '../../../core/record/vocabulary.ts';
import { type Period, parsePeriod } from '../../../core/time/period.ts';

/** A row as it is written to SQLite. Rows never leave `store/sqlite`. */
export type SqlRow = Record<string, string | number | null>;

/** A row as it is read: the STRICT schema and its checks guarantee its shape. */
// biome-ignore lint/suspicious/noExplicitAny: the schema checks the columns, not the compiler.
export type ReadRow = any;

/** The columns of a place. Its file is given by the position of the row. */
export const locationColumns = ({ line, column, length }: Omit<SourceLocation, 'file'>): SqlRow => ({
  line,
  col: column,
  length: length ?? null,
});

/** The place of a row that the query has joined with the path of its file. */
export const fromPlace = ({ path, line, col }: ReadRow): SourceLocation => ({ file: shared(path), line, column: col });

/** A thing whose place gets the length from its row. */
export const withLength = <Thing extends { readonly at: SourceLocation }>(thing: Thing, { length }: ReadRow): Thing =>
  length === null ? thing : { ...thing, at: { ...thing.at, length } };

/** One copy of a text that many rows have, such as an id, a path or a day: takes less memory, and compares faster. */
export function shared<Text extends string>(text: Text): Text {
  const known = texts.get(text);
  if (known !== undefined) return known as Text;
  texts.set(text, text);
  return text;
}

const texts = new Map<string, string>();

/** A boolean as a column. */
export const toFlag = (value: boolean): number => (value ? 1 : 0);

/** The period in a column. Throws for a text that is no period: this program writes none. */
export function fromPeriod(text: string): Period {
  const period = periods.get(text) ?? parsePeriod(text);
  if (!period) throw new Error(`the database holds an unreadable period: ${text}`);
  periods.set(text, period);
  return period;
}

/** Periods by their texts: many figures share few periods, and each text is parsed once. */
const periods = new Map<string, Period>();

/** The same for a column that may be empty. */
export const fromOptionalPeriod = (text: string | null): Period | null => (text === null ? null : fromPeriod(text));

/** A remark as two columns: `note` in Vietnamese and `note_en` in English. */
export const toRemark = (name: 'note' | 'attribution', remark: Bilingual | null): SqlRow => ({
  [name]: remark?.vi ?? null,
  [`${name}_en`]: remark?.en ?? null,
});

/**
 * A text in both languages from two columns; null without the Vietnamese one, which also stands in for a missing
 * English one.
 */
export const fromBilingual = (vi: string | null, en: string | null): Bilingual | null =>
  vi === null ? null : { vi, en: en ?? vi };
