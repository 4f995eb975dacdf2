import { expect, test } from 'vitest';
import { valueForLocale } from '../../src/core/parse/value-for-locale.ts';
import type { Locale } from '../../src/core/record/quantity.ts';
import type { UnitKind } from '../../src/core/record/vocabulary.ts';

const read = (text: string, typed: Locale | null, locale: Locale, kind: UnitKind = 'count') => {
  const found = valueForLocale(text, typed, { locale, kind, domain: kind === 'share' ? [0, 100] : [0, null] });
  return found.ok ? [found.value.text, found.value.isText, found.value.quantity.value] : found.error;
};

test.each([
  ['7.1', null, 'vi', ['7.1', false, 7.1]],
  ['7,1', null, 'vi', ['7,1', false, 7.1]],
  ['7,1', null, 'en', ['7,1', false, 7.1]],
  ['1.234,5', null, 'vi', ['1.234,5', false, 1234.5]],
  ['1.234,5', null, 'en', ['1,234.5', false, 1234.5]],
  ['1,234.5', null, 'vi', ['1.234,5', false, 1234.5]],
  ['1.234.567', null, 'en', ['1,234,567', false, 1_234_567]],
  ['57.877', 'vi', 'vi', ['57.877', true, 57_877]],
  ['57.877', 'vi', 'en', ['57,877', false, 57_877]],
  ['57.877', 'en', 'en', ['57.877', false, 57.877]],
  ['57.877', 'en', 'vi', ['57,877', false, 57.877]],
  ['trên 57.877', 'vi', 'en', ['trên 57,877', false, 57_877]],
  [' 8 ', null, 'vi', ['8', false, 8]],
] as const)('%j typed as %s is written for a file of %s as %j', (text, typed, locale, expected) => {
  expect(read(text, typed, locale)).toEqual(expected);
});

test('a number that can be read two ways is refused, and is not where one of them is outside the domain', () => {
  expect(read('57.877', null, 'vi')).toBe('ambiguous_separator');
  expect(read('57.877', null, 'vi', 'share')).toEqual(['57.877', false, 57.877]);
  expect(read('57,877', null, 'en', 'share')).toEqual(['57.877', false, 57.877]);
});

test.each([
  ['nhiều', null, 'not_a_number'],
  ['-5', null, 'outside_domain'],
  ['1,234.5', 'vi', 'locale_conflict'],
] as const)('%j typed as %s cannot be read: %s', (text, typed, error) => {
  expect(read(text, typed, 'vi')).toBe(error);
});
