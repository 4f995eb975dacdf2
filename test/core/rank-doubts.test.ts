import { describe, expect, test } from 'vitest';
import { doubtfulClaims, doubtfulPlaces } from '../../src/core/rank-doubts.ts';
import type { RankClaim, Ranking } from '../../src/core/ranking.ts';
import { aVocabulary } from '../helpers/build.ts';
import { anIndicator, aPeriod, aRanking } from '../helpers/facts.ts';

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

describe('stated changes held against the places', () => {
  const edition = (text: string, rank: number, claim: RankClaim | null = null, about: Partial<Ranking> = {}): Ranking =>
    aRanking({ edition: aPeriod(text), rank: place(rank), claim, ...about });
  const doubts = (...rankings: Ranking[]) =>
    doubtfulClaims(rankings, vocabulary).map(({ before, found }) => [before.edition.text, found]);
  const up = (change: number, since: string | null = null): RankClaim => ({
    change,
    since: since ? aPeriod(since) : null,
  });

  test('that follow from them are not doubted', () => {
    expect(doubts(edition('2021', 7), edition('2022', 3, up(4)))).toEqual([]);
  });

  test('are doubted with the number that the places give', () => {
    expect(doubts(edition('2021', 7), edition('2022', 3, up(5)))).toEqual([['2021', 4]]);
  });

  test('are about the edition named, else about the one before', () => {
    const before = [edition('2020', 5), edition('2021', 7)];
    expect(doubts(...before, edition('2022', 3, up(2, '2020')))).toEqual([]);
    expect(doubts(...before, edition('2022', 3, up(2)))).toEqual([['2021', 4]]);
  });

  test('are about an edition of the same length', () => {
    expect(doubts(edition('2023', 9), edition('2024-H1', 5), edition('2024', 3, up(6)))).toEqual([]);
    expect(doubts(edition('2022-H2', 9), edition('2022', 5), edition('2024', 3, up(2, '2022')))).toEqual([]);
  });

  test('are doubted without a number among other units', () => {
    const later = edition('2024', 2, up(1), { population: 'vn34', of: 34 });
    expect(doubts(edition('2023', 3), later)).toEqual([['2023', null]]);
  });

  test('are compared within their own units where an edition has two readings', () => {
    const both = [edition('2023', 3), edition('2023', 4, null, { population: 'vn34', of: 34 })];
    expect(doubts(...both, edition('2024', 2, up(2), { population: 'vn34', of: 34 }))).toEqual([]);
  });

  test('of a unit that came of others are about the one whose name it bears', () => {
    const at = { file: 'seeds/provinces.yaml', line: 1, column: 1 };
    const unit = (id: string, name: string, successor: string | null) =>
      [id, { id, name, aliases: [], populations: [], code: null, region: null, successor, at }] as const;
    const merged = aVocabulary({
      provinces: new Map([
        unit('hai-duong', 'Hải Dương', 'hai-phong-2025'),
        unit('hai-phong', 'Hải Phòng', 'hai-phong-2025'),
        unit('quang-nam', 'Quảng Nam', 'hai-phong-2025'),
        unit('hai-phong-2025', 'Hải Phòng', null),
      ]),
    });
    const before = ['hai-duong', 'hai-phong', 'quang-nam'].map((province, index) =>
      edition('2023', index + 7, null, { province }),
    );
    const later = edition('2024', 3, up(5), { province: 'hai-phong-2025', population: 'vn34', of: 34 });
    expect(doubtfulClaims([...before, later], merged)).toEqual([{ ranking: later, before: before[1], found: null }]);
  });

  test('say nothing where the edition before is not known', () => {
    expect(doubts(edition('2022', 3, up(4)))).toEqual([]);
    expect(doubts(edition('2020', 9), edition('2022', 3, up(4, '2021')))).toEqual([]);
  });
});
