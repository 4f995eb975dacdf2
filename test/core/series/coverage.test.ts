import { describe, expect, test } from 'vitest';
import { coverageByMetric, coverageOf } from '../../../src/core/series/coverage.ts';
import { seriesOfAll } from '../../../src/core/series/series.ts';
import { assess } from '../../../src/core/target/assess.ts';
import { assessmentInput } from '../../../src/core/target/assessment-input.ts';
import { aVocabulary } from '../../helpers/dataset.ts';
import { aMeasurement, aMetric, anIndicator, aPeriod, aPlan, aTarget } from '../../helpers/facts.ts';

const settings = { approximation: 0.05, inferBaseline: true };

function judged(
  target: Parameters<typeof aTarget>[0],
  figure: Parameters<typeof aMeasurement>[0] | null,
  asOf = '2025-06-30',
) {
  const input = assessmentInput({
    ...{ target: aTarget(target), plan: aPlan(), metric: aMetric(), province: 'quang-ninh', unitEnded: null },
    measurements: figure ? [aMeasurement(figure)] : [],
  });
  return assess(input, asOf, settings);
}

const [recent, old, none] = [
  judged({}, {}),
  judged({}, { period: aPeriod('2023'), knownOn: '2024-01-01' }, '2025-07-02'),
  judged({}, null),
];

describe('the coverage of targets', () => {
  test('tells a current figure, an old one and none apart', () =>
    expect(coverageOf([recent, recent, old, none])).toEqual({ targets: 4, current: 2, stale: 1, noFigure: 1 }));

  test('a figure is old from the 549th day on', () => {
    const at = (asOf: string) =>
      coverageOf([judged({}, { period: aPeriod('2023'), knownOn: '2024-01-01' }, asOf)]).stale;
    expect([at('2025-07-01'), at('2025-07-02')]).toEqual([0, 1]);
  });

  test('leaves out other wordings of a target', () =>
    expect(coverageOf([recent, judged({ variantOf: 'quang-ninh/resolution-09/other' }, {})]).targets).toBe(1));

  test('of nothing is nothing', () =>
    expect(coverageOf([])).toEqual({ targets: 0, current: 0, stale: 0, noFigure: 0 }));
});

describe('the coverage of indicators', () => {
  const id = 'digital-economy-share-of-grdp';
  const vocabulary = {
    ...aVocabulary(),
    indicators: new Map([
      [id, anIndicator()],
      ['unused', anIndicator({ id: 'unused' })],
    ]),
  };
  const seriesIn = (...figures: Parameters<typeof aMeasurement>[0][]) =>
    seriesOfAll(figures.map(aMeasurement), vocabulary, { asOf: '2025-06-30', approximation: 0.05 });

  test('counts every figure and province, and names the latest period', () => {
    const series = seriesIn({}, { source: 'other' }, { period: aPeriod('2023'), province: 'ha-noi' });
    const [first] = coverageByMetric([recent], series, vocabulary);
    expect(first).toMatchObject({ id, targets: 1, figures: 3, provinces: 2, latest: { text: '2024' } });
  });

  test('counts a figure whose year is a guess, which is no latest one', () => {
    const [first] = coverageByMetric([], seriesIn({ periodAssumed: true }), vocabulary);
    expect(first).toMatchObject({ targets: 0, figures: 1, latest: null });
  });

  test('has an indicator that nothing is about', () =>
    expect(coverageByMetric([none], [], vocabulary)[1]).toMatchObject({ id: 'unused', targets: 0, figures: 0 }));

  test('has an index only where it is promised or reported', () => {
    const indices = new Map(aVocabulary().indices);
    expect(coverageByMetric([], [], { ...vocabulary, indices }).map((each) => each.id)).toEqual([id, 'unused']);
  });
});
