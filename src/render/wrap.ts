import type { Span } from './cell-text.ts';
import { width } from './width.ts';

/** What stands between two places where a line may break: pieces of different tones, and their width together. */
export interface Word {
  readonly spans: readonly Span[];
  readonly width: number;
}

export type Line = readonly Span[];

/** The words of a text. Vietnamese breaks at its spaces, which is between syllables; NBSP holds together. */
export function wordsOf(spans: readonly Span[]): readonly Word[] {
  const words: Span[][] = [[]];
  for (const { text, ...tone } of spans) {
    for (const [index, part] of text.split(' ').entries()) {
      if (index > 0) words.push([]);
      if (part !== '') words.at(-1)?.push({ text: part, ...tone });
    }
  }
  return words.filter((word) => word.length > 0).map((word) => ({ spans: word, width: lineWidth(word) }));
}

/** Columns that words take on one line. */
export const lengthOf = (words: readonly Word[]): number => words.reduce((sum, { width }) => sum + width + 1, -1);

export const lineWidth = (line: Line): number => line.reduce((sum, { text }) => sum + width(text), 0);

/** Words filled into lines no wider than `max`; a word that is wider by itself is cut between letters. */
export function fill(words: readonly Word[], max: number): readonly Line[] {
  const lines: Span[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const word of words.flatMap((each) => (each.width > max ? cut(each, max) : [each]))) {
    if (used + 1 + word.width > max) {
      lines.push([...word.spans]);
      used = word.width;
    } else {
      append(lines.at(-1) ?? [], word.spans);
      used += 1 + word.width;
    }
  }
  return lines;
}

/** A word at the end of a line: the blank before it takes a tone only where both sides have it. */
function append(line: Span[], [first, ...rest]: readonly Span[]): void {
  const before = line.at(-1);
  if (!first || !before) return;
  if (first.tone === before.tone) line[line.length - 1] = { ...before, text: `${before.text} ${first.text}` };
  else line.push({ text: ' ' }, first);
  line.push(...rest);
}

/** How many lines words of these widths fill: what `fill` does, without the text. */
export function linesAt(widths: readonly number[], max: number): number {
  let lines = 0;
  let used = Number.POSITIVE_INFINITY;
  for (const each of widths) {
    if (used + 1 + each <= max) {
      used += 1 + each;
      continue;
    }
    lines += Math.max(1, Math.ceil(each / max));
    used = each > max ? each % max || max : each;
  }
  return lines;
}

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** A word in pieces no wider than `max`. A letter that is wider than that by itself is left out of a line of its own. */
function cut({ spans }: Word, max: number): readonly Word[] {
  const pieces: { spans: Span[]; width: number }[] = [];
  for (const { text, ...tone } of spans) {
    for (const { segment } of letters.segment(text)) {
      const wide = width(segment);
      const last = pieces.at(-1);
      if (wide > max) continue;
      if (!last || last.width + wide > max) pieces.push({ spans: [{ text: segment, ...tone }], width: wide });
      else {
        const end = last.spans.at(-1);
        if (end && end.tone === tone.tone) last.spans[last.spans.length - 1] = { ...end, text: end.text + segment };
        else last.spans.push({ text: segment, ...tone });
        last.width += wide;
      }
    }
  }
  return pieces;
}
