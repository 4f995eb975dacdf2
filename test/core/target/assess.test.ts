import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../../src/core/record/quantity.ts';
import type { Measurement } from '../../../src/core/record/statement.ts';
import { isInForce } from '../../../src/core/target/assess.ts';
import type { AssessmentInput } from '../../../src/core/target/assessment-input.ts';
import { aMetric, aPeriod, aPlan, aTarget } from '../../helpers/facts.ts';
import { aStatedFigure as figure, judged, SETTINGS } from '../../helpers/judged.ts';

const judge = (about: Partial<AssessmentInput>, asOf?: string, settings?: typeof SETTINGS) =>
  judged({ measurements: [figure('2024', 7.1)], ...about }, asOf, settings);

const hedged = (qualifier: Quantity['qualifier'], value: number): Partial<Measurement> => ({
  quantity: { qualifier, value, halfUnit: 0.5 },
});

describe('without a baseline', () => {
  test('is off track when even the best start leaves the pace below the cut point', () => {
    const { status, reason, bestPace, attainment } = judge({});
    expect({ status, reason }).toEqual({ status: 'off_track', reason: 'any_baseline' });
    expect(bestPace?.completion).toBeCloseTo(0.355);
    expect(bestPace?.elapsed).toBeCloseTo(0.744, 3);
    expect(bestPace?.pace).toBeCloseTo(0.477, 3);
    expect(attainment).toMatchObject({ ok: true, value: { lo: 0.355, hi: 0.355 } });
  });

  test('stays undetermined, with a lower best case, when the best start would make it at risk', () => {
    const { status, statusMax, reason } = judge({ measurements: [figure('2024', 10)] });
    expect({ status, statusMax, reason }).toEqual({
      status: 'undetermined',
      statusMax: 'at_risk',
      reason: 'no_baseline',
    });
  });

  test('says nothing of the best start when the domain has no end there', () => {
    const { status, bestPace } = judge({ metric: aMetric({ domain: [null, null] }) });
    expect({ status, bestPace }).toEqual({ status: 'undetermined', bestPace: null });
  });

  test('counts from the upper end where less is better', () => {
    const { bestPace } = judge({
      target: aTarget({ goal: { op: 'le', value: 20 } }),
      measurements: [figure('2024', 84)],
    });
    expect(bestPace?.start).toBe(100);
    expect(bestPace?.completion).toBeCloseTo(0.2);
  });

  test('takes the last exact figure of before the plan, and marks it as inferred', () => {
    const { baseline } = judge({
      measurements: [
        figure('2019', 2),
        figure('2021', 4),
        figure('2021-12', 5, hedged('approx', 5)),
        figure('2024', 7.1),
      ],
    });
    expect(baseline).toMatchObject({ ok: true, value: { value: 4, origin: 'inferred' } });
  });

  test('infers none when the workspace says so, or when nobody knows when the plan was issued', () => {
    const measurements = [figure('2021', 4), figure('2024', 7.1)];
    expect(judge({ measurements }, '2025-06-30', { ...SETTINGS, inferBaseline: false }).baseline.ok).toBe(false);
    expect(judge({ measurements, plan: aPlan({ issued: null }) }).baseline.ok).toBe(false);
  });
});

describe('after the deadline', () => {
  test('does not decide on an older figure, and says what that was worth on its own day', () => {
    const { status, statusMin, statusMax, reason, flags } = judge({}, '2026-11-22');
    expect({ status, reason }).toEqual({ status: 'undetermined', reason: 'no_measurement_at_deadline' });
    expect([statusMin, statusMax]).toEqual(['missed', 'achieved']);
    expect(flags).toEqual(['stale', 'last_off_track']);
  });

  test('is decided by the first figure within a year, and not by a later one', () => {
    const measurements = [figure('2025', 19), figure('2026', 25)];
    const { status, flags } = judge({ measurements }, '2027-01-31');
    expect({ status, flags }).toEqual({ status: 'missed', flags: ['achieved_late'] });
  });

  test('needs no new figure once something that cannot fall has reached its goal', () => {
    const metric = aMetric({ cumulative: true });
    const { status, reason } = judge({ metric, measurements: [figure('2024', 21)] }, '2026-11-22');
    expect({ status, reason }).toEqual({ status: 'achieved', reason: 'met_before_deadline' });
  });

  test('is undetermined when a figure at the deadline could be either', () => {
    const measurements = [figure('2025', 20, hedged('approx', 20))];
    expect(judge({ measurements }, '2026-01-31')).toMatchObject({
      status: 'undetermined',
      reason: 'interval_straddles_target',
    });
  });

  test('is not stale once it is decided', () => {
    expect(judge({ measurements: [figure('2025', 25)] }, '2030-01-01').flags).toEqual([]);
  });
});

