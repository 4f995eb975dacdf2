import { describe, expect, test } from 'vitest';
import { table } from '../../../src/render/terminal/table.ts';
import { type StatusInput, statusView } from '../../../src/view/status/status.ts';
import { type About, anAssessment, anEnv, aSummary } from '../../helpers/build.ts';
import { aPeriod } from '../../helpers/facts.ts';
import { planInput } from '../../helpers/plan-09.ts';

const PLANS = ['first', 'second', 'third'] as const;

const promise = (plan: (typeof PLANS)[number], about: About = {}) =>
  anAssessment({
    ...about,
    plan: { address: `quang-ninh/${plan}`, title: { vi: plan, en: `The ${plan} plan` } },
    target: { plan: `quang-ninh/${plan}`, title: { vi: plan, en: `As the ${plan} says` }, ...about.target },
  });

function inputOf(rows: readonly ReturnType<typeof promise>[], about: Partial<StatusInput> = {}): StatusInput {
  const summaries = PLANS.map((plan) => {
    const own = rows.filter(({ target }) => target.plan.endsWith(plan));
    return aSummary(own, { plan: promise(plan).plan });
  });
  return { ...planInput('en'), assessments: rows, summaries, ...about };
}

const pageOf = (...given: Parameters<typeof inputOf>): string =>
  table(statusView(inputOf(...given)), anEnv({ width: 140 }));

/** The page of some of the rows in another order, as --sort and --limit have it. */
function arranged(rows: readonly ReturnType<typeof promise>[], places: readonly number[]): string {
  const view = statusView(inputOf(rows));
  return table({ ...view, page: () => view.arrange?.(places) ?? [] }, anEnv({ width: 140 }));
}

describe('a target that several plans promise', () => {
  const rows = [promise('first'), promise('second'), promise('third')];

  test('is shown once, and names the others', () => {
    const page = pageOf(rows);
    expect(page.match(/≥.20.%/g)).toHaveLength(1);
    expect(page).toContain('also in: The second plan; The third plan');
    expect(page).toContain('The second plan · to 2025\n Shown above: As the second says');
  });

  test('is shown in each plan where everything is asked for', () => {
    expect(pageOf(rows, { isFull: true }).match(/≥.20.%/g)).toHaveLength(3);
  });

  test.each<[string, About]>([
    ['another goal', { target: { goal: { op: 'ge', value: 30 } } }],
    ['another deadline', { target: { deadline: aPeriod('2030') } }],
    ['another verdict', { status: 'at_risk' }],
    ['another figure', { figure: ['8.2', '2024', { address: 'quang-ninh/other/2024/source' }] }],
    ['other flags', { flags: ['worsening'] }],
    ['another wording', { target: { variantOf: 'quang-ninh/second/other' } }],
  ])('is not the same with %s', (_, about) => {
    expect(pageOf([promise('first'), promise('second', about)])).not.toMatch(/also in|Shown above/);
  });
});

describe('the scoreboard', () => {
  const rows = [
    promise('first', { status: 'achieved', reason: 'met_early' }),
    promise('first', { status: 'off_track' }),
    promise('second', { status: 'undetermined', flags: ['last_off_track'] }),
    promise('second', {
      status: 'undetermined',
      target: { variantOf: 'quang-ninh/second/a' },
      flags: ['last_off_track'],
    }),
    promise('third', { figure: null }),
  ];

  test('sums up in a sentence, without the other wordings', () => {
    expect(pageOf(rows).replaceAll(/\s+/g, ' ')).toContain(
      '4 targets: 3 with a figure, 1 without. Achieved 1 (1 not yet due), on track 0, behind or missed 1, undetermined 1 (1 of them behind when last measured).',
    );
  });

  test('says how many promises are counted in several plans, whatever their verdicts', () => {
    const said = (...own: readonly ReturnType<typeof promise>[]) => pageOf(own).replaceAll(/\s+/g, ' ');
    const again = promise('second', { status: 'missed', flags: ['worsening'] });
    expect(said(promise('first'), again)).toContain('1 target stands in several plans and is counted in each.');
    const other = { figure: null, target: { goal: { op: 'ge', value: 30 } } } as const;
    expect(said(promise('first'), again, promise('first', other), promise('third', other))).toContain(
      '2 targets stand in several plans and are counted in each.',
    );
    expect(said(promise('first'), promise('first'))).not.toContain('counted in each');
    expect(said(promise('first'), promise('second', other))).not.toContain('counted in each');
    expect(
      said(promise('first'), promise('second', { target: { variantOf: 'quang-ninh/second/other' } })),
    ).not.toContain('counted in each');
  });

  test('has a line for each plan and one for all, before any target', () => {
    const page = pageOf(rows);
    expect(page).toMatch(/ The first plan +\d+ +2\/20 +1 +0 +0 +1 +0 +0 +0\n/);
    expect(page).toMatch(/ Total +4 +1 +0 +0 +1 +0 +1 +1\n/);
    expect(page.indexOf('Total')).toBeLessThan(page.indexOf('As the first says'));
  });

  test('has the targets without a figure below it by field of work, those of none too', () => {
    const none = (pillar: string | null) => promise('first', { figure: null, metric: { pillar } });
    const own = [promise('first'), none('data'), none('data'), none(null)];
    expect(pageOf(own)).toMatch(/No figure \(3\): Data.2 · of no pillar.1\n/);
    expect(pageOf([promise('first'), none(null)])).toMatch(/No figure \(1\): ?\n/);
  });

  test('names plans without any figure at the end, and says once how to see all', () => {
    const page = pageOf(rows);
    expect(page).toContain('No figure of any target: The third plan');
    expect(page.match(/dx status --full/g)).toHaveLength(1);
    expect(pageOf(rows, { isFull: true })).not.toContain('dx status --full');
  });
});

