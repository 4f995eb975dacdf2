import type { Heading } from '../view/view.ts';
import type { Span } from './cell-text.ts';
import { drawRows } from './columns.ts';
import { type FitColumn, fit } from './fit.ts';
import { ledLines } from './led.ts';
import type { Paint } from './paint.ts';
import { INDENT, MARGIN, rule, type Sheet } from './sheet.ts';
import { fill, lengthOf, type Word, wordsOf } from './wrap.ts';

/** Blanks between two columns. */
const BETWEEN = 2;
/** A lead column narrower than this is harder to read than a line of its own. */
const COMFORTABLE = 24;
/** Rows that decide the widths: enough to see what wraps, few enough to stay quick. */
const SAMPLE = 60;
/** A longer word may be cut: addresses and ids. */
const LONGEST_WORD = 24;

/**
 * Lines of a table: in columns, or with the lead above its values, whichever takes fewer lines; where neither fits,
 * every value on a line under its heading.
 */
export function layTable(sheet: Sheet, width: number, paint: Paint): readonly string[] {
  const [first, ...others] = [columnsLayout(sheet, width, paint), ledLayout(sheet, width, paint)].filter(
    (layout) => layout !== null,
  );
  if (!first) return stacked(sheet, width, paint);
  const sample = sheet.rows.slice(0, SAMPLE);
  const linesOf = (layout: Layout): number => layout(sample).length;
  return others.reduce((best, layout) => (linesOf(layout) < linesOf(best) ? layout : best), first)(sheet.rows);
}

/** Draws rows of a sheet whose widths are decided. */
type Layout = (rows: Sheet['rows']) => readonly string[];

function columnsLayout(sheet: Sheet, width: number, paint: Paint): Layout | null {
  const widths = fitted(sheet, width - MARGIN);
  const lead = sheet.headings.findIndex((heading) => heading.lead);
  const isCramped = lead >= 0 && (widths?.[lead] ?? 0) < Math.min(naturalOf(sheet, lead), COMFORTABLE);
  if (!widths || isCramped) return null;
  const total = widths.reduce((sum, each) => sum + each, BETWEEN * (widths.length - 1));
  const top = sheet.header ? [...drawHeader(sheet, widths, paint), rule(total, paint)] : [];
  return (rows) => [...top, ...draw({ ...sheet, rows }, widths, paint).flat()].map((line) => ' '.repeat(MARGIN) + line);
}

function ledLayout(sheet: Sheet, width: number, paint: Paint): Layout | null {
  if (!sheet.headings.some(({ lead }) => lead)) return null;
  const values = only(sheet, ({ lead, trail }) => !lead && !trail);
  const widths = fitted(values, width - MARGIN - INDENT);
  if (!widths) return null;
  const header = drawHeader(values, widths, paint);
  return (rows) => {
    const below = only({ ...sheet, rows }, ({ lead, trail }) => !lead && !trail);
    return ledLines({ ...sheet, rows }, { header, rows: draw(below, widths, paint) }, width, paint);
  };
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

/** One value a line, under its heading: for 40 columns and less. Empty values are left out. */
function stacked({ headings, rows, header }: Sheet, width: number, paint: Paint): readonly string[] {
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
  words.map(({ spans, width }) => ({ spans: spans.map((span): Span => ({ tone: 'strong', ...span })), width }));
