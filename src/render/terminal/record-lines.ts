import type { Heading } from '../../view/view.ts';
import type { TonedText } from '../value/cell-text.ts';
import { MARGIN } from './draw-table.ts';
import type { Paint } from './paint.ts';
import { fill, type Word, wordsOf } from './wrap.ts';

/** A table with its cells in words, ready to be laid out. */
export interface Sheet {
  readonly headings: readonly Heading[];
  readonly rows: readonly (readonly (readonly Word[])[])[];
  /** Below each row; empty where nothing is said. */
  readonly notes: readonly (readonly Word[])[];
  readonly header: boolean;
}

/** How much further in the values stand than the text that names the row. */
const INDENT = 2;

/** A block of lines per row, one value a line under its heading: for narrow screens. Empty values are left out. */
export function recordLines({ headings, rows, notes, header }: Sheet, width: number, paint: Paint): readonly string[] {
  const lead = Math.max(
    0,
    headings.findIndex((heading) => heading.lead),
  );
  const margin = ' '.repeat(MARGIN);
  const indent = ' '.repeat(MARGIN + INDENT);
  return rows.flatMap((row, index) => {
    const name = fill(strong(row[lead] ?? []), Math.max(1, width - MARGIN)).map((line) => margin + paint(line));
    const values = valuesOf(headings, row, lead, header).flatMap((words) =>
      fill(words, Math.max(1, width - MARGIN - INDENT)).map((line) => indent + paint(line)),
    );
    const note = fill(notes[index] ?? [], Math.max(1, width - MARGIN - INDENT)).map((line) => indent + paint(line));
    return [...(index > 0 ? [''] : []), ...name, ...values, ...note];
  });
}

/** The values of a row, each with its label; what shares a line stands in one with those beside it. */
function valuesOf(
  headings: readonly Heading[],
  row: readonly (readonly Word[])[],
  lead: number,
  header: boolean,
): readonly (readonly Word[])[] {
  const lines: (readonly Word[])[] = [];
  let isSharing = false;
  for (const [place, { title, shared = false }] of headings.entries()) {
    const words = row[place] ?? [];
    if (place === lead || words.length === 0) continue;
    const label = header ? wordsOf([{ text: shared ? title : `${title}:`, tone: 'dim' }]) : [];
    const before = shared && isSharing ? lines.pop() : undefined;
    lines.push(before ? [...before, ...PARTED, ...label, ...words] : [...label, ...words]);
    isSharing = shared;
  }
  return lines;
}

/** Between values that share a line. */
const PARTED = wordsOf([{ text: '·' }]);

const strong = (words: readonly Word[]): readonly Word[] =>
  words.map(({ spans, width }) => ({ spans: spans.map((span): TonedText => ({ tone: 'strong', ...span })), width }));
