import type { TonedText } from '../value/cell-text.ts';
import { isNarrow, width } from './width.ts';

/** What stands between two places where a line may break: pieces of different tones, and their width together. */
export interface Word {
  readonly spans: readonly TonedText[];
  readonly width: number;
}

export type Line = readonly TonedText[];

/** The words of a text. Vietnamese breaks at its spaces, which is between syllables; NBSP holds together. */
export function wordsOf(spans: readonly TonedText[]): readonly Word[] {
  const words: TonedText[][] = [[]];
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
  const lines: TonedText[][] = [];
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
function append(line: TonedText[], [first, ...rest]: readonly TonedText[]): void {
  const before = line.at(-1);
  if (!first || !before) return;
  if (first.tone === before.tone) line[line.length - 1] = { ...before, text: `${before.text} ${first.text}` };
  else line.push({ text: ' ' }, first);
  for (const span of rest) line.push(span);
}

let segmenter: Intl.Segmenter | null = null;

/** The letters of a text with their marks. The segmenter is made when a text needs it: most do not. */
function lettersOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

interface Letter {
  readonly text: string;
  readonly tone: TonedText['tone'];
  readonly width: number;
}

/** A word in pieces no wider than `max`, cut at a seam where one is near: ids, addresses and places in files. */
export function cut({ spans }: Word, max: number): readonly Word[] {
  const all: Letter[] = spans.flatMap(({ text, tone }) =>
    isNarrow(text)
      ? Array.from(text, (letter) => ({ text: letter, tone, width: 1 }))
      : lettersOf(text).map((letter) => ({ text: letter, tone, width: width(letter) })),
  );
  const pieces: Word[] = [];
  for (let start = 0; start < all.length; ) {
    const end = start + Math.max(1, pieceLength(all, start, max));
    pieces.push(wordOf(all.slice(start, end)));
    start = end;
  }
  return pieces;
}

/** Letters of the piece that begins there. */
function pieceLength(letters: readonly Letter[], start: number, max: number): number {
  let used = 0;
  let end = start;
  for (; end < letters.length; end++) {
    used += letters[end]?.width ?? 0;
    if (used > max) break;
  }
  const fitting = end - start;
  if (end === letters.length) return fitting;
  return (
    lastNear(fitting, (length) => isBehindSeam(letters, start + length)) ??
    lastNear(fitting, (length) => isBeforeLine(letters, start + length)) ??
    fitting
  );
}

/** The greatest length up to one, and above half of it, that fits; null where none does. */
function lastNear(most: number, fits: (length: number) => boolean): number | null {
  for (let length = most; length > most / 2; length -= 1) if (fits(length)) return length;
  return null;
}

/** Whether a hyphen or a slash ends there. */
function isBehindSeam(letters: readonly Letter[], at: number): boolean {
  const text = letters[at - 1]?.text;
  return text === '-' || text === '/';
}

/** Whether the number of a line begins there: «:19», which stays whole. */
const isBeforeLine = (letters: readonly Letter[], at: number): boolean =>
  letters[at]?.text === ':' && /^\d$/.test(letters[at + 1]?.text ?? '');

function wordOf(letters: readonly Letter[]): Word {
  const spans: { -readonly [Part in keyof TonedText]: TonedText[Part] }[] = [];
  for (const { text, tone } of letters) {
    const last = spans.at(-1);
    if (last && last.tone === tone) last.text += text;
    else spans.push({ text, ...(tone && { tone }) });
  }
  return { spans, width: letters.reduce((sum, { width }) => sum + width, 0) };
}
