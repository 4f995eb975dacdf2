import { slug } from './slug.ts';

/**
 * Whether every word asked for begins a word of one of the texts: with or without diacritics, in any case, «kinh tế» as
 * two words. True where none is asked for (reference §2.5).
 */
export function hasWords(texts: readonly string[], asked: readonly string[]): boolean {
  const words = texts.flatMap((text) => slug(text).split('-'));
  return asked.flatMap((text) => slug(text).split('-')).every((word) => words.some((each) => each.startsWith(word)));
}
