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

function pageOf(rows: readonly ReturnType<typeof promise>[], about: Partial<StatusInput> = {}): string {
  const summaries = PLANS.map((plan) => {
    const own = rows.filter(({ target }) => target.plan.endsWith(plan));
    return aSummary(own, { plan: promise(plan).plan });
  });
  const input = { ...planInput('en'), assessments: rows, summaries, ...about };
  return table(statusView(input), anEnv({ width: 140 }));
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

  test('has a line for each plan and one for all, before any target', () => {
    const page = pageOf(rows);
    expect(page).toMatch(/ The first plan +\d+ +2\/20 +1 +0 +0 +1 +0 +0 +0\n/);
    expect(page).toMatch(/ Total +4 +1 +0 +0 +1 +0 +1 +1\n/);
    expect(page.indexOf('Total')).toBeLessThan(page.indexOf('As the first says'));
  });

  test('names plans without any figure at the end, and says once how to see all', () => {
    const page = pageOf(rows);
    expect(page).toContain('No figure of any target: The third plan');
    expect(page.match(/dx status --full/g)).toHaveLength(1);
    expect(pageOf(rows, { isFull: true })).not.toContain('dx status --full');
  });
});
