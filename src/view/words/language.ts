import type { CliWords } from './cli-words.ts';
import { english } from './en/english.ts';
import type { HelpWords } from './help-words.ts';
import { vietnamese } from './vi/vietnamese.ts';
import type { Words } from './words.ts';

/** Everything the program says, in one language. */
export interface Language {
  readonly words: Words;
  readonly cli: CliWords;
  readonly help: HelpWords;
}

/** The languages. In the bundle the words of one are made when it is first asked for: no call needs both. */
export const LANGUAGES: Readonly<Record<'vi' | 'en', Language>> = {
  get vi() {
    return vietnamese;
  },
  get en() {
    return english;
  },
};
