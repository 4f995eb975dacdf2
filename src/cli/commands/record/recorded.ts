import { metricOfIndicator } from '../../../core/record/metric.ts';
import type { Measurement } from '../../../core/record/statement.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import { unifiedDiff } from '../../../core/text/unified-diff.ts';
import { measurementAddress } from '../../../document/model/entry/measurement.ts';
import { decodeUtf8 } from '../../../document/read/encoding.ts';
import type { Words } from '../../../view/words/words.ts';
import type { Report } from '../../command.ts';
import { UsageError } from '../../errors/errors.ts';
import { labelOf, worded } from '../../output/lint-report.ts';
import { namesakes } from '../../select/names/named-provinces.ts';
import type { Context } from '../../workspace/context.ts';
import { bytesOf, writeEdit } from '../../workspace/edit-file.ts';
import type { CompleteOptions } from './asked.ts';
import { effectOf } from './effect.ts';
import { localeOf, readTyped, recordedIn } from './figure.ts';
import { doubtsAbout } from './figure-doubts.ts';
import { recordedIndicator, recordedProvince, recordedSource } from './names.ts';
import { expectReadable, fileFor, fileNamedBy } from './target-file.ts';

/** What to record, as typed. */
export interface Typed {
  readonly province: string;
  readonly indicator: string;
  readonly value: string;
  readonly options: CompleteOptions;
}

/**
 * Adds the figure and says what it does to the targets that it serves; with --dry-run only that, and what would change.
 * Throws UsageError for what cannot be recorded, with the files as they were.
 */
export async function recorded({ options, ...typed }: Typed, context: Context): Promise<Report> {
  const opened = await context.open();
  const { store, language } = opened;
  const { dir } = context.place().workspace;
  const { lang } = language.words;
  const vocabulary = await store.vocabulary();
  const named = await recordedProvince(typed.province, vocabulary, options.period);
  const province = named.province.id;
  const indicator = recordedIndicator(typed.indicator, vocabulary);
  const source = recordedSource(options.source, vocabulary);
  const file =
    options.file === undefined ? await fileFor(province, indicator.id, store) : fileNamedBy(options.file, context);
  expectReadable(file, dir);
  const bytes = bytesOf(file, dir);
  const before = bytes ? (decodeUtf8(bytes) ?? '') : '';
  const {
    text: said,
    isText,
    quantity,
  } = readTyped(typed.value, options.locale ?? null, localeOf(before), indicator, vocabulary, lang);
  const { period, published = null, method = null } = options;
  const address = measurementAddress(province, indicator.id, period, source.id, published, method ?? undefined);
  const others = await store.measurements({ provinces: [province], indicators: [indicator.id] });
  const taken = others.find((each) => each.address === address);
  if (taken) throw await takenBy(taken, published?.text ?? '', vocabulary, language.words);
  const figure = {
    indicator: indicator.id,
    period: period.text,
    isPeriodAssumed: options.periodAssumed === true,
    method,
    value: said,
    isValueText: isText,
    source: source.id,
    published: published?.text ?? null,
    isProvisional: options.provisional === true,
    asStated: options.asStated ?? null,
    note: options.note ?? null,
  };
  const { text, measurement, warnings } = recordedIn(
    before,
    file,
    { address, province, quantity },
    figure,
    vocabulary,
    lang,
  );
  const served = await effectOf(measurement, vocabulary, opened, context);
  const isDry = options.dryRun === true;
  if (!isDry) await writeEdit({ name: file, before: bytes, text }, opened, context);
  const { recordView } = await import('../../../view/record/record.ts');
  const view = recordView({ measurement, served, isWritten: !isDry, vocabulary, asOf: context.asOf }, language.words);
  const targets = served.map(({ after }) => after.target);
  const rules = opened.settings;
  const doubts = [...warnings, ...doubtsAbout(measurement, { others, targets }, vocabulary, rules, context.asOf)].map(
    (problem) => {
      const { message, help } = worded(problem, lang);
      const { file: of, line } = problem.at;
      return `${labelOf(problem, lang)} ${of}:${line}: ${message}${help === null ? '' : ` (${help})`}`;
    },
  );
  const notes = [...opened.notes, ...namesakes([named], language), ...doubts];
  return isDry ? { view, text: unifiedDiff(file, bytes && before, text), notes } : { view, notes };
}

/** That the address of a figure is taken, by what, and how it is revised. */
async function takenBy(taken: Measurement, revise: string, vocabulary: Vocabulary, words: Words): Promise<UsageError> {
  const { asStated, address, at } = taken;
  const value = asStated === null ? await valueText(taken, vocabulary, words) : `«${asStated}»`;
  return new UsageError('figure_exists', { address, place: `${at.file}:${at.line}`, value, revise });
}

/** A figure as reports print it: «≈ 30 %» for «khoảng 30%». */
async function valueText(figure: Measurement, vocabulary: Vocabulary, words: Words): Promise<string> {
  const [{ quantityCell }, { measureOf }, { cellText }] = await Promise.all([
    import('../../../view/cell.ts'),
    import('../../../view/text/measure.ts'),
    import('../../../render/value/cell-text.ts'),
  ]);
  const metric = metricOfIndicator(figure.indicator, vocabulary);
  return metric ? cellText(quantityCell(figure, measureOf(metric, vocabulary)), words) : String(figure.quantity.value);
}
