import { describe, expect, test } from 'vitest';
import type { AssessmentInput } from '../../../src/core/target/assessment-input.ts';
import { baselineUntil, isCertain } from '../../../src/core/target/last-figures.ts';
import { aMetric, aPeriod, aPlan, aTarget } from '../../helpers/facts.ts';
import { aStatedFigure as figure, judged, SETTINGS } from '../../helpers/judged.ts';

const FIGURES = [figure('2021', 4), figure('2024', 7.1)];
const ALL_SINCE_2024 = { last: '2024-12-31', beforePlan: '2021-12-31' };
const DECLARED = { value: 4, period: aPeriod('2021'), source: null, method: null };

const certain = (about: Partial<AssessmentInput>, since = ALL_SINCE_2024, asOf = '2025-06-30'): boolean =>
  isCertain(judged({ measurements: FIGURES, ...about }, asOf), since);

describe('a verdict by the last figures', () => {
  test('is certain where the figure that decides and the baseline are among them', () => {
    expect(certain({})).toBe(true);
  });

  test('is certain where all figures were read, whatever it is', () => {
    expect(isCertain(judged({}), { last: null, beforePlan: null })).toBe(true);
    expect(certain({ measurements: [] })).toBe(false);
  });

  test.each<[string, Partial<AssessmentInput>]>([
    ['figures of guessed years', { measurements: [figure('2024', 7.1, { periodAssumed: true })] }],
    [
      'figures of guessed years beside a baseline of its own',
      { target: aTarget({ baseline: DECLARED }), measurements: [figure('2024', 7.1, { periodAssumed: true })] },
    ],
    [
      'figures from before the plan beside a baseline of its own',
      { target: aTarget({ baseline: DECLARED }), plan: aPlan({ issued: aPeriod('2025-01') }) },
    ],
    ['figures from before the plan', { plan: aPlan({ issued: aPeriod('2025-01') }) }],
    ['no baseline', { measurements: [figure('2024', 7.1)] }],
    ['a baseline from before those that were read', { measurements: [figure('2020', 4), figure('2024', 7.1)] }],
    ['two methods', { measurements: [...FIGURES, figure('2024', 7.1, { method: 'survey' })] }],
    ['figures that end after a deadline', { target: aTarget({ deadline: aPeriod('2024-06') }) }],
    ['one of what cannot fall', { metric: aMetric({ cumulative: true }) }],
    ['one by which a goal is missed', { target: aTarget({ deadline: aPeriod('2024') }) }],
  ])('is not certain by %s', (_, about) => {
    expect(certain(about)).toBe(false);
  });

  test('is not certain where figures end after the day: others may be forecasts', () => {
    expect(certain({}, ALL_SINCE_2024, '2024-12-31')).toBe(true);
    const early = [figure('2021', 4), figure('2024', 7.1, { knownOn: '2024-06-30' })];
    expect(certain({ measurements: early }, ALL_SINCE_2024, '2024-12-30')).toBe(false);
  });

  test('is certain of what cannot fall, and of a goal that is missed, where all figures since the plan were read', () => {
    const since = { ...ALL_SINCE_2024, last: '2022-02-05' };
    expect(certain({ metric: aMetric({ cumulative: true }) }, since)).toBe(true);
    expect(certain({ target: aTarget({ deadline: aPeriod('2024') }) }, since)).toBe(true);
    const ofNoDay = aPlan({ issued: null });
    expect(certain({ metric: aMetric({ cumulative: true }), plan: ofNoDay }, since)).toBe(false);
  });

  test('is certain without a baseline where all figures before the plan were read', () => {
    const measurements = [figure('2024', 7.1)];
    expect(isCertain(judged({ measurements }), { last: '2024-12-31', beforePlan: null })).toBe(true);
  });
});

describe('a baseline is looked for', () => {
  const until = (about: Partial<AssessmentInput>, inferBaseline = true) =>
    baselineUntil(
      { target: aTarget(), plan: aPlan(), province: 'quang-ninh', ...about },
      { ...SETTINGS, inferBaseline },
    );

  test('up to the last day of the issue of the plan', () => {
    expect(until({ plan: aPlan({ issued: aPeriod('2022-02') }) })).toBe('2022-02-28');
  });

  test.each<[string, Partial<AssessmentInput>, boolean]>([
    ['for a target that declares one', { target: aTarget({ baseline: DECLARED }) }, true],
    ['for a band', { target: aTarget({ goal: { op: 'between', value: 1, value2: 2 } }) }, true],
    ['without a day of issue', { plan: aPlan({ issued: null }) }, true],
    ['where the settings say so', {}, false],
  ])('nowhere %s', (_, about, inferBaseline) => {
    expect(until(about, inferBaseline)).toBe(null);
  });

  test('for another province although the target declares its own', () => {
    expect(until({ target: aTarget({ baseline: DECLARED }), province: 'da-nang' })).toBe('2022-02-05');
  });
});
