import { describe, expect, test } from 'vitest';
import { remedyOf } from '../../../src/core/gate/remedy.ts';
import type { Goal } from '../../../src/core/record/goal.ts';
import type { Status } from '../../../src/core/target/assessment.ts';
import { type About, anAssessment } from '../../helpers/build.ts';
import { aPeriod } from '../../helpers/facts.ts';

const rules = (...failOn: Status[]) => ({ failOn: new Set(failOn), mode: 'as_is' as const });
const MISSED = rules('missed');
const remedy = (goal: Goal, figure: About['figure'], about: About = {}) =>
  remedyOf(
    anAssessment({ status: 'missed', ...about, figure: figure ?? null, target: { ...about.target, goal } }),
    MISSED,
  );

test.each<[string, Goal, string, Goal | null]>([
  ['at least', { op: 'ge', value: 20 }, '7.1', { op: 'ge', value: 7.1 }],
  ['more than', { op: 'gt', value: 20 }, '20', { op: 'ge', value: 20 }],
  ['at most', { op: 'le', value: 5 }, '7.1', { op: 'le', value: 7.1 }],
  ['between, from below', { op: 'between', value: 10, value2: 20 }, '7.1', { op: 'between', value: 7.1, value2: 20 }],
  ['between, from above', { op: 'between', value: 10, value2: 20 }, '25', { op: 'between', value: 10, value2: 25 }],
  ['a place', { op: 'rank_le', value: 5 }, '12', { op: 'rank_le', value: 12 }],
  ['a share of the places', { op: 'rank_share_le', value: 1, value2: 3 }, '40', { op: 'rank_le', value: 40 }],
  ['a yes', { op: 'yes' }, '0', null],
  ['a bound from a range', { op: 'ge', value: 20 }, '5..8', { op: 'ge', value: 5 }],
])('a goal of %s names itself, and the strictest one that the figure surely meets', (_, goal, figure, met) => {
  expect(remedy(goal, [figure, '2025'])).toMatchObject({ figure: { goal, period: { text: '2025' } }, goal: met });
});

test.each([
  ['point', '2025', '2025'],
  ['point', '2025-06-30', '2025-06-30'],
  ['year', '2025-06-30', '2025'],
  ['half', '2025-06', '2025-H1'],
  ['quarter', '2025', '2025-Q4'],
  ['month', '2025-Q3', '2025-09'],
] as const)('a figure of frequency %s counts for a deadline of %s if it is of %s', (frequency, deadline, period) => {
  const about: About = { status: 'undetermined', metric: { frequency }, target: { deadline: aPeriod(deadline) } };
  expect(remedy({ op: 'ge', value: 20 }, null, about)).toMatchObject({ figure: { period: { text: period } } });
});

test('a revised figure counts if it is of the period that has decided', () => {
  const about: About = { target: { deadline: aPeriod('2024-06-30') } };
  expect(remedy({ op: 'ge', value: 20 }, ['7', '2024'], about)).toMatchObject({ figure: { period: { text: '2024' } } });
});

test('without a figure there is no goal that it meets', () => {
  expect(remedy({ op: 'ge', value: 20 }, null)).toMatchObject({ figure: { goal: { value: 20 } }, goal: null });
});

test('before the deadline the least pace that does not fail is enough', () => {
  const assessment = anAssessment({
    status: 'off_track',
    asOf: '2024-06-30',
    figure: ['7', '2023'],
    baseline: { value: 3, origin: 'declared', period: '2021' },
    expected: { ok: true, value: 13 },
  });
  const of = (...statuses: Status[]) => remedyOf(assessment, rules(...statuses)).figure;
  expect(of('off_track')).toMatchObject({ goal: { op: 'ge', value: 9 }, period: { text: '2023' } });
  expect(of('off_track', 'at_risk')).toMatchObject({ goal: { op: 'ge', value: 12.5 }, period: { text: '2023' } });
  expect(of('off_track', 'at_risk', 'on_track')).toMatchObject({ goal: { value: 20 }, period: { text: '2025' } });
});

test('where only reaching it is enough, the goal itself is what a figure would have to meet, as it is written', () => {
  const open: About = { status: 'undetermined', asOf: '2027-01-01', metric: { kind: 'yes-no' } };
  for (const goal of [{ op: 'gt', value: 20 }, { op: 'yes' }] satisfies Goal[])
    expect(remedy(goal, ['0', '2023'], open)).toMatchObject({ figure: { goal, period: { text: '2025' } } });
});

