import { lineEndsIn } from '../parse/csv/csv-window.ts';
import { withPlainLines } from '../parse/lines.ts';
import { readFrom } from './read.ts';
import type { SourceFile } from './source-file.ts';
import { textPieces } from './text-pieces.ts';

/** Lines of a file from one number to another, counted from 1, without their ends; fewer where the text ends. */
export type LinesBetween = (first: number, last: number) => readonly string[];

/**
 * Reads the lines of these numbers and their neighbours, in memory that does not grow with the file; null where it
 * cannot be read.
 */
export function excerptOf(
  file: Pick<SourceFile, 'path' | 'name' | 'within'>,
  numbers: readonly number[],
): LinesBetween | null {
  const wanted = new Set(numbers.flatMap((number) => [number - 1, number, number + 1]));
  const last = [...wanted].reduce((most, number) => Math.max(most, number), 0);
  const kept = new Map<number, string>();
  const outcome = readFrom(file, (read) => {
    const pieces = textPieces(read, file.name, Number.POSITIVE_INFINITY);
    let line = 1;
    for (let piece = pieces.next(); piece !== null && line <= last; piece = pieces.next()) {
      const plain = withPlainLines(piece);
      const count = lineEndsIn(plain);
      if (numbers.some((number) => number >= line - 1 && number <= line + count + 1))
        for (const [index, text] of plain.split('\n').entries())
          if (wanted.has(line + index)) kept.set(line + index, text);
      line += count;
    }
    return { problem: pieces.problem };
  });
  if ('code' in outcome || outcome.problem) return null;
  return (from, to) => {
    const lines: string[] = [];
    for (let number = from; number <= to; number += 1) {
      const text = kept.get(number);
      if (text === undefined) break;
      lines.push(text);
    }
    return lines;
  };
}
