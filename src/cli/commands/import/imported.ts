import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FIGURE_KEYS } from '../../../core/parse/column-heading.ts';
import { type Problem, problemOf, sortProblems } from '../../../core/record/problem.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import { unifiedDiff } from '../../../core/text/unified-diff.ts';
import { decodeUtf8 } from '../../../document/read/encoding.ts';
import { piecesOf } from '../../../document/read/text-pieces.ts';
import { columnsOf, knownHeadings, type SheetColumns } from '../../../document/sheet/columns.ts';
import { readCsvSheet } from '../../../document/sheet/csv-sheet.ts';
import type { ReadSheet } from '../../../document/sheet/sheet.ts';
import { type Constants, sheetFigures } from '../../../document/sheet/sheet-figures.ts';
import type { ImportedFigure } from '../../../view/import/import.ts';
import type { Report } from '../../command.ts';
import { InputRefused, isOfSystem, UsageError } from '../../errors/errors.ts';
import { worded } from '../../output/lint-report.ts';
import { unitsNamed } from '../../select/names.ts';
import type { Context, Opened } from '../../workspace/context.ts';
import { bytesOf, writeEdit } from '../../workspace/edit-file.ts';
import { recordedIndicator, recordedSource } from '../record/names.ts';
import { expectReadable } from '../record/target-file.ts';
import type { ImportOptions } from './asked.ts';
import { figuresKnown, outcomesOf } from './outcomes.ts';
import { tableFor, tableNamedBy } from './target-table.ts';
import { tableWith } from './written-table.ts';

/** A file that is imported. */
interface ImportedFile {
  /** As it was named; `-` is what comes in. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What files of spreadsheet programs begin with: archives, and the older ones of Excel. */
const OF_SPREADSHEETS = ['504b0304', 'd0cf11e0'];

/** Reads the file that is to be imported. Throws InputRefused where it cannot be, UsageError for one of a spreadsheet. */
export async function tableToImport(name: string, { surroundings }: Context): Promise<ImportedFile> {
  const file =
    name === '-'
      ? { name: 'stdin', bytes: await surroundings.stdin.readAll() }
      : { name, bytes: bytesAt(resolve(surroundings.cwd, name), name) };
  const beginning = Buffer.from(file.bytes.subarray(0, 4)).toString('hex');
  if (OF_SPREADSHEETS.includes(beginning)) throw new UsageError('spreadsheet_file', { file: file.name });
  return file;
}

function bytesAt(path: string, name: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    if (!isOfSystem(error)) throw error;
    throw new InputRefused([
      problemOf('file_unreadable', { file: name, line: 1, column: 1 }, { reason: error.code ?? '' }),
    ]);
  }
}

/**
 * Writes the figures of a file that the workspace has not yet into a table, and says what it understood. Throws UsageError
 * where the columns cannot be told, InputRefused for rows that cannot be read, unless those are to be left out.
 */
export async function imported(file: ImportedFile, options: ImportOptions, context: Context): Promise<Report> {
  const opened = await context.open();
  const { store, settings, language } = opened;
  const vocabulary = await store.vocabulary();
  const read = readCsvSheet(piecesOf(file.bytes, file.name, settings.maxCsvMib * 2 ** 20), knownHeadings);
  const columns = columnsIn(read, options);
  const constants = constantsOf(options, vocabulary, context);
  expectAll(columns, constants);
  const locale = options.locale ?? columns.locale;
  const found = [...sheetFigures(read.sheet, columns, constants, locale, vocabulary)];
  const known = await figuresKnown(found, store);
  const outcomes = outcomesOf(found, known);
  const { importView, understoodText } = await import('../../../view/import/import.ts');
  const understood = {
    ...{ file: file.name, separator: read.sheet.separator, locale, isExport: columns.exported !== null },
    ...{ headings: columns.headings, header: columns.header + 1 },
  };
  const refused = sortProblems([...read.problems, ...outcomes.flatMap(({ problem }) => problem ?? [])]);
  if (refused.length > 0 && (options.skipBad !== true || read.problems.length > 0))
    throw new InputRefused(refused, {
      file: file.name,
      text: decodeUtf8(file.bytes) ?? '',
      preface: understoodText(understood, language.words),
    });
  const written = await writtenTo(outcomes, file.name, options, { opened, vocabulary, context });
  const { lang } = language.words;
  const sentenceOf = (problem: Problem): string => worded(problem, lang).message;
  const view = importView({ understood, outcomes, sentenceOf, ...written }, language.words);
  return { view, notes: opened.notes, ...(written.patch !== null && { text: written.patch }) };
}

