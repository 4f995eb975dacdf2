/**
 * A common mistake in a file that is no YAML: what it is, where, and the line as it should be, where that can be told.
 */
export interface Slip {
  readonly reason: SlipReason;
  readonly start: number;
  readonly end: number;
  /** What to write in place of that part of the line, or what is found there. */
  readonly fix?: string;
}

export type SlipReason =
  | 'needs_quotes'
  | 'tab'
  | 'odd_blank'
  | 'colon_blank'
  | 'colon_missing'
  | 'dash_blank'
  | 'dash_missing'
  | 'quote_open'
  | 'after_quote'
  | 'colon_in_text'
  | 'hash'
  | 'bracket_open'
  | 'comma_missing'
  | 'indent'
  | 'continued';

export type MakeSlip = (reason: SlipReason, from: number, to: number, fix?: string) => Slip;

/** A line of block style: blanks, dashes, a key, and what stands behind its colon. */
export const KEYED_LINE = /^([^\S\n]*)((?:- +)*)([A-Za-z_][\w-]*|"[^"]*"):(?:[ \t]+(.*))?$/;

/** The keys of files, for recognising a line without its colon. */
export const KNOWN_KEYS =
  /^(?:province|locale|id|title|name|issuer|issued|until|source|indicator|index|edition|population|published|period|value|goal|by|unit|direction|domain|frequency|pillar|kind|symbol|publisher|url|date|tier|as_stated|note|plans|targets|measurements|indicators|sources|units|rankings|ranks)$/;

export function* linesIn(text: string): Generator<{ readonly line: string; readonly at: number }> {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const stop = end === -1 ? text.length : end;
    yield { line: text.slice(at, text[stop - 1] === '\r' ? stop - 1 : stop), at };
    at = stop + 1;
  }
}

/** The offset behind the quote that closes the one at an offset; null where none does. */
export function quoteEnd(text: string, start: number): number | null {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at += 1;
    else if (text[at] === quote && quote === "'" && text[at + 1] === quote) at += 1;
    else if (text[at] === quote) return at + 1;
  }
  return null;
}

/** A key with its value in quotes, of the kind that the value does not hold. */
export function quotedPair(key: string, value: string): string {
  // A quote that closes what none has opened was meant for both ends.
  const text = value
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^([^"']*)["']$/, '$1');
  return `${key}: ${text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`}`;
}
