import { parseEvents } from 'js-yaml';
import { controlCharacterIn, isPlain, piledMarksIn } from '../control-character.ts';
import { linesOf } from '../lines.ts';
import type { Tree } from '../tree.ts';
import { treeOf } from './event-tree.ts';

/**
 * What the quick parser is not asked to read: tabs and byte order marks, whose place matters; a CR by itself; a line end that
 * is escaped; directives; the signs between documents where they are not the first letters; keys announced by a question
 * mark; a comment without a blank behind its sign, which may cut a text off.
 */
const UNUSUAL = /[\t\ufeff]|\r(?!\n)|\\\r?\n|^(?: +---|\.\.\.|%)|(?:^|[\s,[{])\?(?:\s|$)|(?:^|\s)#[^\s#!]/m;

/** So many signs that part values make a file that takes the memory which one file may take. */
const MOST_SIGNS = 700_000;

/**
 * The tree of a text as the careful parser would give it, in a fifth of the time. Null where that would find anything wrong,
 * and for what is rarely written: then it has to be asked.
 */
export function ordinaryTree(text: string, file: string): Tree | null {
  const isComposed = isPlain(text);
  if (UNUSUAL.test(text) || hasManySigns(text)) return null;
  if (!isComposed && (controlCharacterIn(text) !== null || piledMarksIn(text) >= 0)) return null;
  try {
    return treeOf(parseEvents(text, {}), { file, text, isComposed, lines: linesOf(text) });
  } catch {
    return null;
  }
}

/** Whether a text may hold more values than there is memory for. */
function hasManySigns(text: string): boolean {
  if (text.length <= MOST_SIGNS) return false;
  const sign = /[\n,:[{]/g;
  let count = 0;
  while (count <= MOST_SIGNS && sign.test(text)) count += 1;
  return count > MOST_SIGNS;
}
