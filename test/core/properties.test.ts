import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../src/core/parse/parse-number.ts';
import { boundOf, meets } from '../../src/core/record/bound.ts';
import type { Goal } from '../../src/core/record/goal.ts';
import { intervalOf, type Quantity } from '../../src/core/record/quantity.ts';
import { VERDICTS } from '../../src/core/target/assessment.ts';
import { aMeasurement, aMetric, aPeriod, aTarget } from '../helpers/facts.ts';
import { judged } from '../helpers/judged.ts';

const tenths = fc.integer({ min: 0, max: 1000 }).map((value) => value / 10);
const inside = fc.integer({ min: 1, max: 999 }).map((value) => value / 10);
const quantities: fc.Arbitrary<Quantity> = fc
  .record({
    qualifier: fc.constantFrom('eq', 'gt', 'ge', 'lt', 'le', 'approx', 'nearly', 'between', 'estimate' as const),
    value: inside,
    high: inside,
  })
  .map(({ qualifier, value, high }) => {
    const [low, top] = [Math.min(value, high), Math.max(value, high)];
    return qualifier === 'between'
      ? { qualifier, value: low, high: top, halfUnit: 0.05 }
      : { qualifier, value, halfUnit: 0.05 };
  });
const goals: fc.Arbitrary<Goal> = fc.record({ op: fc.constantFrom('ge', 'gt', 'le', 'lt' as const), value: inside });
const years = fc.integer({ min: 2018, max: 2028 }).map(String);

describe('of every figure', () => {
  test('the interval lies in the domain and holds what it surely says', () => {
    fc.assert(
      fc.property(quantities, (quantity) => {
        const { lo, hi } = intervalOf(quantity, [0, 100], 0.05);
        expect(lo).toBeGreaterThanOrEqual(0);
        expect(hi).toBeLessThanOrEqual(100);
        expect(lo ?? 0).toBeLessThanOrEqual(hi ?? 0);
      }),
    );
  });

  test('a goal and its opposite are never both surely met', () => {
    const opposite = { ge: 'lt', gt: 'le', le: 'gt', lt: 'ge' } as const;
    fc.assert(
      fc.property(quantities, fc.constantFrom('ge', 'gt', 'le', 'lt' as const), inside, (quantity, op, value) => {
        const interval = intervalOf(quantity, [0, 100], 0.05);
        const one = meets(interval, { op, value });
        const other = meets(interval, { op: opposite[op], value });
        expect(one === null ? other : !one).toBe(one === null ? null : other);
      }),
    );
  });

  test('a number printed in one language is read back in it', () => {
    fc.assert(
      fc.property(tenths, fc.constantFrom('vi', 'en' as const), (value, locale) => {
        const text = value.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en-US');
        expect(readNumber(text, locale)).toMatchObject({ ok: true, value: { value } });
      }),
    );
  });
});

describe('of every assessment', () => {
  test('the worst is no better than the best, a settled verdict is both, and no number is NaN or infinite', () => {
    fc.assert(
      fc.property(
        quantities,
        goals,
        fc.option(fc.tuple(tenths, years), { nil: null }),
        years,
        years,
        fc.boolean(),
        (quantity, goal, baseline, measured, asOf, cumulative) => {
          const assessment = judged(
            {
              target: aTarget({
                goal,
                baseline: baseline && { value: baseline[0], period: aPeriod(baseline[1]), source: null, method: null },
              }),
              metric: aMetric({ cumulative }),
              measurements: [aMeasurement({ quantity, period: aPeriod(measured), knownOn: aPeriod(measured).end })],
            },
            aPeriod(asOf).end,
          );
          const [worst, best] = [assessment.statusMin, assessment.statusMax].map((verdict) =>
            VERDICTS.indexOf(verdict),
          );
          expect(worst).toBeLessThanOrEqual(best ?? -1);
          const isOpen = assessment.status === 'undetermined' || assessment.status === 'no_data';
          if (!isOpen)
            expect([assessment.statusMin, assessment.statusMax]).toEqual([assessment.status, assessment.status]);
          expect(numbersIn(assessment).every(Number.isFinite)).toBe(true);
          const bound = boundOf(goal, null);
          if (assessment.status === 'missed' && assessment.figure && bound) {
            expect(meets(assessment.figure.interval, bound)).toBe(false);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** Every number anywhere in a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}
