import type { HelpWords } from '../../view/words/help-words.ts';

/** A text with its placeholders, such as `<file>` and `[options]`, in the language. */
export const named = (text: string, { placeholders }: Pick<HelpWords, 'placeholders'>): string =>
  text.replace(/([<[])([^<>[\].]+)(\.\.\.)?([>\]])/g, (whole, open, name: string, more = '', close) => {
    const word = placeholders[name];
    return word === undefined ? whole : `${open}${word}${more}${close}`;
  });
