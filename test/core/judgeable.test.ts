import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../src/core/record/quantity.ts';
import type { Measurement, Target } from '../../src/core/record/statement.ts';
import { isIssued } from '../../src/core/target/assess.ts';
import type { AssessmentInput } from '../../src/core/target/assessment-input.ts';
import { aMetric, aPeriod, aPlan, aTarget } from '../helpers/facts.ts';
import { aStatedFigure as figure, judged } from '../helpers/judged.ts';

const hedged = (qualifier: Quantity['qualifier'], value: number): Partial<Measurement> => ({
  quantity: { qualifier, value, halfUnit: 0.5 },
});

/** A promise of at least 100 by 2025, of a plan of February 2022, unless said otherwise. */
function judge(
  measurements: readonly Measurement[],
  asOf: string,
  about: { target?: Partial<Target>; issued?: string | null; metric?: Partial<AssessmentInput['metric']> } = {},
) {
  const { target, issued = '2022-02-05', metric } = about;
  return judged(
    {
      target: aTarget({ goal: { op: 'ge', value: 100 }, ...target }),
      plan: aPlan({ issued: issued === null ? null : aPeriod(issued) }),
      metric: aMetric({ domain: [0, null], ...metric }),
      measurements,
    },
    asOf,
  );
}

const verdict = (...given: Parameters<typeof judge>) => {
  const { status, statusMin, statusMax, reason } = judge(...given);
  return [status, statusMin, statusMax, reason];
};

describe('what cannot fall', () => {
  const cumulative = { metric: { cumulative: true } } as const;
  const from0 = { value: 0, period: aPeriod('2020'), source: null, method: null };
  const press = figure('2023', 120, { address: 'first', knownOn: '2024-01-15' });
  const later = figure('2024', 90);

  test.each<readonly [string, Partial<Measurement>, Partial<Measurement>]>([
    ['corrected by its own source', {}, { knownOn: '2024-05-15' }],
    ['contradicted by a better source', {}, { source: 'gso', tier: 'official-statistics', knownOn: '2024-01-10' }],
    ['provisional, where a final one exists', { final: false }, { knownOn: '2024-01-10' }],
  ])('has not met its goal by a figure that is %s', (_, of120, of80) => {
    const figures = [figure('2023', 80, of80), { ...press, ...of120 }, later];
    const before = judge(figures, '2025-03-01', { ...cumulative, target: { baseline: from0 } });
    expect([before.status, before.flags]).toEqual(['on_track', []]);
    const after = judge(figures, '2026-06-01', cumulative);
    expect([after.status, after.reason]).toEqual(['undetermined', 'no_measurement_at_deadline']);
  });

  test('has not met it by a withdrawn figure either where the later ones could be either', () => {
    const figures = [figure('2023', 80, { knownOn: '2024-05-15' }), press, figure('2024', 100, hedged('approx', 100))];
    expect(verdict(figures, '2025-03-01', cumulative)[3]).toBe('no_baseline');
  });

  test('is judged by the latest figure where that surely falls below the goal, and says that they conflict', () => {
    const { status, flags, figures } = judge([press, later], '2025-03-01', {
      ...cumulative,
      target: { baseline: from0 },
    });
    expect([status, flags]).toEqual(['on_track', ['conflict']]);
    expect(figures.map(({ reason: standing }) => standing)).toEqual(['contradicted', 'chosen']);
    expect(verdict([press, figure('2025', 90)], '2026-06-01', cumulative)[0]).toBe('missed');
  });

  test('was short at the deadline where a later figure is, whatever an earlier one says', () => {
    const figures = [figure('2025', 120), figure('2026', 90)];
    expect(verdict(figures, '2027-06-01', cumulative)).toEqual(['missed', 'missed', 'missed', null]);
  });

  test('still holds where the latest figures tie, and where the latest one could be either', () => {
    const tie = [figure('2024', 130, { source: 'a' }), figure('2024', 140, { source: 'b', address: 'b' })];
    expect(verdict([press, ...tie], '2025-03-01', cumulative)[3]).toBe('met_early');
    const about = figure('2024', 100, hedged('approx', 100));
    expect(verdict([press, about], '2026-06-01', cumulative)[3]).toBe('met_before_deadline');
  });

  test('is met for good by a figure from before the plan, and by no guess of a year', () => {
    const old = figure('2020', 120);
    expect(verdict([old], '2023-01-01', cumulative)).toEqual(['achieved', 'achieved', 'achieved', 'met_before_plan']);
    expect(verdict([old, figure('2021', 90)], '2023-01-01', cumulative)[3]).toBe('no_figure_since_plan');
    const guess = figure('2020', 120, { periodAssumed: true });
    expect(verdict([guess], '2023-01-01', cumulative)[3]).toBe('no_figure_since_plan');
  });
});

