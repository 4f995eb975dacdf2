import { describe, expect, test } from 'vitest';
import { projectionOf } from '../../../src/core/series/projection.ts';
import { assess } from '../../../src/core/target/assess.ts';
import { assessmentInput } from '../../../src/core/target/assessment-input.ts';
import { aMeasurement, aMetric, aPeriod, aPlan, aTarget } from '../../helpers/facts.ts';

type About = Parameters<typeof aTarget>[0] & {
  readonly metric?: Parameters<typeof aMetric>[0];
  readonly figure?: Parameters<typeof aMeasurement>[0] | null;
  readonly asOf?: string;
  readonly ended?: string;
};

const baseline = { value: 3, period: aPeriod('2022'), source: null, method: null };

function projected({ metric, figure = {}, asOf = '2025-03-01', ended, ...target }: About = {}) {
  const input = assessmentInput({
    target: aTarget({ baseline, deadline: aPeriod('2025'), ...target }),
    plan: aPlan(),
    metric: aMetric(metric),
    province: 'quang-ninh',
    measurements: figure ? [aMeasurement(figure)] : [],
    unitEnded: ended ? { reason: 'province_ended', until: ended } : null,
  });
  return projectionOf(assess(input, asOf, { approximation: 0.05, inferBaseline: true }));
}

const stated = (qualifier: 'eq' | 'gt' | 'approx', value: number) => ({
  quantity: { qualifier, value, halfUnit: 0.05 },
});
const between = (lo: number | null, hi: number | null, open: { loOpen?: true; hiOpen?: true } = {}) => ({
  ok: true,
  value: { lo, hi, loOpen: false, hiOpen: false, ...open },
});

describe('the value at the deadline if the pace so far holds (methodology §6)', () => {
  test('goes on by the change per year: 3 in 2022 and 7.1 in 2024 make 9.15 in 2025', () => {
    const result = projected();
    expect(result.ok && [result.value.lo, result.value.hi].map((end) => end?.toFixed(10))).toEqual(
      Array(2).fill('9.1500000000'),
    );
  });

  test('counts days throughout where a period is no year: from the end of 2022 to 2024, and half a year more', () => {
    const result = projected({ deadline: aPeriod('2025-06') });
    expect(result.ok && result.value.lo).toBeCloseTo(7.1 + (4.1 / 731) * 181, 9);
  });

  test('reaches the goal exactly where the pace is one, also by a day within a year', () => {
    const days = 3468;
    const due = 20 + (40 * 1826) / days;
    const result = projected({
      baseline: { ...baseline, value: 20, period: aPeriod('2020') },
      figure: { period: aPeriod('2025'), ...stated('eq', due) },
      goal: { op: 'ge', value: 60 },
      deadline: aPeriod('2030-06-30'),
      asOf: '2026-03-01',
    });
    expect(result.ok && result.value.lo).toBeCloseTo(60, 9);
  });

  test('of what cannot fall is never below its figure', () => {
    const metric = { kind: 'count', domain: [0, null], cumulative: true } as const;
    const about = { metric, baseline: { ...baseline, value: 50 } };
    expect(projected({ ...about, figure: stated('eq', 45) })).toEqual(between(45, 45));
    expect(projected({ ...about, figure: stated('eq', 60) })).toEqual(between(65, 65));
    const fallen = projected({ ...about, metric: { ...metric, cumulative: false }, figure: stated('eq', 45) });
    expect(fallen).toEqual(between(42.5, 42.5));
  });

  test('falls where the figures fall', () => {
    const result = projected({ figure: stated('eq', 2) });
    expect(result.ok && result.value.hi).toBeCloseTo(1.5, 12);
  });

  test('ends at the ends of the domain', () => {
    expect(projected({ figure: stated('eq', 90) })).toEqual(between(100, 100));
    expect(projected({ figure: stated('eq', 0), baseline: { ...baseline, value: 20 } })).toEqual(between(0, 0));
  });

  test('has none where the domain has no end', () => {
    const metric = { kind: 'count', domain: [0, null] } as const;
    const result = projected({ metric, figure: stated('eq', 90) });
    expect(result.ok && result.value.lo).toBeCloseTo(133.5, 12);
  });

  test('of a hedged figure is every value that its values lead to', () => {
    const about = projected({ figure: stated('approx', 20) });
    expect(about.ok && [about.value.lo, about.value.hi]).toEqual([19 + 8, 21 + 9]);
    expect(projected({ figure: stated('gt', 50) })).toEqual(between(73.5, 100, { loOpen: true }));
  });

  test('is told of a target that the baseline already met', () => {
    expect(projected({ baseline: { ...baseline, value: 25 }, figure: stated('eq', 22) }).ok).toBe(true);
  });
});

describe('there is no projection, and a reason why,', () => {
  test.each([
    [
      'of a rank',
      {
        metric: { kind: 'rank', direction: 'down', domain: [1, null], amongAny: true },
        goal: { op: 'rank_le', value: 5 },
      },
      'not_projected_rank',
    ],
    ['of a yes or no', { metric: { kind: 'yes-no' }, goal: { op: 'yes' } }, 'no_number_for_yes_no'],
    ['of a band', { goal: { op: 'between', value: 10, value2: 20 } }, 'no_ratio_for_band'],
    ['of a flow', { metric: { frequency: 'year' } }, 'not_projected_flow'],
    ['without a figure', { figure: null }, 'no_measurement'],
    ['without a baseline', { baseline: null }, 'no_baseline'],
    ['without a deadline', { deadline: null }, 'no_deadline'],
    ['of a figure of the deadline', { figure: { period: aPeriod('2025') }, asOf: '2026-02-01' }, 'deadline_passed'],
    ['of a province that has ended', { ended: '2025-02-28' }, 'province_ended'],
    ['once the deadline has passed', { asOf: '2025-12-31' }, 'deadline_over'],
    [
      'of a figure of the baseline’s own year',
      { figure: { period: aPeriod('2022') } },
      'measurement_not_after_baseline',
    ],
    ['of a year that is a guess', { figure: { periodAssumed: true } }, 'period_assumed'],
    [
      'of a figure from before the plan',
      {
        baseline: { ...baseline, period: aPeriod('2020') },
        figure: { period: aPeriod('2021'), knownOn: '2022-01-01' },
      },
      'no_figure_since_plan',
    ],
  ] as const)('%s', (_, about, why) => {
    expect(projected(about as About)).toEqual({ ok: false, why });
  });

  test('a province that ends on the day, or with the deadline, has one', () => {
    expect(projected({ ended: '2025-03-01' }).ok).toBe(true);
    expect(projected({ ended: '2025-12-31' }).ok).toBe(true);
  });

  test('the day before the deadline is not past it', () => expect(projected({ asOf: '2025-12-30' }).ok).toBe(true));
});
