import type { SourceLocation } from '../../../core/record/source-location.ts';
import type { Bilingual } from '../../../core/record/vocabulary.ts';
import { type Period, parsePeriod } from '../../../core/time/period.ts';
import type { Item } from '../../parse/parsed-file.ts';
import { placeOf } from '../../parse/spot.ts';
import { remembered } from '../table/cell-memo.ts';

/** A text in both languages; one language stands in for a missing other. */
export function bilingualOf(written: string | { vi: string; en?: string | undefined }): Bilingual {
  return typeof written === 'string' ? { vi: written, en: written } : { vi: written.vi, en: written.en ?? written.vi };
}

type WrittenRemark = string | { readonly vi?: string | undefined; readonly en?: string | undefined };

/** A remark in both languages; one stands in for a missing other. Null for none. */
export function remarkOf(written: WrittenRemark | undefined): Bilingual | null {
  if (written === undefined) return null;
  if (typeof written === 'string') return { vi: written, en: written };
  const { vi = written.en, en = written.vi } = written;
  return vi === undefined || en === undefined ? null : { vi, en };
}

/** Many figures share few periods: each text is parsed once. */
const readPeriod = remembered(parsePeriod);

/** The period of a validated text; null where none is written. */
export function periodOf(written: string | number | undefined): Period | null {
  return written === undefined ? null : readPeriod(String(written));
}

/** The same for a required key. */
export function requiredPeriod(written: string | number): Period {
  const period = periodOf(written);
  if (!period) throw new Error(`validation let the period ${written} pass`);
  return period;
}

/** One or several sources with the paths they stand at. */
export function sourcesOf(
  written: string | readonly string[] | undefined,
): { readonly id: string; readonly path: string }[] {
  if (written === undefined) return [];
  if (typeof written === 'string') return [{ id: written, path: 'source' }];
  return written.map((id, index) => ({ id, path: `source.${index}` }));
}

/** A scalar as written: `08` and `3.10` tell more than the numbers that YAML reads. */
export function asWritten(item: Item<unknown>, path: string, value: string | number | boolean): string {
  return typeof value === 'number' ? (item.numerals[path] ?? String(value)) : String(value);
}

/** An entry and the file it is in. */
export interface Entry<I extends Item<unknown>> {
  readonly file: string;
  readonly item: I;
  readonly place: (path?: string) => SourceLocation;
}

export const entryOf = <I extends Item<unknown>>(file: string, item: I): Entry<I> => ({
  file,
  item,
  place: (path) => placeOf(file, item.at, path),
});

/**
 * What came of an entry: the address that it takes, where it begins, and the statement; null where something in it is
 * wrong, which has been reported. The address is taken all the same.
 */
export interface Built<T> {
  readonly address: string;
  readonly at: SourceLocation;
  readonly statement: T | null;
}
