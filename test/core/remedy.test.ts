import { expect, test } from 'vitest';
import type { Status } from '../../src/core/assessment.ts';
import type { Goal } from '../../src/core/goal.ts';
import { remedyOf } from '../../src/core/remedy.ts';
import { type About, anAssessment } from '../helpers/build.ts';

const failOn = new Set<Status>(['missed']);
const remedy = (goal: Goal, figure: About['figure'], about: About = {}) =>
  remedyOf(anAssessment({ status: 'missed', ...about, figure: figure ?? null, target: { goal } }), failOn);

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
  const of = (...statuses: Status[]) => remedyOf(assessment, new Set(statuses)).figure;
  expect(of('off_track')).toMatchObject({ goal: { op: 'ge', value: 9 }, period: { text: '2023' } });
  expect(of('off_track', 'at_risk')).toMatchObject({ goal: { op: 'ge', value: 12.5 }, period: { text: '2023' } });
  expect(of('off_track', 'at_risk', 'on_track')).toMatchObject({ goal: { value: 20 }, period: { text: '2025' } });
});
