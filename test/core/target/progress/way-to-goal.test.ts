import { expect, test } from 'vitest';
import { computed } from '../../../../src/core/number/computed.ts';
import type { Baseline } from '../../../../src/core/target/assessment.ts';
import { wayToGoal } from '../../../../src/core/target/progress/way-to-goal.ts';
import { anAssessment } from '../../../helpers/build.ts';
import { aPeriod } from '../../../helpers/facts.ts';

const declared = (about: Partial<Baseline> = {}) =>
  computed<Baseline>({ value: 3, period: aPeriod('2020'), origin: 'declared', source: null, method: null, ...about });
const milestones = [{ by: aPeriod('2023'), value: 10 }];
const goal = { op: 'ge', value: 20 } as const;

type About = Omit<NonNullable<Parameters<typeof anAssessment>[0]>, 'baseline'>;

const wayOf = ({ baseline = declared(), ...about }: About & { readonly baseline?: ReturnType<typeof declared> }) =>
  wayToGoal({ ...anAssessment(about), baseline })?.map(({ at, value }) => [at.text, value]);

test('leads from the baseline through the milestones to the goal, without any figure', () => {
  expect(wayOf({ target: { goal, milestones, deadline: aPeriod('2025') } })).toEqual([
    ['2020', 3],
    ['2023', 10],
    ['2025', 20],
  ]);
});

test('is none where the baseline meets the goal, which is to fall or to rise', () => {
  const deadline = aPeriod('2025');
  expect(wayOf({ target: { goal, deadline }, baseline: declared({ value: 20 }) })).toBeUndefined();
  expect(wayOf({ target: { goal: { op: 'le', value: 3 }, deadline } })).toBeUndefined();
  expect(wayOf({ target: { goal: { op: 'le', value: 2 }, deadline } })).toHaveLength(2);
});

test('is none without a deadline, one number to reach, or a baseline of its own method', () => {
  const deadline = aPeriod('2025');
  expect(wayOf({ target: { goal, deadline: null } })).toBeUndefined();
  expect(wayOf({ target: { goal: { op: 'between', value: 1, value2: 9 }, deadline } })).toBeUndefined();
  const target = { goal, deadline, method: 'gso' };
  expect(wayOf({ target, baseline: declared({ method: 'mic' }) })).toBeUndefined();
  expect(wayOf({ target, baseline: declared({ method: 'gso' }) })).toHaveLength(2);
});

test('has no milestones of another unit', () => {
  const target = { goal, milestones, deadline: aPeriod('2025'), province: 'viet-nam' };
  expect(wayOf({ target })).toHaveLength(2);
});
