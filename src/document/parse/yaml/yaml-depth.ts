import { CST, Lexer, Parser } from 'yaml';

/** The deepest nesting that is read: no file of a workspace comes near it. */
export const MAX_DEPTH = 32;

/** The limit of the scan below, which may count a level twice; the exact depth is checked on the tree. */
const SCAN_LIMIT = 2 * MAX_DEPTH;

/** Something among the lexemes that ends the reading, or is not allowed in files of a workspace. */
export interface LexicalFault {
  readonly code: 'too_deep' | 'too_many_values' | 'directive_or_tag' | 'comment_cuts';
  readonly start: number;
  readonly end: number;
  /** The offset of the text that a comment cuts off. */
  readonly from?: number;
}

/**
 * Runs lexer and parser in step and watches what passes: 100 000 nested brackets are refused at the 65th, and what
 * would take more memory than a small machine has is refused there, instead of filling it; tags and directives are seen
 * before anything interprets them.
 */
export function* tokensOf(text: string, findings: LexicalFault[]): Generator<CST.Token, void> {
  const parser = new Parser();
  const depth = depthCounter();
  const weight = weighing();
  let scalarFollows = false;
  let plain: number | null = null;
  for (const lexeme of new Lexer().lex(text)) {
    const type: string | null = scalarFollows ? 'scalar' : CST.tokenType(lexeme);
    const at = { start: parser.offset, end: parser.offset + lexeme.length };
    const isText = scalarFollows || type !== 'scalar';
    // A # without a blank behind it was hardly meant to begin a comment.
    if (plain !== null && type === 'comment' && /^#[^\s#!]/.test(lexeme))
      findings.push({ code: 'comment_cuts', ...at, from: plain });
    if (scalarFollows) plain = /\p{L}/u.test(lexeme) ? at.start : null;
    else if (type !== 'space') plain = null;
    scalarFollows = type === 'scalar' && !scalarFollows;
    if (type === 'tag' || type === 'directive-line') findings.push({ code: 'directive_or_tag', ...at });
    if (isText && depth(type, lexeme.length) > SCAN_LIMIT) {
      findings.push({ code: 'too_deep', ...at });
      return;
    }
    if (weight(isText ? type : 'text') > MOST_WEIGHT) {
      findings.push({ code: 'too_many_values', ...at });
      return;
    }
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

/**
 * What the tree of a file takes at most, in units of about a kilobyte: with everything else dx has in memory then, its
 * process stays below 700 MiB. Sixty thousand figures are within it.
 */
export const MOST_WEIGHT = 570_000;

/** The weights of the parts of a file in the tree, measured on files of nothing else. */
export const WEIGHTS = {
  text: 0,
  scalar: 0.65,
  comma: 0.6,
  'map-value-ind': 0.05,
  'seq-item-ind': 0.5,
  'explicit-key-ind': 0.5,
  'flow-map-start': 1.4,
  'flow-seq-start': 1.4,
  'flow-map-end': 0,
  'flow-seq-end': 0,
  space: 0.02,
  newline: 0.1,
  comment: 0.1,
};
/** The weight of an entry of a map beside its key and its value. */
export const PAIR = WEIGHTS['map-value-ind'] + WEIGHTS.comma + 2 * WEIGHTS.space;
const WEIGHT_OF: Readonly<Record<string, number>> = WEIGHTS;
const OTHER_WEIGHT = 1;
/** The weight of a missing value, which counts as null: `key:` at the end of a line, or two commas. */
export const UNWRITTEN = 0.5;
const AWAITING: ReadonlySet<string | null> = new Set(['map-value-ind', 'seq-item-ind', 'comma']);

function weighing(): (type: string | null) => number {
  let total = 0;
  let last: string | null = null;
  return (type) => {
    total += WEIGHT_OF[type ?? ''] ?? OTHER_WEIGHT;
    if (AWAITING.has(last) && (type === 'comma' || (type === 'newline' && last !== 'comma'))) total += UNWRITTEN;
    if (type !== 'space') last = type;
    return total;
  };
}

/** Counts how deep the lexemes are nested, by brackets and by the indentation of the lines that are open. */
function depthCounter(): (type: string | null, length: number) => number {
  let flow = 0;
  let indent = 0;
  let marks = 0;
  let atStart = true;
  const open: number[] = [];
  return (type, length) => {
    if (type === 'newline') {
      indent = 0;
      marks = 0;
      atStart = true;
    } else if (type === 'space') indent += atStart && marks === 0 ? length : 0;
    else if (type === 'flow-map-start' || type === 'flow-seq-start') flow += 1;
    else if (type === 'flow-map-end' || type === 'flow-seq-end') flow -= 1;
    else if (atStart && (type === 'seq-item-ind' || type === 'explicit-key-ind')) marks += 1;
    if (atStart && flow === 0 && type === 'scalar') {
      while ((open.at(-1) ?? -1) >= indent) open.pop();
      open.push(indent);
      atStart = false;
    }
    return flow + marks + open.length;
  };
}
