import type { Heading } from '../view/view.ts';
import type { Span } from './cell-text.ts';
import { drawRows } from './columns.ts';
import { type FitColumn, fit } from './fit.ts';
import { ledLines } from './led.ts';
import type { Paint } from './paint.ts';
import { fill, lengthOf, type Word, wordsOf } from './wrap.ts';

/** A table with its cells in words, ready to be laid out. */
export interface Sheet {
  readonly headings: readonly Heading[];
  readonly rows: readonly (readonly (readonly Word[])[])[];
  readonly header: boolean;
}

/** Blanks before a table, and between two of its columns. */
export const MARGIN = 1;
const BETWEEN = 2;
/** How much further in the values stand where the text that names the row has a line of its own. */
export const INDENT = 2;
/** A lead column narrower than this is harder to read than a line of its own. */
const COMFORTABLE = 24;
/** Rows that decide the widths: enough to see what wraps, few enough to stay quick. */
const SAMPLE = 60;
/** A longer word may be cut: addresses and ids. */
const LONGEST_WORD = 24;

/** Lines of a table: in columns; else with the lead above its values; else every value on a line under its heading. */
export function layTable(sheet: Sheet, width: number, paint: Paint): readonly string[] {
  const all = fitted(sheet, width - MARGIN);
  const lead = sheet.headings.findIndex((heading) => heading.lead);
  if (all && (lead < 0 || (all[lead] ?? 0) >= Math.min(naturalOf(sheet, lead), COMFORTABLE))) {
    return [...top(sheet, all, paint), ...draw(sheet, all, paint).flat()].map((line) => ' '.repeat(MARGIN) + line);
  }
  const values = only(sheet, ({ lead, trail }) => !lead && !trail);
  const below = lead < 0 ? null : fitted(values, width - MARGIN - INDENT);
  if (!below) return stacked(sheet, Math.max(0, lead), width, paint);
  return ledLines(sheet, { header: drawHeader(values, below, paint), rows: draw(values, below, paint) }, width, paint);
}

/** The sheet with only the columns that are chosen. */
function only({ headings, rows, header }: Sheet, isChosen: (heading: Heading) => boolean): Sheet {
  const places = headings.flatMap((heading, place) => (isChosen(heading) ? [place] : []));
  const pick = <T>(items: readonly T[]): T[] => places.flatMap((place) => items[place] ?? []);
  return { headings: pick(headings), rows: rows.map((row) => places.map((place) => row[place] ?? [])), header };
}

function fitted(sheet: Sheet, width: number): readonly number[] | null {
  const columns = sheet.headings.map((_, place) => columnOf(sheet, place));
  return columns.length === 0 ? null : fit(columns, width - BETWEEN * (columns.length - 1));
}

const cellsAt = ({ rows }: Sheet, place: number): (readonly Word[])[] => rows.map((row) => row[place] ?? []);
const titleOf = ({ headings, header }: Sheet, place: number): readonly Word[] =>
  header ? wordsOf([{ text: headings[place]?.title ?? '' }]) : [];
const naturalOf = (sheet: Sheet, place: number): number =>
  cellsAt(sheet, place).reduce((most, cell) => Math.max(most, lengthOf(cell)), 1);

function columnOf(sheet: Sheet, place: number): FitColumn {
  const [title, cells, widest] = [titleOf(sheet, place), cellsAt(sheet, place), naturalOf(sheet, place)];
  const longest = (most: number, words: readonly Word[]): number =>
    words.reduce((max, { width }) => Math.max(max, Math.min(width, LONGEST_WORD)), most);
  return {
    natural: Math.max(widest, lengthOf(title)),
    least: sheet.headings[place]?.wrap ? cells.reduce(longest, longest(1, title)) : longest(widest, title),
    rows: [title, ...cells.slice(0, SAMPLE)].map((words) => words.map(({ width }) => width)),
  };
}

function draw({ headings, rows }: Sheet, widths: readonly number[], paint: Paint): readonly (readonly string[])[] {
  const cells = rows.map((row) => row.map((words, place) => fill(words, widths[place] ?? 1)));
  return drawRows(cells, headings, widths, paint);
}

function drawHeader(sheet: Sheet, widths: readonly number[], paint: Paint): readonly string[] {
  const titles = sheet.headings.map(({ title }) => wordsOf([{ text: title, tone: 'strong' }]));
  return sheet.header ? draw({ ...sheet, rows: [titles] }, widths, paint).flat() : [];
}

function top(sheet: Sheet, widths: readonly number[], paint: Paint): readonly string[] {
  const total = widths.reduce((sum, width) => sum + width, BETWEEN * (widths.length - 1));
  return sheet.header ? [...drawHeader(sheet, widths, paint), rule(total, paint)] : [];
}

export const rule = (width: number, paint: Paint): string => paint([{ text: '─'.repeat(width), tone: 'dim' }]);

/** One value a line, under its heading: for 40 columns and less. Empty values are left out. */
function stacked({ headings, rows, header }: Sheet, lead: number, width: number, paint: Paint): readonly string[] {
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
  words.map(({ spans, width }) => ({ spans: spans.map((span): Span => ({ tone: 'strong', ...span })), width }));
