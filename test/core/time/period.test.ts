import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, dayBefore, daysBetween, isYear } from '../../../src/core/time/period.ts';
import { aPeriod } from '../../helpers/facts.ts';

const MILLISECONDS_PER_DAY = 86_400_000;
const numbers = fc.integer({ min: -700_000, max: 2_900_000 });
const dayOf = (number: number): Day => new Date(number * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);

test('days are counted as the calendar has them, leap years and all', () => {
  fc.assert(
    fc.property(numbers, numbers, (from, to) => {
      expect(daysBetween(dayOf(from), dayOf(to))).toBe(to - from);
    }),
    { numRuns: 2000 },
  );
  const starts = Array.from({ length: 800 * 12 }, (_, month) => Date.UTC(1600, month, 1) / MILLISECONDS_PER_DAY);
  for (const start of starts) expect(daysBetween(dayOf(start - 1), dayOf(start))).toBe(1);
});

test('the day before is the one that ends when a day begins', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      expect(dayBefore(dayOf(number))).toBe(dayOf(number - 1));
    }),
  );
  expect(dayBefore('2024-03-01')).toBe('2024-02-29');
});

test.each([
  ['2023', true],
  ['2023-01..2023-12', true],
  ['2023-01-01..2023-12-31', true],
  ['2022..2023', false],
  ['2023-02..2024-01', false],
  ['2023-H1', false],
  ['2023-12-31', false],
])('one calendar year is a year however it is written: %s', (text, expected) => {
  expect(isYear(aPeriod(text))).toBe(expected);
});
