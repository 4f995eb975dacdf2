import { describe, expect, test } from 'vitest';
import type { Goal } from '../../src/core/record/goal.ts';
import { asMeasurement } from '../../src/core/record/ranking.ts';
import type { Measurement, Target } from '../../src/core/record/statement.ts';
import { assessAll } from '../../src/core/target/assess-plans.ts';
import { prospectsOf } from '../../src/core/target/progress/prospect.ts';
import { aVocabulary } from '../helpers/dataset.ts';
import { aPeriod, aPlan, aRanking, aTarget } from '../helpers/facts.ts';
import { aStatedFigure as figure, SETTINGS } from '../helpers/judged.ts';

function judge(about: Partial<Target>, measurements: readonly (Measurement | null)[], asOf = '2025-06-30') {
  const readings = [{ plan: aPlan(), province: 'quang-ninh', targets: [aTarget(about)] }];
  const figures = measurements.flatMap((each) => each ?? []);
  const [judged] = assessAll(readings, figures, aVocabulary(), asOf, SETTINGS);
  const [assessment] = judged?.assessments ?? [];
  if (!assessment) throw new Error('nothing judged');
  return assessment;
}

describe('a place in a ranking by an indicator', () => {
  const first = asMeasurement(
    aRanking({
      index: 'digital-economy-share-of-grdp',
      edition: aPeriod('2024'),
      knownOn: '2025-01-01',
      rank: { qualifier: 'eq', value: 1, halfUnit: 0.5 },
    }),
  );

  test('is no figure of the indicator: first of 63 is not 1 %', () => {
    const { status, figure: chosen, figures, conflict } = judge({}, [figure('2024', 56.83), first]);
    expect(status).toBe('achieved');
    expect(chosen?.measurement.quantity.value).toBe(56.83);
    expect(figures).toHaveLength(1);
    expect(conflict).toBeNull();
  });

  test('leaves a target without a figure where only the place is known', () => {
    expect(judge({}, [first]).status).toBe('no_data');
  });
});

describe('a share of the table', () => {
  const goal: Goal = { op: 'rank_share_le', value: 1, value2: 3 };
  const subject = { kind: 'index', index: 'dti', population: 'vn63' } as const;
  const place = (edition: string, rank: number, of: number) =>
    asMeasurement(
      aRanking({
        edition: aPeriod(edition),
        of,
        rank: { qualifier: 'eq', value: rank, halfUnit: 0.5 },
        knownOn: '2024-01-01',
      }),
    );

  test('is of the table that the place is in, in whatever order the files are read', () => {
    const places = [place('2021', 21, 60), place('2020', 30, 63)];
    for (const order of [places, places.toReversed()])
      expect(judge({ goal, subject }, order).status).not.toBe('achieved');
  });
});

describe('milestones', () => {
  const milestones = [{ by: aPeriod('2023'), value: 2 }];

  test('leave the best pace unsaid: a slow start may be the plan', () => {
    const { status, reason, bestPace } = judge({ milestones, deadline: aPeriod('2030') }, [figure('2023', 2)]);
    expect(bestPace).toBeNull();
    expect({ status, reason }).toEqual({ status: 'undetermined', reason: 'no_baseline' });
  });
});

describe('a figure that its own source corrects', () => {
  const before = figure('2024', 15, { address: 'before' });
  const after = figure('2024', 10, { address: 'after', knownOn: '2025-03-01' });

  test('is a revision, not a conflict', () => {
    const { conflict, flags, figure: chosen } = judge({}, [before, after]);
    expect(chosen?.measurement.address).toBe('after');
    expect(conflict).toBeNull();
    expect(flags).not.toContain('conflict');
  });

  test('still conflicts with another source', () => {
    expect(judge({}, [before, { ...after, source: 'article-quang-ninh' }]).conflict).not.toBeNull();
  });
});

test('a target to be held every period is on track only when its goal is met', () => {
  const baseline = { value: 4, period: aPeriod('2021'), source: null, method: null };
  const prospects = prospectsOf(judge({ keep: true, baseline }, [figure('2024', 12)]));
  expect(prospects).toMatchObject([{ verdict: 'on_track', value: 20, period: { text: '2024' } }]);
});
