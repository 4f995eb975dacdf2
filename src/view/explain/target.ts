import type { Source, Vocabulary } from '../../core/record/vocabulary.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import { cellsOf, joined, numberCell, phrase, textCell } from '../cell.ts';
import { measureOf } from '../text/measure.ts';
import { dayText, periodText } from '../text/period-text.ts';
import type { Pair, Phrase } from '../view.ts';
import type { ExplainLabel } from '../words/explain-words.ts';
import type { Words } from '../words/words.ts';

/** A pair under its label; none where there is nothing to say. */
export const pair = (words: Words, label: ExplainLabel, cells: Phrase): readonly Pair[] =>
  cells.length === 0 ? [] : [{ label: words.explain.labels[label], cells }];

/** The target as it was promised: goal, words, plan, sources, and the line it is written in. */
export function targetPairs(
  { target, plan, metric }: Assessment,
  vocabulary: Vocabulary,
  words: Words,
): readonly Pair[] {
  const measure = measureOf(metric, vocabulary);
  const { goal, deadline, asStated, milestones, sources, attribution, confidence, note, at } = target;
  const by = deadline && periodText(deadline, words);
  const steps = milestones.map((step) => phrase`${numberCell(step.value, measure)} (${periodText(step.by, words)})`);
  return [
    ...pair(words, 'goal', words.explain.goalBy({ kind: 'goal', goal, measure }, by)),
    ...pair(words, 'milestones', joined(steps)),
    ...pair(words, 'asStated', cellsOf(asStated ? `«${asStated}»` : '')),
    ...pair(words, 'plan', planOf(plan, words)),
    ...pair(words, 'planNote', cellsOf(textCell(plan.note?.[words.lang]))),
    ...sources.flatMap((source) => pair(words, 'source', sourcePhrase(vocabulary.sources.get(source), source, words))),
    ...pair(words, 'attribution', cellsOf(textCell(attribution?.[words.lang]))),
    ...pair(words, 'confidence', cellsOf(textCell(confidence && confidenceText(confidence, words)))),
    ...pair(words, 'note', cellsOf(textCell(note?.[words.lang]))),
    ...pair(words, 'written', cellsOf(`${at.file}:${at.line}`)),
  ];
}

function planOf({ title, issued, until, issuer }: Assessment['plan'], words: Words): Phrase {
  const { explain, lang } = words;
  return joined([
    title[lang],
    issuer ?? '',
    issued ? explain.issued(issued.kind === 'day' ? dayText(issued.start, words) : periodText(issued, words)) : '',
    until ? explain.until(periodText(until, words)) : '',
  ]);
}

/** How sure a statement is; a word that is none of the usual ones as it is written. */
export const confidenceText = (confidence: string, { confidences }: Words): string =>
  confidences[confidence] ?? confidence;

/** A source as one cites it: publisher, title, date, kind, address. */
export function sourcePhrase(source: Source | undefined, id: string, words: Words): Phrase {
  if (!source) return cellsOf(id);
  return joined([
    source.publisher,
    `«${source.title[words.lang]}»`,
    source.date ? periodText(source.date, words) : '',
    words.tiers[source.tier],
    source.url === null ? '' : textCell(source.url, 'dim'),
  ]);
}
