import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkTexts } from './workspace-of.ts';

const BASE = readFileSync(join(import.meta.dirname, '../fixtures/problems/base/seeds/base.yaml'), 'utf8');

/** The problems of these texts beside the vocabulary, each with what it says. */
const problemsOf = (texts: Readonly<Record<string, string>>) =>
  linkTexts({ base: BASE, ...texts }).problems.map(({ code, args }) => ({ code, ...args }));

describe('a rank target', () => {
  const plan = (province: string, issued: string | null, goal: string, more = '') =>
    `province: ${province}
plans:
  - id: plan-1
    title: Kế hoạch
    until: 2030
    ${issued === null ? '' : `issued: ${issued}`}
    targets: [{ id: rank, title: Hạng, index: dti, goal: ${goal}${more} }]
`;
  const NORTH = `populations: [{ id: north }]
provinces:
  - { id: n-1, name: N1, populations: [north] }
  - { id: n-2, name: N2, populations: [north] }
  - { id: n-3, name: N3, populations: [north] }
  - { id: land, name: Land }
`;

  it('is held against the population of its own unit', () => {
    expect(problemsOf({ north: NORTH, data: plan('n-1', '2022-02-05', 'top 3') })).toEqual([]);
    expect(problemsOf({ north: NORTH, data: plan('n-1', '2022-02-05', 'top 4') })).toEqual([
      { code: 'rank_beyond_population', rank: 4, population: 'north', size: 3 },
    ]);
  });

  it('is held against that of the beginning of its deadline where nobody knows when its plan was issued', () => {
    expect(problemsOf({ data: plan('quang-ninh', null, 'top 5') })).toEqual([
      { code: 'rank_beyond_population', rank: 5, population: 'vn34', size: 2 },
    ]);
  });

  it('has places for its milestones and its baseline, which are whole', () => {
    const half = ', milestones: [{ by: 2024, value: 2.5 }], baseline: { value: 2.5, period: 2021 }';
    const found = problemsOf({ data: plan('quang-ninh', '2022-02-05', 'top 1', half) });
    expect(found.map(({ code }) => code)).toEqual(['rank_not_whole', 'rank_not_whole']);
    const whole = ', milestones: [{ by: 2024, value: 2 }], baseline: { value: 2, period: 2021 }';
    expect(problemsOf({ data: plan('quang-ninh', '2022-02-05', 'top 1', whole) })).toEqual([]);
  });

  it('is doubted where its unit belonged to no population when the plan was issued', () => {
    const without = [{ code: 'rank_without_population', province: 'bac-ninh', issued: '2025-07-15' }];
    expect(problemsOf({ data: plan('bac-ninh', '2025-07-15', 'top 2') })).toEqual(without);
    expect(problemsOf({ data: plan('bac-ninh', '2025-07-15', '"top 1/3"') })).toEqual(without);
    expect(problemsOf({ data: plan('bac-ninh', '2025-07-15', 'top 2', ', population: vn63') })).toEqual([]);
    expect(problemsOf({ data: plan('bac-ninh', '2025-06', 'top 2') })).toEqual([]);
    expect(problemsOf({ north: NORTH, data: plan('land', '2025-07-15', 'top 2') })).toEqual([]);
  });
});

describe('a ranking', () => {
  const table = (head: string, ranks: string, source = 'yearbook-2024') =>
    `index: dti\n${head}\nsource: ${source}\nranks:\n${ranks}`;
  const SEEDS = `populations: [{ id: few }, { id: unlisted }]
provinces:
  - { id: f-1, name: F1, populations: [few] }
  - { id: f-2, name: F2, populations: [few] }
  - { id: f-3, name: F3, populations: [few] }
sources:
  - { id: early, publisher: P, title: T, date: 2021-12-31, tier: press }
  - { id: late, publisher: P, title: T, date: 2025-12-31, tier: press }
`;

  it('is doubted with more units than it says', () => {
    const three = (of: number) =>
      table(`edition: 2022\npopulation: few\nof: ${of}`, '  f-1: { rank: 1 }\n  f-2: { rank: 2 }\n  f-3: {}\n');
    expect(problemsOf({ seeds: SEEDS, data: three(2) })).toEqual([
      { code: 'table_size_differs', index: 'dti', edition: '2022', population: 'few', of: 2, units: 3 },
    ]);
    expect(problemsOf({ seeds: SEEDS, data: three(3) })).toEqual([]);
  });

  it('is doubted where it gives two numbers of units, once for each other one', () => {
    const part = (of: number, ranks: string) => table(`edition: 2022\npopulation: few\nof: ${of}`, ranks);
    const files = {
      seeds: SEEDS,
      a: part(63, '  f-1: { rank: 1 }\n'),
      b: part(64, '  f-2: { rank: 2 }\n  f-3: { rank: 3 }\n'),
    };
    expect(problemsOf(files)).toEqual([
      { code: 'table_size_differs', index: 'dti', edition: '2022', population: 'few', of: 64, other: 63 },
    ]);
  });

  it('is doubted once where its source is of before the edition began', () => {
    const of = (edition: string, source: string) =>
      table(`edition: ${edition}\npopulation: few\nof: 3`, '  f-1: { rank: 1 }\n  f-2: { rank: 2 }\n', source);
    expect(problemsOf({ seeds: SEEDS, data: of('2022', 'early') })).toEqual([
      { code: 'source_before_period', source: 'early', date: '2021-12-31', period: '2022' },
    ]);
    expect(problemsOf({ seeds: SEEDS, data: of('2021', 'early') })).toEqual([]);
  });

  it('is doubted once where it was published before the edition began', () => {
    const of = (published: string) =>
      table(
        `edition: 2022\npublished: ${published}\npopulation: few\nof: 3`,
        '  f-1: { rank: 1 }\n  f-2: { rank: 2 }\n',
      );
    expect(problemsOf({ seeds: SEEDS, data: of('2021-07') })).toEqual([
      { code: 'published_before_period', published: '2021-07', period: '2022' },
    ]);
    expect(problemsOf({ seeds: SEEDS, data: of('2022-07') })).toEqual([]);
  });

  it('is doubted once where its population had ended by the end of the edition', () => {
    const of = (edition: string) =>
      table(`edition: ${edition}\npopulation: vn63\nof: 63`, '  quang-ninh: { rank: 3 }\n  bac-ninh: { rank: 4 }\n');
    expect(problemsOf({ data: of('2025') })).toEqual([
      { code: 'population_ended', population: 'vn63', ended: '2025-06-30', period: '2025' },
    ]);
    expect(problemsOf({ data: of('2025-H1') })).toEqual([]);
  });

  it('is doubted at a unit that had ended, among others that had not', () => {
    const data = table(
      'edition: 2025-12\npopulation: unlisted\nof: 9',
      '  quang-ninh: { rank: 3 }\n  bac-ninh: { rank: 4 }\n',
      'late',
    );
    expect(problemsOf({ seeds: SEEDS, data })).toEqual([
      {
        code: 'province_ended',
        province: 'bac-ninh',
        ended: '2025-06-30',
        period: '2025-12',
        successor: 'bac-ninh-2025',
      },
    ]);
  });
});
