import { largest } from '../../core/number/extent.ts';
import { type FigureKey, type HeadingMeaning, headingMeaning } from '../../core/parse/column-heading.ts';
import type { Locale } from '../../core/record/quantity.ts';
import { slug } from '../../core/text/slug.ts';
import type { Period } from '../../core/time/period.ts';
import { isExport } from '../parse/csv/csv-export.ts';
import { headingKey } from '../parse/csv/csv-header.ts';
import { csvTableOf } from '../parse/csv/csv-tables.ts';
import type { CellSheet } from './sheet.ts';

/** A column that holds figures, with what its heading says of all of them. */
export interface ValueColumn {
  readonly place: number;
  readonly period: Period | null;
  readonly unit: string | null;
}

/** What the columns of a table are about. */
export interface SheetColumns {
  /** The row that holds the headings. */
  readonly header: number;
  /** Every column that has a heading, with the key that it stands for; null for one that is passed over. */
  readonly headings: readonly { readonly heading: string; readonly key: string | null }[];
  readonly places: ReadonlyMap<Exclude<FigureKey, 'value'>, number>;
  readonly values: readonly ValueColumn[];
  /** The columns of a table that `dx export` wrote, by their place; null for any other table. */
  readonly exported: readonly (string | null)[] | null;
  /** How numbers are written, as the headings suggest. */
  readonly locale: Locale;
  /** Whether a heading tells a language; the keys themselves belong to none. */
  readonly isLanguageTold: boolean;
}

/** Why the meaning of the columns cannot be found out. */
export type ColumnsFault =
  | { readonly fault: 'no_header' }
  | { readonly fault: 'no_such_column'; readonly column: string; readonly headings: readonly string[] }
  | { readonly fault: 'two_columns'; readonly key: string; readonly headings: readonly string[] };

/** A table that `dx export` wrote is one of these. */
const TABLE = csvTableOf('measurements.csv');

/** The last row in which the header may be: titles may stand above it. */
const LAST_HEADER = 20;

/** How many cells of a row are headings that dx knows. */
export const knownHeadings = (texts: readonly string[]): number =>
  isExport(texts.map(headingKey), TABLE) ? texts.length : texts.filter((text) => headingMeaning(text)).length;

/**
 * What the columns of a table are about: by what `mapped` says of headings (or of numbers of columns, from 1 on), else
 * by the headings themselves. The header is the row with most of them, the first of several.
 */
export function columnsOf(sheet: CellSheet, mapped: ReadonlyMap<string, FigureKey>): SheetColumns | ColumnsFault {
  const texts = sheet.rows.slice(0, LAST_HEADER).map((row) => row.map(({ text }) => text));
  const asked = new Map([...mapped].map(([name, key]) => [slug(name), key]));
  const scores = texts.map((row) => knownHeadings(row) + row.filter((text) => asked.has(slug(text))).length);
  const best = largest([...scores, 0]);
  const byNumber = [...mapped.keys()].some((name) => /^\d{1,3}$/.test(name));
  const header = best > 0 ? scores.indexOf(best) : byNumber && texts.length > 0 ? 0 : -1;
  const row = texts[header];
  if (!row) return { fault: 'no_header' };
  const keys = row.map(headingKey);
  if (mapped.size === 0 && isExport(keys, TABLE)) return ofExport(header, row, keys);
  const meanings = row.map((text, place): HeadingMeaning | null => {
    const key = asked.get(slug(text)) ?? mapped.get(String(place + 1));
    const own = text === '' ? null : headingMeaning(text);
    return key ? { language: 'vi', period: null, unit: null, ...(own?.key === key && own), key } : own;
  });
  const lost = [...mapped.keys()].find((name) => !row.some((text, place) => fits(name, text, place)));
  if (lost !== undefined) return { fault: 'no_such_column', column: lost, headings: row.filter(Boolean) };
  return joined(header, row, withoutRivals(meanings, row, asked));
}

const fits = (name: string, text: string, place: number): boolean =>
  (text !== '' && slug(text) === slug(name)) || name === String(place + 1);

/** A column that was named for a key takes it from those that only have a heading like it. */
function withoutRivals(
  meanings: readonly (HeadingMeaning | null)[],
  row: readonly string[],
  asked: ReadonlyMap<string, FigureKey>,
): (HeadingMeaning | null)[] {
  const taken = new Set(asked.values());
  return meanings.map((meaning, place) =>
    meaning && taken.has(meaning.key) && !asked.has(slug(row[place] ?? '')) && !asked.has(String(place + 1))
      ? null
      : meaning,
  );
}

function joined(
  header: number,
  row: readonly string[],
  meanings: readonly (HeadingMeaning | null)[],
): SheetColumns | ColumnsFault {
  const places = new Map<Exclude<FigureKey, 'value'>, number>();
  const values: ValueColumn[] = [];
  for (const [place, meaning] of meanings.entries()) {
    if (!meaning) continue;
    const { key, period, unit } = meaning;
    if (key === 'value') values.push({ place, period, unit });
    else if (places.has(key)) return twice(key, [places.get(key) ?? 0, place], row);
    else places.set(key, place);
  }
  const undated = values.filter(({ period }) => period === null);
  const isDoubled = undated.length > 1 || (undated.length > 0 && values.length > 1);
  if (isDoubled)
    return twice(
      'value',
      values.map(({ place }) => place),
      row,
    );
  const dated = values.find(({ period }) => period !== null);
  if (dated && places.has('period')) return twice('period', [places.get('period') ?? 0, dated.place], row);
  const isEnglish =
    meanings.some((each) => each?.language === 'en') && !meanings.some((each) => each?.language === 'vi');
  return {
    header,
    headings: row.flatMap((heading, place) => (heading === '' ? [] : [{ heading, key: saidKey(meanings[place]) }])),
    places,
    values,
    exported: null,
    locale: isEnglish ? 'en' : 'vi',
    isLanguageTold: meanings.some((each) => each?.language === 'en' || each?.language === 'vi'),
  };
}

const saidKey = (meaning: HeadingMeaning | null | undefined): string | null => {
  if (!meaning) return null;
  const { key, period, unit } = meaning;
  return [key, period?.text, unit].filter(Boolean).join(' ');
};

const twice = (key: string, places: readonly number[], row: readonly string[]): ColumnsFault => ({
  fault: 'two_columns',
  key,
  headings: places.map((place) => row[place] ?? ''),
});

const ofExport = (header: number, row: readonly string[], keys: readonly string[]): SheetColumns => ({
  header,
  headings: row.map((heading, place) => {
    const key = keys[place] ?? '';
    return { heading, key: TABLE.columns.has(key) ? key : key === 'stated' ? 'value' : null };
  }),
  places: new Map(),
  values: [],
  exported: keys.map((key) => key || null),
  locale: 'vi',
  isLanguageTold: true,
});
