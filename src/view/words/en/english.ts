import type { Language } from '../language.ts';
import { cliEn } from './cli.ts';
import { en } from './en.ts';
import { helpEn } from './help.ts';

export const english: Language = { words: en, cli: cliEn, help: helpEn };
