import { expect, test } from 'vitest';
import { placesOf } from '../../src/core/places.ts';
import { aPeriod, aRanking } from '../helpers/facts.ts';

const scored = (province: string, score: number | null, of = 4) =>
  aRanking({ address: province, province, score, rank: null, of });

test('a complete table of scores without places is ranked, and marked as computed', () => {
  const places = placesOf([scored('a', 9), scored('b', 8), scored('c', 8), scored('d', 7)]);
  expect(places.map(({ rank, basis, tied }) => [rank, basis, tied])).toEqual([
    [1, 'computed', false],
    [2, 'computed', true],
    [2, 'computed', true],
    [4, 'computed', false],
  ]);
});

test('a table with a score missing, or a unit, is not ranked', () => {
  expect(placesOf([scored('a', 9), scored('b', null)]).map(({ rank }) => rank)).toEqual([null, null]);
  expect(placesOf([scored('a', 9), scored('b', 8)]).map(({ rank }) => rank)).toEqual([null, null]);
});

test('nothing is computed beside a published place, whatever the scores say', () => {
  const published = { ...scored('a', 1, 2), rank: { qualifier: 'eq' as const, value: 1, halfUnit: 0.5 } };
  expect(placesOf([published, scored('b', 2, 2)]).map(({ rank, basis }) => [rank, basis])).toEqual([
    [1, 'stated'],
    [null, 'stated'],
  ]);
});

test('an edition read for two sets of units is compared within each, whatever order they come in', () => {
  const reading = (edition: string, population: string, value: number) =>
    aRanking({
      address: `${edition} ${population}`,
      edition: aPeriod(edition),
      population,
      of: population === 'vn63' ? 63 : 34,
      rank: { qualifier: 'eq', value, halfUnit: 0.5 },
    });
  const both = [reading('2023', 'vn34', 9), reading('2023', 'vn63', 20)];
  for (const before of [both, both.toReversed()]) {
    const places = placesOf([...before, reading('2024', 'vn34', 5), reading('2024', 'vn63', 12)]);
    expect(places.slice(2).map(({ change }) => change)).toEqual([
      { ok: true, value: 4 },
      { ok: true, value: 8 },
    ]);
  }
});
