import { type Problem, sortProblems } from '../../../core/record/problem.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import { unifiedDiff } from '../../../core/text/unified-diff.ts';
import { decodeUtf8 } from '../../../document/read/encoding.ts';
import { piecesOf } from '../../../document/read/text-pieces.ts';
import { knownHeadings } from '../../../document/sheet/columns.ts';
import { readCsvSheet } from '../../../document/sheet/csv-sheet.ts';
import { columnsWithoutHeading } from '../../../document/sheet/row-shape.ts';
import { sheetFigures } from '../../../document/sheet/sheet-figures.ts';
import type { ImportedFigure } from '../../../view/import/import.ts';
import type { Report } from '../../command.ts';
import { InputRefused } from '../../errors/errors.ts';
import { worded } from '../../output/lint-report.ts';
import type { Context, Opened } from '../../workspace/context.ts';
import { doubtNotes } from '../../workspace/doubts.ts';
import { bytesOf, writeEdit } from '../../workspace/edit-file.ts';
import { expectReadable } from '../record/target-file.ts';
import type { ImportOptions } from './asked.ts';
import { doubtsAmong } from './doubts-among.ts';
import type { ImportedFile } from './imported-file.ts';
import { expectOneReading } from './one-reading.ts';
import { figuresKnown, outcomesOf } from './outcomes.ts';
import { tableFor, tableNamedBy } from './target-table.ts';
import { columnsIn, constantsOf, expectAll } from './told-columns.ts';
import { tableWith } from './written-table.ts';

/**
 * Writes the figures of a file that the workspace has not yet into a table, and says what it understood. Throws
 * UsageError where the columns cannot be told, InputRefused for rows that cannot be read, unless those are to be left
 * out.
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
  if (options.locale === undefined && !columns.exported)
    expectOneReading(found, columns.isLanguageTold ? columns.locale : null, vocabulary);
  const known = await figuresKnown(found, store);
  const outcomes = outcomesOf(found, known);
  const { importRemarks, importView, understoodText } = await import('../../../view/import/import.ts');
  const understood = {
    ...{ file: file.name, separator: read.sheet.separator, locale, isExport: columns.exported !== null },
    unnamed: columnsWithoutHeading(read.sheet, columns),
    hasRemarks: found.some((each) => each.kind === 'read' && (each.measurement.note ?? each.measurement.attribution)),
    ...{ headings: columns.headings, header: columns.header + 1, constants },
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
  const sentenceOf = (problem: Problem): ReturnType<typeof worded> => worded(problem, lang);
  const report = { understood, outcomes, sentenceOf, ...written };
  const view = importView(report, language.words);
  const added = outcomes.flatMap(({ outcome, figure }) => (outcome === 'added' && figure ? [figure.measurement] : []));
  const doubts = await doubtNotes(doubtsAmong(added, vocabulary, settings, context.asOf), language);
  if (written.patch === null) return { view, notes: [...opened.notes, ...doubts] };
  const remarks = importRemarks(report, language.words);
  return { view, text: written.patch, notes: [...opened.notes, ...remarks, ...doubts] };
}

interface Workplace {
  readonly opened: Opened;
  readonly vocabulary: Vocabulary;
  readonly context: Context;
}

/** Writes the new figures, unless they are only to be shown. Answers where to, and the patch if one was asked for. */
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
