import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type JudgedPlans,
  type Judging,
  judgedByAll,
  judgedByLast,
  judgedInTime,
} from '../../src/cli/select/judge/judged-plans.ts';
import { saveDataset } from '../../src/cli/workspace/load/save-dataset.ts';
import { QUALIFIERS, type Quantity } from '../../src/core/record/quantity.ts';
import type { Measurement, Plan, Target } from '../../src/core/record/statement.ts';
import { type Frequency, TIERS, type Vocabulary } from '../../src/core/record/vocabulary.ts';
import type { PlanForProvince } from '../../src/core/target/assess-plans.ts';
import type { Assessment } from '../../src/core/target/assessment.ts';
import { forecastsAmong } from '../../src/core/target/figure/forecasts.ts';
import { openInMemory } from '../../src/store/sqlite/store.ts';
import { aDataset, aVocabulary } from '../helpers/dataset.ts';
import { aMeasurement, anIndicator, aPeriod, aPlan, aTarget } from '../helpers/facts.ts';

const PROVINCE = 'quang-ninh';
const SETTINGS = { approximation: 0.05, inferBaseline: true };

interface Case {
  readonly vocabulary: Vocabulary;
  readonly measurements: readonly Measurement[];
  readonly readings: readonly PlanForProvince[];
  readonly asOf: string;
  readonly inferBaseline: boolean;
}

/** The verdicts of a case by either way of reading figures. */
const judgedBothWays = (given: Case) =>
  judgedBy(given, async (readings, judging) => ({
    few: await judgedByLast(readings, judging),
    all: await judgedByAll(readings, judging),
  }));

const inTime = (given: Case): Promise<JudgedPlans> => judgedBy(given, judgedInTime);

async function judgedBy<Result>(
  { vocabulary, measurements, readings, asOf, inferBaseline }: Case,
  judge: (readings: readonly PlanForProvince[], judging: Judging) => Promise<Result>,
): Promise<Result> {
  const store = openInMemory();
  const plans = readings.map(({ plan }) => plan);
  const targets = readings.flatMap((each) => each.targets);
  try {
    await saveDataset(store, aDataset({ vocabulary, plans, targets, measurements }));
    const judging = {
      ...{ store, asOf, settings: { ...SETTINGS, inferBaseline } as never },
      vocabularyFor: async () => vocabulary,
    };
    return await judge(readings, judging);
  } finally {
    await store.close();
  }
}

const assessmentsOf = ({ assessed }: JudgedPlans): readonly Assessment[] =>
  assessed.flatMap(({ assessments }) => assessments);

/** Everything that a report may show of a verdict: of the figures only those of the period that decides, and of the future. */
const shown = (judged: JudgedPlans) =>
  judged.assessed.map(({ leftOut, assessments }) => ({
    leftOut,
    assessments: assessments.map((each) => {
      const { measurements: _, figures, ...rest } = each;
      const end = rest.figure?.measurement.period.end;
      const deciding = figures.filter(({ measurement }) => measurement.period.end === end);
      return { ...rest, deciding, forecasts: forecastsAmong([each]) };
    }),
  }));

const read = (judged: JudgedPlans): number =>
  assessmentsOf(judged).reduce((sum, { measurements }) => sum + measurements.length, 0);

