import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlain } from '../../../../src/document/parse/control-character.ts';
import type { TextPieces } from '../../../../src/document/parse/csv/csv-window.ts';
import { parse, parseTable } from '../../../../src/document/parse/parse.ts';
import { piecesOf } from '../../../../src/document/read/text-pieces.ts';
import { brief } from '../../workspace-of.ts';

const HEADER = 'province,indicator,period,value,source,final,as_stated,note,locale';
const ROWS = [
  'quang-ninh,share,2024,"7,1%",a,false,"đạt ""7,1%""",,',
  'Tỉnh Quảng Ninh,share,2023,trên 50%,b,TRUE,"hai\r\ndòng",ghi chú 😀,vi',
  'ha-noi,share,2024-13,1.234,c,maybe,,,en',
  'ha-noi,share,2023,"6" or so,c,,,,',
  ',,,,,,,,',
  'ha-noi,,2023,"6',
  'a,b,c,d,e,f,g,h,i,j',
  '',
  'sep=;',
];
const tables = fc
  .tuple(
    fc.constantFrom(HEADER, `sep=,\n${HEADER}`, '"province\n",value', ' '),
    fc.array(fc.constantFrom(...ROWS), { maxLength: 12 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.boolean(),
  )
  .map(([header, rows, end, isEnded]) => [header, ...rows].join(end) + (isEnded ? end : ''));

/** The lines of a text one by one. */
function lineByLine(text: string): TextPieces {
  const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  let next = 0;
  return {
    get isPlain() {
      return isPlain(lines[next - 1] ?? '');
    },
    next: () => lines[next++] ?? null,
  };
}

describe('a table that is read in pieces', () => {
  it('says the same as read at once, with the same mistakes in the same places', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 150 }), (text, piece) => {
        const bytes = Buffer.from(text);
        const atOnce = parse(text, 'measurements.csv');
        const pieces = piecesOf(bytes, 'measurements.csv', bytes.length, piece);
        expect(parseTable(pieces, 'measurements.csv')).toEqual(atOnce);
        expect(parseTable(lineByLine(text), 'measurements.csv')).toEqual(atOnce);
      }),
      { numRuns: 500, seed: 11 },
    );
  });

  it('keeps lines and columns behind many pieces', () => {
    const row = 'quang-ninh,share,2024,7,a,,,,\n';
    const text = `${HEADER}\n${row.repeat(5000)}quang-ninh,share,soon,7,a,,,,\n`;
    const { problems } = parseTable(piecesOf(Buffer.from(text), 'measurements.csv'), 'measurements.csv');
    expect(problems.map(brief)).toEqual(['unreadable_period 5002:18']);
  });

  it('has forbidden characters told to its end, also behind what cannot be read, at most fifty', () => {
    const bell = (count: number) => 'x\u0007\n'.repeat(count);
    const text = `${HEADER}\n${bell(2)}quang-ninh,share,2024,"7\n${bell(3)}`;
    const told = parseTable(piecesOf(Buffer.from(text), 'measurements.csv', 999, 20), 'measurements.csv').problems;
    const places = told.filter(({ code }) => code === 'control_character').map(({ at }) => at.line);
    expect(places).toEqual([2, 3, 5, 6, 7]);
    const many = parseTable(piecesOf(Buffer.from(`${HEADER}\n${bell(90)}`), 'a.csv', 999, 20), 'a.csv').problems;
    expect(many.filter(({ code }) => code === 'control_character')).toHaveLength(50);
  });

  it('has a forbidden character in a field of several lines told in its own line', () => {
    const text = `${HEADER}\nquang-ninh,share,2024,7,a,,"one\ntwo\nx\u0007",,\n`;
    const { problems } = parseTable(lineByLine(text), 'measurements.csv');
    expect(problems.map(brief)).toEqual(['control_character 4:2']);
  });

  it('tells what is wrong with single fields only where the table can be read to its end', () => {
    const text = `${HEADER}\nquang-ninh,share,soon,7,a,,,,\nquang-ninh,share,2024,"7,a,,,,\n`;
    expect(parse(text, 'measurements.csv').problems.map(brief)).toEqual(['csv_syntax 3:23']);
  });
});
