import { plainValue } from './event-scalar.ts';
import type { OffsetPlaces } from './offset-places.ts';
import { Unusual } from './unusual.ts';
import { PAIR, WEIGHTS } from './yaml-depth.ts';

/** A row: an item of a list that is a map in braces on one line, with words as keys and plain values. */
export interface FlowRow {
  readonly map: object;
  /** The offset behind its closing brace. */
  readonly end: number;
  readonly weight: number;
}

/** The rows of a text, by the offset of their opening braces, and the text with blanks between these braces. */
export interface FlowRows {
  readonly rows: ReadonlyMap<number, FlowRow>;
  readonly skeleton: string;
}

const ITEM = /^ *- +(?=\{)/gm;
const LOWEST_LETTER = 0xc0;
/** Words that YAML does not read as texts, which are left to the full path as keys. */
const NO_KEYS: ReadonlySet<string> = new Set(['null', 'true', 'false']);
const LONGEST_KEY = 100;
const BLANKS = ' '.repeat(1000);

/**
 * Reads the rows of a text in NFC; most entries of a record are rows. The text for the parser has blanks in their
 * place, so that it need not read them again. A row counts only if the parser finds a map at its braces. An item that
 * is not plain in every part is not a row. `places` takes the places of the maps in the rows.
 */
export function flowRows(text: string, places: OffsetPlaces): FlowRows {
  const rows = new Map<number, FlowRow>();
  const pieces: string[] = [];
  /** Weight and parts of the current row. */
  let weight = 0;
  /** The offset behind the last token that was read. */
  let end = 0;
  let done = 0;
  ITEM.lastIndex = 0;
  while (ITEM.test(text)) {
    const start = ITEM.lastIndex;
    const row = rowAt(start);
    if (!row) continue;
    rows.set(start, row);
    pieces.push(text.slice(done, start + 1), blanks(row.end - start - 2));
    done = row.end - 1;
    ITEM.lastIndex = row.end;
  }
  if (rows.size === 0) return { rows, skeleton: text };
  pieces.push(text.slice(done));
  return { rows, skeleton: pieces.join('') };

  function rowAt(start: number): FlowRow | null {
    weight = 0;
    try {
      const row = { map: mapAt(start, 1), end, weight };
      let behind = behindBlanks(end);
      if (text[behind] === '\r') behind += 1;
      return behind < text.length && text[behind] !== '\n' ? null : row;
    } catch (error) {
      if (error instanceof Unusual) return null;
      throw error;
    }
  }

  function mapAt(from: number, depth: number): object {
    const map: Record<string, unknown> = {};
    const offsets = [from, from];
    weight += WEIGHTS['flow-map-start'];
    for (let at = behindBlanks(from + 1); ; at = behindBlanks(end + 1)) {
      const colon = behindWord(at);
      const key = text.slice(at, colon);
      if (colon === at || text[colon] !== ':' || text[colon + 1] !== ' ') throw new Unusual();
      if (NO_KEYS.has(key) || Object.hasOwn(map, key)) throw new Unusual();
      weight += PAIR + WEIGHTS.scalar;
      const begin = behindBlanks(colon + 1);
      map[key] = text[begin] === '{' && depth === 1 ? mapAt(begin, 2) : scalarAt(begin);
      offsets.push(begin, end, at, colon);
      end = behindBlanks(end);
      if (text[end] === '}') break;
      if (text[end] !== ',' || text[end + 1] !== ' ') throw new Unusual();
    }
    end += 1;
    offsets[1] = end;
    places.note(map, offsets);
    return map;
  }

  function scalarAt(from: number): unknown {
    const quote = text[from];
    if (quote !== '"' && quote !== "'") {
      weight += WEIGHTS.scalar;
      end = behindPlain(from);
      return plainValue(text.slice(from, end));
    }
    weight += 1 + WEIGHTS.scalar;
    end = text.indexOf(quote, from + 1) + 1;
    const value = text.slice(from + 1, end - 1);
    // Empty quotes, a line end or an escape are left to the full path; so is a doubled quote, behind which no comma
    // follows.
    if (end <= from + 2 || /[\\\r\n]/.test(value)) throw new Unusual();
    return value;
  }

  /**
   * The offset behind a text without quotes, which begins with a letter or digit and has no character with a meaning in
   * YAML.
   */
  function behindPlain(from: number): number {
    if (!isWordy(text.charCodeAt(from))) throw new Unusual();
    let behind = from;
    let at = from;
    for (let code = text.charCodeAt(at); !isEnd(code); code = text.charCodeAt(at)) {
      if (isSign(code)) throw new Unusual();
      at += 1;
      if (code !== SPACE) behind = at;
    }
    return behind;
  }

  function behindWord(from: number): number {
    let at = from;
    while (isSmall(text.charCodeAt(at)) || (at > from && isInWord(text.charCodeAt(at)))) at += 1;
    return at - from > LONGEST_KEY ? from : at;
  }

  function behindBlanks(from: number): number {
    let at = from;
    while (text.charCodeAt(at) === SPACE) at += 1;
    return at;
  }
}

const blanks = (count: number): string => (count > BLANKS.length ? ' '.repeat(count) : BLANKS.slice(0, count));

const SPACE = 0x20;
const UNDERSCORE = 0x5f;

const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isInWord = (code: number): boolean => isDigit(code) || code === UNDERSCORE;
const isWordy = (code: number): boolean =>
  isSmall(code) || isDigit(code) || (code >= 0x41 && code <= 0x5a) || code >= LOWEST_LETTER;

/** Whether a character ends a text without quotes: a comma or a closing brace. */
const isEnd = (code: number): boolean => code === 0x2c || code === 0x7d;

/**
 * Whether a character has a meaning in YAML: a quote, `#`, `:`, a bracket, an opening brace, a line end, or the end of
 * the text.
 */
const isSign = (code: number): boolean =>
  !(code >= SPACE) ||
  code === 0x22 ||
  code === 0x23 ||
  code === 0x27 ||
  code === 0x3a ||
  code === 0x5b ||
  code === 0x5d ||
  code === 0x7b;
