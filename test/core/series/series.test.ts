import { describe, expect, test } from 'vitest';
import { asMeasurement } from '../../../src/core/record/ranking.ts';
import type { Measurement } from '../../../src/core/record/statement.ts';
import type { Vocabulary } from '../../../src/core/record/vocabulary.ts';
import { chartOf } from '../../../src/core/series/chart.ts';
import { levelsOf } from '../../../src/core/series/levels.ts';
import { type Series, seriesOfAll } from '../../../src/core/series/series.ts';
import { changeAt, latestPoints, pointBefore } from '../../../src/core/series/series-change.ts';
import { aVocabulary } from '../../helpers/dataset.ts';
import { aMeasurement, anIndicator, aPeriod, aRanking } from '../../helpers/facts.ts';

const vocabulary = aVocabulary();
const flows = (frequency: 'year' | 'quarter'): Vocabulary => ({
  ...vocabulary,
  indicators: new Map([['digital-economy-share-of-grdp', anIndicator({ frequency })]]),
});

function seriesOf(measurements: readonly Measurement[], words = vocabulary, asOf = '2025-06-30'): Series {
  const [series] = seriesOfAll(measurements, words, { asOf, approximation: 0.05 });
  if (!series) throw new Error('no series');
  return series;
}

const figure = (period: string, value: number, about: Partial<Measurement> = {}): Measurement =>
  aMeasurement({
    address: `${period}/${value}/${about.source}`,
    period: aPeriod(period),
    knownOn: `${period.slice(0, 4)}-12-31`,
    ...{ quantity: { qualifier: 'eq', value, halfUnit: 0.5 } },
    ...about,
  });

function place(edition: string, rank: number, population = 'vn63', of = 63): Measurement {
  const ranking = aRanking({
    ...{ edition: aPeriod(edition), population, of, knownOn: `${edition}-12-31` },
    rank: { qualifier: 'eq', value: rank, halfUnit: 0.5 },
  });
  const measurement = asMeasurement(ranking);
  if (!measurement) throw new Error('no place');
  return measurement;
}

const latestOf = (series: Series) => {
  const points = latestPoints(series);
  expect(points).toHaveLength(1);
  return points[0] ?? null;
};
const changeOf = (series: Series) => {
  const change = changeAt(series, latestOf(series));
  return change.ok ? [change.value.lo, change.value.hi] : change.why;
};

describe('a series', () => {
  test('is in the order of time, whatever the order of the files', () => {
    const { points } = seriesOf([figure('2024', 7), figure('2022', 3), figure('2023', 5)]);
    expect(points.map(({ period }) => period.text)).toEqual(['2022', '2023', '2024']);
  });

  test('leaves out what was not known on the day, and forecasts', () => {
    const later = figure('2024', 7, { knownOn: '2025-07-01' });
    const forecast = figure('2026', 9, { knownOn: '2025-01-01' });
    expect(seriesOf([figure('2023', 5), later, forecast]).points).toHaveLength(1);
  });

  test('takes of each period the figure that counts: the better source', () => {
    const official = figure('2024', 6, { tier: 'official-statistics', source: 'gso' });
    const { points } = seriesOf([figure('2024', 7), official]);
    expect(points.map((point) => point.figure?.measurement.source)).toEqual(['gso']);
    expect(points[0]?.figures).toHaveLength(2);
  });

  test('takes none of two that tie and differ', () => {
    const series = seriesOf([figure('2023', 5), figure('2024', 7), figure('2024', 8, { source: 'other' })]);
    expect(latestOf(series)?.figure).toBeNull();
    expect(changeOf(series)).toBe('conflict');
  });

  test('takes none of two that tie and differ where only one of them says how it was counted', () => {
    const [ours, unsaid] = [figure('2024', 7, { method: 'gso' }), figure('2024', 8, { source: 'other' })];
    for (const both of [
      [ours, unsaid],
      [unsaid, ours],
    ]) {
      const { points } = seriesOf(both);
      expect(points.map((point) => [point.figure, point.method, [...point.reasons.values()]])).toEqual([
        [null, 'gso', ['tied', 'tied']],
      ]);
    }
  });

  test('has a figure for each method where a period has several, and one without a method is another', () => {
    const of = (...methods: (string | null)[]) =>
      seriesOf(methods.map((method, index) => figure('2024', index, { method, source: String(index) }))).points.length;
    expect([of('gso', 'mic'), of('gso', 'mic', null), of('gso', 'gso', null), of(null, null)]).toEqual([2, 3, 1, 1]);
  });

  test('that is ended by several methods has each of them as its latest, whatever the order of the files', () => {
    const [ours, theirs] = [figure('2024', 7, { method: 'gso' }), figure('2024', 8, { method: 'mic' })];
    const methods = (...figures: Measurement[]) =>
      latestPoints(seriesOf([figure('2023', 5), ...figures])).map(({ method }) => method);
    expect([methods(ours, theirs), methods(theirs, ours)]).toEqual([
      ['gso', 'mic'],
      ['mic', 'gso'],
    ]);
  });

  test('of a flow ends with a figure of its length, though a month ends on the same day', () => {
    const [year, month] = [figure('2024', 60), figure('2024-12', 5, { tier: 'official-statistics' })];
    expect(latestOf(seriesOf([month, year], flows('year')))?.figure?.measurement.period.text).toBe('2024');
  });

  test('keeps a figure whose year is a guess apart', () => {
    const series = seriesOf([figure('2023', 5), figure('2024', 7, { periodAssumed: true })]);
    expect(series.points).toHaveLength(1);
    expect(series.assumed).toHaveLength(1);
  });

  test('of places is another one than that of the values of the same indicator', () => {
    const places = { ...place('2022', 3), indicator: 'digital-economy-share-of-grdp' };
    const all = seriesOfAll([places, figure('2022', 3)], vocabulary, { asOf: '2025-06-30', approximation: 0.05 });
    expect(all.map(({ metric }) => metric.kind)).toEqual(['share', 'rank']);
  });
});

