import { type Problem, problemOf } from '../../core/record/problem.ts';
import { locationOf } from '../parse/spot.ts';
import type { SheetColumns } from './columns.ts';
import type { CellSheet, SheetRow } from './sheet.ts';

/**
 * What is wrong with a row that goes beyond the row of headings: its cells stand under other headings than they belong
 * to, as where 8,5 is not in quotes between commas. Empty cells beyond are wrong between commas only. Null for a sound
 * row.
 */
export function beyondHeadings(row: SheetRow, { header }: SheetColumns, sheet: CellSheet): Problem | null {
  const { file, separator, rows } = sheet;
  const expected = rows[header]?.length ?? 0;
  const beyond = row.slice(expected);
  const first = beyond.find(({ text }) => text !== '') ?? (separator === ',' ? beyond[0] : undefined);
  if (!first) return null;
  const args = { reason: 'fields' as const, found: row.length, expected, surplus: first.text };
  return problemOf('csv_syntax', locationOf(file, first.at), args);
}

/** The numbers, from 1 on, of columns that have no heading and no key, and yet hold something: they are passed over. */
export function columnsWithoutHeading(
  { rows }: CellSheet,
  { header, places, values, exported }: SheetColumns,
): number[] {
  if (exported) return [];
  const taken = new Set([...places.values(), ...values.map(({ place }) => place)]);
  const below = rows.slice(header + 1);
  return (rows[header] ?? []).flatMap(({ text }, place) => {
    const isPassed = text === '' && !taken.has(place) && below.some((row) => (row[place]?.text ?? '') !== '');
    return isPassed ? [place + 1] : [];
  });
}