test('a goal to be held every period is what a figure of the same period would have to meet, strict or not', () => {
  const held = { target: { keep: true }, status: 'off_track', asOf: '2024-06-30' } as const;
  const of = (goal: Goal) =>
    remedyOf(anAssessment({ ...held, figure: ['7', '2023'], target: { keep: true, goal } }), rules('off_track')).figure;
  expect(of({ op: 'gt', value: 20 })).toMatchObject({ goal: { op: 'gt', value: 20 }, period: { text: '2023' } });
  expect(of({ op: 'le', value: 5 })).toMatchObject({ goal: { op: 'le', value: 5 }, period: { text: '2023' } });
});

test('a goal met from above has a pace from above, and a place is a whole one', () => {
  const about: About = {
    status: 'off_track',
    asOf: '2024-06-30',
    baseline: { value: 40, origin: 'declared', period: '2021' },
    expected: { ok: true, value: 20 },
  };
  const down = anAssessment({
    ...about,
    figure: ['38', '2023'],
    metric: { direction: 'down' },
    target: { goal: { op: 'le', value: 5 } },
  });
  expect(remedyOf(down, rules('off_track')).figure?.goal).toEqual({ op: 'le', value: 28 });
  const place = anAssessment({
    ...about,
    ...{ figure: ['38', '2023'], expected: { ok: true, value: 20.5 } },
    ...{ metric: { kind: 'rank', domain: [1, 63] }, target: { goal: { op: 'rank_le', value: 5 } } },
  });
  expect(remedyOf(place, rules('off_track')).figure?.goal).toEqual({ op: 'rank_le', value: 28 });
});

describe('a goal that the present figure meets', () => {
  const goalOf = (goal: Goal, figure: string, about: About = {}) => remedy(goal, [figure, '2024'], about).goal;
  const due = (text: string): About => ({ target: { deadline: aPeriod(text) } });

  test.each<[string, Goal, string, About]>([
    ['at the lower end of the domain', { op: 'ge', value: 50 }, '<40', {}],
    ['of zero', { op: 'ge', value: 50 }, '0', {}],
    ['at the upper end of the domain', { op: 'le', value: 50 }, '>60', {}],
    ['of the last place', { op: 'rank_le', value: 5 }, '63', { metric: { kind: 'rank', domain: [1, 63] } }],
    ['of any value', { op: 'between', value: 0, value2: 20 }, '>10', {}],
  ])('says nothing %s', (_, goal, figure, about) => {
    expect(goalOf(goal, figure, { ...due('2024'), ...about })).toBeNull();
  });

  test('would pass before the deadline too', () => {
    expect(goalOf({ op: 'ge', value: 20 }, '7.1', { ...due('2030'), status: 'off_track' })).toEqual({
      op: 'ge',
      value: 7.1,
    });
  });

  test('would pass where the figure allows values on both sides', () => {
    expect(goalOf({ op: 'ge', value: 35 }, '30..40', due('2024'))).toEqual({ op: 'ge', value: 30 });
  });

  test('is none where no goal makes the figure decide', () => {
    const unproven = { status: 'undetermined', asOf: '2027-01-01' } as const;
    expect(goalOf({ op: 'ge', value: 20 }, '7.1', { ...due('2025'), ...unproven })).toBeNull();
    expect(goalOf({ op: 'ge', value: 5 }, '7.1', { ...due('2025'), ...unproven })).toBeNull();
    expect(
      goalOf({ op: 'ge', value: 20 }, '7.1', { ...due('2025'), ...unproven, metric: { cumulative: true } }),
    ).toEqual({
      op: 'ge',
      value: 7.1,
    });
  });

  test('is none where the best that can be said fails too', () => {
    const assessment = anAssessment({ status: 'achieved', figure: ['30', '2024'] });
    expect(remedyOf(assessment, rules('achieved'))).toEqual({ figure: null, goal: null });
  });
});

describe('no figure can help', () => {
  const ended = (reason: 'province_ended' | 'population_changed', until: string, deadline: string) =>
    remedy({ op: 'rank_le', value: 5 }, ['12', '2023'], {
      ...{ status: 'undetermined', reason, asOf: '2026-06-30', unitEnded: { reason, until } },
      target: { deadline: aPeriod(deadline) },
    });

  test.each(['province_ended', 'population_changed'] as const)('after the end that is meant by %s', (reason) => {
    expect(ended(reason, '2025-06-30', '2025')).toEqual({ figure: null, goal: null });
    expect(ended(reason, '2025-06-30', '2024').figure).toMatchObject({ period: { text: '2024' } });
  });

  test('where nothing is measured', () => {
    const about: About = { metric: { id: null, kind: 'yes-no', unit: 'yes-no' } };
    expect(remedy({ op: 'yes' }, null, about)).toEqual({ figure: null, goal: null });
  });
});