describe('several figures of one period', () => {
  const official = figure('2024', 10, { address: 'official', source: 'gso-2025', tier: 'official-statistics' });
  const press = figure('2024', 7.1, { address: 'press', tier: 'press', knownOn: '2025-03-01' });

  test('are decided by the better source, with the spread shown', () => {
    const { figure: chosen, conflict, flags, figures } = judge({ measurements: [press, official] });
    expect(chosen?.measurement.address).toBe('official');
    expect(conflict).toMatchObject({ spread: 2.9, tolerance: 0.5, sameStatus: false });
    expect(flags).toContain('conflict');
    expect(figures.map(({ reason: standing }) => standing)).toEqual(['lower_tier', 'chosen']);
  });

  test('are no conflict within the tolerance of the unit', () => {
    const near = figure('2024', 7.5, { address: 'near', tier: 'official-statistics' });
    expect(judge({ measurements: [press, near] }).conflict).toBeNull();
  });

  test('leave no choice when they tie and differ', () => {
    const other = { ...press, address: 'other', quantity: { qualifier: 'eq' as const, value: 9, halfUnit: 0.5 } };
    const { status, reason, figure: chosen, attainment } = judge({ measurements: [press, other] });
    expect({ status, reason, chosen }).toEqual({ status: 'undetermined', reason: 'conflict', chosen: null });
    expect(attainment).toEqual({ ok: false, why: 'conflict' });
  });

  test('are no tie when they say the same: one decides, and the other agrees with it', () => {
    const other = { ...press, address: 'other', source: 'other-2025' };
    const { figure: chosen, figures } = judge({ measurements: [press, other] });
    expect(chosen?.measurement.address).toBe('press');
    expect(figures.map(({ reason: standing }) => standing)).toEqual(['chosen', 'agrees']);
  });

  test('show their spread when they tie within the tolerance too, without the flag of a conflict', () => {
    const other = { ...press, address: 'other', quantity: { qualifier: 'eq' as const, value: 7.4, halfUnit: 0.05 } };
    const { status, reason, conflict, flags, attainment } = judge({ measurements: [press, other] });
    expect({ status, reason }).toEqual({ status: 'undetermined', reason: 'conflict' });
    expect(conflict).toMatchObject({ spread: 0.3, tolerance: 0.5, sameStatus: true });
    expect(flags).not.toContain('conflict');
    expect(attainment).toEqual({ ok: false, why: 'conflict' });
  });
});

describe('figures of another length', () => {
  const metric = aMetric({ frequency: 'year' });

  test('are shown but not judged', () => {
    const { status, reason, figures } = judge({ metric, measurements: [figure('2024-01..2024-09', 38.95)] });
    expect({ status, reason }).toEqual({ status: 'no_data', reason: 'no_comparable_figure' });
    expect(figures.map(({ reason: standing }) => standing)).toEqual(['not_comparable']);
  });

  test('count when their months add up', () => {
    expect(judge({ metric, measurements: [figure('2024-01..2024-12', 25)] }).status).toBe('on_track');
  });
});

describe('a province that ended', () => {
  const lasted = { reason: 'province_ended' as const, until: '2025-06-30' };

  test('leaves its open targets undetermined from the next day on', () => {
    expect(judge({ unitEnded: lasted }, '2025-06-30').status).toBe('off_track');
    const { status, reason, statusMin, figure: last } = judge({ unitEnded: lasted }, '2025-07-01');
    expect({ status, reason, statusMin }).toEqual({
      status: 'undetermined',
      reason: 'province_ended',
      statusMin: 'off_track',
    });
    expect(last?.measurement.quantity.value).toBe(7.1);
  });

  test('keeps the verdicts that were decided', () => {
    const target = aTarget({ deadline: aPeriod('2024') });
    expect(judge({ unitEnded: lasted, target }, '2026-01-01').status).toBe('missed');
  });
});

describe('kinds of targets', () => {
  test('a range has a gap to its nearest edge and no ratio', () => {
    const target = aTarget({ goal: { op: 'between', value: 10, value2: 30 } });
    const { gap, attainment, completion } = judge({ target });
    expect(gap).toMatchObject({ ok: true, value: { lo: 2.9, hi: 2.9 } });
    expect(attainment).toEqual({ ok: false, why: 'no_ratio_for_band' });
    expect(completion.ok).toBe(false);
  });

  test('a yes or no is decided by a reported yes or no, and has no pace', () => {
    const metric = aMetric({ kind: 'yes-no', domain: [0, 1] });
    const target = aTarget({ goal: { op: 'yes' } });
    expect(judge({ metric, target, measurements: [figure('2024', 1)] }).status).toBe('achieved');
    const no = judge({ metric, target, measurements: [figure('2024', 0)] });
    expect(no).toMatchObject({ status: 'undetermined', reason: 'no_baseline', attainment: { ok: false } });
    expect(judge({ metric, target, measurements: [figure('2025', 0)] }, '2026-02-01').status).toBe('missed');
  });

  test('one to be held every period goes by its latest figure', () => {
    const target = aTarget({ keep: true });
    expect(judge({ target })).toMatchObject({ status: 'off_track', reason: 'keep_target' });
    expect(judge({ target, measurements: [figure('2024', 20)] })).toMatchObject({
      status: 'on_track',
      reason: 'keep_target',
    });
  });

  test('a national one takes no baseline of the nation for a province', () => {
    const target = aTarget({
      province: 'viet-nam',
      baseline: { value: 1, period: aPeriod('2020'), source: null, method: null },
    });
    const { baseline, flags } = judge({ target });
    expect(baseline.ok).toBe(false);
    expect(flags).toContain('national');
  });

  test('one without a deadline can only be met', () => {
    const target = aTarget({ deadline: null });
    expect(judge({ target })).toMatchObject({ status: 'undetermined', reason: 'no_deadline' });
    expect(judge({ target, measurements: [figure('2024', 21)] }).status).toBe('achieved');
  });

  test('one is in force from the first to the last of its days', () => {
    const target = aTarget({ validFrom: aPeriod('2023'), validUntil: aPeriod('2024') });
    expect(['2022-12-31', '2023-01-01', '2024-12-31', '2025-01-01'].map((day) => isInForce(target, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('goes through its milestones', () => {
    const about = {
      plan: aPlan({ issued: null }),
      target: aTarget({
        baseline: { value: 0, period: aPeriod('2021'), source: null, method: null },
        milestones: [{ by: aPeriod('2024'), value: 8 }],
      }),
    };
    const { expected, pace, status } = judge(about);
    expect(expected).toEqual({ ok: true, value: 8 });
    expect(pace).toMatchObject({ ok: true, value: { lo: 0.8875, hi: 0.8875 } });
    expect(status).toBe('at_risk');
  });
});
