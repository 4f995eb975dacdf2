import { MOST_FIELDS } from './csv-header.ts';
import type { Row } from './csv-scan.ts';

/**
 * The fields of one row as offsets in a text, quotes included. One object serves all rows, so that none is allocated.
 */
export interface RowFields {
  /** The offset of the row, and the number of its fields. */
  start: number;
  count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How many lines the row takes, and the offset of the next row. */
  lines: number;
  next: number;
}

/** An empty RowFields. */
export const rowFields = (): RowFields => ({
  start: 0,
  count: 0,
  starts: new Int32Array(MOST_FIELDS),
  ends: new Int32Array(MOST_FIELDS),
  lines: 0,
  next: 0,
});

const [LINE_END, BLANK, QUOTE] = [10, 32, 34];

/**
 * Finds the fields of the row at an offset. False for a row that is not plain, which `rowAt` has to read: a quote
 * within a field, too many fields, no line end. `separator` is a character code.
 */
export function scanRow(text: string, separator: number, from: number, row: RowFields): boolean {
  const { starts, ends } = row;
  let count = 0;
  let lines = 1;
  for (let at = from; count < MOST_FIELDS; at++) {
    let start = at;
    let code = text.charCodeAt(at);
    if (code === BLANK) {
      const behind = skipBlanks(text, at);
      if (text.charCodeAt(behind) === QUOTE) [start, code] = [behind, QUOTE];
    }
    let end: number;
    if (code === QUOTE) {
      end = closingQuote(text, start) + 1;
      if (end === 0) return false;
      lines += lineEndsBetween(text, start, end);
      at = skipBlanks(text, end);
      code = text.charCodeAt(at);
      if (code !== separator && code !== LINE_END) return false;
    } else {
      // At the end of the text the code is NaN, which equals neither.
      while (code !== separator && code !== LINE_END) {
        at += 1;
        if (at >= text.length) return false;
        code = text.charCodeAt(at);
      }
      end = at;
    }
    starts[count] = start;
    ends[count] = end;
    count += 1;
    if (code !== LINE_END) continue;
    row.start = from;
    row.count = count;
    row.lines = lines;
    row.next = at + 1;
    return true;
  }
  return false;
}

/** The text of a field without its quotes; spaces within the quotes stay. */
export function fieldText(text: string, start: number, end: number): string {
  if (text.charCodeAt(start) !== QUOTE) return text.slice(start, end);
  const said = text.slice(start + 1, end - 1);
  return said.includes('"') ? said.replaceAll('""', '"') : said;
}

/** The row in the form that `rowAt` gives. */
export function asRow(text: string, { start: from, count, starts, ends, next }: RowFields): Row {
  const fields = Array.from({ length: count }, (_, place) => {
    const [start = 0, end = 0] = [starts[place], ends[place]];
    return { text: fieldText(text, start, end), start, end };
  });
  return { start: from, fields, surplus: null, open: null, isLast: false, next };
}

function closingQuote(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text.charCodeAt(end + 1) === QUOTE) end = text.indexOf('"', end + 2);
  return end;
}

function lineEndsBetween(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === BLANK) at += 1;
  return at;
}
