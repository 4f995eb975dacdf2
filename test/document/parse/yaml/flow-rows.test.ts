import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src/document/parse/lines.ts';
import { flowRows } from '../../../../src/document/parse/yaml/flow-rows.ts';
import { offsetPlaces } from '../../../../src/document/parse/yaml/offset-places.ts';

const placesIn = (text: string) => offsetPlaces(text, linesOf(text));
const rowsOf = (text: string) => flowRows(text, placesIn(text));

describe('rows of a text', () => {
  it('are read where they stand, and left blank for whoever reads the rest', () => {
    const text = 'a:\n  - { b: c d, e: "1" }\n  -  {f: 08, g: \'h\'} \n  - x\n- { i: { vi: Đỏ, en: j }, k: null }\r\n';
    const { rows, skeleton } = rowsOf(text);
    expect([...rows].map(([at, { map, end }]) => [text.slice(at, end), map])).toEqual([
      ['{ b: c d, e: "1" }', { b: 'c d', e: '1' }],
      ["{f: 08, g: 'h'}", { f: 8, g: 'h' }],
      ['{ i: { vi: Đỏ, en: j }, k: null }', { i: { vi: 'Đỏ', en: 'j' }, k: null }],
    ]);
    expect(skeleton).toBe(
      ['a:\n  - {                }\n  -  {             } \n  - x\n', '- {                               }\r\n'].join(
        '',
      ),
    );
  });

  it('have told where they and the maps in them stand', () => {
    const text = '-  { i: { vi: Đỏ, en: j }, k: 08 }';
    const places = placesIn(text);
    const [row] = flowRows(text, places).rows.values();
    const map = row?.map as { readonly i: object };
    expect(places.origins.get(map)).toEqual({
      self: [1, 4, 31],
      keys: new Map(Object.entries({ i: [1, 6, 1], k: [1, 28, 1] })),
      values: new Map(Object.entries({ i: [1, 9, 17], k: [1, 31, 2] })),
      numerals: new Map([['k', '08']]),
    });
    expect(places.origins.get(map.i)?.values).toEqual(new Map(Object.entries({ vi: [1, 15, 2], en: [1, 23, 1] })));
  });

  it('are of any length', () => {
    const long = 'x'.repeat(5000);
    const { rows, skeleton } = rowsOf(`- { a: ${long} }`);
    expect([...rows.values()].map(({ map }) => map)).toEqual([{ a: long }]);
    expect(skeleton).toBe(`- {${' '.repeat(5005)}}`);
  });

  it.each([
    ...['- {}', '- { a }', '- { a: }', '- { a:b }', '- { a: b, }', '- { a: b,c: d }', '- { a : b }', '- { 1: b }'],
    ...[
      '- { "a": b }',
      '- { null: b }',
      '- { true: b }',
      '- { a: b, a: c }',
      '- { A: b }',
      `- { ${'a'.repeat(101)}: b }`,
    ],
    ...[
      '- { a: b: c }',
      '- { a: b #c }',
      '- { a: "" }',
      "- { a: '' }",
      '- { a: "b\\n" }',
      "- { a: 'b''c' }",
      '- { a: "b }',
    ],
    ...['- { a: "b" c }', "- { a: b's }", '- { a: -1 }', '- { a: ~ }', '- { a: *b }', '- { a: &b c }', '- { a: !b c }'],
    ...['- { a: [b] }', '- { a: { b: { c: d } } }', '- { a: > }', '- { a: | }', '- { a: @b }', '- { a: 0x1F }'],
    ...[
      '- { a: 12345678901234567890 }',
      '- { a: b\n }',
      '- { a: "b\n  c" }',
      '- { a: b',
      '- { a: b } c',
      '- { a: b }: c',
    ],
    ...[
      '- { a: b } # c',
      'x - { a: b }',
      '{ a: b }',
      '- x',
      '-{ a: b }',
      '# - { a: b }',
      '- - { a: b }',
      '- { a: {} }',
    ],
  ])('are none in %j', (text) => {
    expect(rowsOf(text)).toEqual({ rows: new Map(), skeleton: text });
  });
});
