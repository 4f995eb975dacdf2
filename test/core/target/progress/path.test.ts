import { describe, expect, test } from 'vitest';
import { subtract } from '../../../../src/core/number/decimal.ts';
import type { Quantity } from '../../../../src/core/record/quantity.ts';
import type { Target } from '../../../../src/core/record/statement.ts';
import { prospectsOf } from '../../../../src/core/target/progress/prospect.ts';
import { observedPerYear, requiredPerYear } from '../../../../src/core/target/progress/trajectory.ts';
import { aPeriod, aPlan, aTarget } from '../../../helpers/facts.ts';
import { aStatedFigure, judged } from '../../../helpers/judged.ts';

/** From 50 in 2022 to at least 80 in 2030, through 40 in 2024: a planned dip. */
function judge(quantity: Partial<Quantity> & { value: number }, about: Partial<Target> = {}, period = '2024') {
  return judged({
    target: aTarget({
      goal: { op: 'ge', value: 80 },
      deadline: aPeriod('2030'),
      baseline: { value: 50, period: aPeriod('2022'), source: null, method: null },
      milestones: [{ by: aPeriod('2024'), value: 40 }],
      ...about,
    }),
    plan: aPlan({ issued: null }),
    measurements: [
      aStatedFigure(period, quantity.value, { quantity: { qualifier: 'eq', halfUnit: 0.5, ...quantity } }),
    ],
  });
}

const verdict = (...given: Parameters<typeof judge>) => {
  const { status, statusMin, statusMax, reason } = judge(...given);
  return [status, statusMin, statusMax, reason];
};

describe('where the path first leads away from the goal', () => {
  test('a figure is held against the path: not worse is on track, worse is off track', () => {
    expect(verdict({ value: 30 })).toEqual(['off_track', 'off_track', 'off_track', 'compared_with_path']);
    expect(verdict({ value: 40 })).toEqual(['on_track', 'on_track', 'on_track', 'compared_with_path']);
    expect(judge({ value: 45 }).pace).toEqual({ ok: false, why: 'path_not_toward_goal' });
  });

  test('moves away only what is worse than baseline and path', () => {
    expect(judge({ value: 30 }).flags).toEqual(['worsening']);
    expect(judge({ value: 45 }).flags).toEqual([]);
  });

  test('an interval may be on both sides, and may meet the goal', () => {
    expect(verdict({ qualifier: 'between', value: 35, high: 45 })).toEqual([
      'undetermined',
      'off_track',
      'on_track',
      'interval_spans_classes',
    ]);
    expect(verdict({ qualifier: 'ge', value: 45 })).toEqual([
      'undetermined',
      'on_track',
      'achieved',
      'interval_spans_classes',
    ]);
    expect(verdict({ qualifier: 'lt', value: 40 })[0]).toBe('off_track');
  });

  test('the path itself is what would be enough', () => {
    const found = prospectsOf(judge({ value: 30 })).map(({ verdict: of, value, period }) => [of, value, period.text]);
    expect(found).toEqual([
      ['achieved', 80, '2030'],
      ['on_track', 40, '2024'],
    ]);
  });

  test('a flat start is such a path: no pace, and no word that there were no figures', () => {
    const flat = { milestones: [{ by: aPeriod('2024'), value: 50 }] };
    expect(verdict({ value: 49 }, flat)[3]).toBe('compared_with_path');
    expect(verdict({ value: 60 }, flat)[0]).toBe('on_track');
  });

  test('where less is better, a planned rise is the same', () => {
    const down = {
      goal: { op: 'le', value: 20 },
      milestones: [{ by: aPeriod('2024'), value: 60 }],
    } as const;
    expect(verdict({ value: 65 }, down)[0]).toBe('off_track');
    expect(verdict({ value: 55 }, down)[0]).toBe('on_track');
  });

  test('only a figure from after the baseline is held against it', () => {
    expect(verdict({ value: 30 }, {}, '2022')[3]).toBe('measurement_not_after_baseline');
  });
});

describe('the points of a path', () => {
  const points = (milestones: Target['milestones']) =>
    judge({ value: 60 }, { milestones }).path?.points.map(({ at, value }) => [at.text, value]);
  const mark = (by: string, value: number) => ({ by: aPeriod(by), value });

  test('are no milestones of the time before the baseline, nor of the deadline or later', () => {
    expect(points([mark('2021', 10), mark('2022', 20), mark('2026', 60), mark('2030', 70), mark('2031', 90)])).toEqual([
      ['2022', 50],
      ['2026', 60],
      ['2030', 80],
    ]);
  });

  test('where they lead towards the goal, the pace is counted on them', () => {
    const { expected, pace, reason } = judge({ value: 55 }, { milestones: [mark('2024', 60)] });
    expect(expected).toEqual({ ok: true, value: 60 });
    expect(pace).toMatchObject({ ok: true, value: { lo: 0.5, hi: 0.5 } });
    expect(reason).toBeNull();
  });
});

describe('a year', () => {
  const [from, to] = [aPeriod('2020-12-31'), aPeriod('2024-12-31')];

  test('between days has 365.25 of them', () => {
    const rate = observedPerYear({ at: from, value: 0 }, { at: to, value: 40 });
    expect(rate.ok && rate.value).toBeCloseTo(10, 10);
  });

  test('nothing is needed a year once the goal is met, on either side', () => {
    expect(requiredPerYear({ at: from, value: 90 }, { at: to, value: 80 }, 1)).toEqual({ ok: true, value: 0 });
    expect(requiredPerYear({ at: from, value: 3 }, { at: to, value: 5 }, -1)).toEqual({ ok: true, value: 0 });
    expect(judge({ value: 85 }).requiredPerYear).toEqual({ ok: true, value: 0 });
    expect(judge({ qualifier: 'gt', value: 85 }).requiredPerYear).toEqual({ ok: true, value: 0 });
  });
});

test('a difference keeps fourteen digits', () => {
  expect(subtract(123456789.0123, 123456788)).toBe(1.0123);
  expect(subtract(1, 0.9999999999999)).toBe(1e-13);
});
