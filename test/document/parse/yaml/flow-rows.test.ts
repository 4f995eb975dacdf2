import { describe, expect, it } from 'vitest';
import { flowRows } from '../../../../src/document/parse/yaml/flow-rows.ts';

describe('rows of a text', () => {
  it('are read where they stand, and left blank for whoever reads the rest', () => {
    const text = 'a:\n  - { b: c d, e: "1" }\n  -  {f: 08, g: \'h\'} \n  - x\n- { i: { vi: Đỏ, en: j }, k: null }\r\n';
    const { rows, skeleton } = flowRows(text);
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

  it('are of any length', () => {
    const long = 'x'.repeat(5000);
    const { rows, skeleton } = flowRows(`- { a: ${long} }`);
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
    expect(flowRows(text)).toEqual({ rows: new Map(), skeleton: text });
  });
});
