import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barText } from '../../../src/render/value/bar-text.ts';

const bar = (low: number, high = low, mark: number | null = null): string => barText({ kind: 'bar', low, high, mark });

test('draws a share to the eighth of a column', () => {
  expect(bar(0)).toBe('░░░░░░░░░░');
  expect(bar(0.355)).toBe('███▌░░░░░░');
  expect(bar(0.5)).toBe('█████░░░░░');
  expect(bar(1)).toBe('██████████');
});

test('is full only where the whole is reached', () => {
  expect(bar(0.9999)).toBe('█████████▉');
  expect(bar(1.4)).toBe('██████████');
  expect(bar(-0.2)).toBe('░░░░░░░░░░');
});

test('draws what may be apart from what is sure', () => {
  expect(bar(0.5, 0.8)).toBe('█████▒▒▒░░');
  expect(bar(0.7, 1)).toBe('███████▒▒▒');
  expect(bar(0, 1)).toBe('▒▒▒▒▒▒▒▒▒▒');
});

test('marks where the path is, at the last column for its end', () => {
  expect(bar(0.355, 0.355, 0.65)).toBe('███▌░░┃░░░');
  expect(bar(0.9, 0.9, 0.4)).toBe('████┃████░');
  expect(bar(0, 0, 1)).toBe('░░░░░░░░░┃');
});

test('is ten columns wide, whatever is drawn', () => {
  const shares = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(shares, shares, fc.option(shares), (low, high, mark) => {
      expect([...bar(Math.min(low, high), Math.max(low, high), mark)]).toHaveLength(10);
    }),
  );
});
