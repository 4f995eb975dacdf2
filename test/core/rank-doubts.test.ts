import { describe, expect, test } from 'vitest';
import { doubtfulPlaces } from '../../src/core/rank-doubts.ts';
import type { Ranking } from '../../src/core/ranking.ts';
import { aVocabulary } from '../helpers/build.ts';
import { anIndicator, aRanking } from '../helpers/facts.ts';

const vocabulary = aVocabulary({ indicators: new Map([['overdue-share', anIndicator({ direction: 'down' })]]) });
const place = (value: number) => ({ qualifier: 'eq', value, halfUnit: 0.5 }) as const;

describe('places held against the scores of their table', () => {
  const table = (...units: readonly (readonly [rank: number, score: number | null])[]): Ranking[] =>
    units.map(([rank, score], index) => aRanking({ province: `p${index}`, rank: place(rank), score }));

  test.each([
    ['in order', table([1, 9], [2, 8], [3, 7])],
    ['with equal scores one after the other: they are printed rounded', table([1, 9], [2, 8], [3, 8])],
    ['with a tie and the place after it left out', table([1, 9], [2, 8], [2, 8], [4, 7])],
    ['with a score missing', table([1, 9], [2, null], [3, 7])],
    ['that begin in the middle', table([40, 9], [45, 8])],
  ])('are not doubted %s', (_, units) => {
    expect(doubtfulPlaces(units, vocabulary)).toEqual([]);
  });

  test('are doubted below a lower score', () => {
    const units = table([1, 9], [2, 7], [3, 8]);
    expect(doubtfulPlaces(units, vocabulary)).toEqual([{ ranking: units[2], other: units[1] }]);
  });

  test('are doubted where a place is shared with another score', () => {
    const units = table([1, 9], [2, 8], [2, 7]);
    expect(doubtfulPlaces(units, vocabulary)).toEqual([{ ranking: units[2], other: units[1] }]);
  });

  test('are doubted once where the counting goes on as if nobody had tied', () => {
    const units = table([1, 9], [2, 8], [2, 8], [3, 7], [4, 6]);
    expect(doubtfulPlaces(units, vocabulary)).toEqual([{ ranking: units[3], byScore: 4 }]);
  });

  test('are right the other way round where less is better', () => {
    const units = table([1, 7], [2, 8], [3, 9]).map((ranking) => ({ ...ranking, index: 'overdue-share' }));
    expect(doubtfulPlaces(units, vocabulary)).toEqual([]);
  });

  test('say nothing as bounds', () => {
    const bound = aRanking({ rank: { qualifier: 'le', value: 3, halfUnit: 0 }, score: 1 });
    expect(doubtfulPlaces([...table([1, 9], [2, 8]), bound], vocabulary)).toEqual([]);
  });
});
