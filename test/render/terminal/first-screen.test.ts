import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { computed } from '../../../src/core/number/computed.ts';
import { STATUSES } from '../../../src/core/target/assessment.ts';
import { table } from '../../../src/render/terminal/table.ts';
import { type StatusInput, statusView } from '../../../src/view/status/status.ts';
import { type About, anAssessment, anEnv, aSummary } from '../../helpers/build.ts';
import { aPeriod } from '../../helpers/facts.ts';
import { planInput } from '../../helpers/plan-09.ts';

/** Pages of several plans with any verdicts, figures, goals, deadlines, marks and names, in both languages. */

const title = fc
  .array(fc.constantFrom('Tỷ trọng', 'kinh tế số', 'GRDP', 'x'.repeat(30), '数字政府', '🇻🇳', 'a/b-c', '(2025)'), {
    minLength: 1,
    maxLength: 9,
  })
  .map((words) => ({ vi: words.join(' '), en: words.toReversed().join(' ') }));

const flags = fc.subarray([
  'stale',
  'conflict',
  'variant',
  'last_off_track',
  'worsening',
  'deadline_inferred',
] as const);

const about: fc.Arbitrary<About & { readonly at: number }> = fc.record({
  at: fc.nat(3),
  status: fc.constantFrom(...STATUSES.filter((status) => status !== 'no_data')),
  reason: fc.constantFrom('no_baseline', 'no_measurement_at_deadline', 'conflict', 'population_changed', null),
  flags,
  figure: fc.constantFrom<NonNullable<About['figure']> | null>(
    ['7.1', '2024'],
    ['>70', '2023'],
    ['1234567.89', '2024-H2'],
    ['20..30', '2023-01..2023-09'],
    null,
  ),
  expected: fc.constantFrom(computed(13), computed(19.999)),
  target: fc.record({
    title,
    goal: fc.constantFrom({ op: 'ge', value: 20 } as const, { op: 'ge', value: 1234567 } as const),
    deadline: fc.constantFrom(aPeriod('2025'), aPeriod('2030-06-30'), null),
  }),
});

const page = fc.array(about, { minLength: 1, maxLength: 8 }).chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    plans: fc.array(title, { minLength: 4, maxLength: 4 }),
    kept: fc.subarray([...rows.keys()], { minLength: 1 }),
    lang: fc.constantFrom('vi' as const, 'en' as const),
    width: fc.integer({ min: 10, max: 160 }),
    isFull: fc.boolean(),
  }),
);

test('no line of a status is wider than the terminal, whatever its plans say and whatever is filtered', () => {
  fc.assert(
    fc.property(page, ({ rows, plans, kept, lang, width, isFull }) => {
      const all = rows.map(({ at, ...own }) => {
        const address = `quang-ninh/plan-${at}`;
        const verdict = own.figure === null ? { status: 'no_data' as const, reason: 'no_measurement' as const } : {};
        return anAssessment({
          ...own,
          ...verdict,
          plan: { address, title: plans[at] ?? { vi: '', en: '' } },
          target: { ...own.target, plan: address },
        });
      });
      const summaries = [...Map.groupBy(all, ({ plan }) => plan.address).values()].map((own) => aSummary(own));
      const assessments = all.filter((_, row) => kept.includes(row));
      const input: StatusInput = { ...planInput(lang), assessments, summaries, isFull };
      const printed = table(statusView(input), anEnv({ lang, width }));
      for (const line of printed.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      expect(printed).not.toMatch(/NaN|undefined|null|Infinity|\ue000|\ue001/);
    }),
    { numRuns: 100 },
  );
});
