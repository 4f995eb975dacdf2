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

  it('is so too where nobody knows when its plan was issued', () => {
    expect(problemsOf({ data: plan('quang-ninh', null, 'top 5') })).toEqual([
      { code: 'rank_beyond_population', rank: 5, population: 'vn63', size: 2 },
    ]);
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
