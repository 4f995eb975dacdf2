import type { Interval } from '../core/number/interval.ts';
import { pointOf } from '../core/number/interval.ts';
import type { SourceLocation } from '../core/record/source-location.ts';
import type { Measurement } from '../core/record/statement.ts';
import type { Cell, Datum, Measure, Phrase, Rounding, Tone } from './view.ts';

/** Nothing to say. */
export const empty = null;

/** A text cell, empty for null. */
export const textCell = (value: string | null | undefined, tone?: Tone): Datum =>
  value == null || value === '' ? empty : tone ? { kind: 'text', text: value, tone } : value;

/** A number cell, empty for null: missing is never zero. */
export const numberCell = (value: number | null | undefined, measure?: Measure): Datum =>
  value == null ? empty : measure ? { kind: 'number', value, measure } : value;

/** Several names as one value. */
export const listCell = (items: readonly string[]): Datum => ({ kind: 'list', items });

/** A share that is one value, empty for null. */
export const ratioCell = (value: number | null): Datum =>
  value === null ? empty : { kind: 'ratio', low: value, high: value };

/** A distance that is one value, empty for null. */
export const gapCell = (value: number | null, measure: Measure): Datum =>
  value === null ? empty : { kind: 'gap', low: value, high: value, measure };

/** Whether an interval says more than its domain does: an interval without ends is no figure. */
const isBounded = ({ lo, hi }: Interval): boolean => lo !== null || hi !== null;

/** The ends of an interval as those of a cell. */
export const endsOf = ({ lo, hi, loOpen, hiOpen }: Interval) => ({
  ...{ low: lo, high: hi },
  ...(loOpen && { isLowOpen: true }),
  ...(hiOpen && { isHighOpen: true }),
});

export const ratioRange = (interval: Interval): Cell =>
  isBounded(interval) ? { kind: 'ratio', ...endsOf(interval) } : empty;

export const gapRange = (interval: Interval, measure: Measure): Cell =>
  isBounded(interval) ? { kind: 'gap', ...endsOf(interval), measure } : empty;

/** A figure as its source words it, on its side of `apart`; a place with the number of units ranked behind it. */
export const quantityCell = (
  { quantity, rankedAmong }: Measurement,
  measure: Measure,
  apart: readonly number[] = [],
): Cell => ({
  kind: 'quantity',
  quantity,
  measure,
  ...(rankedAmong && { of: rankedAmong.of }),
  ...(apart.length > 0 && { apart }),
});

/** An interval as one number or as a range, in full or rounded. */
export function numberRange(interval: Interval, measure: Measure, rounding?: Rounding): Cell {
  const value = pointOf(interval);
  if (value !== null) return rounding ? { kind: 'number', value, measure, ...rounding } : numberCell(value, measure);
  return { kind: 'interval', ...endsOf(interval), measure, ...(rounding && { rounding }) };
}

/** Where a statement is written. */
export const spot = ({ file, line }: SourceLocation): Cell => ({ kind: 'spot', file, line });

/** What may stand between the words of a sentence. */
export type PhrasePart = Cell | Phrase;

const isPhrase = (part: PhrasePart): part is Phrase => Array.isArray(part);

/** A sentence with values in it: phrase`at best ${ratio} of the way`. Renderers write the values down. */
export const phrase = (strings: TemplateStringsArray, ...parts: readonly PhrasePart[]): Phrase =>
  strings.flatMap((string, index) => [...cellsOf(string), ...cellsOf(parts[index] ?? '')]);

/** A part as cells; nothing for an empty one. */
export function cellsOf(part: PhrasePart): readonly Cell[] {
  if (isPhrase(part)) return part;
  return part === empty || part === '' ? [] : [part];
}

/** Phrases with a separator between them; empty ones are left out. */
export function joined(parts: readonly PhrasePart[], separator = ' · '): Phrase {
  const phrases = parts.map(cellsOf).filter((cells) => cells.length > 0);
  return phrases.flatMap((cells, index) => (index === 0 ? cells : [...cellsOf(separator), ...cells]));
}

/** Several parts as one cell. */
export const phraseCell = (...parts: readonly PhrasePart[]): Cell => ({
  kind: 'phrase',
  cells: parts.flatMap(cellsOf),
});
