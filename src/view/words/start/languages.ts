import { startEn } from './en.ts';
import type { StartWords } from './start-words.ts';
import { startVi } from './vi.ts';

/** What `dx init` says and writes, in both languages: apart from the rest, for no report needs it. */
export const START_WORDS: Readonly<Record<'vi' | 'en', StartWords>> = { vi: startVi, en: startEn };
