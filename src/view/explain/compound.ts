import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import { type Compound, compoundOf, type Growth } from '../../core/target/progress/compound.ts';
import { numberCell, phrase, phraseCell, ratioCell } from '../cell.ts';
import { measureOf } from '../text/measure.ts';
import { periodText } from '../text/period-text.ts';
import type { Block, Cell, Measure, Pair, Phrase } from '../view.ts';
import type { Words } from '../words/words.ts';
import { pair } from './target.ts';

/** The second reading of money and counts, with its formulas; nothing where there is none (methodology §6). */
export function compoundBlocks(assessment: Assessment, vocabulary: Vocabulary, words: Words): readonly Block[] {
  const compound = compoundOf(assessment);
  const { figure, metric } = assessment;
  if (!compound || !figure) return [];
  const { way, required } = compound;
  const at = periodText(figure.measurement.period, words);
  const pairs: readonly Pair[] = [
    ...(way ? wayPairs(way, at, measureOf(metric, vocabulary), words) : []),
    ...(required ? pair(words, 'required', growthOf(required, words)) : []),
  ];
  return [
    { kind: 'heading', text: words.explain.sections.compound },
    { kind: 'pairs', pairs },
  ];
}

function wayPairs(
  { made, asked, elapsed, expected, pace }: NonNullable<Compound['way']>,
  at: string,
  measure: Measure,
  words: Words,
): readonly Pair[] {
  const [from, to] = [numberCell(asked.from), numberCell(asked.to)];
  const due: Cell = { kind: 'number', value: expected, measure, digits: 2, toward: 'nearest' };
  return [
    ...pair(words, 'observed', growthOf(made, words)),
    ...pair(words, 'asked', growthOf(asked, words)),
    ...pair(
      words,
      'pace',
      phrase`${ratioCell(made.rate)} / ${ratioCell(asked.rate)} = ${{ kind: 'number', value: pace, digits: 3 }}`,
    ),
    ...pair(
      words,
      'expected',
      phrase`${from} × (${to} / ${from})^${rounded(elapsed)} = ${words.explain.expectedAt(due, at)}`,
    ),
  ];
}

/** «(200 / 100)^(1 / 2) − 1 = 41.4 % a year». */
const growthOf = ({ from, to, years, rate }: Growth, { explain }: Words): Phrase =>
  explain.perYear(
    phraseCell(phrase`(${numberCell(to)} / ${numberCell(from)})^(1 / ${rounded(years)}) − 1 = ${ratioCell(rate)}`),
  );

const rounded = (value: number): Cell => ({ kind: 'number', value, digits: 3, toward: 'nearest' });
