import type { TonedText } from '../value/cell-text.ts';
import { NBSP } from '../value/number-text.ts';
import { type ColumnNeed, columnWidths } from './column-widths.ts';
import { BETWEEN, type DrawnColumn, type DrawnRow, drawRows, MARGIN } from './draw-table.ts';
import type { Paint } from './paint.ts';
import { LONGEST_PROSE } from './prose.ts';
import { recordLines, type Sheet } from './record-lines.ts';
import { cut, fill, lengthOf, type Word, wordsOf } from './wrap.ts';

/** Below this a row is a block of lines: no table is readable there. */
const NARROWEST_TABLE = 60;
/** The text that names the row keeps at least this, where it is that long. */
const LEAST_LEAD = 18;
/** A longer word may be cut (addresses and ids), and where room is scarce one longer than the second number. */
const LONGEST_WORD = 24;
const LONGEST_TIGHT_WORD = 12;
/** Holds two words together inside the library, which breaks at every blank, the unbreakable one too. */
const GLUE = '\ue000';

/** A table as it is printed, the places of the columns that are, and the titles of those that had no room. */
interface LaidTable {
  readonly lines: readonly string[];
  readonly shown: readonly number[];
  readonly leftOut: readonly string[];
}

/**
 * Lines of a table in one shape at every width from 60 columns on: what does not fit is left out in the order that the
 * headings state. Narrower, or where nothing fits, a row is a block of lines. `needs` are those of its columns,
 * together with those of the tables that share its shape.
 */
export function layTable(sheet: Sheet, needs: readonly ColumnNeed[], width: number, paint: Paint): LaidTable {
  const fitted = width < NARROWEST_TABLE ? null : columnWidths(needs, width - MARGIN, BETWEEN);
  if (!fitted) {
    const shown = [...sheet.headings.keys()].filter((place) => sheet.rows.some((row) => (row[place] ?? []).length > 0));
    return { lines: recordLines(sheet, width, paint), shown, leftOut: [] };
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
  const noteWidth = Math.min(width, LONGEST_PROSE) - HANG.length;
  const body = sheet.rows.flatMap((row, index): DrawnRow[] => {
    const note = fill(sheet.notes[index] ?? [], noteWidth);
    return [cellsOf(row), ...note.map((line) => HANG + paint(line))];
  });
  const leftOut = fitted.leftOut.map((place) => sheet.headings[place]?.title ?? '');
  const head = sheet.header ? [...drawn([cellsOf(titles)]), ' '.repeat(MARGIN) + rule(total, paint)] : [];
  return { lines: [...head, ...drawn(body)], shown: fitted.shown.map(({ place }) => place), leftOut };
}

/** How far in a note stands below its row. */
const HANG = ' '.repeat(MARGIN + 2);

/** The line between a header and its rows. */
const rule = (width: number, paint: Paint): string => paint([{ text: '─'.repeat(width), tone: 'dim' }]);

/** What the columns of tables of one shape ask for together. */
export function needsOf(sheets: readonly Sheet[]): readonly ColumnNeed[] {
  const [first, ...others] = sheets.map((sheet) => sheet.headings.map((_, place) => needOf(sheet, place)));
  return others.reduce((all, own) => all.map((need, place) => wider(need, own[place] ?? need)), first ?? []);
}

const wider = (a: ColumnNeed, b: ColumnNeed): ColumnNeed => ({
  natural: Math.max(a.natural, b.natural),
  least: Math.max(a.least, b.least),
  longest: Math.max(a.longest, b.longest),
  tight: Math.max(a.tight, b.tight),
  leaveOut: a.leaveOut,
});

/** A cell for the library: each word in its own colours, so that a line may end behind any of them. */
function painted(words: readonly Word[], width: number, paint: Paint): string {
  const pieces = words.flatMap((word) => (word.width > width ? cut(word, width) : [word]));
  return pieces.map(({ spans }) => paint(spans.map(held))).join(' ');
}

/** A text that the library does not break where it must not be broken. */
const held = ({ text, ...tone }: TonedText): TonedText => ({ text: text.replaceAll(NBSP, GLUE), ...tone });

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
    longest: least,
    tight: heading?.wrap ? Math.min(longest, LONGEST_TIGHT_WORD) : least,
    leaveOut: heading?.leaveOut ?? null,
  };
}
