import { KEYED_LINE, KNOWN_KEYS, linesIn, type MakeSlip, quotedPair, quoteEnd, type Slip } from './slip.ts';

/** How many lines below a bracket the closing one is searched. */
const FAR = 500;

/** What is wrong within braces or brackets that begin on this line. */
export function inBrackets(line: string, from: number, at: number, text: string | null, slip: MakeSlip): Slip | null {
  let depth = 0;
  let keyAt = from;
  for (let place = from; place < line.length; place++) {
    const sign = line[place] ?? '';
    if ((sign === '"' || sign === "'") && /[\s,:[{]/.test(line[place - 1] ?? ' ')) {
      const end = quoteEnd(line, place);
      if (end === null) return slip('quote_open', place, line.length, pairAt(line, keyAt, place, `${sign}…${sign}`));
      place = end - 1;
    } else if (sign === '#' && /\s/.test(line[place - 1] ?? '')) {
      return /[\]}]/.test(line.slice(place)) ? slip('hash', place, line.length, hashFix(line, keyAt)) : null;
    } else if (sign === '{' || sign === '[') {
      depth += 1;
      keyAt = place + 1;
    } else if (sign === '}' || sign === ']') depth -= 1;
    else if (sign === ',') keyAt = place + 1;
    else if (sign === ':' && /\s/.test(line[place + 1] ?? ' ')) {
      const slipped = valueInBrackets(line, place + 1, keyAt, slip);
      if (slipped) return slipped;
    }
    if (depth === 0 && place > from) return null;
  }
  return depth > 0 && (text === null || !isClosedBelow(text, at + line.length, line))
    ? slip('bracket_open', from, from + 1)
    : null;
}

/** A value within braces that needs quotes, or that runs into the next key for want of a comma. */
function valueInBrackets(line: string, colon: number, keyAt: number, slip: MakeSlip): Slip | null {
  const start = colon + (/^\s*/.exec(line.slice(colon))?.[0].length ?? 0);
  const value = /^[^,{}[\]"'#]*/.exec(line.slice(start))?.[0] ?? '';
  const key = line.slice(keyAt, colon - 1).trim();
  if (/^[>|%@`]/.test(value))
    return slip('needs_quotes', start, start + value.trimEnd().length, quotedPair(key, value.trim()));
  const next = /\s([a-z_]+):\s/.exec(value);
  if (!next?.[1] || !KNOWN_KEYS.test(next[1])) return null;
  const place = start + next.index + 1;
  return slip(
    'comma_missing',
    place,
    place + next[1].length,
    `${key}: ${value.slice(0, next.index).trim()}, ${next[1]}: …`,
  );
}

function hashFix(line: string, keyAt: number): string {
  const cut = line
    .slice(keyAt)
    .replace(/\s*[}\]],?\s*$/, '')
    .trim();
  const [, key = '', value = ''] = /^([\w-]+):\s+(.*)$/.exec(cut) ?? [];
  return key === '' ? `"${cut}"` : quotedPair(key, value);
}

const pairAt = (line: string, keyAt: number, end: number, value: string): string =>
  `${line.slice(keyAt, end).trim()} ${value}`;

/** Whether what is opened on a line is closed below, before a line that is plainly of block style. */
function isClosedBelow(text: string, from: number, line: string): boolean {
  const indent = line.length - line.trimStart().length;
  let depth = balanceOf(line);
  let seen = 0;
  for (const { line: next } of linesIn(text.slice(from + 1))) {
    if (++seen > FAR) return true;
    const own = next.length - next.trimStart().length;
    if (next.trim() !== '' && own <= indent && KEYED_LINE.test(next) && !next.trimEnd().endsWith(',')) return false;
    if (own <= indent && /^\s*- /.test(next)) return false;
    depth += balanceOf(next);
    if (depth <= 0) return true;
  }
  return false;
}

/** How many brackets a line opens more than it closes, outside quotes and comments. */
export function balanceOf(line: string): number {
  if (!/[[{\]}]/.test(line)) return 0;
  const bare = line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '').replace(/\s#.*$/, '');
  const isFlow = /^\s*(?:- +)*(?:[\w-]+:\s+)?[[{]/.test(line) || !KEYED_LINE.test(line);
  return isFlow ? (bare.match(/[[{]/g)?.length ?? 0) - (bare.match(/[\]}]/g)?.length ?? 0) : 0;
}
