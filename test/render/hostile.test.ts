import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { text as textOf } from '../../src/render/ci/findings-text.ts';
import { csv } from '../../src/render/data/csv.ts';
import { json } from '../../src/render/data/json.ts';
import { md } from '../../src/render/md.ts';
import { table } from '../../src/render/terminal/table.ts';
import { inert, inertJson } from '../../src/render/value/sanitize.ts';
import { numberCell, textCell } from '../../src/view/cell.ts';
import type { View } from '../../src/view/view.ts';
import { aCase, anEnv, aView } from '../helpers/build.ts';

const HOSTILE = {
  'a clear screen': '\u001b[2Jx',
  'a window title': '\u001b]0;owned\u0007x',
  'an 8-bit escape': '\u009b31mx',
  'a carriage return': 'good\rbad',
  'a line break': 'one\r\ntwo\nthree',
  'a deletion': 'ab\u0008\u007f',
  'bidi controls': 'a\u202eb\u2066c\u2069',
  'zero width': 'a\u200bb\ufeffc',
  'a lone surrogate': 'a\ud800b',
  'a line separator': 'a\u2028b',
} as const;

const shown = (value: string): View =>
  aView(
    ['title'],
    [[textCell(value)]],
    [
      { kind: 'title', text: value, aside: value },
      { kind: 'heading', text: value },
      { kind: 'table', headings: [{ title: value, align: 'left', wrap: true }], rows: [[textCell(value)]] },
      { kind: 'text', cells: [textCell(value)] },
      { kind: 'pairs', pairs: [{ label: value, cells: [textCell(value), { kind: 'list', items: [value] }] }] },
    ],
  );

// biome-ignore lint/suspicious/noControlCharactersInRegex: nothing of this may reach a terminal
const DANGEROUS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\ufeff]/;

describe.each(Object.entries(HOSTILE))('%s', (_, value) => {
  test('does nothing on a terminal and in Markdown', () => {
    expect(table(shown(value), anEnv())).not.toMatch(DANGEROUS);
    expect(md(shown(value), anEnv())).not.toMatch(DANGEROUS);
  });

  test('stays what it is in json and csv', () => {
    expect(JSON.parse(json(shown(value), anEnv())).rows[0].title).toBe(value);
    expect(Papa.parse<string[]>(csv(shown(value), anEnv()), { newline: '\n' }).data[1]?.[0]).toBe(value);
  });
});

test('keeps the data of JSON on a terminal, and nothing that acts on it', () => {
  for (const value of [...Object.values(HOSTILE), 'a\u{e0001}b']) {
    const written = inertJson(JSON.stringify(value));
    expect(written).not.toMatch(DANGEROUS);
    expect(written).not.toMatch(/\p{Cf}/u);
    expect(JSON.parse(written)).toBe(value);
  }
});

test('shows an escape for what it is', () => {
  expect(inert('\u001b[31mred\u007f\u009b0m')).toBe('␛[31mred␡␛[0m');
});

test('leaves Vietnamese alone in either Unicode form', () => {
  for (const form of ['NFC', 'NFD'] as const) {
    const name = 'Thừa Thiên Huế, Đắk Lắk, Bà Rịa – Vũng Tàu'.normalize(form);
    expect(inert(name)).toBe(name);
  }
});

test('makes any text inert, once and for all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      expect(inert(value)).not.toMatch(DANGEROUS);
      expect(inert(inert(value))).toBe(inert(value));
      expect(table(shown(value), anEnv({ width: 20 }))).not.toMatch(DANGEROUS);
    }),
  );
});

test('prints no line that a CI runner takes for a command', () => {
  for (const value of ['::stop-commands::t', '  ::error::x', '##[group]x', 'x ##[stop-commands]t', '##vso[task.x]y']) {
    const found = { ...aView([], []), cases: [aCase({ title: value })], closing: value };
    const source = Array(9).fill(value).join('\n');
    for (const printed of [
      table(shown(value), anEnv()),
      md(shown(value), anEnv()),
      textOf(found, anEnv({ sourceOf: () => source })),
    ]) {
      expect(printed).not.toMatch(/^\s*::|##\w*\[/m);
    }
  }
});

test('breaks no Markdown table and mentions nobody', () => {
  const printed = md(shown('a|b <script> @everyone `x` *y* _z_ [l](u)'), anEnv());
  const [row] = printed.split('\n').filter((line) => line.startsWith('| a'));
  expect(row).toBe('| a\\|b &lt;script> @<!-- -->everyone \\`x\\` \\*y\\* \\_z\\_ \\[l\\](u) |');
  expect(printed).not.toMatch(/@everyone|<script>/);
});

test.each([
  ['cost $x^2$ and $5', 'cost &#36;x^2&#36; and &#36;5'],
  ['closes #12, see GH-7', 'closes #<!-- -->12, see GH-<!-- -->7'],
  ['https://example.test/a', 'https:<!-- -->//example.test/a'],
  ['www.example.test', 'www<!-- -->.example.test'],
  ['a@example.test', 'a@<!-- -->example.test'],
  ['the #1 of 5', 'the #<!-- -->1 of 5'],
])('leaves nothing in Markdown that GitHub would make a formula, a link or a mention of: %s', (value, expected) => {
  expect(md(shown(value), anEnv())).toContain(`| ${expected} |`);
});

test('begins no line of a table with what a CI runner takes for a command', () => {
  const view = aView(['a', 'b'], [[textCell('::error::x'), textCell(':b')]]);
  expect(csv(view, anEnv())).toBe('a,b\n"::error::x",":b"\n');
  expect(csv(view, anEnv({ excel: true }))).toContain('"::error::x";":b"');
});

test('begins no Markdown heading or list with text from a file', () => {
  for (const value of ['# x', '- x', '+ x', '1. x', '12) x', '> x', '=== x']) {
    const [line] = md(aView([], [], [{ kind: 'text', cells: [textCell(value)] }]), anEnv()).split('\n');
    expect(line).toMatch(/^(\\|\d+\\)/);
  }
});

const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@x',
  '\t=1',
  '\r=1',
  '\n=1',
  '\u0000=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  ' =1',
  '\u00a0=1',
  'x\n=2+2',
];

test.each(FORMULAS)('is text and no formula in a spreadsheet: %j', (value) => {
  const view = aView(['a', 'b'], [[textCell(value), numberCell(-5.5)]]);
  const row = Papa.parse<string[]>(csv(view, anEnv({ excel: true })).slice(1), { delimiter: ';', newline: '\r\n' })
    .data[1];
  expect(row).toEqual([`'${value}`, '-5.5']);
  expect(Papa.parse<string[]>(csv(view, anEnv()), { newline: '\n' }).data[1]).toEqual([value, '-5.5']);
});

test('writes the spreadsheet dialect with BOM, semicolons, CRLF and the decimal comma of Vietnamese', () => {
  const view = aView(
    ['title', 'value', 'flags'],
    [[textCell('Huế'), numberCell(7.1), { kind: 'list', items: ['stale', 'conflict'] }]],
  );
  expect(csv(view, anEnv({ excel: true, lang: 'vi' }))).toBe('\ufefftitle;value;flags\r\nHuế;7,1;"stale;conflict"\r\n');
  expect(csv(view, anEnv({ excel: true }))).toBe('\ufefftitle;value;flags\r\nHuế;7.1;"stale;conflict"\r\n');
  expect(csv(view, anEnv({ lang: 'vi' }))).toBe('title,value,flags\nHuế,7.1,stale;conflict\n');
});
