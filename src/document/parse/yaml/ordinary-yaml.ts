import { parseEvents } from 'js-yaml';
import { controlCharacterIn, isPlain, piledMarksIn } from '../control-character.ts';
import { linesOf } from '../lines.ts';
import type { Tree } from '../tree.ts';
import { type EventSource, treeOf } from './event-tree.ts';
import { flowRows } from './flow-rows.ts';
import { offsetPlaces } from './offset-places.ts';

/**
 * What the quick parser is not asked to read: tabs and byte order marks, whose place matters; a CR by itself; a line
 * end that is escaped; directives; the signs between documents where they are not the first letters; keys announced by
 * a question mark; a comment without a blank behind its sign, which may cut a text off; a block of text that says how
 * far it is indented, of which the two keep different blanks.
 */
const UNUSUAL =
  /[\t\ufeff]|\r(?!\n)|\\\r?\n|^(?: +---|\.\.\.|%)|(?:^|[\s,[{])\?(?:\s|$)|(?:^|\s)#[^\s#!]|[|>][-+]?[1-9][-+]? *(?:#|\r?$)/m;

/** The most characters that separate values: a file with more may take more memory than a file is allowed. */
const MOST_SIGNS = 700_000;

/**
 * The quick path: the tree that the full path would give, in a fifth of the time. Null for a text with anything wrong
 * or unusual, which the full path has to read.
 */
export function ordinaryTree(text: string, file: string): Tree | null {
  const isComposed = isPlain(text);
  if (UNUSUAL.test(text) || hasManySigns(text)) return null;
  if (!isComposed && (controlCharacterIn(text) !== null || piledMarksIn(text) >= 0)) return null;
  const lines = linesOf(text);
  const places = offsetPlaces(text, lines);
  const source = { file, text, isComposed, lines, places };
  const { rows, skeleton } = isComposed ? flowRows(text, places) : { rows: NO_ROWS, skeleton: text };
  return (
    readTree(skeleton, { ...source, rows }) ?? (rows.size > 0 ? readTree(text, { ...source, rows: NO_ROWS }) : null)
  );
}

const NO_ROWS: EventSource['rows'] = new Map();

/** The tree of a text by the events of its skeleton; null where anything may be wrong or unusual. */
function readTree(skeleton: string, source: EventSource): Tree | null {
  try {
    return treeOf(parseEvents(skeleton, {}), source);
  } catch {
    return null;
  }
}

/** Whether a text may hold more values than a file may have. */
function hasManySigns(text: string): boolean {
  if (text.length <= MOST_SIGNS) return false;
  const sign = /[\n,:[{]/g;
  let count = 0;
  while (count <= MOST_SIGNS && sign.test(text)) count += 1;
  return count > MOST_SIGNS;
}
