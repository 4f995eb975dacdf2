import { describe, expect, it } from 'vitest';
import { parse } from '../../../../src/document/parse/parse.ts';
import { brief } from '../../workspace-of.ts';

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
    expect(parseRows('quang-ninh,share,2024,"7,a,,,,,').problems.map(brief)).toEqual(['csv_syntax 2:23']);
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
    expect(problems.map(brief)).toEqual(['wrong_type 2:31', 'missing_key 3:1']);
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

/** What a table says, without places. */
function said(text: string, name = 'data/measurements.csv') {
  const { written, problems } = parse(text, name);
  const rows = name.includes('rankings') ? written?.rankings : written?.measurements;
  return { problems: problems.map(brief), values: rows?.map(({ value }) => value) ?? [] };
}
const problemsOf = (text: string): string[] => parse(text, 'data/measurements.csv').problems.map(brief);
const FIGURE = { indicator: 'share', period: '2024', value: '7,1', source: 'a' };
const FIVE = 'province,indicator,period,value,source';

describe('a table that a spreadsheet has saved', () => {
  it.each([
    ['rows without a word', `${FIVE}\n,,,,\nquang-ninh,share,2024,"7,1",a\n   \n , ,,,\n\n,,,,\n`],
    ['columns without a name or a word', `${FIVE},,\nquang-ninh,share,2024,"7,1",a,,\n,,,,,,\n`],
    ['empty fields beyond the header', `${FIVE}\nquang-ninh,share,2024,"7,1",a,,,\n`],
    ['empty fields left out at the end', `${FIVE},note,as_stated\nquang-ninh,share,2024,"7,1",a\n`],
    ['lines that end in all three ways', `${FIVE}\r\nquang-ninh,share,2024,"7,1",a\r\r\n,,,,\n`],
    ['lines that end in CR alone', `${FIVE}\rquang-ninh,share,2024,"7,1",a\r`],
    ['no end of the last line', `${FIVE}\nquang-ninh,share,2024,"7,1",a`],
    ['semicolons and a decimal comma', `${FIVE.replaceAll(',', ';')}\nquang-ninh;share;2024;7,1;a\n`],
    ['tabs', `${FIVE.replaceAll(',', '\t')}\nquang-ninh\tshare\t2024\t7,1\ta\n`],
    ['its separator named first', `sep=;\r\n${FIVE.replaceAll(',', ';')}\r\nquang-ninh;share;2024;7,1;a\r\n`],
    [
      'quotes around everything',
      '"province","indicator","period","value","source"\n"quang-ninh","share","2024","7,1","a"\n',
    ],
    ['blanks around quotes', `${FIVE}\nquang-ninh, share, 2024, "7,1" , a\n`],
    ['columns in another order', 'value;source;period;indicator;province\n7,1;a;2024;share;quang-ninh\n'],
    ['headings in capitals', `${FIVE.toUpperCase()}\nquang-ninh,share,2024,"7,1",a\n`],
  ])('is read with %s', (_, text) => {
    expect(said(text)).toEqual({ problems: [], values: [FIGURE] });
  });

  it('takes TRUE and False for what they are', () => {
    const { problems, values } = said(
      `${FIVE},final\nquang-ninh,share,2024,7,a,TRUE\nquang-ninh,share,2023,7,a,False\n`,
    );
    expect([problems, values.map((value) => 'final' in value && value.final)]).toEqual([[], [true, false]]);
  });

  it('reads line breaks within a field, and places behind them', () => {
    const text = `${FIVE},note\r\nquang-ninh,share,2024,7,a,"one\r\ntwo"\r\n\r\nquang-ninh,share,soon,7,a,\r\n`;
    const { written, problems } = parse(text, 'measurements.csv');
    expect(problems.map(brief)).toEqual(['unreadable_period 5:18']);
    expect(written?.measurements[0]?.value.note).toBe('one\ntwo');
  });

  it('reads a score with a decimal comma where the file has semicolons, and not where it has commas', () => {
    const columns = 'index;edition;population;of;province;rank;score;source';
    const row = 'dti;2022;vn63;63;quang-ninh;3;0,7024;a';
    const read = (text: string) => said(text, 'data/rankings.csv');
    expect(read(`${columns}\n${row}\n`).values[0]).toMatchObject({ ranks: { 'quang-ninh': { score: 0.7024 } } });
    const commas = (line: string): string =>
      line
        .split(';')
        .map((field) => `"${field}"`)
        .join(',');
    expect(read(`${commas(columns)}\n${commas(row)}\n`).problems).toEqual(['wrong_type 2:43']);
  });
});

describe('what is wrong with a table', () => {
  it('is told once per row, at its first field that is wrong', () => {
    const shifted = 'quang-ninh,2024,share,a,7,,maybe,,,';
    expect(parseRows(shifted, 'quang-ninh,share,2024,7,a,,,,,').problems.map(brief)).toEqual([
      'unreadable_period 2:17',
    ]);
    expect(parseRows(',share,,,a,,,,,').problems).toMatchObject([
      { code: 'missing_key', args: { key: 'province, period, value' } },
    ]);
  });

  it.each([
    [
      'an unknown column, with the nearest',
      'province,indicater,period,value,source',
      1,
      10,
      { column: 'indicater', nearest: 'indicator' },
    ],
    ['a column that stands twice', `${FIVE},period`, 1, 40, { column: 'period' }],
    ['a column that is missing', 'province,indicator,period,source', 1, 1, { missing: 'value' }],
    ['a field beyond the header', `${FIVE}\nquang-ninh,share,2024,7,1,a\n`, 2, 27, { surplus: 'a' }],
    ['a field under no name', `${FIVE},\nquang-ninh,share,2024,7,a,remark\n`, 2, 27, { surplus: 'remark' }],
    ['a last row that is cut off', `${FIVE},note\nquang-ninh,share,2024,7,b`, 2, 1, { found: 5, expected: 6 }],
    ['a quote within a field', `${FIVE}\nquang-ninh,share,2024,"7" or so,a\nquang-ninh,share,2023,"6",a\n`, 2, 23, {}],
  ])('is one error with its place: %s', (_, text, line, column, args) => {
    const { problems } = parse(text, 'data/measurements.csv');
    expect(problems).toMatchObject([{ code: 'csv_syntax', at: { line, column }, args }]);
  });

  it('is not said of the rows around a quote that is wrong', () => {
    const rows = ['quang-ninh,share,2024,7,a', 'quang-ninh,share,2023,"6,a', 'quang-ninh,share,2022,"5",a', ''];
    expect(problemsOf([FIVE, ...rows].join('\n'))).toEqual(['csv_syntax 3:23']);
  });

  it('is told of a row of very many fields without keeping them', () => {
    expect(problemsOf(','.repeat(1_000_000))).toEqual(['csv_syntax 1:1']);
    expect(problemsOf(`${FIVE}\n${'a,'.repeat(500_000)}\n`)).toEqual(['csv_syntax 2:11']);
  });
});
