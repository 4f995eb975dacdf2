import type { Paint } from './paint.ts';
import { INDENT, MARGIN, rule, type Sheet } from './sheet.ts';
import { printedWidth } from './width.ts';
import { fill, type Line, lengthOf, lineWidth, type Word, wordsOf } from './wrap.ts';

/** The columns below the lead, already drawn: the lines of their header and of each row. */
interface Values {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Blanks that keep the verdict apart from the name. */
const APART = 2;
/** The verdict stands over the right edge of the values, but not closer than this. */
const LEAST_ROOM = 79;

/**
 * Two lines a row where a screen is narrow: what is measured with its verdict at the right edge, and the values below.
 */
export function ledLines(
  { headings, rows, header }: Sheet,
  values: Values,
  width: number,
  paint: Paint,
): readonly string[] {
  const lead = headings.findIndex((heading) => heading.lead);
  const trail = headings.findIndex((heading) => heading.trail);
  const widest = Math.max(LEAST_ROOM, INDENT + printedWidth(values.rows.flat()));
  const room = Math.min(width - MARGIN, widest);
  const inset = (lines: readonly string[]): string[] => lines.map((line) => ' '.repeat(MARGIN + INDENT) + line);
  const named = (row: readonly (readonly Word[])[]): readonly string[] =>
    nameLines(row[lead] ?? [], row[trail] ?? [], room).map((line) => ' '.repeat(MARGIN) + paint(line));
  const titles = headings.map(({ title }) => wordsOf([{ text: title, tone: 'strong' }]));
  const top = header ? [...named(titles), ...inset(values.header), ' '.repeat(MARGIN) + rule(room, paint)] : [];
  return [...top, ...rows.flatMap((row, index) => [...named(row), ...inset(values.rows[index] ?? [])])];
}

/**
 * The name with the verdict at the right edge. What is said behind the verdict goes on below it; a name that leaves no
 * room for the verdict has its lines for itself.
 */
function nameLines(name: readonly Word[], verdict: readonly Word[], room: number): readonly Line[] {
  if (verdict.length === 0) return fill(name, room);
  const beside = room - lengthOf(name) - APART;
  const fits = verdict.every(({ width }) => width <= beside);
  const said = fill(verdict, fits ? beside : room).map(withoutDot);
  if (!fits) return [...fill(name, room), ...said.map((line) => rightward(line, room))];
  const [first = [], ...rest] = said;
  const names = name.flatMap(({ spans }, index) => (index > 0 ? [{ text: ' ' }, ...spans] : spans));
  return [[...names, ...rightward(first, room - lineWidth(names))], ...rest.map((line) => rightward(line, room))];
}

const rightward = (line: Line, room: number): Line =>
  line.length === 0 ? [] : [{ text: ' '.repeat(Math.max(0, room - lineWidth(line))) }, ...line];

/** A line that ends where another goes on needs no dot between them. */
const withoutDot = (line: Line): Line =>
  line.map((span, index) => (index < line.length - 1 ? span : { ...span, text: span.text.replace(/\s·$/, '') }));
