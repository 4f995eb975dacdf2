import type { FigureKey } from '../../core/parse/column-heading.ts';
import { withUnitBehind } from '../../core/parse/unit-behind.ts';
import type { Problem } from '../../core/record/problem.ts';
import type { SaidField } from '../parse/csv/csv-entry.ts';
import { fromExport } from '../parse/csv/csv-export.ts';
import { csvTableOf, fieldValue } from '../parse/csv/csv-tables.ts';
import type { TextSpan } from '../parse/spot.ts';
import type { CellNames } from './cell-names.ts';
import type { SheetColumns, ValueColumn } from './columns.ts';
import type { SheetRow } from './sheet.ts';

/** Values for all figures of a table, for keys without a column. */
export type Constants = Readonly<Partial<Record<Exclude<FigureKey, 'value' | 'unit'>, string>>>;

const TABLE = csvTableOf('measurements.csv');

/** A field of a table, with what its cell says where that was taken for a name. */
export interface CellField extends SaidField {
  readonly stated?: string;
}

/** A problem of an unknown name, with the name as the cell has it. */
export function asWrittenIn(problem: Problem, fields: readonly CellField[]): Problem {
  if (problem.code !== 'unknown_reference') return problem;
  const isThere = ({ spot: [line, column], value }: CellField): boolean =>
    line === problem.at.line && column === problem.at.column && value === problem.args.id;
  const stated = fields.find(isThere)?.stated;
  return stated === undefined ? problem : { ...problem, args: { ...problem.args, id: stated } };
}

/** The place of the first cell of a row that is not empty. */
export const startOfRow = (row: SheetRow): TextSpan =>
  row.find(({ text }) => text !== '')?.at ?? row[0]?.at ?? [1, 1, 0];

/** The value among the fields of a row. */
export const valueIn = (fields: readonly SaidField[]): unknown =>
  fields.find(({ column }) => column === 'value')?.value;

/** The fields of one figure of a row, with ids for names. */
export function rowFieldsOf(
  row: SheetRow,
  value: ValueColumn,
  { places }: SheetColumns,
  constants: Constants,
  names: CellNames,
): CellField[] {
  const figure = row[value.place];
  const spot = figure?.at ?? startOfRow(row);
  const said = (key: Exclude<FigureKey, 'value'>): { text: string; spot: TextSpan } | null => {
    const place = places.get(key);
    const cell = place === undefined ? undefined : row[place];
    if (place !== undefined) return cell && cell.text !== '' ? { text: cell.text, spot: cell.at } : null;
    const constant = key === 'unit' ? undefined : constants[key];
    return constant === undefined ? null : { text: constant, spot };
  };
  const period = value.period ? { text: value.period.text, spot } : said('period');
  const when = period && names.period(period.text);
  const unit = value.unit ?? said('unit')?.text ?? '';
  const as: Readonly<Record<string, (text: string) => string>> = {
    province: (text) => names.province(text, when ?? ''),
    indicator: names.indicator,
    source: names.source,
    published: names.period,
  };
  const others = [...TABLE.columns.keys()].flatMap((column): CellField[] => {
    if (column === 'value' || column === 'period' || column === 'locale') return [];
    const found = said(column as Exclude<FigureKey, 'value'>);
    if (!found) return [];
    const text = as[column]?.(found.text) ?? found.text;
    const value = fieldValue(TABLE.columns.get(column), text, true);
    return [{ column, spot: found.spot, value, stated: found.text }];
  });
  return [
    ...others,
    ...(period && when !== null ? [{ column: 'period', spot: period.spot, value: when }] : []),
    { column: 'value', spot, value: withUnitBehind(figure?.text ?? '', unit) },
  ];
}

/** The fields of a row of an export, put together from its columns. */
export function exportedFields(row: SheetRow, columns: readonly (string | null)[]): SaidField[] {
  const said = new Map<string, { text: string; place: number }>();
  for (const [place, { text }] of row.entries()) {
    const column = columns[place];
    if (column && text !== '') said.set(column, { text, place });
  }
  return [...fromExport(said, TABLE)].map(([column, { value, place }]) => ({
    column,
    spot: row[place]?.at ?? startOfRow(row),
    value: typeof value === 'string' ? fieldValue(TABLE.columns.get(column), value, true) : value,
  }));
}
