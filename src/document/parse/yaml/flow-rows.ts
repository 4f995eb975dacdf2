import { plainValue } from './event-scalar.ts';
import type { OffsetPlaces } from './offset-places.ts';
import { Unusual } from './unusual.ts';
import { PAIR, WEIGHTS } from './yaml-depth.ts';

/** An item of a list that is a map in braces and in one line, of keys that are words and of plain values. */
export interface FlowRow {
  readonly map: object;
  /** The offset behind it. */
  readonly end: number;
  readonly weight: number;
}

/** The rows of a text, by the offset of their braces, and the text without what stands between these. */
export interface FlowRows {
  readonly rows: ReadonlyMap<number, FlowRow>;
  readonly skeleton: string;
}

const ITEM = /^ *- +(?=\{)/gm;
const LOWEST_LETTER = 0xc0;
/** No key that says something else than its letters. */
const NO_KEYS: ReadonlySet<string> = new Set(['null', 'true', 'false']);
const LONGEST_KEY = 100;
const BLANKS = ' '.repeat(1000);

/**
 * Reads the rows of a text of composed letters: most of a record are such. Where they are left blank nobody has to look into
 * them again; a row is one only if the braces turn out to be those of a map. What is not plain in every part is no row.
 * `places` takes where the maps in it stand.
 */
export function flowRows(text: string, places: OffsetPlaces): FlowRows {
  const rows = new Map<number, FlowRow>();
  const pieces: string[] = [];
  /** Of the row at hand. */
  let weight = 0;
  /** The offset behind what was read last. */
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
    // Nothing between the quotes, a line end, an escape: all that is read with care. So is a quote that is doubled: no comma follows.
    if (end <= from + 2 || /[\\\r\n]/.test(value)) throw new Unusual();
    return value;
  }

  /** Of a text without quotes: it begins with a letter or a digit, and has no sign that could mean anything in it. */
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

/** A comma or a brace that closes: what ends a text without quotes. */
const isEnd = (code: number): boolean => code === 0x2c || code === 0x7d;

/** A quote, `#`, `:`, a bracket, a brace that opens, a line end, or nothing any more. */
const isSign = (code: number): boolean =>
  !(code >= SPACE) ||
  code === 0x22 ||
  code === 0x23 ||
  code === 0x27 ||
  code === 0x3a ||
  code === 0x5b ||
  code === 0x5d ||
  code === 0x7b;
