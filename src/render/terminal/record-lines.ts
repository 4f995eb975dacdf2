import type { Heading } from '../../view/view.ts';
import type { TonedText } from '../value/cell-text.ts';
import { MARGIN } from './draw-table.ts';
import type { Paint } from './paint.ts';
import { fill, type Word, wordsOf } from './wrap.ts';

/** A table with its cells in words, ready to be laid out. */
export interface Sheet {
  readonly headings: readonly Heading[];
  readonly rows: readonly (readonly (readonly Word[])[])[];
  readonly header: boolean;
}

/** How much further in the values stand than the text that names the row. */
const INDENT = 2;

/** A block of lines per row, one value a line under its heading: for narrow screens. Empty values are left out. */
export function recordLines({ headings, rows, header }: Sheet, width: number, paint: Paint): readonly string[] {
  const lead = Math.max(
    0,
    headings.findIndex((heading) => heading.lead),
  );
  const margin = ' '.repeat(MARGIN);
  const indent = ' '.repeat(MARGIN + INDENT);
  return rows.flatMap((row, index) => {
    const name = fill(strong(row[lead] ?? []), Math.max(1, width - MARGIN)).map((line) => margin + paint(line));
    const values = headings.flatMap(({ title }, place) => {
      const words = row[place] ?? [];
      if (place === lead || words.length === 0) return [];
      const label = header ? wordsOf([{ text: `${title}:`, tone: 'dim' }]) : [];
      const lines = fill([...label, ...words], Math.max(1, width - MARGIN - INDENT));
      return lines.map((line) => indent + paint(line));
    });
    return [...(index > 0 ? [''] : []), ...name, ...values];
  });
}

const strong = (words: readonly Word[]): readonly Word[] =>
  words.map(({ spans, width }) => ({ spans: spans.map((span): TonedText => ({ tone: 'strong', ...span })), width }));
