import { describe, expect, test } from 'vitest';
import {
  elapsed,
  expectedAt,
  observedPerYear,
  requiredPerYear,
} from '../../../../src/core/target/progress/trajectory.ts';
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

describe('the value expected', () => {
  const mark = (at: string, value: number) => ({ at: aPeriod(at), value });
  const straight = [mark('2020', 20), mark('2025', 80)];

  test('on the straight way is that of the time passed, after the deadline too', () => {
    expect(['2019', '2020', '2023', '2025', '2026'].map((at) => expectedAt(straight, aPeriod(at)))).toEqual([
      20, 20, 56, 80, 92,
    ]);
    const passed = elapsed(aPeriod('2020'), aPeriod('2025-12-31'), aPeriod('2025-06'));
    expect(passed.ok && 20 + 60 * passed.value).toBeCloseTo(
      expectedAt([mark('2020', 20), mark('2025-06', 80)], aPeriod('2025-12-31')),
      12,
    );
  });

  test('through milestones is the goal from the deadline on', () => {
    const through = [mark('2020', 20), mark('2023', 30), mark('2025', 80)];
    expect(['2023', '2024', '2027'].map((at) => expectedAt(through, aPeriod(at)))).toEqual([30, 55, 80]);
  });

  test('is the goal where the way has no length', () => {
    expect(expectedAt([mark('2025', 20), mark('2025', 80)], aPeriod('2026'))).toBe(80);
    expect(expectedAt([mark('2025', 20), mark('2024', 80)], aPeriod('2026'))).toBe(80);
  });
});

describe('the rates of a way', () => {
  const baseline = { at: aPeriod('2020'), value: 20 };
  const figure = { at: aPeriod('2025'), value: 40 };
  const days = 1826 / 365.25;

  test('are by whole years where all three periods are years', () => {
    expect(observedPerYear(baseline, figure, aPeriod('2030'))).toEqual({ ok: true, value: 4 });
    expect(requiredPerYear(figure, { at: aPeriod('2030'), value: 60 }, 1, baseline.at)).toEqual({ ok: true, value: 4 });
  });

  test('are by days where one of them is none: the deadline, or the baseline', () => {
    expect(observedPerYear(baseline, figure, aPeriod('2030-06-30'))).toEqual({ ok: true, value: 20 / days });
    const required = requiredPerYear(figure, { at: aPeriod('2030'), value: 60 }, 1, aPeriod('2020-06'));
    expect(required).toEqual({ ok: true, value: 20 / days });
  });

  test('are alike for who keeps the pace, whatever the deadline is', () => {
    const deadline = aPeriod('2030-06-30');
    const passed = elapsed(baseline.at, figure.at, deadline);
    if (!passed.ok) throw new Error('no time');
    const onTheWay = { at: figure.at, value: 20 + 40 * passed.value };
    const [made, asked] = [
      observedPerYear(baseline, onTheWay, deadline),
      requiredPerYear(onTheWay, { at: deadline, value: 60 }, 1, baseline.at),
    ];
    expect(made.ok && asked.ok && made.value / asked.value).toBeCloseTo(1, 9);
  });
});
