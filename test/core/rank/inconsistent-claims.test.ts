import { describe, expect, test } from 'vitest';
import { doubtfulClaims } from '../../../src/core/rank/inconsistent-claims.ts';
import type { RankClaim, Ranking } from '../../../src/core/record/ranking.ts';
import { aVocabulary } from '../../helpers/build.ts';
import { aPeriod, aRanking } from '../../helpers/facts.ts';

const place = (value: number) => ({ qualifier: 'eq', value, halfUnit: 0.5 }) as const;

describe('stated changes held against the places', () => {
  const edition = (text: string, rank: number, claim: RankClaim | null = null, about: Partial<Ranking> = {}): Ranking =>
    aRanking({ edition: aPeriod(text), rank: place(rank), claim, ...about });
  const doubts = (...rankings: Ranking[]) =>
    doubtfulClaims(rankings, aVocabulary(), 0.05).map(({ before, found }) => [
      before?.ranking.edition.text ?? null,
      found && (found.lo === found.hi ? found.lo : [found.lo, found.hi]),
    ]);
  const bound = (text: string, value: number, claim: RankClaim | null = null): Ranking =>
    edition(text, value, claim, { rank: { qualifier: 'le', value, halfUnit: 0.5 } });
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

  test('of a unit that took over another are about itself', () => {
    const at = { file: 'seeds/provinces.yaml', line: 1, column: 1 };
    const unit = (id: string, populations: string[], successor: string | null) =>
      [id, { id, name: id, aliases: [], populations, code: null, region: null, successor, nation: false, at }] as const;
    const vocabulary = aVocabulary({
      provinces: new Map([unit('ha-tay', ['vn64'], 'ha-noi'), unit('ha-noi', ['vn63', 'vn64'], null)]),
    });
    const [small, now] = [
      edition('2008', 41, null, { province: 'ha-tay' }),
      edition('2009', 33, up(8), { province: 'ha-noi' }),
    ];
    expect(doubtfulClaims([small, now], vocabulary, 0.05)).toEqual([]);
    const large = edition('2008', 31, null, { province: 'ha-noi' });
    expect(doubtfulClaims([small, large, now], vocabulary, 0.05)).toMatchObject([{ found: { lo: -2, hi: -2 } }]);
  });

  test('of a unit that came of others are about the one whose name it bears', () => {
    const at = { file: 'seeds/provinces.yaml', line: 1, column: 1 };
    const unit = (id: string, name: string, successor: string | null) =>
      [id, { id, name, aliases: [], populations: [], code: null, region: null, successor, nation: false, at }] as const;
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
    const [doubt, ...others] = doubtfulClaims([...before, later], merged, 0.05);
    expect(others).toEqual([]);
    expect(doubt).toMatchObject({ place: { ranking: later }, before: { ranking: before[1] }, found: null });
  });

  test('may be any that a bound allows, and are doubted beyond', () => {
    expect(doubts(bound('2021', 30), edition('2022', 12, up(18)))).toEqual([]);
    expect(doubts(bound('2021', 30), edition('2022', 12, up(19)))).toEqual([['2021', [-11, 18]]]);
    expect(doubts(edition('2021', 9), bound('2022', 3, up(5)))).toEqual([['2021', [6, 8]]]);
  });

  test('are doubted where they lead out of the table, whatever is known of the edition before', () => {
    expect(doubts(edition('2022', 1, up(99)))).toEqual([[null, null]]);
    expect(doubts(edition('2022', 3, up(-3)))).toEqual([[null, null]]);
    expect(doubts(edition('2020', 9), edition('2022', 60, up(4, '2021')))).toEqual([[null, null]]);
    expect(doubts(edition('2022', 1, up(62)))).toEqual([]);
    expect(doubts(edition('2022', 3, up(-2)))).toEqual([]);
    expect(doubts(bound('2022', 30, up(61)))).toEqual([]);
  });

  test('say nothing where the edition before is not known', () => {
    expect(doubts(edition('2022', 3, up(4)))).toEqual([]);
    expect(doubts(edition('2020', 9), edition('2022', 3, up(4, '2021')))).toEqual([]);
  });
});
