import { expect, test } from 'vitest';
import { dayOfNumber } from '../../../src/core/parse/day-number.ts';

test.each([
  ['45750', '2025-04-03'],
  [' 45750,5 ', '2025-04-03'],
  ['45657.0', '2024-12-31'],
  ['36526', '2000-01-01'],
  ['73050', '2099-12-31'],
  ['36525', null],
  ['73051', null],
  ['2025', null],
  ['145750', null],
  ['45750x', null],
])('the spreadsheet number %j is the day %s', (text, day) => expect(dayOfNumber(text)).toBe(day));
