import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Assessment, ConsideredFigure } from '../../core/target/assessment.ts';
import { cellsOf, joined, phrase, quantityCell, textCell } from '../cell.ts';
import { boundsOf } from '../text/bound-rounding.ts';
import { measureOf } from '../text/measure.ts';
import { dayText, periodText } from '../text/period-text.ts';
import type { Block, Measure, Phrase } from '../view.ts';
import type { Words } from '../words/words.ts';
import { confidenceText, sourcePhrase } from './target.ts';

/**
 * Every figure that was considered, the deciding one first, that of another unit last, each with what it says, who says
 * it and where it is written.
 */
export function figureBlocks(assessment: Assessment, vocabulary: Vocabulary, words: Words): readonly Block[] {
  const { figures, metric } = assessment;
  if (figures.length === 0) return [{ kind: 'text', cells: cellsOf(words.explain.noFigures), indent: 2 }];
  const measure = measureOf(metric, vocabulary);
  const bounds = boundsOf(assessment);
  const group = ({ reason }: ConsideredFigure): number => (reason === 'chosen' ? 0 : reason === 'of_successor' ? 2 : 1);
  const ordered = figures.toSorted((a, b) => group(a) - group(b) || newestFirst(a, b));
  return ordered.flatMap((figure, index) => [
    ...(index > 0 ? [{ kind: 'blank' } as const] : []),
    { kind: 'text', cells: headOf(figure, measure, bounds, words), indent: 2 },
    ...detailsOf(figure, vocabulary, words).map((cells): Block => ({ kind: 'text', cells, indent: 4 })),
  ]);
}

function newestFirst(a: ConsideredFigure, b: ConsideredFigure): number {
  const [first, second] = [a.measurement.period.end, b.measurement.period.end];
  return first < second ? 1 : first > second ? -1 : 0;
}

function headOf(
  { measurement, reason }: ConsideredFigure,
  measure: Measure,
  bounds: readonly number[],
  words: Words,
): Phrase {
  const { quantity, period, derived } = measurement;
  const { fraction } = quantity;
  const parts = fraction ? ` = ${fraction.numerator}/${fraction.denominator}` : '';
  const why = textCell(words.standings[reason], reason === 'chosen' ? 'strong' : 'dim');
  const origin = derived ? textCell(` · ${words.explain.derived}`, 'dim') : '';
  return phrase`${quantityCell(measurement, measure, bounds)}${parts} (${periodText(period, words)}) – ${why}${origin}`;
}

function detailsOf({ measurement }: ConsideredFigure, vocabulary: Vocabulary, words: Words): readonly Phrase[] {
  const { asStated, attribution, confidence, note, source, knownOn, at } = measurement;
  return [
    cellsOf(asStated ? `«${asStated}»` : ''),
    sourcePhrase(vocabulary.sources.get(source), source, words),
    joined([
      textCell(attribution?.[words.lang]),
      textCell(confidence && words.explain.sureness(confidenceText(confidence, words))),
      textCell(note?.[words.lang]),
    ]),
    cellsOf(textCell(`${words.explain.knownOn(dayText(knownOn, words))} · ${at.file}:${at.line}`, 'dim')),
  ].filter((cells) => cells.length > 0);
}
