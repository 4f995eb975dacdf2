import { describe, expect, test } from 'vitest';
import type { Goal } from '../../../../src/core/record/goal.ts';
import type { Metric } from '../../../../src/core/record/metric.ts';
import type { Quantity } from '../../../../src/core/record/quantity.ts';
import type { AssessmentInput } from '../../../../src/core/target/assessment-input.ts';
import { prospectsOf } from '../../../../src/core/target/progress/prospect.ts';
import { aMeasurement, aMetric, aPeriod, aTarget } from '../../../helpers/facts.ts';
import { judged } from '../../../helpers/judged.ts';

function prospects(value: number, asOf: string, withBaseline: boolean) {
  const assessment = judged(
    {
      target: aTarget({
        baseline: withBaseline ? { value: 4, period: aPeriod('2021'), source: null, method: null } : null,
      }),
      measurements: [aMeasurement({ quantity: { qualifier: 'eq', value, halfUnit: 0.05 } })],
    },
    asOf,
  );
  return prospectsOf(assessment).map(({ verdict, value: needed, period }) => [verdict, needed, period.text]);
}

const year = (value: number, period: string) => ({ value, period: aPeriod(period), source: null, method: null });

/** What would do for a goal, before its deadline of 2025, of a figure of 2023 and a baseline of 2021. */
function wayTo(
  goal: Goal,
  metric: Partial<Metric>,
  { of = null, ...quantity }: Partial<Quantity> & { value: number; of?: number | null },
  about: Partial<AssessmentInput> = {},
) {
  const figure = aMeasurement({
    period: aPeriod('2023'),
    quantity: { qualifier: 'eq', halfUnit: 0.5, ...quantity },
    rankedAmong: of === null ? null : { population: 'vn63', of },
  });
  const target = aTarget({ goal, baseline: year(metric.kind === 'rank' ? 20 : 4, '2021') });
  const assessment = judged({
    target,
    metric: aMetric(metric),
    measurements: [figure],
    ...about,
  });
  return prospectsOf(assessment).map(({ verdict, op, value, period }) => [verdict, op, value, period.text]);
}

test('a better verdict needs the value that its pace asks for at the period of the figure', () => {
  expect(prospects(7.1, '2025-06-30', true)).toEqual([
    ['achieved', 20, '2025'],
    ['on_track', 15.4, '2024'],
    ['at_risk', 11.2, '2024'],
  ]);
  expect(prospects(12, '2025-06-30', true).map(([verdict]) => verdict)).toEqual(['achieved', 'on_track']);
});

test('after the deadline, or without a baseline, only the goal itself would do', () => {
  expect(prospects(7.1, '2026-06-30', true)).toEqual([['achieved', 20, '2025']]);
  expect(prospects(7.1, '2025-06-30', false)).toEqual([['achieved', 20, '2025']]);
});

test('nothing changes a verdict that is the best', () => {
  expect(prospects(21, '2025-06-30', true)).toEqual([]);
});

test('a strict goal is not met by its own number, while a pace is reached by its own', () => {
  expect(wayTo({ op: 'gt', value: 50 }, {}, { value: 7 })).toEqual([
    ['achieved', 'gt', 50, '2025'],
    ['on_track', 'ge', 25.85, '2023'],
    ['at_risk', 'ge', 17.8, '2023'],
  ]);
  expect(wayTo({ op: 'lt', value: 2 }, { direction: 'down' }, { value: 3.9 })[0]).toEqual([
    'achieved',
    'lt',
    2,
    '2025',
  ]);
});

describe('of a place', () => {
  const rank = { kind: 'rank', unit: 'rank', direction: 'down', domain: [1, 63], population: 'vn63' } as const;
  const of = (value: number, ranked: number) => ({ value, of: ranked });

  test('only whole places would do, rounded to the better one', () => {
    expect(wayTo({ op: 'rank_le', value: 5 }, rank, of(19, 63))).toEqual([
      ['achieved', 'le', 5, '2025'],
      ['on_track', 'le', 12, '2023'],
      ['at_risk', 'le', 15, '2023'],
    ]);
  });

  test('a share of the table is a number of places of the table that was ranked', () => {
    const third = { op: 'rank_share_le', value: 1, value2: 3 } as const;
    expect(wayTo(third, rank, of(20, 34))[0]).toEqual(['achieved', 'le', 11, '2025']);
  });

  test('one that meets the goal is no matter of pace', () => {
    const target = aTarget({ goal: { op: 'rank_le', value: 1 }, baseline: year(2, '2021') });
    expect(wayTo({ op: 'rank_le', value: 1 }, rank, of(2, 63), { target })).toEqual([['achieved', 'le', 1, '2025']]);
  });

  test('none is better than the first', () => {
    const third = { op: 'rank_share_le', value: 1, value2: 3 } as const;
    expect(wayTo(third, rank, of(2, 2)).map(([verdict]) => verdict)).not.toContain('achieved');
  });

  test('nothing would do once its population has ended before the deadline', () => {
    const unitEnded = { reason: 'population_changed', until: '2025-03-31' } as const;
    expect(wayTo({ op: 'rank_le', value: 5 }, rank, of(19, 63), { unitEnded: unitEnded })).toEqual([]);
  });
});
