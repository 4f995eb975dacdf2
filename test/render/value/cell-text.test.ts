import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Goal } from '../../../src/core/record/goal.ts';
import { STATUSES } from '../../../src/core/target/assessment.ts';
import { cellText } from '../../../src/render/value/cell-text.ts';
import { SYMBOLS } from '../../../src/view/text/status-symbol.ts';
import type { Cell, Measure } from '../../../src/view/view.ts';
import { en } from '../../../src/view/words/en/en.ts';
import { vi } from '../../../src/view/words/vi/vi.ts';
import { aQuantity } from '../../helpers/build.ts';

const share: Measure = { kind: 'share', symbol: '%' };
const count: Measure = { kind: 'count', symbol: '' };
const rank: Measure = { kind: 'rank', symbol: '' };

const written = (cell: Cell, words = en): string => cellText(cell, words).replaceAll('\u00a0', ' ');
const ratio = (low: number | null, high: number | null = low): string => written({ kind: 'ratio', low, high });
const gap = (low: number | null, high = low, measure = share, words = en): string =>
  written({ kind: 'gap', low, high, measure }, words);
const quantity = (text: string, measure = share, words = en): string =>
  written({ kind: 'quantity', quantity: aQuantity(text), measure }, words);
const goal = (is: Goal, measure = share, words = en): string => written({ kind: 'goal', goal: is, measure }, words);

describe('a share', () => {
  test.each([
    [0.355, '35.5 %'],
    [0.29, '29.0 %'],
    [0.9996, '99.9 %'],
    [0.99999999, '99.9 %'],
    [1, '100.0 %'],
    [1 + 1e-12, '100.0 %'],
    [1.0004, '100.04 %'],
    [1.25, '125.0 %'],
    [0, '0.0 %'],
    [0.0004, '0.04 %'],
    [-0.1667, '−16.6 %'],
  ])('%d is written as %s', (value, text) => expect(ratio(value)).toBe(text));

  test.each([
    [0.7, 1, '70–100 %'],
    [0.855, 0.945, '85.5–94.5 %'],
    [0.50011, 0.50042, '50.01–50.04 %'],
    [0.7, null, '≥ 70.0 %'],
    [null, 0.3, '≤ 30.0 %'],
    [-0.1, 0.2, '−10 … 20 %'],
  ])('from %d to %d is written as %s', (low, high, text) => expect(ratio(low, high)).toBe(text));

  test('reads as 100 % only when it is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.9, max: 1.1, noNaN: true }), (value) => {
        fc.pre(Math.abs(value - 1) > 1e-8);
        expect(Number.parseFloat(ratio(value))).not.toBe(100);
        expect(Number.parseFloat(ratio(value)) < 100).toBe(value < 1);
      }),
    );
  });
});

describe('what is still to go', () => {
  test.each([
    [12.9, '12.9 pp'],
    [0.04, '0.04 pp'],
    [11.585365853, '11.59 pp'],
    [0.16, '0.16 pp'],
    [0.155, '0.16 pp'],
    [0.012, '0.02 pp'],
    [0.0098765, '0.0099 pp'],
    [0.00001, '0.00001 pp'],
    [0.000001234, '0.0000013 pp'],
    [0, '0 pp'],
    [-10, '10 pp over'],
    [-0.0004, '0.0004 pp over'],
  ])('%d is written as %s', (value, text) => expect(gap(value)).toBe(text));

  test('is never written as nothing when there is something', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-8, max: 1e6, noNaN: true }), (value) => {
        expect(Number.parseFloat(gap(value).replaceAll(',', ''))).toBeGreaterThan(0);
        expect(Number.parseFloat(gap(-value).replaceAll(',', ''))).toBeGreaterThan(0);
      }),
    );
  });

  test('keeps a range a range', () => {
    expect(gap(0, 30)).toBe('0–30 pp');
    expect(gap(-10, 20)).toBe('−10 … 20 pp');
    expect(gap(-30, -10)).toBe('10–30 pp over');
  });

  test('is more than an open end, and less than one', () => {
    expect(written({ kind: 'gap', low: 45, high: null, isLowOpen: true, measure: share })).toBe('> 45 pp');
    expect(written({ kind: 'gap', low: null, high: 45, isHighOpen: true, measure: share })).toBe('< 45 pp');
    expect(written({ kind: 'gap', low: null, high: -50, isHighOpen: true, measure: share })).toBe('> 50 pp over');
    expect(written({ kind: 'gap', low: null, high: -50, measure: share })).toBe('≥ 50 pp over');
    expect(written({ kind: 'ratio', low: 1.5, high: null, isLowOpen: true })).toBe('> 150.0 %');
    expect(written({ kind: 'change', low: 0, high: null, isLowOpen: true, measure: share })).toBe('> 0 pp');
  });

  test('has the unit of its kind', () => {
    expect(gap(12.9, 12.9, share, vi)).toBe('12,9 điểm %');
    expect(gap(-10, -10, share, vi)).toBe('vượt 10 điểm %');
    expect(gap(1, 1, rank)).toBe('1 place');
    expect(gap(12, 12, rank, vi)).toBe('12 bậc');
    expect(gap(57877, 57877, count, vi)).toBe('57.877');
  });
});

