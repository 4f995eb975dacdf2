import { eachRow } from '../parse/csv/csv.ts';
import { MOST_FIELDS, namedSeparator, SEPARATORS } from '../parse/csv/csv-header.ts';
import { type Row, rowAt } from '../parse/csv/csv-scan.ts';
import { windowOn } from '../parse/csv/csv-window.ts';
import { reporter } from '../parse/tree.ts';
import type { FilePieces } from '../read/text-pieces.ts';
import type { ReadSheet, SheetRow } from './sheet.ts';

/** How many rows are examined to find the separator. */
const LOOKED_AT = 20;

/**
 * Reads a CSV file as a table of cells. Comma, semicolon or tab: the one that the file names (`sep=;`), else the one
 * with which `known` counts most in one of the first rows, else the one with the most fields.
 */
export function readCsvSheet(pieces: FilePieces, known: (texts: readonly string[]) => number): ReadSheet {
  const { file } = pieces;
  const { problems, report } = reporter(file);
  const window = windowOn(pieces, report);
  window.advance(0, 1);
  const { start, separator: named } = namedSeparator(window.text);
  const separator = named ?? likeliest(window.text, start, known);
  const rows: SheetRow[] = [];
  const takeRow = (row: Row): void => {
    const lines = window.lines();
    rows.push(row.fields.map(({ text, start: from, end }) => ({ text: text.trim(), at: lines.spot(from, end) })));
  };
  const reading = eachRow(window, separator, start, { taken: () => false, takeRow, report });
  while (!reading.next().done);
  window.drain();
  const unreadable = pieces.problem;
  return { sheet: { file, separator, rows }, problems: unreadable ? [unreadable] : problems };
}

function likeliest(text: string, start: number, known: (texts: readonly string[]) => number): string {
  const scored = SEPARATORS.map((separator) => {
    const rows = firstRows(text, separator, start);
    return { separator, known: most(rows.map(known)), fields: most(rows.map(({ length }) => length)) };
  });
  return scored.reduce((best, each) =>
    each.known > best.known || (each.known === best.known && each.fields > best.fields) ? each : best,
  ).separator;
}

/** The first rows of a text, by a separator. */
function firstRows(text: string, separator: string, start: number): string[][] {
  const rows: string[][] = [];
  for (let at = start; rows.length < LOOKED_AT && at < text.length; ) {
    const row = rowAt(text, separator, at, MOST_FIELDS);
    rows.push(row.fields.map((field) => field.text.trim()));
    if (row.isLast) break;
    at = row.next;
  }
  return rows;
}

const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);
