import { cliEn } from './cli.ts';
import { en } from './en.ts';
import { helpEn } from './help.ts';

/** Everything the program says in English. */
export const english = { words: en, cli: cliEn, help: helpEn };
