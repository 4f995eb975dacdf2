import { readQuantity } from '../../../core/parse/parse-quantity.ts';
import type { Locale, Quantity } from '../../../core/record/quantity.ts';
import type { Measurement } from '../../../core/record/statement.ts';
import type { Indicator } from '../../../core/record/vocabulary.ts';
import type { PlainRow } from '../../parse/csv/csv.ts';
import type { Header } from '../../parse/csv/csv-header.ts';
import type { CsvTable } from '../../parse/csv/csv-tables.ts';
import type { Built } from '../entry/fields.ts';
import { measurementAddress, measurementOf } from '../entry/measurement.ts';
import { parseContextOf } from '../entry/quantity.ts';
import {
  cellLocation,
  foundFlag,
  foundPeriod,
  foundText,
  type PlainCells,
  plainCells,
  plainCellText,
} from './plain-cells.ts';
import { type TableContext, vocabularyCells } from './vocabulary-cells.ts';

/** An indicator, with the functions that read its figures in each locale. */
interface ReadableIndicator {
  readonly indicator: Indicator;
  readonly figures: Readonly<Record<Locale, ReadFigure>>;
}

type ReadFigure = (text: string) => Quantity | null;

/**
 * A function that builds the figure of a plain row. Null where anything is missing, unknown or wrong: the full path
 * then reads the row and reports why. Where it answers a figure, the full path would answer the same.
 */
export function plainFigures(
  header: Header,
  table: CsvTable,
  context: TableContext,
): (row: PlainRow) => ({ list: 'measurements' } & Built<Measurement>) | null {
  const cells = plainCells(header, table);
  const { required, optional } = cells;
  const { file, finder, known } = vocabularyCells(context);
  const value = header.columns.indexOf('value');
  const provinceOf = required('province', (name) => known('provinces', finder.only(String(name)))?.id ?? null);
  const indicatorOf = required('indicator', readableIndicators(cells, context));
  const sourceOf = required('source', (id) => known('sources', String(id)));
  const periodOf = required('period', foundPeriod);
  const publishedOf = optional('published', foundPeriod);
  const localeOf = optional('locale', (locale): Locale | null => (locale === 'vi' || locale === 'en' ? locale : null));
  const methodOf = optional('method', foundText);
  const finalOf = optional('final', foundFlag);
  const assumedOf = optional('period_assumed', foundFlag);
  const statedOf = optional('as_stated', foundText);
  const noteOf = optional('note', foundText);
  const attributionOf = optional('attribution', foundText);
  const confidenceOf = optional('confidence', foundText);
  return (row) => {
    if (!cells.fits(row)) return null;
    const province = provinceOf(row);
    const readable = indicatorOf(row);
    const period = periodOf(row);
    const source = sourceOf(row);
    const published = publishedOf(row);
    const locale = localeOf(row);
    if (!province || !readable || !period || !source || published === null || locale === null) return null;
    const { indicator, figures } = readable;
    const text = plainCellText(row, value);
    const quantity = figures[locale ?? 'vi'](text);
    const method = methodOf(row);
    const final = finalOf(row);
    const period_assumed = assumedOf(row);
    const as_stated = statedOf(row);
    const note = noteOf(row);
    const attribution = attributionOf(row);
    const confidence = confidenceOf(row);
    if (!quantity || method === null || final === null || period_assumed === null) return null;
    if (as_stated === null || note === null || attribution === null || confidence === null) return null;
    if (method !== undefined && !indicator.methods.some(({ id }) => id === method)) return null;
    const written = { method, final, period_assumed, as_stated, note, attribution, confidence };
    const address = measurementAddress(province, indicator.id, period, source.id, published ?? null, method);
    const at = cellLocation(row, 0, file);
    const parts = {
      province,
      indicator,
      period,
      published: published ?? null,
      quantity,
      source,
      percentSign: text.includes('%'),
      written,
    };
    return {
      list: 'measurements',
      address,
      at,
      statement: measurementOf(parts, address, cellLocation(row, value, file)),
    };
  };
}

/** The most functions that are kept, one for each locale, unit and domain. */
const MOST_WAYS = 64;

/** A function that finds an indicator by id, with how its figures are read; null for an unknown one. */
function readableIndicators({ reader }: PlainCells, context: TableContext) {
  const { known } = vocabularyCells(context);
  const ways = new Map<string, ReadFigure>();
  const wayOf = (locale: Locale, { unit: id, domain }: Indicator): ReadFigure | null => {
    const key = [locale, id, ...domain].join(' ');
    const unit = context.vocabulary.units.get(id);
    const found = ways.get(key);
    if (found || !unit) return found ?? null;
    const parseContext = parseContextOf(locale, unit, domain);
    const read = reader('value', (value) => {
      const quantity = typeof value === 'string' ? readQuantity(value, parseContext) : null;
      return quantity?.ok ? quantity.value : null;
    });
    if (ways.size < MOST_WAYS) ways.set(key, read);
    return read;
  };
  return (id: unknown): ReadableIndicator | null => {
    const indicator = known('indicators', String(id));
    const [vi, en] = indicator ? [wayOf('vi', indicator), wayOf('en', indicator)] : [];
    return indicator && vi && en ? { indicator, figures: { vi, en } } : null;
  };
}
