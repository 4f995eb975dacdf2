import { codeFrameColumns } from '@babel/code-frame';
import type { Place } from '../core/place.ts';
import { inert } from './inert.ts';

/** The line with its neighbours, or alone. */
export type Excerpt = 'around' | 'alone';

/** The line numbers and what stands around them: `> 10 | `. */
const GUTTER = 5;

/**
 * The line of a place with a caret, cut to the width; nothing where the line is empty. Our columns count code points from
 * 1, the frame counts what it prints from 0.
 */
export function frame(
  text: string,
  { line, column, length = 0 }: Place,
  excerpt: Excerpt = 'around',
  width = Number.POSITIVE_INFINITY,
): string[] {
  const lines = text.split(/\r?\n/);
  const points = [...(lines[line - 1] ?? '')];
  if (points.length === 0) return [];
  const before = inert(points.slice(0, column - 1).join('')).length;
  const under = Math.max(1, inert(points.slice(column - 1, column - 1 + length).join('')).length);
  const [first, last] = excerpt === 'alone' ? [line - 1, line] : [Math.max(0, line - 2), line + 1];
  const room = width - GUTTER - String(Math.min(last, lines.length)).length;
  // What is meant is in sight, with as much before it as there is room for.
  const fits = inert(points.join('')).length <= room;
  const cut = fits ? 0 : Math.max(0, Math.min(before - 1, before + under + 1 - room));
  const start = before - cut;
  const location = { start: { line, column: start }, end: { line, column: Math.min(start + under, room) } };
  const options = { highlightCode: false, startLine: first + 1 };
  const shown = lines.slice(first, last).map((each) => windowOf(inert(each), cut, room));
  return codeFrameColumns(shown.join('\n'), location, options).split('\n');
}

/** So much of a line, from so far in; what is left out is marked. */
function windowOf(line: string, cut: number, room: number): string {
  const rest = cut === 0 || line.length <= cut ? line.slice(cut) : `…${line.slice(cut + 1)}`;
  return (rest.length > room ? `${rest.slice(0, room - 1)}…` : rest).toWellFormed();
}

/** A word in quotes, or one of YAML without. */
const WORD = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:[^\s,{}[\]:]|:(?!\s|$))+)/;

/** A place of which only the start is known, up to the end of its word. */
export function toWordEnd(text: string, place: Place): Place {
  if (place.length !== undefined) return place;
  const line = [...(text.split(/\r?\n/)[place.line - 1] ?? '')];
  const [word = ''] = WORD.exec(line.slice(place.column - 1).join('')) ?? [];
  return { ...place, length: [...word].length };
}

/** `data/plan.yaml:84:9`, as terminals and editors make a link of. */
export const placeText = ({ file, line, column }: Place): string => `${inert(file)}:${line}:${column}`;
