import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAUSES, causesOf, differenceOf } from '../../../src/core/diff/change-causes.ts';
import { figureChanges, withChanges } from '../../../src/core/diff/figure-changes.ts';
import type { Measurement } from '../../../src/core/record/statement.ts';
import type { Tier } from '../../../src/core/record/vocabulary.ts';
import type { Assessment } from '../../../src/core/target/assessment.ts';
import { aMeasurement, aMetric, aPeriod, aPlan, aTarget } from '../../helpers/facts.ts';
import { judged } from '../../helpers/judged.ts';

const figure = (source: string, period: string, value: number, about: Partial<Measurement> = {}): Measurement =>
  aMeasurement({
    address: `${source}/${period}/${value}`,
    source,
    period: aPeriod(period),
    quantity: { qualifier: 'eq', value, halfUnit: 0.05 },
    knownOn: aPeriod(period).end,
    ...about,
  });

/** One state of the record: everything that a cause can be about. */
interface State {
  readonly goal: number;
  readonly subject: string;
  readonly issued: string;
  readonly domain: number | null;
  readonly approximation: number;
  readonly tier: Tier;
  readonly figures: readonly Measurement[];
  readonly asOf: string;
}

const judge = ({ goal, subject, issued, domain, approximation, tier, figures, asOf }: State): Assessment =>
  judged(
    {
      target: aTarget({ goal: { op: 'ge', value: goal }, subject: { kind: 'indicator', indicator: subject } }),
      plan: aPlan({ issued: aPeriod(issued) }),
      metric: aMetric({ id: subject, domain: [domain, 100] }),
      measurements: figures
        .filter(({ knownOn }) => knownOn <= asOf)
        .map((each) => ({ ...each, tier: each.source === 'a' ? tier : each.tier })),
    },
    asOf,
    { approximation, inferBaseline: true },
  );

const BEFORE: State = {
  ...{ goal: 20, subject: 'one', issued: '2022', domain: 0, approximation: 0.05, tier: 'press', asOf: '2025-06-30' },
  figures: [figure('a', '2024', 7.1)],
};
const causes = (after: Partial<State>, before: Partial<State> = {}) =>
  causesOf(judge({ ...BEFORE, ...before }), judge({ ...BEFORE, ...before, ...after }));

describe('the causes of another verdict', () => {
  test('are the day alone, where nothing else is needed, whatever else changed', () => {
    expect(causes({ asOf: '2026-01-31' })).toEqual(['clock']);
    expect(causes({ asOf: '2026-01-31', goal: 19, figures: [figure('a', '2024', 7.2)] })).toEqual(['clock']);
  });

  test('are never the day beside a change of the files: the day is the ground on which they are tried', () => {
    expect(causes({ asOf: '2026-01-31', figures: [...BEFORE.figures, figure('a', '2025', 12)] })).toEqual([
      'new_figure',
    ]);
  });

  test('are a source that weighs more now', () => {
    const figures = [figure('a', '2024', 7.1), figure('b', '2024', 21, { tier: 'official-site' })];
    expect(causes({ tier: 'official-statistics' }, { figures })).toEqual(['changed_rules']);
  });

  test('are the goal that asks for another thing, and not the figures of that thing', () => {
    const after = judge({ ...BEFORE, subject: 'other', figures: [figure('b', '2024', 30)] });
    const { factors, parts, figures } = differenceOf(judge(BEFORE), after);
    expect({ factors, parts, figures }).toEqual({ factors: ['changed_goal'], parts: ['subject'], figures: [] });
    expect(causesOf(judge(BEFORE), after)).toEqual(['changed_goal']);
  });

  test('are the figures still, where the plan only has another day of issue', () => {
    expect(causes({ issued: '2023', figures: [figure('a', '2024', 21)] })).toEqual(['revised_figure']);
  });

  test('are found for any two states whatsoever', () => {
    const state: fc.Arbitrary<State> = fc.record({
      goal: fc.constantFrom(5, 20, 21, 60),
      subject: fc.constantFrom('one', 'other'),
      issued: fc.constantFrom('2022', '2023', '2024-06'),
      domain: fc.constantFrom(0, null),
      approximation: fc.constantFrom(0.01, 0.05, 0.3),
      tier: fc.constantFrom<Tier>('press', 'official-site'),
      asOf: fc.constantFrom('2023-06-30', '2025-06-30', '2026-06-30', '2028-01-01'),
      figures: fc.uniqueArray(
        fc
          .record({
            source: fc.constantFrom('a', 'b'),
            period: fc.constantFrom('2021', '2023', '2024', '2025'),
            value: fc.constantFrom(3, 7.1, 20.5, 61),
            qualifier: fc.constantFrom('eq', 'approx', 'gt' as const),
          })
          .map(({ source, period, value, qualifier }) =>
            figure(source, period, value, { quantity: { qualifier, value, halfUnit: 0.05 } }),
          ),
        { maxLength: 4, selector: ({ address }) => address },
      ),
    });
    fc.assert(
      fc.property(state, state, (before, after) => {
        const [was, is] = [judge(before), judge(after)];
        if (was.status === is.status) return;
        const found = causesOf(was, is);
        expect(found.length).toBeGreaterThan(0);
        expect(CAUSES.filter((cause) => found.includes(cause))).toEqual(found);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the changes of figures', () => {
  const old = figure('a', '2024', 7.1);

  test('are told source by source and period by period', () => {
    const now = [figure('a', '2024', 8), figure('b', '2024', 9)];
    expect(figureChanges([old, figure('c', '2023', 5)], now).map(({ kind }) => kind)).toEqual([
      'revised',
      'new',
      'removed',
    ]);
  });

  test('are none where a figure only moved in its file', () => {
    expect(
      figureChanges([old], [{ ...old, at: { ...old.at, line: 99 }, note: { vi: 'nhắc lại', en: 'said again' } }]),
    ).toEqual([]);
  });

  test('lead from one list to the other when all are made', () => {
    const now = [figure('a', '2024', 8), figure('b', '2024', 9)];
    const before = [old, figure('c', '2023', 5)];
    const made = withChanges(before, figureChanges(before, now));
    expect(made.map(({ address }) => address).sort()).toEqual(now.map(({ address }) => address).sort());
  });
});
