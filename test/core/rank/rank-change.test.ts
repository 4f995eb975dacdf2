import { describe, expect, test } from 'vitest';
import { ranksWithChange as placesIn } from '../../../src/core/rank/rank-change.ts';
import type { Ranking } from '../../../src/core/record/ranking.ts';
import { aVocabulary } from '../../helpers/build.ts';
import { anIndicator, aPeriod, aRanking } from '../../helpers/facts.ts';

const vocabulary = aVocabulary({ indicators: new Map([['overdue-share', anIndicator({ direction: 'down' })]]) });
const placesOf = (rankings: readonly Ranking[]) => placesIn(rankings, vocabulary, 0.05);
const placed = (value: number) => ({ qualifier: 'eq', value, halfUnit: 0.5 }) as const;
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

test('an indicator of which less is better is ranked from the bottom', () => {
  const table = [scored('a', 9), scored('b', 8), scored('c', 8), scored('d', 7)];
  const places = placesOf(table.map((ranking) => ({ ...ranking, index: 'overdue-share' })));
  expect(places.map(({ rank }) => rank)).toEqual([4, 2, 2, 1]);
});

test('where scores are missing each of them may come before: a computed place is one of several, and no rank', () => {
  const places = placesOf([scored('a', 9), scored('b', 8), scored('c', null), scored('d', 7)]);
  expect(places.map(({ rank, basis, interval }) => [rank, basis, interval?.lo, interval?.hi])).toEqual([
    [null, 'computed', 1, 2],
    [null, 'computed', 2, 3],
    [null, 'stated', undefined, undefined],
    [null, 'computed', 3, 4],
  ]);
  expect(places[0]?.percentile).toEqual({ ok: false, why: 'bound_only' });
});

test('a table that was worked out for other units has places only when it is whole', () => {
  const merged = (province: string, score: number) => ({ ...scored(province, score, 3), basis: 'backcast' as const });
  expect(placesOf([merged('a', 9), merged('b', 8)]).map(({ interval }) => interval)).toEqual([null, null]);
  expect(placesOf(['a', 'b', 'c'].map((id, index) => merged(id, index))).map(({ rank }) => rank)).toEqual([3, 2, 1]);
});

test('a unit that the table leaves out is a score missing; what may be any place at all is none', () => {
  const places = placesOf([scored('a', 9), scored('b', 8)]);
  expect(places.map(({ interval }) => interval && [interval.lo, interval.hi])).toEqual([
    [1, 3],
    [2, 4],
  ]);
  expect(placesOf([scored('a', 9)]).map(({ interval }) => interval)).toEqual([null]);
});

test('a complete table of scores is ranked where it prints no place; a published place wins', () => {
  const published = { ...scored('b', 8), rank: placed(3) };
  const places = placesOf([scored('a', 9), published, scored('c', 7), scored('d', 6)]);
  expect(places.map(({ rank, basis, tied }) => [rank, basis, tied])).toEqual([
    [1, 'computed', false],
    [3, 'stated', true],
    [3, 'computed', true],
    [4, 'computed', false],
  ]);
});

test('a bound that is published stays one beside computed places', () => {
  const bound = { ...scored('b', 8), rank: { qualifier: 'le', value: 3, halfUnit: 0.5 } as const };
  const places = placesOf([scored('a', 9), bound, scored('c', 7), scored('d', 6)]);
  expect(places.map(({ rank, basis }) => [rank, basis])).toEqual([
    [1, 'computed'],
    [null, 'stated'],
    [3, 'computed'],
    [4, 'computed'],
  ]);
});

test('a published place in a table that is not complete stands beside ranges', () => {
  const published = { ...scored('a', 1, 3), rank: placed(1) };
  const places = placesOf([published, scored('b', 0.5, 3)]);
  expect(places.map(({ rank, interval }) => [rank, interval?.lo, interval?.hi])).toEqual([
    [1, 1, 1],
    [null, 2, 3],
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

describe('the previous edition', () => {
  const inEdition = (edition: string, value: number | null, about: Partial<Ranking> = {}): Ranking =>
    aRanking({
      address: `dti@${edition}`,
      edition: aPeriod(edition),
      rank: value === null ? null : placed(value),
      score: value === null ? 0.5 : null,
      ...about,
    });
  const last = (...rankings: Ranking[]) => {
    const place = placesOf(rankings).at(-1);
    return [place?.previous?.ranking.edition.text ?? null, place?.change];
  };
  const by = (value: number) => ({ ok: true, value });

  test('is one in which the unit is ranked, not one that holds a score alone', () => {
    expect(last(inEdition('2020', 3), inEdition('2021', null), inEdition('2022', 1))).toEqual(['2020', by(2)]);
  });

  test('may hold a bound, with which nothing is compared', () => {
    const bound = inEdition('2021', null, { rank: { qualifier: 'le', value: 30, halfUnit: 0.5 } });
    const without = { ok: false, why: 'bound_only' };
    expect(last(inEdition('2020', 3), bound, inEdition('2022', 1))).toEqual(['2021', without]);
  });

  test('is one of the same length: a year is not compared with the half that ends with it, or before it', () => {
    const halves = [inEdition('2023-H1', 9), inEdition('2023-H2', 7), inEdition('2024-H1', 5)];
    expect(last(inEdition('2023', 4), ...halves, inEdition('2024', 1))).toEqual(['2023', by(3)]);
    expect(last(...halves, inEdition('2023', 4), inEdition('2024-H2', 1))).toEqual(['2024-H1', by(4)]);
    expect(last(inEdition('2023-01..2023-12', 4), inEdition('2024', 1))).toEqual(['2023-01..2023-12', by(3)]);
  });

  test('does not depend on the order in which editions are written', () => {
    const written = [inEdition('2021', 7), inEdition('2020', 4)];
    expect(last(...written, inEdition('2022', 3))).toEqual(['2021', by(4)]);
  });
});

test('equal climbs change the percentile by the same number to the last digit', () => {
  const climb = (from: number, to: number) =>
    placesOf([
      aRanking({ edition: aPeriod('2021'), rank: placed(from) }),
      aRanking({ edition: aPeriod('2022'), rank: placed(to) }),
    ])[1]?.percentileChange;
  const changes = Array.from({ length: 58 }, (_, place) => climb(place + 5, place + 1));
  expect(new Set(changes.map((change) => change?.ok && change.value))).toEqual(new Set([4 / 62]));
});
