import { cliEn } from './cli-en.ts';
import { cliVi } from './cli-vi.ts';
import type { CliWords } from './cli-words.ts';
import { en } from './en.ts';
import { helpEn } from './help-en.ts';
import { helpVi } from './help-vi.ts';
import type { HelpWords } from './help-words.ts';
import { vi } from './vi.ts';
import type { Words } from './words.ts';

/** Everything the program says, in one language. */
export interface Language {
  readonly words: Words;
  readonly cli: CliWords;
  readonly help: HelpWords;
}

export const LANGUAGES: Readonly<Record<'vi' | 'en', Language>> = {
  vi: { words: vi, cli: cliVi, help: helpVi },
  en: { words: en, cli: cliEn, help: helpEn },
};
