import { describe, expect, test } from 'vitest';
import { computed } from '../../../src/core/number/computed.ts';
import { plain } from '../../../src/render/data/machine-value.ts';
import { table } from '../../../src/render/terminal/table.ts';
import { type StatusInput, statusView } from '../../../src/view/status/status.ts';
import { type About, aFigure, anAssessment, anEnv, aSummary, share } from '../../helpers/build.ts';
import { aMetric, aPeriod, aPlan } from '../../helpers/facts.ts';
import { all, planInput } from '../../helpers/plan-09.ts';

const CONTRACT =
  'province, plan, target, title, indicator, pillar, unit, direction, goal_op, goal_value, goal_value2, deadline, baseline, baseline_period, baseline_origin, value, value_low, value_high, qualifier, as_stated, period, published, source, attainment, attainment_low, attainment_high, completion, completion_low, completion_high, gap, gap_low, gap_high, elapsed, expected, pace, observed_per_year, required_per_year, status, status_min, status_max, reason, flags, file, line';
const SUMMARY =
  'province, plan, declared, itemised, achieved, on_track, at_risk, off_track, missed, undetermined, no_data, mean_attainment, mean_of, reported_achieved, reported_of, reported_as_of';

function rowOf(...about: Parameters<typeof anAssessment>): Readonly<Record<string, unknown>> {
  const { grid } = statusView(planInput('en', [anAssessment(...about)]));
  return Object.fromEntries(grid.columns.map((key, place) => [key, plain([...grid.rows][0]?.[place] ?? null)]));
}

type OneAssessment = ReturnType<typeof anAssessment>;

const printed = (...assessments: OneAssessment[]): string =>
  table(statusView({ ...planInput('en'), assessments, summaries: [aSummary(assessments)] }), anEnv({ width: 120 }));

const printedWith = (about: Partial<StatusInput>, assessment: OneAssessment, width = 120): string => {
  const input = { ...planInput('en'), assessments: [assessment], summaries: [aSummary([assessment])], ...about };
  return table(statusView(input), anEnv({ width }));
};

test('shows the figures between which nothing chooses', () => {
  const figures = ['7.1', '7.4'].map((text) => ({ ...aFigure(text, '2024', aMetric()), reason: 'tied' as const }));
  const tied = anAssessment({ figure: null, figures, status: 'undetermined', reason: 'conflict' });
  expect(printed(tied)).toMatch(/≥.20.% +7\.1.% or 7\.4.% \(2024\) .*\? sources differ/);
  expect(rowOf({ figure: null, figures })).toMatchObject({ value: null, value_low: null, period: null });
});

describe('a verdict by a figure from after the deadline', () => {
  const rowOn = (about: About): string => printed(anAssessment({ target: { deadline: aPeriod('2023') }, ...about }));

  test.each(['achieved', 'missed'] as const)('%s says so below its row', (status) => {
    expect(rowOn({ status, reason: null, figure: ['21', '2024-06'] })).toContain('\n   figure from after the deadline');
  });

  test('says so too where the figure leaves it open', () => {
    const about: About = { status: 'undetermined', reason: 'interval_straddles_target' };
    expect(rowOn({ ...about, figure: ['>10', '2024-06'] })).toContain('figure from after the deadline');
  });

  test('is said of no figure of the deadline itself, and of no verdict that it does not decide', () => {
    expect(rowOn({ status: 'achieved', reason: null, figure: ['21', '2023'] })).not.toContain('from after');
    expect(rowOn({ status: 'achieved', reason: null, figure: ['21', '2023-12'] })).not.toContain('from after');
    expect(rowOn({ status: 'undetermined', reason: 'measured_too_late', figure: ['21', '2026'] })).not.toContain(
      'from after',
    );
    expect(rowOn({ status: 'on_track', reason: null, target: { deadline: null } })).not.toContain('from after');
  });
});

test('of one plan alone the tally counts all, and says so where only some targets were asked for', () => {
  const some = anAssessment({ target: { address: 'quang-ninh/resolution-09/some' } });
  const summaries = [aSummary([some, anAssessment({ status: 'missed' })])];
  const said = 'Counted are all targets of the plan; below are those that were asked for.';
  expect(printedWith({ summaries }, some)).toContain(` ${said}\n\n Target`);
  expect(printedWith({ summaries, isFull: true }, some)).toContain(said);
  expect(printed(some)).not.toContain(said);
});

