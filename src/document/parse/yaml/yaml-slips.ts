import { balanceOf, inBrackets } from './bracket-slips.ts';
import {
  KEYED_LINE,
  KNOWN_KEYS,
  linesIn,
  type MakeSlip,
  quotedPair,
  quoteEnd,
  type Slip,
  type SlipReason,
} from './slip.ts';

/** Characters that look like a space and are none to YAML. */
const ODD_BLANK = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/;

/** The longest line that is examined: nobody types longer ones, and examining one would take long. */
const LONGEST = 1000;

/** The most slips that are reported of one file. */
const MOST = 50;

/** The keys whose values are lists. */
const LISTS =
  /^(?:units|populations|provinces|indicators|indices|sources|plans|targets|measurements|rankings|milestones|reported|components|waivers|methods)$/;

/**
 * Looks through a file that the parser has refused for mistakes that people make, line by line; at most one of each
 * line. None where the mistake is of another kind: then the words of the parser have to do.
 */
export function slipsIn(text: string): Slip[] {
  const slips: Slip[] = [];
  const levels: number[] = [];
  let block: number | null = null;
  let before: { readonly indent: number; readonly hasText: boolean; readonly list: boolean } | null = null;
  let flow = 0;
  for (const { line, at } of linesIn(text)) {
    const indent = line.length - line.trimStart().length;
    if (line.length > LONGEST || line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (slips.length >= MOST) break;
    // The lines below `|` or `>` are a text, whatever they look like.
    if (block !== null && indent > block) continue;
    block = null;
    const found = flow > 0 ? null : (slipOf(line, at, text) ?? misplaced(line, at, before, levels));
    if (found) slips.push(found);
    const keyed = KEYED_LINE.exec(line);
    const value = keyed?.[4] ?? '';
    if (/(?:^|: +)[|>][-+\d]*\s*(?:#.*)?$/.test(line)) block = indent;
    flow = found ? 0 : Math.max(0, flow + balanceOf(line));
    if (flow > 0 && !keyed && !/^\s*(?:- )?[{[]/.test(line)) continue;
    const column = indent + (keyed?.[2]?.length ?? /^\s*((?:- +)*)/.exec(line)?.[1]?.length ?? 0);
    // A line in the wrong column tells nothing about the next one.
    if (found && ['indent', 'tab', 'odd_blank', 'continued'].includes(found.reason)) continue;
    note(levels, indent, column);
    before = {
      indent: column,
      hasText: keyed !== null && value !== '' && !/^[|>]/.test(value),
      list: LISTS.test(keyed?.[3] ?? '') && value === '',
    };
  }
  return slips;
}

/** Remembers the columns at which the keys of the open maps stand. */
function note(levels: number[], indent: number, column: number): void {
  while ((levels.at(-1) ?? -1) > indent) levels.pop();
  for (const level of new Set([indent, column])) if ((levels.at(-1) ?? -1) < level) levels.push(level);
}

/** A character that looks like a space behind the colon of a key. */
function oddBehindColon(line: string): { readonly 0: string; readonly index: number } | null {
  const [before, blank = ''] = /^[ \t]*(?:- +)*[\w-]+:([\u00a0\u2000-\u200b\u202f\u3000])/.exec(line) ?? [];
  return before === undefined ? null : { 0: blank, index: before.length - 1 };
}

/** The slip that a line shows by itself. */
function slipOf(line: string, at: number, text: string): Slip | null {
  const lead = /^[^\S\n]*/.exec(line)?.[0] ?? '';
  const slip = (reason: SlipReason, from: number, to: number, fix?: string): Slip => ({
    reason,
    start: at + from,
    end: at + Math.max(to, from + 1),
    ...(fix !== undefined && { fix }),
  });
  const tab = lead.indexOf('\t');
  if (tab !== -1) return slip('tab', tab, tab + 1);
  const odd = ODD_BLANK.exec(lead) ?? oddBehindColon(line);
  if (odd)
    return slip(
      'odd_blank',
      odd.index,
      odd.index + 1,
      `U+${odd[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    );
  const body = line.slice(lead.length);
  const dash = /^-(?=[A-Za-z_{"'])/.exec(body);
  if (dash && KEYED_LINE.test(`${lead}- ${body.slice(1)}`))
    return slip('dash_blank', lead.length, line.length, `- ${body.slice(1)}`);
  const keyed = KEYED_LINE.exec(line);
  if (!keyed) return withoutColon(line, lead, slip);
  const [, , , key = '', value = ''] = keyed;
  const from = line.length - value.length;
  if (value === '') return null;
  if (/^[[{]/.test(value)) return inBrackets(line, from, at, text, slip);
  if (/^[|>]/.test(value) && !/^[|>][-+\d]*\s*(?:#.*)?$/.test(value))
    return slip('needs_quotes', from, line.length, quotedPair(key, value));
  if (/^[%@`*!&]/.test(value)) return slip('needs_quotes', from, line.length, quotedPair(key, value));
  if (/^["']/.test(value)) return quotedSlip(value, key, from, line, slip);
  const plain = value.replace(/\s#.*$/, '').trimEnd();
  if (/:(?:\s|$)/.test(plain)) return slip('colon_in_text', from, from + plain.length, quotedPair(key, plain));
  return null;
}

/** A line of a map whose key has no colon, or no blank behind it; a row of a list in brackets. */
function withoutColon(line: string, lead: string, slip: MakeSlip): Slip | null {
  const [, dashes = '', rest = ''] = /^((?:- +)*)(.*)$/.exec(line.slice(lead.length)) ?? [];
  const from = lead.length + dashes.length;
  const tight = /^([a-z_]+):(?=[^\s:/])(.*)$/.exec(rest);
  if (tight?.[1] && KNOWN_KEYS.test(tight[1]))
    return slip('colon_blank', from, line.length, `${tight[1]}: ${tight[2]}`);
  const bare = /^([a-z_]+) +(\S.*)$/.exec(rest);
  if (bare?.[1] && KNOWN_KEYS.test(bare[1])) return slip('colon_missing', from, line.length, `${bare[1]}: ${bare[2]}`);
  if (dashes !== '' && /^["']/.test(rest) && quoteEnd(rest, 0) === null)
    return slip('quote_open', from, line.length, `${dashes}${rest.trimEnd()}${rest[0]}`);
  return /^[[{]/.test(rest) ? inBrackets(line, from, 0, null, slip) : null;
}

/** A quoted text that does not end on its line, or not where its value does. */
function quotedSlip(value: string, key: string, from: number, line: string, slip: MakeSlip): Slip | null {
  const end = quoteEnd(value, 0);
  if (end === null) return slip('quote_open', from, line.length, `${key}: ${value.trimEnd()}${value[0]}`);
  const rest = value.slice(end);
  if (/^\s*(?:#.*)?$/.test(rest)) return null;
  return slip('after_quote', from, line.length, quotedPair(key, value));
}

/** A line that does not stand where the lines above want it. */
function misplaced(
  line: string,
  at: number,
  before: { readonly indent: number; readonly hasText: boolean; readonly list: boolean } | null,
  levels: readonly number[],
): Slip | null {
  const indent = line.length - line.trimStart().length;
  const isDash = /^\s*-(?:\s|$)/.test(line);
  const isKeyed = KEYED_LINE.test(line);
  const span = { start: at + indent, end: at + line.length };
  if (before?.list && indent > 0 && !isDash && (isKeyed || /^\s*\{/.test(line)))
    return { reason: 'dash_missing', ...span, fix: `- ${line.trim()}` };
  if (!before || levels.includes(indent)) {
    const isStray =
      before !== null &&
      !isDash &&
      !isKeyed &&
      /^\s*[^\s{[\]}"'#&*-]/.test(line) &&
      before.hasText &&
      indent <= before.indent;
    if (isStray) return { reason: 'continued', ...span };
    return /^\s*\{.*\}\s*$/.test(line) && before !== null
      ? { reason: 'dash_missing', ...span, fix: `- ${line.trim()}` }
      : null;
  }
  if (isDash && !isKeyed) return null;
  const isDeeper = indent > before.indent;
  if (!isKeyed && !isDash) return !isDeeper && before.hasText ? { reason: 'continued', ...span } : null;
  // Below a key without a value any deeper column will do.
  if (isDeeper && !before.hasText) return null;
  const level = levels.reduce(
    (best, each) => (Math.abs(each - indent) <= Math.abs(best - indent) ? each : best),
    levels[0] ?? 0,
  );
  return { reason: 'indent', ...span, fix: String(level) };
}
