import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { competitionRanks } from '../../../src/core/rank/competition-rank.ts';
import type { Quantity } from '../../../src/core/record/quantity.ts';
import { asMeasurement } from '../../../src/core/record/ranking.ts';
import type { Measurement } from '../../../src/core/record/statement.ts';
import type { Frequency } from '../../../src/core/record/vocabulary.ts';
import { compareLatest } from '../../../src/core/series/comparison.ts';
import { type Series, seriesOfAll } from '../../../src/core/series/series.ts';
import { aVocabulary } from '../../helpers/dataset.ts';
import { aMeasurement, anIndicator, aPeriod, aRanking } from '../../helpers/facts.ts';

interface Given {
  readonly direction?: 'up' | 'down';
  readonly frequency?: Frequency;
}

/** Compares provinces called a, b, c …, in that order, by what is stated of each. */
function compared(stated: readonly Partial<Measurement>[], given: Given = {}, provinces?: readonly string[]) {
  const measurements = stated.map((about, index) =>
    aMeasurement({ address: String(index), province: String.fromCharCode(97 + index), ...about }),
  );
  const vocabulary = { ...aVocabulary(), indicators: new Map([['digital-economy-share-of-grdp', anIndicator(given)]]) };
  const series = seriesOfAll(measurements, vocabulary, { asOf: '2026-06-30', approximation: 0.05 });
  const ids = provinces ?? [...new Set(measurements.map(({ province }) => province))];
  return compareLatest(series as [Series, ...Series[]], ids);
}

const of = (qualifier: Quantity['qualifier'], value: number): Partial<Measurement> => ({
  quantity: { qualifier, value, halfUnit: 0.5 },
});

const placesIn = ({ figures }: ReturnType<typeof compared>) =>
  figures.map(({ province, places }) => `${province} ${places ? [...new Set([places.lo, places.hi])].join('–') : '-'}`);