test('says what the record notes about a plan of which it has no figure at all, and only of such a one', () => {
  const plan = { note: { vi: 'Chưa công bố số liệu.', en: 'No figure of these was published.' } };
  const silent = anAssessment({ plan, figure: null });
  const page = printed(silent);
  expect(page.trimEnd().split('\n').at(-1)).toBe(' No figure of these was published.');
  expect(printed(silent, anAssessment({ plan }))).not.toContain(plan.note.en);
  const withoutTargets = { ...planInput('en', []), summaries: [aSummary([], { plan: aPlan(plan) })] };
  expect(table(statusView(withoutTargets), anEnv())).toContain(plan.note.en);
});

test('has the columns of the contract, in its order', () => {
  const { grid, summary } = statusView(planInput('vi'));
  expect(grid.columns).toEqual(CONTRACT.split(', '));
  expect(summary?.columns).toEqual(SUMMARY.split(', '));
});

describe('a row', () => {
  test('of a point has value and ends', () => {
    expect(rowOf()).toMatchObject({ value: 7.1, value_low: 7.1, value_high: 7.1, gap: 12.9, attainment: 0.355 });
  });

  test('of a range has ends and no value', () => {
    const row = rowOf({ figure: ['>10', '2024'] });
    expect(row).toMatchObject({ value: null, value_low: 10, value_high: 100, qualifier: 'gt' });
    expect(row).toMatchObject({
      attainment: null,
      attainment_low: 0.5,
      attainment_high: 5,
      gap: null,
      gap_low: -80,
      gap_high: 10,
    });
  });

  test('without a figure has no number at all, and the reason', () => {
    const row = rowOf({ figure: null });
    expect(row).toMatchObject({
      status: 'no_data',
      reason: 'no_measurement',
      value: null,
      attainment: null,
      gap: null,
    });
    expect(row.flags).toEqual([]);
  });

  test('says where the baseline is from', () => {
    const row = rowOf({ baseline: { value: 3, period: '2021', origin: 'inferred' }, completion: share(0.25) });
    expect(row).toMatchObject({ baseline: 3, baseline_period: '2021', baseline_origin: 'inferred', completion: 0.25 });
  });

  test('keeps a zero a zero', () => {
    expect(rowOf({ observedPerYear: computed(-0) }).observed_per_year).toBe(0);
  });
});

