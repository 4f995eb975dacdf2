import { type Read, unreadable } from '../../core/parse/parse-number.ts';
import { valueForLocale } from '../../core/parse/value-for-locale.ts';
import type { Locale } from '../../core/record/quantity.ts';
import type { Measurement } from '../../core/record/statement.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import { parseContextOf } from '../model/entry/quantity.ts';
import { readHeader } from '../parse/csv/csv-header.ts';
import { csvTableOf } from '../parse/csv/csv-tables.ts';
import { textPiece, windowOn } from '../parse/csv/csv-window.ts';

/** A figure that is to be a row of a table: its value as it was typed, and the locale of who typed it. */
export interface TableFigure {
  readonly measurement: Measurement;
  readonly value: string;
  readonly locale: Locale;
}

/** The texts of a row, by column. */
export type TableRow = ReadonlyMap<string, string>;

const TABLE = csvTableOf('measurements.csv');

/** The row of a figure, for a table that is read as Vietnamese; why its value cannot be written so. */
export function tableRow({ measurement, value, locale }: TableFigure, vocabulary: Vocabulary): Read<TableRow> {
  const { province, indicator, period, method, source, published, final, periodAssumed, asStated } = measurement;
  const meant = vocabulary.indicators.get(indicator);
  const unit = meant && vocabulary.units.get(meant.unit);
  if (!meant || !unit) return unreadable('not_a_number');
  const said = valueForLocale(
    value,
    locale,
    { ...parseContextOf('vi', unit, meant.domain), locale: 'vi' },
    { isTable: true },
  );
  if (!said.ok) return said;
  const row = new Map<string, string>();
  const put = (column: string, text: string | null): void => {
    if (text !== null) row.set(column, text);
  };
  put('province', province);
  put('indicator', indicator);
  put('period', period.text);
  put('period_assumed', periodAssumed ? 'true' : null);
  put('method', method);
  put('value', said.value.text);
  put('source', source);
  put('published', published?.text ?? null);
  put('final', final === null ? null : String(final));
  put('as_stated', asStated);
  put('note', measurement.note?.vi ?? null);
  put('attribution', measurement.attribution?.vi ?? null);
  put('confidence', measurement.confidence);
  return { ok: true, value: row };
}

/** Why rows cannot be added to a table: it is an export, or lacks columns that they need. */
export type NoRoom = { readonly fault: 'export' } | { readonly fault: 'columns'; readonly lacks: readonly string[] };

/**
 * The text of a table with more rows at its end; a new one where there is none yet. Why there is no room for them where
 * the table has not the columns that the rows need, or is an export.
 */
export function withRows(text: string | null, rows: readonly TableRow[]): string | NoRoom {
  const needed = [...TABLE.columns.keys()].filter(
    (column) => TABLE.required.includes(column) || rows.some((row) => row.has(column)),
  );
  if (text === null || text.trim() === '') {
    const lines = [needed.join(','), ...rows.map((row) => lineOf(row, needed, ','))];
    return `${lines.join('\n')}\n`;
  }
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const found = readHeader(
    windowOn(textPiece(plain), () => {}),
    TABLE,
  );
  if (!found || 'at' in found) return { fault: 'columns', lacks: needed };
  const { columns, separator, exported } = found.header;
  if (exported) return { fault: 'export' };
  const lacks = needed.filter((column) => !columns.includes(column));
  if (lacks.length > 0) return { fault: 'columns', lacks };
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const own = columns.slice(0, columns.findLastIndex((column) => column !== null) + 1);
  const added = rows.map((row) => lineOf(row, own, separator) + lineEnd);
  return text + (/[\r\n]$/.test(text) ? '' : lineEnd) + added.join('');
}

const lineOf = (row: TableRow, columns: readonly (string | null)[], separator: string): string =>
  columns.map((column) => cellOf(saidUnder(column, row), separator)).join(separator);

const saidUnder = (column: string | null, row: TableRow): string =>
  column === null ? '' : column === 'locale' ? 'vi' : (row.get(column) ?? '');

const cellOf = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