describe('the change since the point before', () => {
  test('is a difference in the unit', () =>
    expect(changeOf(seriesOf([figure('2023', 5), figure('2024', 7.1)]))).toEqual([2.1, 2.1]));

  test('of a hedged figure is every difference it allows', () => {
    const over = figure('2024', 50, { quantity: { qualifier: 'gt', value: 50, halfUnit: 0.5 } });
    expect(changeOf(seriesOf([figure('2023', 40), over]))).toEqual([10, 60]);
  });

  test('is none for the first', () => expect(changeOf(seriesOf([figure('2023', 5)]))).toBe('no_earlier_figure'));

  test('is none across methods, and finds the figure of the same method beside another', () => {
    const [ours, theirs] = [{ method: 'gso' }, { method: 'mic' }];
    expect(changeOf(seriesOf([figure('2023', 5, theirs), figure('2024', 7, ours)]))).toBe('methods_differ');
    const both = [figure('2023', 5, theirs), figure('2023', 4, ours), figure('2024', 7, ours)];
    expect(changeOf(seriesOf(both))).toEqual([3, 3]);
    expect(changeOf(seriesOf([...both].reverse()))).toEqual([3, 3]);
  });

  test('is none between a flow and another length', () => {
    expect(changeOf(seriesOf([figure('2023', 5), figure('2024-01..2024-09', 7)], flows('year')))).toBe('other_length');
    expect(changeOf(seriesOf([figure('2022', 5), figure('2023', 7)], flows('year')))).toEqual([2, 2]);
    expect(changeOf(seriesOf([figure('2022', 5), figure('2023', 7)], flows('quarter')))).toBe('other_length');
  });

  test('of a state is told whatever the lengths of its periods', () =>
    expect(changeOf(seriesOf([figure('2023', 5), figure('2024-06', 7)]))).toEqual([2, 2]));

  test('of a place is what was climbed, and none among other units', () => {
    expect(changeOf(seriesOf([place('2021', 7), place('2022', 3)]))).toEqual([4, 4]);
    expect(changeOf(seriesOf([place('2022', 3), place('2024', 2, 'vn34', 34)]))).toBe('population_changed');
  });

  test('is on the last earlier day', () => {
    const series = seriesOf([figure('2021', 1), figure('2022', 3), figure('2024', 7)]);
    const latest = latestOf(series);
    expect(latest && pointBefore(series, latest)?.period.text).toBe('2022');
  });
});

describe('the course of a series', () => {
  test('reaches from its lowest value to its highest', () => {
    const levels = levelsOf(seriesOf([figure('2022', 3), figure('2023', 5), figure('2024', 7)]));
    expect(levels.map(({ height }) => height)).toEqual([0, 0.5, 1]);
  });

  test('of places has the first of every table at the top and the last at the bottom', () => {
    const levels = levelsOf(seriesOf([place('2021', 63), place('2022', 1), place('2024', 1, 'vn34', 34)]));
    expect(levels).toEqual([
      { height: 0, isJoined: false },
      { height: 1, isJoined: true },
      { height: 1, isJoined: false },
    ]);
  });

  test('has one level a day: of several methods that which the series has most often, else none', () => {
    const by = (period: string, value: number, method: string) => figure(period, value, { method, source: method });
    const both = [by('2024', 9, 'mic'), by('2024', 5, 'gso')];
    const heights = (...all: Measurement[]) => levelsOf(seriesOf(all)).map(({ height }) => height);
    expect(heights(by('2022', 1, 'gso'), by('2023', 3, 'gso'), ...both)).toEqual([0, 0.5, 1]);
    expect(heights(figure('2022', 1), figure('2023', 3), ...both)).toEqual([0, 1]);
  });

  test('of one value throughout is half high', () =>
    expect(levelsOf(seriesOf([figure('2022', 3), figure('2023', 3)])).map(({ height }) => height)).toEqual([0.5, 0.5]));
});

describe('the chart of a series', () => {
  test('has time from left to right and the unit from bottom to top', () => {
    const chart = chartOf(seriesOf([figure('2022', 3), figure('2023', 5), figure('2024', 4)]), []);
    expect(chart?.figures.map(({ x, y }) => [Math.round(x * 100), y])).toEqual([
      [0, 0],
      [50, 1],
      [100, 0.5],
    ]);
    expect([chart?.bottom, chart?.top]).toEqual([3, 5]);
  });

  test('has the first place at the top', () => {
    const chart = chartOf(seriesOf([place('2021', 7), place('2022', 3)]), []);
    expect(chart?.figures.map(({ y }) => y)).toEqual([0, 1]);
    expect([chart?.bottom, chart?.top]).toEqual([7, 3]);
  });

  test('joins a figure to the one that it may be compared with', () => {
    const [ours, theirs] = [{ method: 'gso' }, { method: 'mic' }];
    const chart = chartOf(seriesOf([figure('2023', 4, ours), figure('2023', 5, theirs), figure('2024', 7, ours)]), []);
    expect(chart?.figures.map(({ before }) => before)).toEqual([null, null, 0]);
  });

  test('is none of a single point', () => expect(chartOf(seriesOf([figure('2024', 7)]), [])).toBeNull());
});