describe('flags', () => {
  const withdrawn = (period: string, value: number, now: number) => [
    figure(period, value, { knownOn: `${Number(period) + 1}-01-01` }),
    figure(period, now, { address: `${period}/corrected`, knownOn: `${Number(period) + 1}-02-01` }),
  ];

  test('are read from the figures that count, not from what they replaced', () => {
    expect(judge([...withdrawn('2024', 110, 80), figure('2025', 90)], '2026-06-01').flags).toEqual([]);
    expect(judge([figure('2025', 90), ...withdrawn('2026', 110, 95)], '2027-06-01').flags).toEqual([]);
    expect(judge([figure('2025', 110), ...withdrawn('2026', 90, 120)], '2027-06-01').flags).toEqual([]);
  });

  test('still tell what was met before, and lost', () => {
    expect(judge([figure('2024', 110), figure('2025', 90)], '2026-06-01').flags).toEqual(['met_before']);
  });

  test('say nothing of figures from before the plan', () => {
    expect(judge([figure('2021', 110), figure('2025', 90)], '2026-06-01').flags).toEqual([]);
  });
});

describe('a promise is judged by what came after it', () => {
  test('a figure of the day of issue is too early, one of the next day is not', () => {
    const issued = '2022-06-30';
    expect(verdict([figure('2022-06', 120)], '2023-01-01', { issued })).toEqual([
      'undetermined',
      'off_track',
      'achieved',
      'no_figure_since_plan',
    ]);
    expect(verdict([figure('2022-07-01', 120)], '2023-01-01', { issued })[3]).toBe('met_early');
  });

  test('of an issue that is known by its year alone the last day counts', () => {
    expect(verdict([figure('2022', 120)], '2023-06-01', { issued: '2022' })[3]).toBe('no_figure_since_plan');
  });

  test('shows the latest figure with its gap, and no pace, whatever baseline is declared', () => {
    const baseline = { value: 0, period: aPeriod('2018'), source: null, method: null };
    const {
      figure: shown,
      gap,
      attainment,
      pace,
      expected,
      flags,
    } = judge([figure('2020', 40)], '2026-06-01', {
      target: { baseline },
    });
    expect(shown?.measurement.quantity.value).toBe(40);
    expect([gap.ok, attainment.ok, pace.ok, expected.ok]).toEqual([true, true, false, false]);
    expect(flags).toEqual(['stale']);
    expect(verdict([figure('2020', 40)], '2026-06-01', { target: { baseline } })[1]).toBe('missed');
  });

  test('keeps a target to be held open as well', () => {
    expect(verdict([figure('2020', 120)], '2023-01-01', { target: { keep: true } })[3]).toBe('no_figure_since_plan');
  });

  test('takes any figure where nobody knows the day of issue', () => {
    expect(verdict([figure('2020', 120)], '2023-01-01', { issued: null })[3]).toBe('met_early');
  });

  test('a plan exists from the first day of its issue on', () => {
    const plan = aPlan({ issued: aPeriod('2022-02') });
    expect(['2022-01-31', '2022-02-01'].map((day) => isIssued(plan, day))).toEqual([false, true]);
    expect(isIssued(aPlan({ issued: null }), '1990-01-01')).toBe(true);
  });
});

