import { getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { readPlainNumber } from '../../../core/parse/parse-number.ts';
import { controlCharacterIn, isPlain, piledMarksIn } from '../control-character.ts';
import { Unusual } from './unusual.ts';

/**
 * The value of a scalar by the core schema, in NFC. Throws Unusual for a number that cannot be kept as written, and for
 * an escape of a forbidden character.
 */
export function scalarOf(text: string, event: ScalarEvent, isComposed: boolean): unknown {
  const said = getScalarValue(text, event);
  if (event.style === SCALAR_STYLE.PLAIN) {
    const value = plainValue(said);
    if (value !== said) return value;
  } else if (event.style === SCALAR_STYLE.DOUBLE_QUOTED && !event.fast && (said.includes('\r') || !isPlain(said))) {
    if (controlCharacterIn(said) !== null || piledMarksIn(said) >= 0) throw new Unusual();
    return said.normalize('NFC');
  }
  return isComposed ? said : said.normalize('NFC');
}

const NUMBER = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
/** Octal and hexadecimal numbers, infinity and NaN, which are no figures. */
const OTHER_NUMBER = /^0[ox]|^[-+]?\.[a-zA-Z]/;
const WORD = /^(?:~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE)$/;

/** The value of a scalar without quotes: number, boolean, null or text. Throws Unusual as `scalarOf` does. */
export function plainValue(said: string): unknown {
  if (said.charCodeAt(0) <= NINE) {
    if (NUMBER.test(said)) {
      if (!readPlainNumber(said).ok) throw new Unusual();
      return Number(said);
    }
    if (OTHER_NUMBER.test(said)) throw new Unusual();
  } else if (said.length <= 5 && WORD.test(said)) {
    if (/^t/i.test(said)) return true;
    return /^f/i.test(said) ? false : null;
  }
  return said;
}

/** The largest character code with which a number can begin. */
const NINE = 0x39;

/**
 * Where a scalar stands, quotes included. `before` is the offset behind what stands before it: a text of several lines
 * begins with the sign of its kind there, and of where it ends only the first line counts.
 */
export function stretchOf(
  text: string,
  { style, valueStart, valueEnd }: ScalarEvent,
  before: number,
): readonly [from: number, to: number] {
  if (style === SCALAR_STYLE.PLAIN) return [valueStart, valueEnd];
  if (style <= SCALAR_STYLE.DOUBLE_QUOTED) return [valueStart - 1, valueEnd + 1];
  const blanks = /[ :\r\n]*/y;
  blanks.lastIndex = before;
  const from = before + (blanks.exec(text)?.[0].length ?? 0);
  if (text[from] !== (style === SCALAR_STYLE.LITERAL_BLOCK ? '|' : '>') || text[valueEnd - 1] !== '\n')
    throw new Unusual();
  return [from, valueEnd];
}