describe('where only some targets are asked for', () => {
  const rows = [
    promise('first', { figure: null, target: { title: { vi: 'một', en: 'Unmeasured of the first' } } }),
    promise('first', { status: 'achieved' }),
    promise('second', { status: 'off_track', target: { goal: { op: 'ge', value: 30 } } }),
    promise('second', { status: 'undetermined', reason: 'no_deadline', flags: ['last_at_risk'] }),
    promise('third', { figure: null }),
  ];
  const whole = inputOf(rows);
  const said = 'Counted are all targets of these plans; below are those that were asked for.';

  test.each<[string, string]>([
    [
      'a filter',
      pageOf(rows, { summaries: whole.summaries, assessments: rows.filter(({ figure }) => figure === null) }),
    ],
    ['a limit', arranged(rows, [0])],
  ])('with %s the scoreboard counts the plans whole and says so', (_, page) => {
    expect(page).toMatch(/ Total +5 +1 +0 +0 +1 +0 +1 +2\n/);
    expect(page.replaceAll(/\s+/g, ' ')).toContain('undetermined 1 (1 of them behind when last measured).');
    expect(page).toContain(said);
    expect(page).toMatch(/No figure \(1\): Unmeasured of the first \(≥.20.%, 2025\)/);
  });

  test('a plan of which figures are filtered out is not said to have none', () => {
    const page = pageOf(rows, {
      summaries: whole.summaries,
      assessments: rows.filter(({ figure }) => figure === null),
    });
    expect(page).toMatch(/No figure of any target: The third plan/);
    expect(page).toContain('The first plan · to 2025\n No figure (1)');
  });

  test('nothing is said of promises in several plans, of which a filter may hide some', () => {
    const [first, second] = [promise('first'), promise('second')];
    const { summaries } = inputOf([first, second, promise('third', { status: 'missed' })]);
    expect(pageOf([first, second], { summaries })).toContain(said);
    expect(pageOf([first, second], { summaries })).not.toContain('counted in each');
  });

  test('with all of them nothing is said of it', () => {
    expect(pageOf(rows)).not.toContain(said);
    expect(pageOf(rows)).toContain('The first plan · to 2025\n Target');
  });

  test('in another order the plans stand by their first row, and the scoreboard as in the document', () => {
    const page = arranged(rows, [2, 3, 1, 0, 4]);
    expect(page.indexOf('The second plan · to 2025')).toBeLessThan(page.indexOf('The first plan · to 2025'));
    expect(page).toMatch(/ The first plan .*\n The second plan .*\n The third plan .*\n Total/);
  });

  test('in another order a target shown once stands in the plan that comes first on the page', () => {
    const same = [
      promise('first'),
      promise('second', { status: 'missed', target: { goal: { op: 'ge', value: 9 } } }),
      promise('second'),
    ];
    const page = arranged(same, [1, 0, 2]);
    expect(page).toMatch(/also in: The first plan[\s\S]*The first plan · to 2025\n Shown above: As the first says/);
  });
});

test('several provinces have each its scoreboard, and are told once how to see all', () => {
  const rows = (['quang-ninh', 'da-nang'] as const).flatMap((province) =>
    PLANS.slice(0, 2).map((plan) =>
      anAssessment({
        province,
        figure: null,
        plan: { address: `${province}/${plan}`, title: { vi: plan, en: `The ${plan} plan` } },
        target: { plan: `${province}/${plan}` },
      }),
    ),
  );
  const summaries = rows.map((row) => aSummary([row], { plan: row.plan, province: row.province }));
  const page = table(statusView({ ...planInput('en'), assessments: rows, summaries }), anEnv({ width: 100 }));
  expect(page.match(/^ Total/gm)).toHaveLength(2);
  expect(page.match(/dx status --full/g)).toHaveLength(1);
  expect(page.match(/✓ achieved/g)).toHaveLength(1);
});
