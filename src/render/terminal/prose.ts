import { largest } from '../../core/number/extent.ts';
import type { Pair, Phrase } from '../../view/view.ts';
import type { Words } from '../../view/words/words.ts';
import { cellSpans, type TonedText } from '../value/cell-text.ts';
import type { Paint } from './paint.ts';
import { fill, lineWidth, wordsOf } from './wrap.ts';

/** Prose is wrapped here at the latest: longer lines are hard to read on any screen. */
export const LONGEST_PROSE = 100;

export const spansOf = (cells: Phrase, words: Words): readonly TonedText[] =>
  cells.flatMap((cell) => cellSpans(cell, words));

/** The same, stepping back where nothing says otherwise. */
export const dimmed = (spans: readonly TonedText[]): readonly TonedText[] =>
  spans.map((span): TonedText => ({ tone: 'dim', ...span }));

/** Text wrapped to the width, some columns in. */
export function paragraph(spans: readonly TonedText[], indent: number, width: number, paint: Paint): readonly string[] {
  const margin = Math.min(indent, Math.max(0, width - 1));
  const lines = fill(wordsOf(spans), Math.min(width, LONGEST_PROSE) - margin);
  return lines.map((line) => ' '.repeat(margin) + paint(line));
}

const HANG = 2;

/** A line that goes on below itself, a little further in, where it is wider than the screen. */
export const hanging = (spans: readonly TonedText[], width: number, paint: Paint): string =>
  fill(wordsOf(spans), Math.max(1, width - HANG))
    .map(paint)
    .join(`\n${' '.repeat(HANG)}`);

/** A value narrower than this goes below its label. */
const LEAST_VALUE = 24;
const PAIR_INDENT = 2;
const AFTER_LABEL = 2;

/** Labels and values in two columns, each value wrapped beside its label. */
export function pairLines(pairs: readonly Pair[], words: Words, width: number, paint: Paint): readonly string[] {
  const labels = pairs.map(({ label }) => cellSpans({ kind: 'text', text: label, tone: 'dim' }, words));
  const widestLabel = largest([0, ...labels.map(lineWidth)]);
  const column = PAIR_INDENT + widestLabel + AFTER_LABEL;
  if (Math.min(width, LONGEST_PROSE) - column < LEAST_VALUE) {
    return pairs.flatMap(({ cells }, index) => [
      ...paragraph(labels[index] ?? [], PAIR_INDENT, width, paint),
      ...paragraph(spansOf(cells, words), PAIR_INDENT * 2, width, paint),
    ]);
  }
  return pairs.flatMap(({ cells }, index) => {
    const label = labels[index] ?? [];
    const pad = ' '.repeat(widestLabel - lineWidth(label) + AFTER_LABEL);
    const value = paragraph(spansOf(cells, words), column, width, paint);
    const first = ' '.repeat(PAIR_INDENT) + paint(label) + pad + (value[0] ?? '').slice(column);
    return [first, ...value.slice(1)];
  });
}
