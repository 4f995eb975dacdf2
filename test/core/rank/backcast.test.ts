import { expect, test } from 'vitest';
import { backcastTo, unitsOfToday } from '../../../src/core/rank/backcast.ts';
import type { Population, Province } from '../../../src/core/record/vocabulary.ts';
import { aVocabulary } from '../../helpers/build.ts';
import { aPeriod, aRanking } from '../../helpers/facts.ts';

const at = { file: 'seeds/provinces.yaml', line: 1, column: 1 };
const unit = (id: string, populations: string[], successor: string | null = null): [string, Province] => [
  id,
  { id, name: id, aliases: [], populations, code: null, region: null, successor, nation: false, at },
];
const population = (id: string, from: string | null): [string, Population] => [id, { id, from, until: null, at }];
// North and south become one; the east stays what it was. Elsewhere, others are merged later.
const vocabulary = aVocabulary({
  populations: new Map([population('newest', '2025-07-01'), population('old', null), population('new', '2025-01-01')]),
  provinces: new Map([
    unit('north', ['old'], 'both'),
    unit('south', ['old'], 'both'),
    unit('both', ['new']),
    unit('east', ['old', 'new']),
    unit('far', ['newest']),
    unit('country', []),
  ]),
});
const scored = (province: string, score: number | null, knownOn = '2023-07-12') =>
  aRanking({ province, population: 'old', of: 3, score, knownOn });
const brief = (rankings: Parameters<typeof backcastTo>[1]) =>
  backcastTo('new', rankings, vocabulary).map(({ province, score, of, rank, basis }) => [
    province,
    score,
    of,
    rank,
    basis,
  ]);

test('a merged unit has the mean of those that became it, and no place of its own yet', () => {
  expect(brief([scored('north', 0.6), scored('south', 0.8), scored('east', 0.5)])).toEqual([
    ['both', 0.7, 2, null, 'backcast'],
    ['east', 0.5, 2, null, 'backcast'],
  ]);
});

test('a unit with a score missing is left out: half a mean is none', () => {
  expect(brief([scored('north', 0.6), scored('south', null), scored('east', 0.5)])).toEqual([
    ['east', 0.5, 2, null, 'backcast'],
  ]);
});

test('an edition published for the units themselves is not worked out again', () => {
  const published = aRanking({ province: 'both', population: 'new', of: 2, score: 0.9 });
  expect(brief([scored('north', 0.6), scored('south', 0.8), published])).toEqual([]);
});

test('the mean is known when the last of its parts is', () => {
  const [both] = backcastTo(
    'new',
    [scored('north', 0.6, '2023-01-01'), scored('south', 0.8, '2024-01-01')],
    vocabulary,
  );
  expect(both?.knownOn).toBe('2024-01-01');
});

test('the units of the day are the newest that those ranked belong to, or have become', () => {
  const of = (rankings: Parameters<typeof unitsOfToday>[0], asOf: string) => unitsOfToday(rankings, vocabulary, asOf);
  expect(of([scored('north', 0.6)], '2025-12-31')).toBe('new');
  expect(of([scored('north', 0.6)], '2024-12-31')).toBe('old');
  expect(of([scored('country', 0.6)], '2025-12-31')).toBe('old');
  expect(of([{ ...scored('far', 0.6), population: 'newest' }], '2025-06-30')).toBe('newest');
});

// As Hà Tây became a part of Hà Nội, which had been there beside it.
const within = (last: string | null) =>
  aVocabulary({
    populations: new Map([
      ['before', { id: 'before', from: null, until: last, at }],
      population('since', '2008-08-01'),
    ]),
    provinces: new Map([
      unit('small', ['before'], 'large'),
      unit('large', ['since', 'before']),
      unit('east', ['since', 'before']),
    ]),
  });
const inEdition = (edition: string, province: string, score: number, set = 'before') =>
  aRanking({ province, population: set, of: 3, score, edition: aPeriod(edition) });
const means = (rankings: Parameters<typeof backcastTo>[1], last = '2008-07-31') =>
  backcastTo('since', rankings, within(last)).map(({ province, score }) => `${province} ${score}`);

test('a unit that took over another is the mean of both while both were ranked', () => {
  const year = [inEdition('2008', 'small', 40), inEdition('2008', 'large', 60), inEdition('2008', 'east', 50)];
  expect(means(year)).toEqual(['large 50', 'east 50']);
  expect(means(year.slice(1))).toEqual(['east 50']);
  expect(means([year[0], year[2]].flatMap((each) => each ?? []))).toEqual(['east 50']);
});

test('a unit that took over another is itself alone in editions since', () => {
  expect(means([inEdition('2009', 'large', 60, 'some'), inEdition('2009', 'east', 50, 'some')])).toEqual([
    'large 60',
    'east 50',
  ]);
});
