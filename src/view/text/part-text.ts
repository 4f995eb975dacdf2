import type { Words } from '../words/words.ts';

/** How many rows there are; «4 of 64» where a limit shows fewer. */
export const partText = (shown: number, all: number, { measures }: Words): string =>
  shown === all ? String(all) : measures.part(shown, all);
