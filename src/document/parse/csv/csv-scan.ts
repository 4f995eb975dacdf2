/** A field of a table: its text without quotes, and its offsets, quotes included. */
export interface Field {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A row of a table. Offsets are in the text that it was read from. */
export interface Row {
  readonly start: number;
  readonly fields: readonly Field[];
  /** The first field beyond the most that were wanted that is not empty; null where there is none. */
  readonly surplus: Field | null;
  /** A field whose quote is not closed before the next separator; the rest of the row is then unknown. */
  readonly open: Field | null;
  /** Whether the text ends without a line end behind it. */
  readonly isLast: boolean;
  /** The offset of the next row. */
  readonly next: number;
}

/** A field, and the offset behind it. */
interface Scanned {
  readonly field: Field;
  readonly next: number;
  readonly isClosed: boolean;
}

/**
 * The row that begins at an offset (RFC 4180; lines end in `\n`), with at most `most` fields. After a quote that is
 * never closed there is no further row; after one that is closed within a field, the next row begins on the next line.
 */
export function rowAt(text: string, separator: string, start: number, most: number): Row {
  const fields: Field[] = [];
  let surplus: Field | null = null;
  for (let at = start; ; ) {
    const { field, next, isClosed } = fieldAt(text, separator, at);
    if (!isClosed) {
      const isLast = next >= text.length;
      return { start, fields, surplus, open: field, isLast, next: isLast ? next : lineEnd(text, field.start) + 1 };
    }
    if (fields.length < most) fields.push(field);
    else if (surplus === null && field.text.trim() !== '') surplus = field;
    at = next + 1;
    if (text[next] === separator) continue;
    return { start, fields, surplus, open: null, isLast: next >= text.length, next: at };
  }
}

function fieldAt(text: string, separator: string, from: number): Scanned {
  const quote = skipBlanks(text, from);
  if (text[quote] === '"') return quotedAt(text, separator, quote);
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
  return { field: { text: text.slice(from, end), start: from, end }, next: end, isClosed: true };
}

function quotedAt(text: string, separator: string, start: number): Scanned {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end === -1) {
    const field = { text: '', start, end: lineEnd(text, start) };
    return { field, next: text.length, isClosed: false };
  }
  const next = skipBlanks(text, end + 1);
  const isClosed = next >= text.length || text[next] === separator || text[next] === '\n';
  const said = text.slice(start + 1, end).replaceAll('""', '"');
  return { field: { text: said, start, end: end + 1 }, next: isClosed ? next : end, isClosed };
}

/** The offset behind spaces. Tabs are not skipped: they may be the separator. */
function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found === -1 ? text.length : found;
}