describe('a change', () => {
  const change = (low: number | null, high = low): string => written({ kind: 'change', low, high, measure: share });

  test.each([
    [0.16, '+0.16 pp'],
    [0.192, '+0.19 pp'],
    [-0.1999, '−0.19 pp'],
    [0.0004, '+0.0004 pp'],
    [0, '0 pp'],
  ])('of %d is written as %s', (value, text) => expect(change(value)).toBe(text));

  test('that is larger never reads as a smaller one', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (a, b) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)].map((value) => Number.parseFloat(change(value)));
          expect(less).toBeLessThanOrEqual(more ?? 0);
        },
      ),
    );
  });

  test('has ends that do not read alike', () => {
    expect(change(5.035, 5.045)).toBe('+5.03 … +5.04 pp');
    expect(change(5.0351, 5.0359)).toBe('+5.0351 … +5.0359 pp');
    expect(gap(5.0351, 5.0359)).toBe('5.0351–5.0359 pp');
  });
});

describe('every value that a figure may have', () => {
  const measure: Measure = { kind: 'other', symbol: '' };
  const interval = (about: Omit<Extract<Cell, { kind: 'interval' }>, 'kind' | 'measure'>): string =>
    written({ kind: 'interval', measure, ...about });

  test('is more than an open end, and at least a closed one', () => {
    expect(interval({ low: 1.2, high: null })).toBe('≥ 1.2');
    expect(interval({ low: 1.2, high: null, isLowOpen: true })).toBe('> 1.2');
    expect(interval({ low: null, high: 3, isLowOpen: true })).toBe('≤ 3');
    expect(interval({ low: null, high: 3, isHighOpen: true })).toBe('< 3');
  });

  test('is cut as asked, with ends that do not read alike', () => {
    const rounding = { digits: 2, toward: 'down' } as const;
    expect(interval({ low: 49.99867, high: 50.12345, rounding })).toBe('49.99–50.12');
    expect(interval({ low: 1.23456, high: 1.23457, rounding })).toBe('1.23456–1.23457');
    expect(interval({ low: 1.23456, high: 1.23457 })).toBe('1.23456–1.23457');
  });
});

test('a number never reads as one that it is kept apart from', () => {
  const number = (value: number, toward: 'up' | 'down'): string =>
    written({ kind: 'number', value, measure: share, digits: 2, toward, apart: [50, 100] });
  expect([number(49.99867, 'down'), number(50.0004, 'down'), number(49.9996, 'up'), number(50, 'down')]).toEqual([
    '49.99 %',
    '50.0004 %',
    '49.9996 %',
    '50 %',
  ]);
});