describe('a year that is a guess', () => {
  const guess = figure('2024', 120, { periodAssumed: true });

  test('decides nothing, and is shown as what it is', () => {
    const { status, reason, flags, figure: shown } = judge([guess], '2025-03-01');
    expect([status, reason, flags]).toEqual(['undetermined', 'period_assumed', ['period_assumed']]);
    expect(shown?.measurement.address).toBe('2024/120');
  });

  test('gives no rate: how long it took and how long is left are as much a guess', () => {
    const target = {
      baseline: { value: 0, period: aPeriod('2020'), source: null, method: null },
      deadline: aPeriod('2028'),
    };
    const { observedPerYear, requiredPerYear } = judge([guess], '2025-03-01', { target });
    expect([observedPerYear, requiredPerYear]).toEqual(Array(2).fill({ ok: false, why: 'period_assumed' }));
    const old = judge([figure('2021', 60, { periodAssumed: true })], '2025-03-01', { target });
    expect(old.reason).toBe('no_figure_since_plan');
    expect([old.observedPerYear, old.requiredPerYear]).toEqual(Array(2).fill({ ok: false, why: 'period_assumed' }));
    const known = judge([figure('2024', 60)], '2025-03-01', { target });
    expect([known.observedPerYear, known.requiredPerYear]).toEqual([15, 10].map((value) => ({ ok: true, value })));
  });

  test('is passed over for a figure whose year is known, and is no baseline', () => {
    const { figure: shown, figures } = judge([figure('2023', 50), guess], '2025-03-01');
    expect(shown?.measurement.address).toBe('2023/50');
    expect(figures.map(({ reason: standing }) => standing)).toEqual(['chosen', 'period_assumed']);
    const old = figure('2020', 10, { periodAssumed: true });
    expect(judge([old, figure('2023', 50)], '2025-03-01').baseline.ok).toBe(false);
  });

  test('does not stand for the figure that is known to be from before the plan', () => {
    expect(verdict([figure('2020', 10), guess], '2025-03-01')[3]).toBe('period_assumed');
    const old = figure('2020', 10, { periodAssumed: true });
    expect(verdict([old], '2025-03-01')[3]).toBe('no_figure_since_plan');
  });
});

describe('a forecast', () => {
  const forecast = figure('2025', 120, { knownOn: '2024-02-01' });

  test('is no figure until its period begins', () => {
    const { status, reason, figures } = judge([forecast], '2024-12-31');
    expect([status, reason]).toEqual(['no_data', 'no_measurement']);
    expect(figures.map(({ reason: standing }) => standing)).toEqual(['forecast']);
    expect(verdict([forecast], '2025-01-01')[3]).toBe('met_early');
  });

  test('is another thing than a figure that is not known yet', () => {
    const unknown = figure('2025', 120, { knownOn: '2026-02-01' });
    expect(judge([unknown], '2024-12-31').figures[0]?.reason).toBe('not_known_yet');
  });
});

describe('a flow', () => {
  const quarterly = {
    target: { deadline: aPeriod('2025-Q4') },
    metric: { frequency: 'quarter' },
  } as const;

  test('met in another period is on track, and no more', () => {
    expect(verdict([figure('2025-Q1', 120)], '2025-05-01', quarterly)).toEqual([
      'on_track',
      'on_track',
      'on_track',
      'met_in_other_period',
    ]);
  });

  test('that may be met in another period is on track at best', () => {
    const about = figure('2025-Q1', 100, hedged('approx', 100));
    expect(verdict([about], '2025-05-01', quarterly)).toEqual(['undetermined', 'off_track', 'on_track', 'no_baseline']);
  });

  test('met in its own period is met, early and at the deadline', () => {
    const own = figure('2025-Q4', 120, { knownOn: '2025-12-01' });
    expect(verdict([own], '2025-12-15', quarterly)[3]).toBe('met_early');
    expect(verdict([own], '2025-12-31', quarterly)).toEqual(['achieved', 'achieved', 'achieved', null]);
  });

  test('is not decided by a later period, which flags nothing either', () => {
    expect(verdict([figure('2026-Q1', 120)], '2026-06-01', quarterly)).toEqual([
      'undetermined',
      'missed',
      'achieved',
      'no_measurement_at_deadline',
    ]);
    const figures = [figure('2025-Q3', 120), figure('2025-Q4', 90), figure('2026-Q1', 120)];
    expect(judge(figures, '2026-06-01', quarterly)).toMatchObject({ status: 'missed', flags: [] });
  });

  test('has its own period where the deadline is a day within it', () => {
    const yearly = { target: { deadline: aPeriod('2025-06-30') }, metric: { frequency: 'year' } } as const;
    expect(verdict([figure('2025', 120)], '2026-01-31', yearly)[0]).toBe('achieved');
    expect(verdict([figure('2024', 120)], '2026-01-31', yearly)[3]).toBe('no_measurement_at_deadline');
  });

  test('last met in another period was on track', () => {
    expect(judge([figure('2025-Q1', 120)], '2026-01-31', quarterly).flags).toContain('last_on_track');
  });
});

