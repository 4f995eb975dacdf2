import type { Case } from '../view/view.ts';
import type { Words } from '../view/words/words.ts';
import { cellText } from './cell-text.ts';
import { inert } from './inert.ts';
import { NBSP } from './number-text.ts';

/** What a gate says of one thing, in one line of plain text. */
export const sentence = ({ message }: Case, words: Words): string =>
  plainText(cellText({ kind: 'phrase', cells: message }, words));

/** Goal, figure, gap …: «label: value», one line each. */
export const factLines = ({ facts }: Case, words: Words): string[] =>
  facts.map(({ label, cells }) => plainText(`${label}: ${cellText({ kind: 'phrase', cells }, words)}`));

const plainText = (text: string): string => inert(text).replaceAll(NBSP, ' ');