describe('a figure', () => {
  test.each([
    ['7.1', '7.1 %', '7,1%'],
    ['>70', '> 70 %', '> 70%'],
    ['~30', '≈ 30 %', '≈ 30%'],
    ['<30', '< 30 %', '< 30%'],
    ['20..30', '20–30 %', '20–30%'],
  ])('%s', (stated, english, vietnamese) => {
    expect(quantity(stated)).toBe(english);
    expect(quantity(stated, share, vi)).toBe(vietnamese);
  });

  test('has its thousands grouped in the way of the language', () => {
    expect(quantity('1234567.5', count)).toBe('1,234,567.5');
    expect(quantity('1234567.5', count, vi)).toBe('1.234.567,5');
    expect(quantity('-5', share, vi)).toBe('−5%');
  });

  test('of a rank is a place among others', () => {
    const place: Cell = { kind: 'quantity', quantity: aQuantity('3'), measure: rank, of: 63 };
    expect(written(place)).toBe('3/63');
    expect(quantity('3', rank)).toBe('rank 3');
    expect(quantity('3', rank, vi)).toBe('hạng 3');
  });

  test('just under a number is not the number', () => {
    const nearly = { qualifier: 'nearly', value: 802000, halfUnit: 500 } as const;
    const quantity = { kind: 'quantity', quantity: nearly, measure: count } as const;
    expect(written(quantity)).toBe('nearly 802,000');
    expect(written(quantity, vi)).toBe('gần 802.000');
    expect(cellText(quantity, vi)).not.toContain(' ');
  });

  const division = (numerator: number, denominator: number, ...apart: readonly number[]): string => {
    const value = (100 * numerator) / denominator;
    const own = { qualifier: 'eq', value, halfUnit: 0, fraction: { numerator, denominator } } as const;
    return written({ kind: 'quantity', quantity: own, measure: share, apart });
  };

  test('of a division is cut, toward zero', () => {
    expect(division(1786, 1787)).toBe('99.9 %');
    expect(division(12, 119)).toBe('10.0 %');
    expect(division(1, 4)).toBe('25 %');
  });

  test('of a division stays on its side of what it is held against', () => {
    expect(division(12, 119, 10)).toBe('10.08 %');
    expect(division(12, 119, 10.05)).toBe('10.08 %');
    expect(division(2, 3, 66.65)).toBe('66.66 %');
    expect(division(2, 3, 66.67)).toBe('66.6 %');
    expect(division(1, 4, 25)).toBe('25 %');
  });

  test('that a source prints is written in full, however many decimals it has', () => {
    expect(quantity('10.0591')).toBe('10.0591 %');
    expect(quantity('10.05911')).toBe('10.05911 %');
    expect(quantity('66.69999')).toBe('66.69999 %');
    expect(quantity('10.05911..10.0592', share, vi)).toBe('10,05911–10,0592%');
  });
});

test('a goal that was worked out is cut to the side that is asked for', () => {
  const cut = (value: number, toward: 'up' | 'down'): string =>
    written({ kind: 'goal', goal: { op: 'ge', value }, measure: share, rounding: { digits: 4, toward } });
  expect([cut(200 / 3, 'up'), cut(200 / 3, 'down')]).toEqual(['≥ 66.6667 %', '≥ 66.6666 %']);
});

test('a goal is written as it is promised', () => {
  expect(goal({ op: 'le', value: 10.05911 })).toBe('≤ 10.05911 %');
  expect(goal({ op: 'ge', value: 20 })).toBe('≥ 20 %');
  expect(goal({ op: 'lt', value: 2.5 }, share, vi)).toBe('< 2,5%');
  expect(goal({ op: 'between', value: 10, value2: 30 })).toBe('10–30 %');
  expect(goal({ op: 'rank_le', value: 5 }, rank)).toBe('top 5');
  expect(goal({ op: 'rank_share_le', value: 1, value2: 3 }, rank)).toBe('top 1/3');
  expect(goal({ op: 'yes' }, { kind: 'yes-no', symbol: '' })).toBe('yes');
  expect(goal({ op: 'yes' }, { kind: 'yes-no', symbol: '' }, vi)).toBe('có');
});

test('no two statuses share a symbol', () => {
  expect(new Set(Object.values(SYMBOLS)).size).toBe(STATUSES.length);
});
