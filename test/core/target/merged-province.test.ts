import { describe, expect, test } from 'vitest';
import type { Goal } from '../../../src/core/record/goal.ts';
import { asMeasurement } from '../../../src/core/record/ranking.ts';
import type { Measurement } from '../../../src/core/record/statement.ts';
import { assess } from '../../../src/core/target/assess.ts';
import { type AssessmentInput, assessmentInput } from '../../../src/core/target/assessment-input.ts';
import { beforeAndAfterMerger } from '../../../src/core/target/merged-province.ts';
import { aMeasurement, aMetric, aPeriod, aPlan, aRanking, aTarget } from '../../helpers/facts.ts';
import { SETTINGS } from '../../helpers/judged.ts';

const judge = (input: Omit<AssessmentInput, 'of'>, asOf: string) => assess(assessmentInput(input), asOf, SETTINGS);

const place = (edition: string, rank: number, population: 'vn63' | 'vn34', province = 'quang-ninh'): Measurement => {
  const of = population === 'vn63' ? 63 : 34;
  const quantity = { qualifier: 'eq', value: rank, halfUnit: 0.5 } as const;
  const about = {
    address: `${edition}/${population}`,
    edition: aPeriod(edition),
    population,
    of,
    rank: quantity,
    province,
  };
  const measurement = asMeasurement(aRanking({ ...about, knownOn: aPeriod(edition).end }));
  if (!measurement) throw new Error('no place');
  return measurement;
};

describe('a rank whose population has ended', () => {
  const metric = aMetric({
    id: 'dti',
    kind: 'rank',
    unit: 'rank',
    direction: 'down',
    population: 'vn63',
    tolerance: 0,
  });
  const about = (goal: Goal, measurements: readonly Measurement[]) => ({
    target: aTarget({ goal, subject: { kind: 'index', index: 'dti', population: null } }),
    plan: aPlan(),
    metric,
    province: 'quang-ninh',
    measurements,
    unitEnded: { reason: 'population_changed', until: '2025-06-30' } as const,
  });
  const read = (goal: Goal, measurements: readonly Measurement[], later: readonly Measurement[] = []) => {
    const readings = beforeAndAfterMerger(judge(about(goal, measurements), '2025-10-31'), later);
    return [readings?.before, readings?.after].map(
      (each) => each && [each.figure?.measurement.quantity.value, each.status, each.of],
    );
  };

  test('has two readings: the last place among the old units, and the newest among the new', () => {
    const old = [place('2020', 20, 'vn63'), place('2023', 12, 'vn63')];
    expect(read({ op: 'rank_le', value: 5 }, [...old, place('2024', 4, 'vn34')])).toEqual([
      [12, 'at_risk', 63],
      [4, 'achieved', 34],
    ]);
  });

  test('counts a share of the table in the table of each reading', () => {
    const third: Goal = { op: 'rank_share_le', value: 1, value2: 3 };
    const [before, after] = read(third, [place('2023', 12, 'vn63'), place('2024', 12, 'vn34')]);
    expect(before).toEqual([12, 'achieved', 63]);
    expect(after?.[1]).not.toBe('achieved');
  });

  test('takes the place of the unit that came after where the province itself is gone', () => {
    const later = [place('2024', 3, 'vn34', 'quang-ninh-2025')];
    expect(read({ op: 'rank_le', value: 5 }, [place('2023', 12, 'vn63')], later)[1]).toEqual([3, 'achieved', 34]);
  });

  test('has one reading while nobody knows a place among the new units', () => {
    expect(read({ op: 'rank_le', value: 5 }, [place('2023', 12, 'vn63')])[1]).toBeNull();
    expect(read({ op: 'rank_le', value: 5 }, [place('2023', 12, 'vn63'), place('2026', 1, 'vn34')])[1]).toBeNull();
  });

  test('does not measure the new units from a baseline among the old', () => {
    const given = about({ op: 'rank_le', value: 5 }, [place('2023', 12, 'vn63'), place('2024', 8, 'vn34')]);
    const baseline = { value: 20, period: aPeriod('2021'), source: null, method: null };
    const assessment = judge({ ...given, target: { ...given.target, baseline } }, '2025-10-31');
    expect(beforeAndAfterMerger(assessment, [])?.before.baseline.ok).toBe(true);
    expect(beforeAndAfterMerger(assessment, [])?.after?.baseline.ok).toBe(false);
  });
});

describe('a province that has ended', () => {
  const given = {
    target: aTarget(),
    plan: aPlan(),
    metric: aMetric(),
    province: 'quang-ninh',
    measurements: [aMeasurement()],
    unitEnded: { reason: 'province_ended', until: '2025-06-30' } as const,
  };

  test('is read by its own last figure, and by the newest of the unit that came after', () => {
    const later = aMeasurement({
      province: 'quang-ninh-2025',
      period: aPeriod('2025-09'),
      knownOn: '2025-09-30',
      quantity: { qualifier: 'eq', value: 25, halfUnit: 0.5 },
    });
    const readings = beforeAndAfterMerger(judge(given, '2025-10-31'), [later]);
    expect(readings?.before).toMatchObject({ status: 'off_track', reason: 'any_baseline' });
    expect(readings?.after).toMatchObject({ status: 'achieved', reason: 'met_early' });
  });

  test('has no second reading while it lasts, or once its target was decided', () => {
    expect(beforeAndAfterMerger(judge(given, '2025-06-30'), [])).toBeNull();
    const decided = { ...given, target: aTarget({ deadline: aPeriod('2024') }) };
    expect(beforeAndAfterMerger(judge(decided, '2025-10-31'), [])).toBeNull();
  });
});
