import { expect, test } from 'vitest';
import { localeOfMarks } from '../../../src/core/parse/decimal-mark.ts';

test.each([
  ['1250.5', 'en'],
  ['0.125', 'en'],
  ['1,250.5', 'en'],
  ['1,250,000', 'en'],
  ['1250.125', 'en'],
  ['trên 12.5 tỷ', 'en'],
  ['12,5', 'vi'],
  ['1.250,5', 'vi'],
  ['1.250.000 đồng', 'vi'],
  ['1.250', null],
  ['1,250', null],
  ['1250', null],
  ['145/164', null],
  ['1.250..1250.5', 'en'],
])('the marks of %s are those of %s', (text, locale) => {
  expect(localeOfMarks(text)).toBe(locale);
});
