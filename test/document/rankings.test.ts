import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brief, linkTexts } from './workspace-of.ts';

const BASE = readFileSync(join(import.meta.dirname, '../fixtures/problems/base/seeds/base.yaml'), 'utf8');
const TABLE = `index: dti
edition: 2022
published: 2023-07-12
population: vn63
of: 63
source: baomoi-2025
ranks:
  quang-ninh: { rank: 3, score: 0.7024, as_stated: thứ 3/63 }
  bac-ninh:   { rank: "<= 30", basis: derived }
`;
const rankingsOf = (text: string) => linkTexts({ base: BASE, 'dti.yaml': text });

describe('a ranking', () => {
  it('has a place per province, each with its address and its spot', () => {
    const { dataset, problems } = rankingsOf(TABLE);
    expect(problems).toEqual([]);
    expect(dataset?.rankings).toMatchObject([
      {
        address: 'dti@2022/vn63/quang-ninh',
        rank: { qualifier: 'eq', value: 3 },
        score: 0.7024,
        of: 63,
        basis: 'stated',
        knownOn: '2023-07-12',
        at: { file: 'dti.yaml', line: 8 },
      },
      { address: 'dti@2022/vn63/bac-ninh', rank: { qualifier: 'le', value: 30 }, basis: 'derived', score: null },
    ]);
  });

  it('may stand in a list with others', () => {
    const list = `rankings:\n${TABLE.replace(/^/gm, '    ').replace('    index', '  - index')}`.trimEnd();
    expect(rankingsOf(`${list}\n`).dataset?.rankings).toHaveLength(2);
  });

  it.each([
    ['quang-ninh: { rank: 3, score: 0.7024', 'quang-ninh: { rank: 64, score: 0.7024', 'outside_domain 8:23'],
    ['  quang-ninh:', '  quang-nihn:', 'unknown_reference 8:15'],
    ['index: dti', 'index: dtl', 'unknown_reference 1:8'],
    ['population: vn63', 'population: vn64', 'unknown_reference 4:13'],
    ['of: 63', 'fo: 63', 'unknown_key 5:1'],
    ['score: 0.7024', 'skore: 0.7024', 'unknown_key 8:26'],
    ['basis: derived', 'basis: guessed', 'bad_value 9:39'],
  ])('is refused with %s written as %s', (right, wrong, problem) => {
    const { dataset, problems } = rankingsOf(TABLE.replace(right, wrong));
    expect(dataset).toBeNull();
    expect(problems.map(brief)).toContain(problem);
  });

  it('is refused when a place stands twice', () => {
    const again = linkTexts({ base: BASE, 'a.yaml': TABLE, 'b.yaml': TABLE });
    expect(again.problems.map(({ code }) => code)).toEqual(['duplicate_address', 'duplicate_address']);
  });
});
