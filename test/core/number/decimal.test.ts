import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, exactNumber, scale, subtract } from '../../../src/core/number/decimal.ts';

describe('arithmetic without binary dust', () => {
  test('keeps fourteen digits of a product and of a difference', () => {
    expect(scale(30, 0.95)).toBe(28.5);
    expect(scale(1234567.8901234, 1)).toBe(1234567.8901234);
    expect(scale(0.1 + 0.2, 1)).toBe(0.3);
    expect(subtract(100, 99.96)).toBe(0.04);
    expect(subtract(100.12345678901, 50)).toBe(50.12345678901);
    expect(subtract(123456789012345, 1)).toBe(123456789012344);
    expect(subtract(123456789.123456, 0.5)).toBe(123456788.62346);
    expect(subtract(0.1234567, 0.1)).toBe(0.0234567);
    expect(subtract(0.1 + 0.2, 0.3)).toBe(0);
    expect(subtract(Number.POSITIVE_INFINITY, 0.5)).toBe(Number.POSITIVE_INFINITY);
  });

  test('takes decimals from each other as their digits say', () => {
    const decimals = fc.record({
      whole: fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
      places: fc.integer({ min: 0, max: 7 }),
    });
    fc.assert(
      fc.property(decimals, decimals, (one, other) => {
        const [a, b] = [one, other].map(({ whole, places }) => Number(`${whole}e-${places}`)) as [number, number];
        const [left, right] = [one, other].map(({ whole, places }) => BigInt(whole) * 10n ** BigInt(7 - places)) as [
          bigint,
          bigint,
        ];
        const larger = Math.max(Math.abs(a), Math.abs(b));
        fc.pre(larger < 1e6);
        expect(subtract(a, b)).toBe(Number(`${left - right}e-7`));
      }),
      { numRuns: 5000 },
    );
  });

  test('calls equal what differs by a billionth, and no more', () => {
    expect(compare(1, 1 + 5e-10)).toBe(0);
    expect(compare(1, 1 + 5e-9)).toBeLessThan(0);
    expect(compare(0.1 + 0.2, 0.3)).toBe(0);
  });
});

describe('a number from its digits', () => {
  test.each([
    ['123456789012345', 0, 123456789012345],
    ['9007199254740991', 0, 9007199254740991],
    ['1.5', 9, 1.5e9],
    ['0.1', 3, 100],
    ['7.10', 0, 7.1],
    ['000', 400, 0],
    ['0.30000000000000004', 0, 0.30000000000000004],
  ])('%s × 10^%i is exactly that', (digits, exponent, value) => {
    expect(exactNumber(digits, exponent)).toBe(value);
  });

  test.each([
    ['9007199254740993', 0],
    ['12345678901234567890', 0],
    ['0.12345678901234567', 0],
    ['9'.repeat(400), 0],
    ['1', 400],
    ['1', 18],
    ['1', -400],
    ['1', -19],
    ['1', Number.MAX_SAFE_INTEGER],
  ])('%s × 10^%i is none rather than another one', (digits, exponent) => {
    expect(exactNumber(digits, exponent)).toBeNull();
  });

  test('is never another one and never infinite, whatever the digits', () => {
    const digits = fc.stringMatching(/^\d{1,25}(?:\.\d{1,25})?$/);
    fc.assert(
      fc.property(digits, fc.integer({ min: -30, max: 30 }), (text, exponent) => {
        const value = exactNumber(text, exponent);
        if (value === null) return;
        expect(Number.isFinite(value)).toBe(true);
        const [mantissa = '', power = '0'] = String(value).split('e');
        expect(exactNumber(mantissa, Number(power))).toBe(value);
        expect(rational(mantissa, Number(power))).toBe(rational(text, exponent));
      }),
      { numRuns: 2000 },
    );
  });
});

/** Text × 10^exponent as a whole number of 10^-80. */
function rational(text: string, exponent: number): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction) * 10n ** BigInt(80 + exponent - fraction.length);
}
