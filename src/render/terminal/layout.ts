import { joined } from '../../view/cell.ts';
import type { Phrase } from '../../view/view.ts';
import type { Words } from '../../view/words/words.ts';
import type { TonedText } from '../value/cell-text.ts';
import { NBSP } from '../value/number-text.ts';
import { type ColumnNeed, columnWidths } from './column-widths.ts';
import { BETWEEN, type DrawnColumn, type DrawnRow, drawRows, MARGIN } from './draw-table.ts';
import type { Paint } from './paint.ts';
import { paragraph, spansOf } from './prose.ts';
import { recordLines, type Sheet } from './record-lines.ts';
import { cut, fill, lengthOf, type Word, wordsOf } from './wrap.ts';

/** Below this a row is a block of lines: no table is readable there. */
export const NARROWEST_TABLE = 60;
/** The text that names the row keeps at least this, where it is that long. */
const LEAST_LEAD = 18;
/** A longer word may be cut (addresses and ids), and where room is scarce one longer than the second number. */
const LONGEST_WORD = 24;
const LONGEST_TIGHT_WORD = 12;
/** Holds two words together inside the library, which breaks at every blank, the unbreakable one too. */
const GLUE = '\ue000';

/** A table as it is printed, and the titles of the columns that had no room. */
interface LaidTable {
  readonly lines: readonly string[];
  readonly leftOut: readonly string[];
}

/**
 * Lines of a table in one shape at every width from 60 columns on: what does not fit is left out in the order that the
 * headings state. Narrower, or where nothing fits, a row is a block of lines.
 */
export function layTable(sheet: Sheet, width: number, words: Words, paint: Paint): LaidTable {
  const needs = sheet.headings.map((_, place) => needOf(sheet, place));
  const fitted = width < NARROWEST_TABLE ? null : columnWidths(needs, width - MARGIN, BETWEEN);
  if (!fitted) {
    const legend = legendOf(sheet, (column) => sheet.rows.some((row) => (row[column] ?? []).length > 0));
    return { lines: [...recordLines(sheet, width, paint), ...asideLines(legend, width, words, paint)], leftOut: [] };
  }
  const columns = fitted.shown.map(
    ({ place, width: own }): DrawnColumn => ({ width: own, align: sheet.headings[place]?.align ?? 'left' }),
  );
  const cellsOf = (row: readonly (readonly Word[])[]): readonly string[] =>
    fitted.shown.map(({ place, width: own }) => painted(row[place] ?? [], own, paint));
  const drawn = (rows: readonly DrawnRow[]): readonly string[] =>
    drawRows(rows, columns).map((line) => line.replaceAll(GLUE, ' '));
  const titles = sheet.headings.map(({ title }) => wordsOf([{ text: title, tone: 'strong' }]));
  const total = columns.reduce((sum, column) => sum + column.width, BETWEEN * (columns.length - 1));
  // The library wraps a text across columns as if no blanks were between them.
  const noteWidth = total - BETWEEN * (columns.length - 1);
  const body = sheet.rows.flatMap((row, index): DrawnRow[] => {
    const note = fill(sheet.notes[index] ?? [], noteWidth - HANG.length);
    return [cellsOf(row), ...note.map((line) => HANG + paint(line.map(glued)))];
  });
  const leftOut = fitted.leftOut.map((place) => sheet.headings[place]?.title ?? '');
  const legend = legendOf(sheet, (column) => fitted.shown.some(({ place }) => place === column));
  const head = sheet.header ? [...drawn([cellsOf(titles)]), ' '.repeat(MARGIN) + rule(total, paint)] : [];
  return { lines: [...head, ...drawn(body), ...asideLines(legend, width, words, paint)], leftOut };
}

/** How far in a note stands below its row. */
const HANG = GLUE.repeat(2);

/** What the marks of the columns that are shown mean. */
const legendOf = ({ legend }: Sheet, isShown: (column: number) => boolean): Phrase =>
  joined(legend.filter(({ column }) => isShown(column)).map(({ cells }) => cells));

/** The line between a header and its rows. */
const rule = (width: number, paint: Paint): string => paint([{ text: '─'.repeat(width), tone: 'dim' }]);

export const asideLines = (cells: Phrase, width: number, words: Words, paint: Paint): readonly string[] =>
  paragraph(
    spansOf(cells, words).map((span): TonedText => ({ tone: 'dim', ...span })),
    MARGIN,
    width,
    paint,
  );

/** A cell for the library: each word in its own colours, so that a line may end behind any of them. */
function painted(words: readonly Word[], width: number, paint: Paint): string {
  const pieces = words.flatMap((word) => (word.width > width ? cut(word, width) : [word]));
  return pieces.map(({ spans }) => paint(spans.map(held))).join(' ');
}

/** A text that the library does not break where it must not be broken. */
const held = ({ text, ...tone }: TonedText): TonedText => ({ text: text.replaceAll(NBSP, GLUE), ...tone });

/** A line that is broken already. */
const glued = ({ text, ...tone }: TonedText): TonedText => ({ text: text.replace(/[ \u00a0]/g, GLUE), ...tone });

function needOf({ headings, rows, header }: Sheet, place: number): ColumnNeed {
  const heading = headings[place];
  const title = header ? wordsOf([{ text: heading?.title ?? '' }]) : [];
  let widest = 1;
  let longest = 1;
  const measure = (words: readonly Word[]): void => {
    widest = Math.max(widest, lengthOf(words));
    for (const { width } of words) longest = Math.max(longest, Math.min(width, LONGEST_WORD));
  };
  for (const row of rows) measure(row[place] ?? []);
  const ownWidest = widest;
  measure(title);
  const least = heading?.wrap ? longest : Math.max(ownWidest, longest);
  return {
    natural: widest,
    least: Math.max(least, Math.min(widest, heading?.least ?? (heading?.lead ? LEAST_LEAD : 0))),
    tight: heading?.wrap ? Math.min(longest, LONGEST_TIGHT_WORD) : least,
    leaveOut: heading?.leaveOut ?? null,
  };
}
