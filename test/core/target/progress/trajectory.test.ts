import { describe, expect, test } from 'vitest';
import { elapsed, expectedAt, requiredPerYear } from '../../../../src/core/target/progress/trajectory.ts';
import { aPeriod } from '../../../helpers/facts.ts';

describe('a range that covers exactly a year', () => {
  const [from, to] = [aPeriod('2020'), aPeriod('2025')];

  test.each(['2023-01..2023-12', '2023-Q1..2023-Q4', '2023-01-01..2023-12-31'])('%s counts as that year', (text) => {
    const year = aPeriod(text);
    expect(elapsed(from, year, to)).toEqual({ ok: true, value: 0.6 });
    expect(
      expectedAt(
        [
          { at: from, value: 0 },
          { at: to, value: 100 },
        ],
        year,
      ),
    ).toBe(60);
    expect(requiredPerYear({ at: year, value: 60 }, { at: to, value: 100 }, 1)).toEqual({ ok: true, value: 20 });
  });

  test.each(['2023-01..2023-11', '2022-12..2023-12', '2022..2023'])('%s does not, and days are counted', (text) => {
    const passed = elapsed(from, aPeriod(text), to);
    expect(passed.ok && passed.value).not.toBe(0.6);
  });
});
