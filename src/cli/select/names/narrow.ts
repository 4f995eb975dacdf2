import type { Measurement, Plan } from '../../../core/record/statement.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import type { PlanForProvince } from '../../../core/target/assess-plans.ts';
import type { FactReader } from '../../../store/fact-store.ts';

/** The provinces that names may mean; all provinces if a name means none, so that the nearest can be suggested. */
export async function unitsFor(names: readonly string[], store: FactReader): Promise<Pick<Vocabulary, 'provinces'>> {
  const found = [];
  for (const name of names) {
    const called = await store.provincesCalled(name);
    if (called.size === 0) return store.vocabulary();
    for (const each of called) found.push(each);
  }
  return { provinces: new Map(found) };
}

/** The plans among which to select: by name, else of the provinces; all plans if a name is unknown, for suggestions. */
export async function plansFor(
  provinces: readonly string[],
  names: readonly string[] | undefined,
  store: FactReader,
): Promise<Plan[]> {
  if (names === undefined) return store.plans(provinces.length > 0 ? { provinces } : {});
  const called = await store.plans({ called: names });
  const isCalled = (name: string): boolean => called.some(({ id, address }) => id === name || address === name);
  return names.every(isCalled) ? called : store.plans({});
}

/** The part of the vocabulary that the verdicts on some plans, and reports on them, can refer to. */
export function vocabularyFor(
  readings: readonly PlanForProvince[],
  figures: readonly Measurement[],
  store: FactReader,
): Promise<Vocabulary> {
  const plans = readings.map(({ plan }) => plan);
  const targets = readings.flatMap((each) => each.targets);
  const subjects = targets.map(({ subject }) => subject);
  return store.vocabularyOf({
    // The units of ranks, and of targets without an indicator.
    units: ['rank', 'yes-no'],
    provinces: [...readings.map(({ province }) => province), ...plans.map(({ province }) => province)],
    populations: [
      ...subjects.flatMap((subject) => ('population' in subject ? (subject.population ?? []) : [])),
      ...figures.flatMap(({ rankedAmong }) => rankedAmong?.population ?? []),
    ],
    indicators: subjects.flatMap((subject) => ('indicator' in subject ? (subject.indicator ?? []) : [])),
    indices: subjects.flatMap((subject) => (subject.kind === 'index' ? [subject.index] : [])),
    sources: [
      ...plans.flatMap(({ sources, reported }) => [...sources, ...reported.map(({ source }) => source)]),
      ...targets.flatMap(({ sources, baseline }) => [...sources, ...(baseline?.source ? [baseline.source] : [])]),
      ...new Set(figures.map(({ source }) => source)),
    ],
  });
}