/** What the columns are. Throws UsageError. */
function columnsIn({ sheet, problems }: ReadSheet, options: ImportOptions): SheetColumns {
  if (sheet.rows.length === 0 && problems.length > 0) throw new InputRefused(problems);
  const columns = columnsOf(sheet, options.map ?? new Map());
  if (!('fault' in columns)) return columns;
  const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(', ');
  const { fault, ...args } = { headings: [], column: '', key: '', ...columns };
  throw new UsageError(fault, {
    file: sheet.file,
    keys: FIGURE_KEYS.join(', '),
    ...args,
    headings: quoted(args.headings),
  });
}

/** What the options say of all rows, with things by their ids. Throws UsageError for several values, and for unknown names. */
function constantsOf(options: ImportOptions, vocabulary: Vocabulary, { options: shared }: Context): Constants {
  const { province, indicator } = shared;
  for (const [option, values] of Object.entries({ '--province': province, '--indicator': indicator }))
    if (values && values.length > 1) throw new UsageError('one_of_each', { option });
  const { period, source, published, method } = options;
  // Which of the units of a name is meant may depend on the period of each row.
  if (province?.[0] !== undefined) unitsNamed(province[0], vocabulary);
  return {
    ...(province?.[0] !== undefined && { province: province[0] }),
    ...(indicator?.[0] !== undefined && { indicator: recordedIndicator(indicator[0], vocabulary).id }),
    ...(period && { period: period.text }),
    ...(source !== undefined && { source: recordedSource(source, vocabulary).id }),
    ...(published && { published: published.text }),
    ...(method !== undefined && { method }),
  };
}

/** What every figure needs, and the option that says it of all rows. */
const NEEDED = {
  province: '--province',
  indicator: '--indicator',
  period: '--period',
  value: null,
  source: '--source',
} as const;

/** Refuses a table of which nothing says what every figure needs. Throws UsageError. */
function expectAll({ places, values, exported, headings }: SheetColumns, constants: Constants): void {
  if (exported) return;
  const isSaid = (key: keyof typeof NEEDED): boolean =>
    key === 'value'
      ? values.length > 0
      : places.has(key) || constants[key] !== undefined || (key === 'period' && values.some(({ period }) => period));
  const missing = (Object.keys(NEEDED) as (keyof typeof NEEDED)[]).filter((key) => !isSaid(key));
  if (missing.length === 0) return;
  throw new UsageError('key_not_said', {
    keys: missing.join(', '),
    options: missing.flatMap((key) => NEEDED[key] ?? []).join(' '),
    headings: headings.map(({ heading }) => `"${heading}"`).join(', '),
  });
}

interface Workplace {
  readonly opened: Opened;
  readonly vocabulary: Vocabulary;
  readonly context: Context;
}

/** Writes the figures that are new, unless only to be shown; where to, and the patch that was asked for. */
async function writtenTo(
  outcomes: readonly ImportedFigure[],
  name: string,
  options: ImportOptions,
  { opened, vocabulary, context }: Workplace,
): Promise<{ readonly table: string | null; readonly isWritten: boolean; readonly patch: string | null }> {
  const added = outcomes.flatMap(({ outcome, figure }) => (outcome === 'added' && figure ? [figure] : []));
  const isDry = options.dryRun === true;
  if (added.length === 0) return { table: null, isWritten: false, patch: isDry ? '' : null };
  const provinces = added.map(({ measurement }) => measurement.province);
  const table = options.to === undefined ? tableFor(name, provinces) : tableNamedBy(options.to, context);
  const { dir } = context.place().workspace;
  expectReadable(table, dir);
  const before = bytesOf(table, dir);
  const text = before && (decodeUtf8(before) ?? '');
  const after = tableWith(text, table, added, vocabulary);
  if (isDry) return { table, isWritten: false, patch: unifiedDiff(table, text, after) };
  await writeEdit({ name: table, before, text: after }, opened, context);
  return { table, isWritten: true, patch: null };
}
