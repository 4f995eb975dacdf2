import type { CheckResult, Phrase } from '../../view/view.ts';
import type { Env } from '../renderer.ts';
import { cellText } from '../value/cell-text.ts';
import { NBSP } from '../value/number-text.ts';
import { inert } from '../value/sanitize.ts';
import { rootedCell } from './rooted.ts';

/** What a gate says of one thing, in one line of plain text. */
export const sentence = ({ message }: CheckResult, env: Where): string => plainText(phraseText(message, env));

/** Goal, figure, gap …: «label: value», one line each. */
export const factLines = ({ facts }: CheckResult, env: Where): string[] =>
  facts.map(({ label, cells }) => plainText(`${label}: ${phraseText(cells, env)}`));

type Where = Pick<Env, 'words' | 'root'>;

const phraseText = (cells: Phrase, env: Where): string =>
  cellText(rootedCell({ kind: 'phrase', cells }, env), env.words);

const plainText = (text: string): string => inert(text).replaceAll(NBSP, ' ');
