import { describe, expect, test } from 'vitest';
import type { Goal } from '../../src/core/record/goal.ts';
import { asMeasurement, type Ranking } from '../../src/core/record/ranking.ts';
import { assessAll } from '../../src/core/target/assess-plans.ts';
import { aVocabulary } from '../helpers/dataset.ts';
import { aPeriod, aPlan, aRanking, aTarget } from '../helpers/facts.ts';

const at = { file: 'data/rankings/dti.yaml', line: 8, column: 15 };
const vocabulary = {
  ...aVocabulary(),
  populations: new Map([
    ['vn63', { id: 'vn63', from: null, until: '2025-06-30', at }],
    ['vn34', { id: 'vn34', from: '2025-07-01', until: null, at }],
  ]),
  provinces: new Map(
    [...aVocabulary().provinces].map(([id, province]) => [id, { ...province, populations: ['vn63', 'vn34'] }] as const),
  ),
};

/** A place of Quảng Ninh, published in July of the next year. */
const place = (edition: string, rank: number, about: Partial<Ranking> = {}): Ranking => {
  const published = aPeriod(`${Number(edition) + 1}-07-12`);
  return aRanking({
    address: `dti@${edition}/vn63/quang-ninh`,
    edition: aPeriod(edition),
    rank: { qualifier: 'eq', value: rank, halfUnit: 0.5 },
    published,
    knownOn: published.start,
    ...about,
  });
};

function judge(
  goal: Goal,
  rankings: readonly Ranking[],
  asOf: string,
  {
    issued = '2022-02-05',
    populations = ['vn63', 'vn34'],
  }: { issued?: string | null; populations?: readonly string[] } = {},
) {
  const target = aTarget({ goal, subject: { kind: 'index', index: 'dti', population: null } });
  const measurements = rankings.flatMap((ranking) => asMeasurement(ranking) ?? []);
  const plan = aPlan({ issued: issued === null ? null : aPeriod(issued) });
  const provinces = new Map([...vocabulary.provinces].map(([id, unit]) => [id, { ...unit, populations }] as const));
  const readings = [{ plan, province: 'quang-ninh', targets: [target] }];
  const [judged] = assessAll(readings, measurements, { ...vocabulary, provinces }, asOf, {
    approximation: 0.05,
    inferBaseline: true,
  });
  const [assessment] = judged?.assessments ?? [];
  if (!assessment) throw new Error('nothing judged');
  return assessment;
}

const TOP5: Goal = { op: 'rank_le', value: 5 };

describe('a rank target', () => {
  test('is achieved early by a place within it, and has no share of the target', () => {
    const { status, reason, attainment, gap } = judge(TOP5, [place('2021', 7), place('2022', 3)], '2023-12-31');
    expect({ status, reason }).toEqual({ status: 'achieved', reason: 'met_early' });
    expect(attainment).toEqual({ ok: false, why: 'rank_has_no_ratio' });
    expect(gap).toMatchObject({ ok: true, value: { lo: -2, hi: -2 } });
  });

  test('goes by the pace from the place that was known when the plan was issued', () => {
    const { status, completion } = judge(TOP5, [place('2020', 17), place('2022', 12)], '2023-12-31');
    expect(completion).toMatchObject({ ok: true, value: { lo: 5 / 12 } });
    expect(status).toBe('on_track');
  });

  test('takes no baseline from a place that was derived, but from the last one that was stated', () => {
    const derived = place('2021', 7, { basis: 'derived' });
    expect(judge(TOP5, [derived, place('2022', 12)], '2023-12-31').baseline).toEqual({ ok: false, why: 'no_baseline' });
    const { baseline } = judge(TOP5, [place('2020', 17), derived, place('2022', 12)], '2023-12-31');
    expect(baseline).toMatchObject({ ok: true, value: { value: 17, origin: 'inferred' } });
  });

  test('counts a bound as the interval of places that it is', () => {
    const bound = place('2022', 0, { rank: { qualifier: 'le', value: 30, halfUnit: 0.5 } });
    const { status, figure, flags } = judge(TOP5, [bound], '2023-12-31');
    expect(figure?.interval).toMatchObject({ lo: 1, hi: 30 });
    expect(status).toBe('undetermined');
    expect(flags).toContain('approximate');
  });

  test('is a share of the table without rounding', () => {
    const third: Goal = { op: 'rank_share_le', value: 1, value2: 3 };
    expect(judge(third, [place('2022', 21)], '2023-12-31').status).toBe('achieved');
    expect(judge(third, [place('2022', 22)], '2023-12-31').status).not.toBe('achieved');
  });

  test('is short by whole places', () => {
    const third: Goal = { op: 'rank_share_le', value: 1, value2: 3 };
    const of34 = (rank: number) => place('2022', rank, { of: 34 });
    expect(judge(third, [of34(12)], '2023-12-31').gap).toMatchObject({ ok: true, value: { lo: 1, hi: 1 } });
    expect(judge(third, [of34(11)], '2023-12-31').gap).toMatchObject({ ok: true, value: { lo: 0, hi: 0 } });
    const { completion } = judge(third, [place('2020', 21, { of: 34 }), of34(16)], '2023-12-31');
    expect(completion).toMatchObject({ ok: true, value: { lo: 0.5, hi: 0.5 } });
  });

  test.each([
    ['of a unit that had ended when its plan was issued', { issued: '2025-07-15', populations: ['vn63'] }],
    ['of a unit that came after its plan was issued', { issued: '2022-02-05', populations: ['vn34'] }],
  ])('%s has no population to be judged in: no place counts', (_, unit) => {
    const places = [place('2023', 3), place('2024', 2, { population: 'vn34', of: 34 })];
    const { status, reason, figures } = judge(TOP5, places, '2025-07-31', unit);
    expect({ status, reason }).toEqual({ status: 'no_data', reason: 'no_comparable_figure' });
    expect(figures.map(({ reason: standing }) => standing)).toEqual(['not_of_population', 'not_of_population']);
  });

  test('of a plan whose issue nobody dates is judged by the population of the first day of its deadline', () => {
    const places = [place('2022', 12), place('2024', 3, { population: 'vn34', of: 34 })];
    const { figure } = judge(TOP5, places, '2025-06-30', { issued: null });
    expect(figure?.measurement.rankedAmong?.population).toBe('vn63');
  });

  test('of a unit that belongs to no population, such as the country, is judged by any place', () => {
    const { status, reason } = judge(TOP5, [place('2023', 3, { population: 'countries' })], '2025-07-31', {
      populations: [],
    });
    expect({ status, reason }).toEqual({ status: 'achieved', reason: 'met_early' });
  });

  test('is judged in its own population, and undetermined once that has ended', () => {
    const of34 = place('2024', 2, { population: 'vn34', of: 34, address: 'dti@2024/vn34/quang-ninh' });
    const before = judge(TOP5, [place('2022', 3), of34], '2025-06-30');
    expect(before.figure?.measurement.rankedAmong?.population).toBe('vn63');
    const after = judge(TOP5, [place('2022', 3), of34], '2025-07-31');
    expect(after).toMatchObject({ status: 'undetermined', reason: 'population_changed', statusMin: 'off_track' });
    expect(after.figures.map(({ reason: standing }) => standing)).toEqual(['chosen', 'not_of_population']);
  });
});