describe('two ways of counting', () => {
  const gso = (period: string, value: number) => figure(period, value, { address: `gso/${period}`, method: 'gso' });
  const ministry = (period: string, value: number) =>
    figure(period, value, { address: `mic/${period}`, method: 'mic' });

  test('of which the target names one: only that one counts', () => {
    const { status, figures } = judge([gso('2025', 120), ministry('2025', 80)], '2026-02-01', {
      target: { method: 'mic' },
    });
    expect(status).toBe('missed');
    expect(figures.map(({ reason: standing }) => standing)).toEqual(['not_of_method', 'chosen']);
  });

  test('of which the baseline names one: only that one counts', () => {
    const baseline = { value: 0, period: aPeriod('2022'), source: null, method: 'gso' };
    expect(judge([gso('2024', 120), ministry('2024', 80)], '2025-02-01', { target: { baseline } }).status).toBe(
      'achieved',
    );
    const other = judge([ministry('2024', 80)], '2025-02-01', { target: { method: 'mic', baseline } });
    expect(other.baseline).toEqual({ ok: false, why: 'methods_differ' });
  });

  test('that agree on the status give it, and are no conflict', () => {
    const { status, conflict, flags } = judge([gso('2025', 120), ministry('2025', 150)], '2026-02-01');
    expect([status, conflict, flags]).toEqual(['achieved', null, []]);
  });

  test('that do not agree decide nothing', () => {
    const found = judge([gso('2025', 120), ministry('2025', 80)], '2026-02-01');
    expect([found.status, found.statusMin, found.statusMax, found.reason]).toEqual([
      'undetermined',
      'missed',
      'achieved',
      'methods_differ',
    ]);
    expect([found.figure, found.conflict]).toEqual([null, null]);
    expect(found.figures.map(({ reason: standing }) => standing)).toEqual(['other_method', 'other_method']);
  });

  test('are never subtracted: a baseline is inferred from figures of the same way alone', () => {
    expect(judge([gso('2020', 10), ministry('2024', 80)], '2025-02-01').baseline.ok).toBe(false);
    expect(judge([gso('2020', 10), gso('2024', 80)], '2025-02-01').baseline).toMatchObject({ value: { value: 10 } });
  });

  test('do not contradict each other', () => {
    const { flags } = judge([gso('2023', 120), ministry('2024', 90)], '2025-02-01', {
      metric: { cumulative: true },
    });
    expect(flags).not.toContain('conflict');
  });
});

test('an inferred baseline is not one that was replaced', () => {
  const withdrawn = figure('2021', 50, { knownOn: '2022-01-01' });
  const official = figure('2021', 40, { ...hedged('approx', 40), address: 'official', tier: 'official-statistics' });
  const found = judge([figure('2019', 20), withdrawn, official, figure('2024', 80)], '2025-02-01');
  expect(found.baseline).toMatchObject({ value: { value: 20, origin: 'inferred' } });
});

test('the day of the deadline belongs to what comes after it', () => {
  const own = figure('2025', 90, { knownOn: '2025-12-01' });
  expect(judge([own], '2025-12-30').status).not.toBe('missed');
  expect(judge([own], '2025-12-31').status).toBe('missed');
});

test('a figure up to 366 days after the deadline decides it, one of the next day does not', () => {
  const target = { deadline: aPeriod('2023-12-31') };
  expect(verdict([figure('2024-12-31', 120)], '2026-01-01', { target })[0]).toBe('achieved');
  expect(verdict([figure('2025-01-01', 120)], '2026-01-01', { target })[3]).toBe('measured_too_late');
});

test('a period that reaches far beyond the deadline decides nothing, neither before it nor after, but what is still short', () => {
  const span = figure('2023..2028', 70, { knownOn: '2024-06-01' });
  const cumulative = { metric: { cumulative: true } } as const;
  expect(verdict([span], '2025-06-30', cumulative)).toEqual([
    'undetermined',
    'off_track',
    'achieved',
    'measured_too_late',
  ]);
  expect(verdict([span], '2026-06-30', cumulative)[0]).toBe('missed');
  expect(verdict([span], '2026-06-30')[3]).toBe('measured_too_late');
});

test('a figure of a month is stale after 46 days', () => {
  const monthly = { metric: { frequency: 'month' } } as const;
  expect(judge([figure('2024-01', 50)], '2024-03-17', monthly).flags).toEqual([]);
  expect(judge([figure('2024-01', 50)], '2024-03-18', monthly).flags).toEqual(['stale']);
});
