import { describe, expect, it } from 'vitest';
import { parse } from '../../src/document/parse.ts';
import { brief } from './workspace-of.ts';

const HEADER = 'province,indicator,period,value,source,published,final,as_stated,note,locale';
const parseRows = (...rows: string[]) => parse([HEADER, ...rows, ''].join('\n'), 'data/measurements.csv');

describe('a table of measurements', () => {
  it('reads like the list in YAML, with the place of every field', () => {
    const { written, problems } = parseRows('quang-ninh,share,2024,"7,1%",a,,false,"đạt ""7,1%""",,');
    expect(problems).toEqual([]);
    expect(written?.measurements[0]).toMatchObject({
      province: 'quang-ninh',
      locale: 'vi',
      value: { indicator: 'share', period: '2024', value: '7,1%', source: 'a', final: false, as_stated: 'đạt "7,1%"' },
      at: { value: [2, 23, 6], source: [2, 30, 1] },
    });
  });

  it('finds places behind quotes, line breaks in fields and CRLF', () => {
    const text = [HEADER, 'quang-ninh,share,2024,7,a,,,"one\r\ntwo",,', 'quang-ninh,share,2024-13,7,a,,,,,', ''].join(
      '\r\n',
    );
    expect(parse(text, 'measurements.csv').problems.map(brief)).toEqual(['unreadable_period 4:18']);
  });

  it('reports a wrong value at its field and keeps the other rows', () => {
    const { written, problems } = parseRows('quang-ninh,share,2024,7,a,,maybe,,,', 'quang-ninh,share,2023,6,a,,,,,en');
    expect(problems.map(brief)).toEqual(['wrong_type 2:28']);
    expect(written?.measurements.map(({ locale }) => locale)).toEqual(['en']);
  });

  it('takes an empty field for a missing one', () => {
    expect(parseRows('quang-ninh,,2024,7,a,,,,,').problems.map(brief)).toEqual(['missing_key 2:1']);
  });

  it('refuses another header, a row of another length and a quote that stays open', () => {
    expect(parse('a;b\n', 'measurements.csv').problems.map(brief)).toEqual(['csv_syntax 1:1']);
    expect(parseRows('quang-ninh,share').problems.map(brief)).toEqual(['csv_syntax 2:1']);
    expect(parseRows('quang-ninh,share,2024,"7,a,,,,,').problems.map(brief)).toEqual(['csv_syntax 2:1']);
  });

  it('passes over blank lines', () => {
    const { written, problems } = parseRows('', 'quang-ninh,share,2024,7,a,,,,,', '');
    expect([problems, written?.measurements.length]).toEqual([[], 1]);
    expect(written?.measurements[0]?.at.value).toEqual([3, 23, 1]);
  });
});

const PLACES = 'index,edition,population,of,province,rank,score,change,since,basis,as_stated,note,source,published';
const parsePlaces = (...rows: string[]) => parse([PLACES, ...rows, ''].join('\n'), 'data/rankings-dti.csv');

describe('a table of rankings', () => {
  it('reads like the table in YAML, a place a row', () => {
    const { written, problems } = parsePlaces(
      'dti,2022,vn63,63,quang-ninh,3,0.7024,4,2021,,"tăng 4 bậc",,a,2023-07-12',
    );
    expect(problems).toEqual([]);
    expect(written?.rankings[0]).toMatchObject({
      value: {
        index: 'dti',
        edition: '2022',
        of: 63,
        source: 'a',
        ranks: { 'quang-ninh': { rank: '3', score: 0.7024, change: 4, since: '2021', as_stated: 'tăng 4 bậc' } },
      },
      at: { 'ranks.quang-ninh': [2, 18, 10], 'ranks.quang-ninh.score': [2, 31, 6] },
    });
  });

  it('reports a wrong value at its field and a row without a province at its start', () => {
    const { written, problems } = parsePlaces(
      'dti,2022,vn63,63,quang-ninh,3,"0,7024",,,,,,a,',
      'dti,2022,vn63,63,,3,,,,,,,a,',
      'dti,2022,vn63,63,ha-noi,<= 30,,,,derived,,,a,',
    );
    expect(problems.map(brief)).toEqual(['missing_key 3:1', 'wrong_type 2:31']);
    expect(written?.rankings.map(({ value }) => Object.keys(value.ranks))).toEqual([['ha-noi']]);
  });

  it('alters no digit of a score: one that a number does not keep is refused', () => {
    const { problems } = parsePlaces(
      'dti,2022,vn63,63,quang-ninh,3,0.12345678901234567,,,,,,a,',
      'dti,2022,vn63,9007199254740993,ha-noi,4,0.5,,,,,,a,',
    );
    expect(problems.map(brief).sort()).toEqual(['wrong_type 2:31', 'wrong_type 3:15']);
  });
});
