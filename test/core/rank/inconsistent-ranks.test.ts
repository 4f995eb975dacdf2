import { describe, expect, test } from 'vitest';
import { doubtfulPlaces } from '../../../src/core/rank/inconsistent-ranks.ts';
import type { Ranking } from '../../../src/core/record/ranking.ts';
import { aVocabulary } from '../../helpers/build.ts';
import { anIndicator, aRanking } from '../../helpers/facts.ts';

type Unit = readonly [rank: number | null, score: number | null];

const vocabulary = aVocabulary({ indicators: new Map([['overdue-share', anIndicator({ direction: 'down' })]]) });
const place = (value: number) => ({ qualifier: 'eq', value, halfUnit: 0.5 }) as const;

describe('places held against the scores of their table', () => {
  const table = (...units: readonly Unit[]): Ranking[] =>
    units.map(([rank, score], index) =>
      aRanking({ province: `p${index}`, rank: rank === null ? null : place(rank), score }),
    );
  const whole = (...units: readonly Unit[]): Ranking[] =>
    table(...units).map((ranking) => ({ ...ranking, of: units.length }));
  const amongThree = (ranking: Ranking): Ranking => ({ ...ranking, of: 3 });
  const atMost = (rank: number): Ranking => aRanking({ province: 'bound', rank: { ...place(rank), qualifier: 'le' } });

  test.each([
    ['in order', table([1, 9], [2, 8], [3, 7])],
    ['with equal scores one after the other: they are printed rounded', table([1, 9], [2, 8], [3, 8])],
    ['with a tie and the place after it left out', table([1, 9], [2, 8], [2, 8], [4, 7])],
    ['with a score missing', table([1, 9], [2, null], [3, 7])],
    ['that begin in the middle', table([40, 9], [45, 8])],
    ['in a complete table, with equal scores in any order', whole([3, 8], [2, 8], [1, 9], [4, 7])],
    ['without scores, in part or whole', whole([1, null], [2, null], [2, null], [4, null])],
    ['without scores, of which some are missing', table([2, null], [2, null], [9, null])],
    ['beside a bound that leaves room for them', [...whole([1, null], [2, null]), atMost(3)].map(amongThree)],
  ])('are not doubted %s', (_, units) => {
    expect(doubtfulPlaces(units, vocabulary, 0.05)).toEqual([]);
  });

  test('are doubted below a lower score', () => {
    const units = table([1, 9], [2, 7], [3, 8]);
    expect(doubtfulPlaces(units, vocabulary, 0.05)).toEqual([{ ranking: units[2], other: units[1] }]);
  });

  test('are doubted where a place is shared with another score', () => {
    const units = table([1, 9], [2, 8], [2, 7]);
    expect(doubtfulPlaces(units, vocabulary, 0.05)).toEqual([{ ranking: units[2], other: units[1] }]);
  });

  test('are doubted once where the counting goes on as if nobody had tied', () => {
    const units = table([1, 9], [2, 8], [2, 8], [3, 7], [4, 6]);
    expect(doubtfulPlaces(units, vocabulary, 0.05)).toEqual([{ ranking: units[3], byScore: { lo: 4, hi: 62 } }]);
  });

  test('are doubted once where a complete table leaves no room for them', () => {
    const units = whole([1, 5], [3, 4], [4, 3], [null, 2]);
    expect(doubtfulPlaces(units, vocabulary, 0.05)).toEqual([{ ranking: units[1], byScore: { lo: 2, hi: 2 } }]);
  });

  test('are doubted where more units have a lower score than places are left', () => {
    const units = table([62, 9], [63, 8], [null, 7]);
    expect(doubtfulPlaces(units, vocabulary, 0.05)).toEqual([{ ranking: units[0], byScore: { lo: 1, hi: 61 } }]);
  });

  test('are doubted once without scores where the counting goes on as if nobody had tied', () => {
    const units = table([1, null], [2, null], [2, null], [3, null], [4, null]);
    expect(doubtfulPlaces(units, vocabulary, 0.05)).toEqual([{ ranking: units[3], byPlaces: { lo: 4, hi: 62 } }]);
  });

  test('are doubted without scores where a whole table skips one', () => {
    const units = whole([1, null], [3, null], [3, null]);
    expect(doubtfulPlaces(units, vocabulary, 0.05)).toEqual([{ ranking: units[1], byPlaces: { lo: 2, hi: 2 } }]);
    const bounded = [...whole([1, null], [2, null], [2, null], [4, null]), atMost(1)];
    expect(doubtfulPlaces(bounded, vocabulary, 0.05)).toMatchObject([{ ranking: bounded[1], byPlaces: { lo: 3 } }]);
  });

  test('are right the other way round where less is better', () => {
    const units = table([1, 7], [2, 8], [3, 9]).map((ranking) => ({ ...ranking, index: 'overdue-share' }));
    expect(doubtfulPlaces(units, vocabulary, 0.05)).toEqual([]);
  });

  test('say nothing as bounds', () => {
    const bound = aRanking({ rank: { qualifier: 'le', value: 3, halfUnit: 0 }, score: 1 });
    expect(doubtfulPlaces([...table([1, 9], [2, 8]), bound], vocabulary, 0.05)).toEqual([]);
  });
});