describe('a verdict by the last figures of a series', () => {
  const months = Array.from({ length: 120 }, (_, month) => {
    return `${2015 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
  const long = (more: (month: number) => Partial<Measurement> = () => ({})): Measurement[] =>
    months.map((period, month) => {
      const quantity: Quantity = { qualifier: 'eq', value: 5 + month / 10, halfUnit: 0.05 };
      return figureOf({ period: aPeriod(period), quantity, knownOn: `${period}-28`, ...more(month) });
    });
  const one = (measurements: readonly Measurement[], target: Partial<Target> = {}, plan: Partial<Plan> = {}): Case => ({
    ...{ vocabulary: aVocabulary(), measurements, asOf: '2025-06-30', inferBaseline: true },
    readings: [{ plan: aPlan(plan), province: PROVINCE, targets: [aTarget(target)] }],
  });

  test('reads one of many figures, and one before the plan for the baseline', async () => {
    const { few, all } = await judgedBothWays(one(long()));
    expect(shown(few)).toEqual(shown(all));
    expect(read(few)).toBe(2);
    expect(read(all)).toBe(120);
    expect(assessmentsOf(few)[0]?.baseline).toMatchObject({ ok: true, value: { period: { text: '2022-01' } } });
  });

  test('is asked for where there are many targets, all figures where there are few', async () => {
    const ofMany = (count: number): Case => {
      const given = one(long());
      const targets = Array.from({ length: count }, (_, number) =>
        aTarget({ id: `t${number}`, address: `t${number}` }),
      );
      return { ...given, readings: given.readings.map((reading) => ({ ...reading, targets })) };
    };
    expect(read(await inTime(ofMany(60))) / 60).toBe(120);
    expect(read(await inTime(ofMany(61))) / 61).toBe(2);
  });

  test('looks on for a baseline while the figures before the plan are hedged', async () => {
    const hedged: Quantity = { qualifier: 'gt', value: 5, halfUnit: 0.5 };
    const { few, all } = await judgedBothWays(
      one(long((month) => (month > 80 && month < 90 ? { quantity: hedged } : {}))),
    );
    expect(shown(few)).toEqual(shown(all));
    expect(read(few)).toBe(6);
  });

  test('takes the baseline of each of two plans from before the issue of that one', async () => {
    const [early, late] = [aPeriod('2018-06-15'), aPeriod('2022-02-05')];
    const planOf = (id: string, issued: Plan['issued']): PlanForProvince => {
      const plan = aPlan({ id, address: `${PROVINCE}/${id}`, issued });
      const target = aTarget({ plan: plan.address, address: `${plan.address}/share` });
      return { plan, province: PROVINCE, targets: [target] };
    };
    const given = { ...one(long()), readings: [planOf('early', early), planOf('late', late)] };
    const { few, all } = await judgedBothWays(given);
    expect(shown(few)).toEqual(shown(all));
    expect(read(few)).toBe(6);
    expect(assessmentsOf(few).map(({ baseline }) => baseline)).toMatchObject([
      { ok: true, value: { period: { text: '2018-05' } } },
      { ok: true, value: { period: { text: '2022-01' } } },
    ]);
  });

  test.each<[string, Case]>([
    [
      'what cannot fall was met in time, and lost',
      {
        ...one(long((month) => (month === 100 ? { quantity: { qualifier: 'eq', value: 30, halfUnit: 0.5 } } : {}))),
        vocabulary: withIndicator({ cumulative: true }),
      },
    ],
    [
      'a goal that is missed was met before',
      one(
        long((month) => (month === 100 ? { quantity: { qualifier: 'eq', value: 30, halfUnit: 0.5 } } : {})),
        { deadline: aPeriod('2024-12') },
      ),
    ],
    ['several periods end after the deadline', one(long(), { deadline: aPeriod('2024-03') })],
    ['the last figures are of guessed years', one(long((month) => (month > 110 ? { periodAssumed: true } : {})))],
    ['no figure is from after the plan', one(long(), {}, { issued: aPeriod('2025-03') })],
  ])('reads all where they leave something open: %s', async (_, given) => {
    const { few, all } = await judgedBothWays(given);
    expect(shown(few)).toEqual(shown(all));
    expect(read(few)).toBe(120);
  });

  test('is in all that is shown the verdict by all figures, whatever the series and the target', async () => {
    let fewer = 0;
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const { few, all } = await judgedBothWays(given);
        expect(shown(few)).toEqual(shown(all));
        if (read(few) < read(all)) fewer += 1;
      }),
      { numRuns: 500, seed: 20_250_630 },
    );
    expect(fewer).toBeGreaterThan(80);
  }, 120_000);
});

function figureOf(about: Partial<Measurement> & Pick<Measurement, 'period'>): Measurement {
  const { period, source = 'baomoi-2025', method = null } = about;
  const address = `${PROVINCE}/digital-economy-share-of-grdp/${period.text}/${source}${method ? `/${method}` : ''}`;
  return aMeasurement({ ...about, address, source, method });
}

function withIndicator(about: Parameters<typeof anIndicator>[0]): Vocabulary {
  const vocabulary = aVocabulary();
  const indicator = anIndicator(about);
  const [source] = vocabulary.sources.values();
  if (!source) throw new Error('the vocabulary has no source');
  const sources = TIERS.map((tier) => ({ ...source, id: tier, tier }));
  return {
    ...vocabulary,
    indicators: new Map([[indicator.id, indicator]]),
    sources: new Map([...vocabulary.sources, ...sources.map((each) => [each.id, each] as const)]),
  };
}

const year = fc.integer({ min: 2019, max: 2026 });
const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'));
const periods = fc
  .oneof(
    { arbitrary: fc.tuple(year, month).map(([y, m]) => `${y}-${m}`), weight: 4 },
    { arbitrary: year.map(String), weight: 3 },
    fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
    fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, h]) => `${y}-H${h}`),
    fc.tuple(year, month, fc.integer({ min: 0, max: 3 })).map(([y, m, more]) => `${y}-${m}..${y + more}-12`),
    fc.tuple(year, month, month).map(([y, m, d]) => `${y}-${m}-${d}`),
  )
  .map(aPeriod);
const days = fc.tuple(year, month).map(([y, m]) => `${y}-${m}-15`);
const values = fc.integer({ min: 1, max: 9 }).map((tens) => tens * 10);
const quantities = fc
  .tuple(fc.oneof(fc.constant('eq' as const), fc.constantFrom(...QUALIFIERS)), values)
  .map(([qualifier, value]): Quantity => {
    return { qualifier, value, halfUnit: 0.5, ...(qualifier === 'between' && { high: value + 10 }) };
  });
/** Now and then, so that some series are counted by one method alone. */
const sometimes = <Value>(value: fc.Arbitrary<Value>, else_: Value) =>
  fc.oneof({ arbitrary: fc.constant(else_), weight: 15 }, { arbitrary: value, weight: 1 });
const methods = sometimes(fc.constantFrom<(string | null)[]>('survey', 'register'), null);

const figures = fc
  .record({
    ...{ period: periods, quantity: quantities, method: methods, knownOn: days },
    tier: fc.constantFrom(...TIERS),
    final: fc.constantFrom(null, null, false, true),
    periodAssumed: sometimes(fc.constant(true), false),
    isKnownInTime: fc.constantFrom(true, true, true, true, false),
  })
  .map(({ isKnownInTime, knownOn, ...about }) =>
    figureOf({ ...about, source: about.tier, knownOn: isKnownInTime ? about.period.end : knownOn }),
  );

const targetsOf = (plan: Plan): fc.Arbitrary<Target> =>
  fc
    .record({
      goal: fc.oneof(
        fc.record({ op: fc.constantFrom('ge', 'gt', 'le', 'lt' as const), value: values }),
        values.map((value) => ({ op: 'between' as const, value, value2: value + 10 })),
      ),
      deadline: fc.oneof(fc.constantFrom(aPeriod('2025'), aPeriod('2026'), null), periods),
      baseline: fc.option(fc.record({ value: values, period: periods, source: fc.constant(null), method: methods }), {
        freq: 3,
      }),
      milestones: fc.array(fc.record({ by: periods, value: values }), { maxLength: 1 }),
      keep: fc.constantFrom(false, false, false, true),
      method: methods,
      number: fc.nat(),
    })
    .map(({ number, ...about }) => {
      const id = `target-${number}`;
      return aTarget({ ...about, id, address: `${plan.address}/${id}`, plan: plan.address });
    });

const readings = fc.oneof(fc.constantFrom(aPeriod('2021-05-04'), null), periods).chain((issued) => {
  const id = `plan-${issued?.text ?? 'of-no-day'}`;
  const plan = aPlan({ id, address: `${PROVINCE}/${id}`, issued });
  return fc
    .uniqueArray(targetsOf(plan), { minLength: 1, maxLength: 4, selector: ({ address }) => address })
    .map((targets): PlanForProvince => ({ plan, province: PROVINCE, targets }));
});

const cases: fc.Arbitrary<Case> = fc.record({
  vocabulary: fc
    .record({
      cumulative: fc.constantFrom(false, false, false, true),
      frequency: fc.constantFrom<Frequency[]>('point', 'point', 'point', 'point', 'point', 'year', 'month'),
      direction: fc.constantFrom('up', 'down' as const),
    })
    .map(withIndicator),
  measurements: fc.uniqueArray(figures, { maxLength: 60, size: 'max', selector: ({ address }) => address }),
  readings: fc.uniqueArray(readings, { minLength: 1, maxLength: 2, selector: ({ plan }) => plan.address }),
  asOf: fc.oneof(fc.constant('2025-06-30'), days),
  inferBaseline: fc.constantFrom(true, true, true, false),
});
