import type { CliWords } from './cli-words.ts';
import { cliEn } from './en/cli.ts';
import { en } from './en/en.ts';
import { helpEn } from './en/help.ts';
import type { HelpWords } from './help-words.ts';
import { cliVi } from './vi/cli.ts';
import { helpVi } from './vi/help.ts';
import { vi } from './vi/vi.ts';
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