describe('the page', () => {
  test('folds targets without a figure and hides none', () => {
    const page = table(statusView(planInput('en')), anEnv({ width: 200 }));
    for (const { target } of all) expect(page.replaceAll('\n', '')).toContain(target.title.en);
    expect(page).toContain('No figure (3): Among the leaders in cyber security (2025)');
  });

  test('says of a folded rank that all its places are among other units', () => {
    const reason = 'no_comparable_figure';
    const rank = anAssessment({ figure: null, status: 'no_data', reason, metric: { kind: 'rank', unit: 'rank' } });
    expect(printed(rank)).toContain('only places among other units');
  });

  test('has the way covered only where everything is asked for and a target has one', () => {
    const covered = anAssessment({ completion: share(0.25) });
    const full = (assessment: ReturnType<typeof anAssessment>): string => printedWith({ isFull: true }, assessment);
    expect(printed(covered)).not.toContain('Way covered');
    expect(full(covered)).toMatch(/Way covered[\s\S]* 25\.0.%/);
    expect(full(anAssessment())).not.toContain('Way covered');
  });

  test('explains a mark only where it is used, and its column is shown', () => {
    expect(printed(anAssessment())).not.toMatch(/[*‡°§┃]/);
    expect(printed(anAssessment({ flags: ['conflict'] }))).toMatch(/\(2024\)‡ .*‡.sources differ/s);
    const inferred = anAssessment({
      baseline: { value: 3, period: '2021', origin: 'inferred' },
      completion: share(0.25),
      target: { deadlineInferred: true },
    });
    expect(printed(inferred)).not.toContain('°');
    expect(printedWith({ isFull: true }, inferred)).toMatch(/°25\.0.%[\s\S]*°.baseline inferred/);
    const narrow = printedWith({ isFull: true }, inferred, 70);
    expect(narrow).not.toContain('°');
    expect(narrow).toContain('Left out for want of room: Way covered · Gap');
  });

  test('says a deadline that is the end of the plan in the title alone, and where everything is asked for in its column too', () => {
    const row = anAssessment();
    expect(printed(row)).toContain('to 2025');
    expect(printed(row)).not.toMatch(/Gap +By +Status/);
    expect(printed(anAssessment({ target: { deadlineInferred: true } }))).toMatch(/Gap +By +Status/);
    expect(printedWith({ isFull: true }, row)).toMatch(/Gap +By +Status/);
  });

  test('says below a row what it was when last measured, how old its figure is, and what would help', () => {
    const last = anAssessment({
      status: 'undetermined',
      reason: 'no_measurement_at_deadline',
      flags: ['stale', 'last_off_track'],
      age: { days: 697, limit: 548 },
    });
    expect(printed(last)).toMatch(
      /\? overdue, no final figure yet\n {3}off track when last measured · figure 697 days old · needs a figure of 2025\n/,
    );
    expect(printed(anAssessment())).not.toMatch(/days old|needs/);
  });

  test.each<[string, About, boolean]>([
    ['a pace decides', { status: 'off_track' }, true],
    ['a pace decided when last measured', { status: 'undetermined', flags: ['last_at_risk'] }, true],
    ['the bar shows the path on its way', { status: 'achieved', expected: computed(13), elapsed: computed(0.5) }, true],
    ['the path has arrived', { status: 'missed', expected: computed(20), elapsed: computed(1) }, false],
    ['the path has gone beyond', { status: 'missed', expected: computed(23), elapsed: computed(1.2) }, false],
    ['nothing of it is shown', { status: 'achieved' }, false],
  ])('says below a row which figure stands in for a baseline where %s', (_, about, isSaid) => {
    const page = (origin: 'inferred' | 'declared'): string =>
      printed(anAssessment({ ...about, baseline: { value: 3, period: '2021', origin } }));
    if (isSaid) expect(page('inferred')).toMatch(/\n {3}.*baseline inferred: 3.% \(2021\)/);
    else expect(page('inferred')).not.toContain('baseline inferred');
    expect(page('declared')).not.toContain('baseline inferred');
  });

  test.each([
    ['undetermined', 'no_baseline', {}, 'add baseline: … at data/quang-ninh/resolution-09.yaml:1'],
    ['undetermined', 'conflict', {}, 'see dx explain quang-ninh/resolution-09/'],
    ['undetermined', 'no_baseline', { metric: { kind: 'yes-no' } }, null],
    ['undetermined', 'no_baseline', { flags: ['national'] }, null],
    ['off_track', 'no_baseline', {}, null],
    ['undetermined', 'population_changed', {}, null],
  ] as const)('helps %s for %s by what is true of it: %j', (status, reason, about, help) => {
    const page = printed(anAssessment({ ...about, flags: [...('flags' in about ? about.flags : [])], status, reason }));
    if (help === null) expect(page).not.toMatch(/add baseline|see dx explain/);
    else expect(page).toContain(help);
  });

  test('draws the share of the goal, with a mark where the path is', () => {
    expect(printed(anAssessment())).toMatch(/███▌░░░░░░.35\.5.%/);
    const onPath = anAssessment({ expected: computed(13) });
    expect(printed(onPath)).toMatch(/███▌░░┃░░░.35\.5.%[\s\S]*┃.where the path is at the period of the figure/);
  });

  test('names the difference between the reported and the computed tally', () => {
    const page = table(statusView(planInput('en')), anEnv({ width: 120 }));
    expect(page).toContain('Reported for 2024: 16 of 20 done; confirmed here: 2 of the 10 itemised.');
    expect(page).toContain('10 more are declared and itemised in no public source.');
  });

  test('prints a plan without targets with its tally', () => {
    const view = statusView({ ...planInput('en'), assessments: [], summaries: [aSummary([])] });
    expect(table(view, anEnv())).toContain('20 declared · 0 itemised');
  });

  test('says so when the selection leaves nothing of a plan', () => {
    const view = statusView({ ...planInput('en'), assessments: [] });
    expect(table(view, anEnv())).toContain('Nothing of this in: Quảng Ninh (Resolution 09-NQ/TU)');
  });
});
