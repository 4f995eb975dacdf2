import { codeFrameColumns } from '@babel/code-frame';
import type { Place } from '../core/place.ts';
import { inert } from './inert.ts';

/** The line with its neighbours, or alone. */
export type Excerpt = 'around' | 'alone';

/**
 * The line of a place with a caret; nothing where the line is empty. Our columns count code points from 1, the frame
 * counts what it prints from 0.
 */
export function frame(text: string, { line, column, length = 0 }: Place, excerpt: Excerpt = 'around'): string[] {
  const lines = text.split(/\r?\n/);
  const points = [...(lines[line - 1] ?? '')];
  if (points.length === 0) return [];
  const before = inert(points.slice(0, column - 1).join('')).length;
  const under = Math.max(1, inert(points.slice(column - 1, column - 1 + length).join('')).length);
  const [first, last] = excerpt === 'alone' ? [line - 1, line] : [Math.max(0, line - 2), line + 1];
  const location = { start: { line, column: before }, end: { line, column: before + under } };
  const options = { highlightCode: false, startLine: first + 1 };
  return codeFrameColumns(lines.slice(first, last).map(inert).join('\n'), location, options).split('\n');
}

/** A place of which only the start is known, up to the end of its line. */
export function toLineEnd(text: string, place: Place): Place {
  const line = text.split(/\r?\n/)[place.line - 1] ?? '';
  return { ...place, length: place.length ?? [...line.trimEnd()].length - place.column + 1 };
}

/** `data/plan.yaml:84:9`, as terminals and editors make a link of. */
export const placeText = ({ file, line, column }: Place): string => `${inert(file)}:${line}:${column}`;
