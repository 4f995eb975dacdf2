import { expect, test } from 'vitest';
import type { ConsideredFigure, SelectionReason } from '../../../src/core/target/assessment.ts';
import { lastPlaces } from '../../../src/core/target/figure/last-places.ts';
import { aFigure, anAssessment } from '../../helpers/build.ts';
import { aMetric } from '../../helpers/facts.ts';

const RANK = { kind: 'rank', unit: 'rank', direction: 'down', domain: [1, null] } as const;

const placed = (
  text: string,
  period: string,
  reason: SelectionReason = 'older_period',
  about = {},
): ConsideredFigure => ({
  ...aFigure(text, period, aMetric(RANK), about),
  reason,
});

const last = (...figures: ConsideredFigure[]) => lastPlaces(anAssessment({ metric: RANK, figures }), 3);

test('is in the order of time, the latest last, no more than asked for', () => {
  expect(last(placed('12/63', '2023'), placed('4/63', '2020'), placed('3/63', '2022'), placed('7/63', '2021'))).toEqual(
    [7, 3, 12],
  );
});

test('leaves out places among other units, of another year than is known, and bounds', () => {
  expect(
    last(
      placed('1/34', '2024', 'not_of_population'),
      placed('2/63', '2023', 'not_known_yet'),
      placed('8/63', '2022', 'period_assumed'),
      placed('<=30', '2021'),
      placed('5/63', '2020'),
    ),
  ).toEqual([5]);
});

test('takes the better source of an edition, and none where sources tie', () => {
  const press = placed('9/63', '2022', 'older_period', { tier: 'press' });
  expect(last(press, placed('3/63', '2022', 'older_period', { tier: 'official-document' }))).toEqual([3]);
  expect(last(placed('9/63', '2022'), placed('3/63', '2022'))).toEqual([]);
});

test('has none for what is no rank', () => {
  expect(lastPlaces(anAssessment(), 3)).toEqual([]);
});
