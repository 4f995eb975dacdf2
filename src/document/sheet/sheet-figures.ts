import { isError, type Problem, problemOf, sortProblems } from '../../core/record/problem.ts';
import type { Locale } from '../../core/record/quantity.ts';
import type { SourceLocation } from '../../core/record/source-location.ts';
import type { Measurement } from '../../core/record/statement.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import { entryOf } from '../model/entry/fields.ts';
import { buildMeasurement } from '../model/entry/measurement.ts';
import { provinceFinder, withProvinceIds } from '../model/province-ids.ts';
import { registryOf } from '../model/registry.ts';
import { buildVocabulary } from '../model/vocabulary.ts';
import { type SaidField, treeOfFields } from '../parse/csv/csv-entry.ts';
import { csvTableOf } from '../parse/csv/csv-tables.ts';
import { writtenOf } from '../parse/parsed-entries.ts';
import { locationOf, type TextSpan } from '../parse/spot.ts';
import { reporter } from '../parse/tree.ts';
import { validate } from '../parse/validate.ts';
import { cellNames } from './cell-names.ts';
import type { SheetColumns, ValueColumn } from './columns.ts';
import {
  asWrittenIn,
  type CellField,
  type Constants,
  exportedFields,
  rowFieldsOf,
  startOfRow,
  valueIn,
} from './row-fields.ts';
import { beyondHeadings } from './row-shape.ts';
import type { CellSheet, SheetRow } from './sheet.ts';

/** A cell for a figure, its place, and the outcome of reading it. */
export type SheetFigure = { readonly at: SourceLocation } & (
  | { readonly kind: 'read'; readonly measurement: Measurement; readonly value: string; readonly locale: Locale }
  /** An empty cell. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly problem: Problem }
);

const TABLE = csvTableOf('measurements.csv');

/**
 * Reads the figures of a table row by row, with the checks of a load. For a wrong figure the first problem is given, at
 * its cell. `locale` says how numbers are read.
 */
export function* sheetFigures(
  sheet: CellSheet,
  columns: SheetColumns,
  constants: Constants,
  locale: Locale,
  known: Vocabulary,
): Generator<SheetFigure> {
  const { file, rows } = sheet;
  const found: Problem[] = [];
  const broken = new Set<string>();
  const registry = registryOf(broken, true, found);
  const vocabulary = buildVocabulary([{ known }], registry);
  const finder = provinceFinder(vocabulary, registry, broken);
  const names = cellNames(vocabulary, locale);
  for (const row of rows.slice(columns.header + 1)) {
    if (row.every(({ text }) => text === '')) continue;
    const problem = beyondHeadings(row, columns, sheet);
    if (problem) {
      yield { kind: 'wrong', at: problem.at, problem };
      continue;
    }
    if (columns.exported) {
      const fields = exportedFields(row, columns.exported).map(asAnswer(row, columns.exported));
      yield built(fields, locationOf(file, startOfRow(row)), typeof valueIn(fields) === 'number' ? 'en' : 'vi');
    } else {
      for (const value of columns.values) yield figureIn(row, value);
    }
  }

  /** In an export yes is 1, which is no text for it. */
  function asAnswer(row: SheetRow, exported: readonly (string | null)[]): (field: SaidField) => SaidField {
    const indicator = vocabulary.indicators.get(row[exported.indexOf('indicator')]?.text ?? '');
    const isAnswer = indicator && vocabulary.units.get(indicator.unit)?.kind === 'yes-no';
    return (field) =>
      isAnswer && field.column === 'value' ? { ...field, value: field.value === 1 ? 'yes' : 'no' } : field;
  }

  function figureIn(row: SheetRow, value: ValueColumn): SheetFigure {
    const cell = row[value.place];
    const at = locationOf(file, cell?.at ?? startOfRow(row));
    if (!cell || cell.text === '') return { kind: 'empty', at };
    return built(rowFieldsOf(row, value, columns, constants, names), at, locale);
  }

  function built(fields: readonly CellField[], at: SourceLocation, typed: Locale): SheetFigure {
    const missing = TABLE.required.find((key) => !fields.some(({ column }) => column === key));
    const [first] = fields;
    if (missing !== undefined || !first)
      return { kind: 'wrong', at, problem: problemOf('missing_key', at, { key: missing ?? '', cells: 1 }) };
    const { problems, report } = reporter(file);
    const spot: TextSpan = [at.line, at.column, at.length ?? 0];
    const locales = fields.some(({ column }) => column === 'locale') ? [] : [{ column: 'locale', value: typed, spot }];
    const tree = treeOfFields([...fields, ...locales], file, TABLE, spot);
    const written = withProvinceIds(writtenOf(tree, validate(TABLE.schema, tree, report)), finder, registry);
    const [item] = written.measurements;
    const statement = item ? buildMeasurement(entryOf(file, item), vocabulary, registry).statement : null;
    const [problem] = sortProblems([...problems, ...found.splice(0)].filter(isError));
    if (problem) return { kind: 'wrong', at, problem: asWrittenIn(problem, fields) };
    if (!statement || !item) throw new Error(`${file}:${at.line} was neither read nor refused`);
    return { kind: 'read', at, measurement: statement, value: String(item.value.value), locale: item.locale };
  }
}