describe('provinces compared by one thing', () => {
  test('stand best first, and equal figures share a place', () => {
    const result = compared([of('eq', 7), of('eq', 9), of('eq', 8), of('eq', 8)]);
    expect(placesIn(result)).toEqual(['b 1', 'c 2', 'd 2', 'a 4']);
    expect(result.figures.map(({ isTied }) => isTied)).toEqual([false, true, true, false]);
  });

  test('stand the other way round where less is better', () =>
    expect(placesIn(compared([of('eq', 7), of('eq', 9)], { direction: 'down' }))).toEqual(['a 1', 'b 2']));

  test('are not ordered where hedged figures overlap: each has the places it may have', () =>
    expect(placesIn(compared([of('eq', 50), of('eq', 45), of('gt', 40)]))).toEqual(['a 1–2', 'c 1–3', 'b 2–3']));

  test('are ordered where a hedge decides it: over 50 is ahead of 50, at least 50 may be the same', () => {
    expect(placesIn(compared([of('eq', 50), of('gt', 50)]))).toEqual(['b 1', 'a 2']);
    expect(placesIn(compared([of('eq', 50), of('ge', 50)]))).toEqual(['b 1', 'a 1–2']);
  });

  test('without a figure stand last, without a place, and never as zero', () => {
    const result = compared([of('eq', 0), of('eq', 9)], {}, ['z', 'a', 'b']);
    expect(placesIn(result)).toEqual(['b 1', 'a 2', 'z -']);
    expect(result.figures.at(-1)).toMatchObject({ figure: null, why: 'no_measurement' });
  });

  test('say which figures are of an older period than the newest', () => {
    const { figures } = compared([{ period: aPeriod('2023') }, { period: aPeriod('2024'), ...of('eq', 1) }]);
    expect(figures.map(({ isOlder }) => isOlder)).toEqual([true, false]);
  });

  test('say whether they were counted in several ways; a method and none are one', () => {
    const [gso, mic] = [{ method: 'gso' }, { method: 'mic' }];
    expect([compared([gso, mic]).hasMethods, compared([gso, gso, {}]).hasMethods]).toEqual([true, false]);
  });

  const several = (province: string, ...figures: [string | null, number][]) =>
    figures.map(([method, value]) => ({ province, method, source: `${method}`, ...of('eq', value) }));

  test('have no place where sources tie and one of them says how it was counted', () => {
    const stated = [...several('a', ['gso', 20], [null, 40]), ...several('b', ['gso', 30])];
    for (const all of [stated, stated.toReversed()]) {
      const result = compared(all, {}, ['a', 'b']);
      expect(placesIn(result)).toEqual(['b 1', 'a -']);
      expect(result.figures[1]?.why).toBe('conflict');
    }
  });

  test('are compared by the method that most of them have, in whatever order it is written', () => {
    const stated = [
      ...several('a', ['mic', 35], ['gso', 20]),
      ...several('b', ['gso', 30]),
      ...several('c', [null, 25]),
    ];
    for (const all of [stated, stated.toReversed()]) {
      const result = compared(all, {}, ['a', 'b', 'c']);
      expect(placesIn(result)).toEqual(['b 1', 'c 2', 'a 3']);
      expect(result.hasMethods).toBe(true);
    }
  });

  test('have no place by several methods of which none is the more common one', () => {
    const result = compared([...several('a', ['mic', 35], ['gso', 20]), ...several('b', [null, 30])], {}, ['a', 'b']);
    expect(placesIn(result)).toEqual(['b 1', 'a -']);
    expect([result.figures[1]?.why, result.hasMethods]).toEqual(['methods_differ', true]);
  });

  test('by a flow have figures of its length only', () => {
    const [year, months] = [{ period: aPeriod('2023') }, { period: aPeriod('2024-01..2024-09') }];
    const result = compared([year, months, { ...months, province: 'a' }], { frequency: 'year' });
    expect(result.figures.map(({ province, why }) => [province, why])).toEqual([
      ['a', null],
      ['b', 'other_length'],
    ]);
  });

  test('whose sources tie, or whose year is a guess, have no figure', () => {
    const tied = [of('eq', 1), { ...of('eq', 2), province: 'a', source: 'other' }];
    const result = compared([...tied, { periodAssumed: true }]);
    expect(result.figures.map(({ province, why }) => [province, why])).toEqual([
      ['a', 'conflict'],
      ['c', 'period_assumed'],
    ]);
  });

  test('by places are those among the units of the newest one', () => {
    const place = (province: string, edition: string, population: string): Measurement[] => {
      const rank = { qualifier: 'eq', value: 3, halfUnit: 0.5 } as const;
      const given = { province, edition: aPeriod(edition), population, rank, address: `${province} ${edition}` };
      return [asMeasurement(aRanking(given))].flatMap((each) => each ?? []);
    };
    const places = [...place('a', '2022', 'vn63'), ...place('b', '2022', 'vn63'), ...place('b', '2024', 'vn34')];
    const series = seriesOfAll(places, aVocabulary(), { asOf: '2026-06-30', approximation: 0.05 });
    const { figures } = compareLatest(series as [Series, ...Series[]], ['a', 'b']);
    expect(figures.map(({ province, why }) => [province, why])).toEqual([
      ['b', null],
      ['a', 'population_changed'],
    ]);
  });

  test('by places of two sets of units ranked in one edition are those of the set in which most have a place', () => {
    const place = (province: string, population: string): Measurement[] => {
      const rank = { qualifier: 'eq', value: 3, halfUnit: 0.5 } as const;
      const ranking = aRanking({ province, population, rank, address: `${province} ${population}` });
      return [asMeasurement(ranking)].flatMap((each) => each ?? []);
    };
    const places = [...place('a', 'vn63'), ...place('b', 'vn34'), ...place('c', 'vn34')];
    const series = seriesOfAll(places, aVocabulary(), { asOf: '2026-06-30', approximation: 0.05 });
    const { figures } = compareLatest(series as [Series, ...Series[]], ['a', 'b', 'c']);
    expect(figures.map(({ province, why }) => [province, why])).toEqual([
      ['b', null],
      ['c', null],
      ['a', 'population_changed'],
    ]);
  });

  test('have the places of a competition where every figure is exact', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 }), (values) => {
        const { figures } = compared(values.map((value) => of('eq', value)));
        const expected = competitionRanks(values, true);
        for (const { province, places } of figures) {
          const rank = expected[province.charCodeAt(0) - 97];
          expect(places).toEqual({ lo: rank, hi: rank });
        }
      }),
    );
  });

  test('never lose the places that a closer look may show: any values within the hedges rank within the range', () => {
    const hedge = fc.record({ qualifier: fc.constantFrom('eq', 'ge', 'le'), value: fc.integer({ min: 0, max: 100 }) });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(hedge, fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 8 }),
        (all) => {
          const { figures } = compared(all.map(([{ qualifier, value }]) => of(qualifier as 'eq', value)));
          const actual = all.map(([{ qualifier, value }, share]) =>
            qualifier === 'eq' ? value : qualifier === 'ge' ? value + (100 - value) * share : value * share,
          );
          const ranks = competitionRanks(actual, true);
          for (const { province, places } of figures) {
            const rank = ranks[province.charCodeAt(0) - 97] ?? 0;
            expect(rank).toBeGreaterThanOrEqual(places?.lo ?? 0);
            expect(rank).toBeLessThanOrEqual(places?.hi ?? 0);
          }
        },
      ),
    );
  });
});
