import type { Qualifier } from '../record/quantity.ts';

/** A word that a text begins or ends with, and the text without it. */
export interface WordMatch<T> {
  readonly meaning: T;
  readonly rest: string;
}

/** Words with what they mean, found by their first or by their last letter. */
export interface Words<T> {
  readonly byFirst: ReadonlyMap<string, readonly (readonly [meaning: T, word: string])[]>;
  readonly byLast: ReadonlyMap<string, readonly (readonly [meaning: T, word: string])[]>;
}

function words<T>(lists: readonly (readonly [meaning: T, words: readonly string[]])[]): Words<T> {
  const each = lists.flatMap(([meaning, forms]) => forms.map((word) => [meaning, word] as const));
  return {
    byFirst: Map.groupBy(each, ([, word]) => word.charAt(0)),
    byLast: Map.groupBy(each, ([, word]) => word.charAt(word.length - 1)),
  };
}

/** An estimate: «ước đạt 30 %». What follows may be hedged besides. */
export const ESTIMATES: Words<'estimate'> = words([
  ['estimate', ['ước tính', 'ước', 'estimated at', 'estimated to be', 'estimated']],
]);

/** Words that say only that a figure follows. */
export const VERBS: Words<null> = words([[null, ['đạt được', 'đạt', 'chiếm', 'reached', 'reaches', 'reaching']]]);

/** What stands before a number and says which side of it, or how near to it, the value is. */
export const HEDGES: Words<Exclude<Qualifier, 'eq' | 'estimate' | 'between'>> = words([
  ['ge', ['>=', '≥', 'tối thiểu', 'ít nhất', 'không dưới', 'không thấp hơn', 'không ít hơn']],
  ['ge', ['at least', 'no less than', 'not less than', 'no fewer than']],
  ['le', ['<=', '≤', 'tối đa', 'không vượt quá', 'không quá', 'nhiều nhất', 'không cao hơn', 'không nhiều hơn']],
  ['le', ['at most', 'no more than', 'not more than', 'up to']],
  ['gt', ['>', 'trên', 'hơn', 'lớn hơn', 'nhiều hơn', 'over', 'above', 'more than', 'greater than']],
  [
    'lt',
    ['<', 'dưới', 'nhỏ hơn', 'ít hơn', 'chưa đến', 'chưa tới', 'chưa đầy', 'under', 'below', 'less than', 'fewer than'],
  ],
  ['approx', ['~', '≈', 'trong khoảng', 'vào khoảng', 'khoảng', 'xấp xỉ', 'chừng']],
  ['approx', ['about', 'around', 'approximately', 'roughly']],
  ['nearly', ['gần', 'gần đạt', 'nearly', 'almost']],
]);

/** What stands behind a number and says which side of it is meant: «80 % trở lên». */
export const BOUNDS: Words<'ge' | 'le'> = words([
  [
    'ge',
    ['trở lên', 'hoặc hơn', 'hoặc cao hơn', 'or more', 'or higher', 'or above', 'or over', 'and above', 'and over'],
  ],
  ['ge', ['and up', 'and more', 'upwards', '+']],
  ['le', ['trở xuống', 'hoặc thấp hơn', 'hoặc ít hơn', 'or less', 'or fewer', 'or lower', 'or below', 'or under']],
  ['le', ['and below', 'and under']],
]);

/** What a range may begin with; «từ» without an end is «at least». */
export const OPENERS: Words<'từ' | 'from' | 'between'> = words([
  ['từ', ['từ']],
  ['from', ['from']],
  ['between', ['between']],
]);

export const PERCENT: readonly string[] = ['%', 'phần trăm', 'percent', 'per cent'];
export const MONEY: readonly string[] = ['đồng', 'vnd', 'vnđ', '₫', 'đ', 'dong'];

const endsInLetter = (text: string): boolean => /\p{L}$/u.test(text);
const beginsWithLetter = (text: string): boolean => /^\p{L}/u.test(text);

/**
 * The longest of the words that a text begins with; null where it begins with none. «gần100» begins with «gần»
 * (methodology §2).
 */
export function before<T>({ byFirst }: Words<T>, text: string): WordMatch<T> | null {
  return longest(byFirst.get(text.charAt(0)), (word) => {
    if (!text.startsWith(word)) return null;
    const rest = text.slice(word.length);
    return endsInLetter(word) && beginsWithLetter(rest) ? null : rest.trimStart();
  });
}

/** The longest of the words that a text ends with; null where it ends with none (methodology §2). */
export function behind<T>({ byLast }: Words<T>, text: string): WordMatch<T> | null {
  return longest(byLast.get(text.charAt(text.length - 1)), (word) => {
    if (!text.endsWith(word)) return null;
    const rest = text.slice(0, text.length - word.length);
    return beginsWithLetter(word) && endsInLetter(rest) ? null : rest.trimEnd();
  });
}

function longest<T>(
  candidates: readonly (readonly [meaning: T, word: string])[] | undefined,
  restOf: (word: string) => string | null,
): WordMatch<T> | null {
  let found: WordMatch<T> | null = null;
  for (const [meaning, word] of candidates ?? []) {
    const rest = restOf(word);
    if (rest !== null && (found === null || rest.length < found.rest.length)) found = { meaning, rest };
  }
  return found;
}
