import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brief, linkTexts } from '../workspace-of.ts';

const BASE = readFileSync(join(import.meta.dirname, '../../fixtures/problems/base/seeds/base.yaml'), 'utf8');
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

describe('a table of places', () => {
  const HEADER = 'index,edition,population,of,province,rank,score,change,since,basis,as_stated,note,source,published';
  const rowsOf = (...rows: string[]) => linkTexts({ base: BASE, 'rankings.csv': [HEADER, ...rows, ''].join('\n') });

  it('says the same as the YAML', () => {
    const { dataset, problems } = rowsOf(
      'dti,2022,vn63,63,quang-ninh,3,0.7024,,,,thứ 3/63,,baomoi-2025,2023-07-12',
      'dti,2022,vn63,63,bac-ninh,<= 30,,,,derived,,,baomoi-2025,2023-07-12',
    );
    expect(problems).toEqual([]);
    const bare = ({ at: _, ...ranking }: object & { at: unknown }) => ranking;
    expect(dataset?.rankings.map(bare)).toEqual(rankingsOf(TABLE).dataset?.rankings.map(bare));
  });

  it('may state a change and since when', () => {
    const { dataset } = rowsOf('dti,2022,vn63,63,quang-ninh,3,,4,2021,,,,baomoi-2025,');
    expect(dataset?.rankings[0]?.claim).toMatchObject({ change: 4, since: { text: '2021' } });
  });

  it('points at the field that is wrong', () => {
    const { problems } = rowsOf('dti,2022,vn63,63,quang-nihn,3,,,,,,,baomoi-2025,');
    expect(problems.map(brief)).toContain('unknown_reference 2:18');
  });
});
