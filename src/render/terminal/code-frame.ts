import { codeFrameColumns } from '@babel/code-frame';
import type { SourceLocation } from '../../core/record/source-location.ts';
import { inert } from '../value/sanitize.ts';

/** The line with its neighbours, or alone. */
export type Excerpt = 'around' | 'alone';

/** The text of a file; of a long one what reads single lines, from one number to another, without their ends. */
export type ShownText = string | ((first: number, last: number) => readonly string[]);

/** Gives the text of a file by its name, of a long one around these lines; null where there is none to show. */
export type SourceOf = (file: string, lines: readonly number[]) => ShownText | null;

/** The line numbers and what stands around them: `> 10 | `. */
const GUTTER = 5;

/** No line is shown wider, however wide the page: of one of a megabyte only what is around the caret says something. */
const WIDEST = 240;

/** So much of a line is looked at on either side of the caret. In UTF-16 units; more than what is shown. */
const REACH = 2000;

/**
 * The line of a place with a caret, cut to the width; nothing where the line is empty. Our columns count code points
 * from 1, the frame counts what it prints from 0.
 */
export function frame(
  text: ShownText,
  { line, column, length = 0 }: SourceLocation,
  excerpt: Excerpt = 'around',
  width = WIDEST,
): string[] {
  const [first, last] = excerpt === 'alone' ? [line, line] : [Math.max(1, line - 1), line + 1];
  const lines = linesBetween(text, first, last);
  const own = lines[line - first] ?? '';
  if (own === '') return [];
  const start = unitOf(own, column - 1);
  const end = unitOf(own, Math.min(length, REACH), start);
  const from = Math.max(0, start - REACH);
  const before = inert(own.slice(from, start)).length;
  const under = Math.max(1, inert(own.slice(start, end)).length);
  const room = Math.min(width, WIDEST) - GUTTER - String(first + lines.length - 1).length;
  // What is meant is in sight, with as much before it as there is room for.
  const fits = from === 0 && own.length <= end + REACH && inert(own).length <= room;
  const cut = fits ? 0 : Math.max(0, Math.min(before - 1, before + under + 1 - room));
  const place = { line, column: before - cut };
  const location = { start: place, end: { line, column: Math.min(place.column + under, room) } };
  const options = { highlightCode: false, startLine: first };
  const shown = lines.map((each) => windowOf(inert(each.slice(from, end + REACH)), cut, room));
  return codeFrameColumns(shown.join('\n'), location, options).split('\n');
}

/** The lines of a text from one number to another, counted from 1, without their ends; fewer where the text ends. */
function linesBetween(text: ShownText, first: number, last: number): readonly string[] {
  if (typeof text !== 'string') return text(first, last);
  const lines: string[] = [];
  let start = 0;
  for (let number = 1; number <= last; number++) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (number >= first) lines.push(text.slice(start, text[end - 1] === '\r' && found >= 0 ? end - 1 : end));
    if (found < 0) break;
    start = end + 1;
  }
  return lines;
}

/** Where in a line so many code points end, counted from a unit on. */
function unitOf(line: string, points: number, from = 0): number {
  let unit = from;
  for (let count = 0; count < points && unit < line.length; count++)
    unit += (line.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  return unit;
}

/** So much of a line, from so far in; what is left out is marked. */
function windowOf(line: string, cut: number, room: number): string {
  const rest = cut === 0 || line.length <= cut ? line.slice(cut) : `…${line.slice(cut + 1)}`;
  return (rest.length > room ? `${rest.slice(0, room - 1)}…` : rest).toWellFormed();
}

/** A word in quotes, or one of YAML without. */
const WORD = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:[^\s,{}[\]:]|:(?!\s|$))+)/;

/** A place of which only the start is known, up to the end of its word. */
export function toWordEnd(text: ShownText, place: SourceLocation): SourceLocation {
  if (place.length !== undefined) return place;
  const [line = ''] = linesBetween(text, place.line, place.line);
  const start = unitOf(line, place.column - 1);
  const [word = ''] = WORD.exec(line.slice(start, start + REACH)) ?? [];
  return { ...place, length: [...word].length };
}

/** `data/plan.yaml:84:9`, as terminals and editors make a link of. */
export const placeText = ({ file, line, column }: SourceLocation): string => `${inert(file)}:${line}:${column}`;
