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
  // A name that says nothing new stands once above all of its lines.
  const isRepeated = (row: readonly (readonly Word[])[], index: number): boolean =>
    trail < 0 && index > 0 && textOf(row[lead]) === textOf(rows[index - 1]?.[lead]);
  return [
    ...top,
    ...rows.flatMap((row, index) => [
      ...(isRepeated(row, index) ? [] : named(row)),
      ...inset(values.rows[index] ?? []),
    ]),
  ];
}

const textOf = (words: readonly Word[] = []): string => JSON.stringify(words);

/**
 * The name with the verdict at the right edge. What is said behind the verdict goes below where it does not fit; a name
 * that leaves no room even for the verdict has its lines for itself.
 */
function nameLines(name: readonly Word[], verdict: readonly Word[], room: number): readonly Line[] {
  const [status, ...detail] = verdict;
  if (!status) return fill(name, room);
  const beside = room - lengthOf(name) - APART;
  const below = (words: readonly Word[]): Line[] => fill(words, room).map((line) => rightward(withoutDot(line), room));
  if (status.width > beside) return [...fill(name, room), ...below(verdict)];
  const [names = []] = fill(name, room);
  const isWhole = lengthOf(verdict) <= beside;
  const [first = []] = fill(isWhole ? verdict : [status], beside).map(withoutDot);
  return [[...names, ...rightward(first, room - lineWidth(names))], ...(isWhole ? [] : below(detail))];
}

const rightward = (line: Line, room: number): Line =>
  line.length === 0 ? [] : [{ text: ' '.repeat(Math.max(0, room - lineWidth(line))) }, ...line];

/** A line that ends where another goes on needs no dot between them. */
const withoutDot = (line: Line): Line =>
  line.map((span, index) => (index < line.length - 1 ? span : { ...span, text: span.text.replace(/\s·$/, '') }));
