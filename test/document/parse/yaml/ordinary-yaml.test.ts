import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachValue, selfOf, type Tree } from '../../../../src/document/parse/tree.ts';
import { ordinaryTree } from '../../../../src/document/parse/yaml/ordinary-yaml.ts';
import { parseCarefully, parseYaml } from '../../../../src/document/parse/yaml/yaml-tree.ts';
import { decode } from '../../../../src/document/read/read.ts';

/** Everything that a tree says: values, the order of keys, and each place and numeral by its path. */
function told(tree: Tree): unknown {
  const places: unknown[] = [];
  const visit = (value: unknown, path: string): unknown => {
    if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? 'negative zero' : value;
    const { self, keys, values, numerals } = tree.origins.get(value) ?? {};
    const each: unknown[] = [];
    eachValue(
      tree,
      value,
      (key) => key !== 'b',
      (...found) => each.push(found),
    );
    places.push([path, self, selfOf(tree, value), each]);
    places.push([[...(keys ?? [])], [...(values ?? [])], [...(numerals ?? [])]]);
    const parts = Object.entries(value).map(([key, part]) => [key, visit(part, `${path}/${key}`)]);
    return [Array.isArray(value) ? 'list' : 'map', parts];
  };
  return { file: tree.file, value: visit(tree.value, ''), places };
}

/** Whether the quick way read a text; throws where it said something else than the careful one. */
function isReadAlike(text: string): boolean {
  const quick = ordinaryTree(text, 'a.yaml');
  if (quick === null) return false;
  const { tree, problems } = parseCarefully(text, 'a.yaml');
  expect(problems, text).toEqual([]);
  expect(told(quick), text).toEqual(tree && told(tree));
  return true;
}

const filesLike = (pattern: string): string[] =>
  globSync(pattern).filter((path) => existsSync(path) && statSync(path).isFile());

const textOf = (path: string): string => decode(readFileSync(path)) ?? '';

describe('files', () => {
  it.each([...filesLike('{data,seeds}/**/*.yaml'), 'dx.yaml'])(
    'reads %s without asking the careful parser, and reads it alike',
    (path) => {
      expect(isReadAlike(textOf(path))).toBe(true);
    },
  );

  it('reads every fixture alike, or leaves it to the careful parser', () => {
    const paths = filesLike('test/**/*.yaml');
    expect(paths.filter((path) => isReadAlike(textOf(path))).length).toBeGreaterThan(50);
  });
});

describe('what is ordinary', () => {
  it.each([
    'a: 1\n',
    'a:\n- b\n- c\n',
    '---\n# from here on\na: [b, "c", \'d\'] # and so on\n',
    'a: {b, "c" : 1, d: , e: ~, f: "", g: [], h: {}}\n',
    'a:\nb: # nothing\n\nc :\n  d:\n  e: 1\nf:\n',
    '- {a: 1}\n-   {b: 2}\n- - c\n  - d\n',
    'a: [ # first\n  b, # second\n  c ]   \nd: x\n',
    'a: |\n  two\n   lines\n\nb: >-\n  folded\n  text\n\n  again\nc: |+\n   x\n\n',
    "a: one\n  two\n\n  three\nb: \"one\n\n  two\n  three\"\nc: 'it''s\n  so'\n",
    'a: 08\nb: 3.10\nc: -0\nd: +5\ne: .5\nf: 5.\ng: 1e5\nh: 1_000\ni: 2022-02-05\nj: 1:30\n',
    'a: yes\nb: True\nc: FALSE\nd: null\ne: NULL\nf: nULL\ng: ~\nh: "~"\n',
    '1: a\n2025: b\n"3": c\ntrue: d\n',
    'a: Thừa Thiên Huế\nb: e\u0302\u0301\ne\u0301: "\\u0065\\u0301"\n',
    'a: x\r\nb: "y\r\n  z"\r\nc:\r\n  - d\r\n  - e: f\r\n',
    '😀: {𝒳: "😀", b: 1}\nc: 😀 # 😀\n',
    'a: http://x.vn/?a=b#c\nb: [http://x.vn, y#z]\n',
    '<<: x\nconstructor: y\ntoString: {valueOf: 1}\n',
    'a: -b\n',
    'a:\n  - { b: c d, e: "f g", h: \'i\', j: { vi: Đỏ, en: x y }, k: 08, l: 3.10, m: null, n: True }\n  - { b: -1 }\n',
    '- { a: 1 }\n- { b: ~ }\n- { c: 2 } # d\n- - { e: f }\n  - { g: h }\n',
    'a: |\n  - { b: c }\ng: "y\n  - { h: i }\n  z"\n',
  ])('reads %j, and reads it alike', (text) => {
    expect(isReadAlike(text)).toBe(true);
  });

  it.each([
    ['a tab', 'a:\tb\n'],
    ['a text that says its indent and has only blanks', 'a: |2\n       \n'],
    ['a folded text that says its indent', 'a: >-1 # b\r\n  c\r\n'],
    ['a text of a list that says its indent last', '- |+2\r\n   b\r\n'],
    ['a byte order mark', '\ufeffa: 1\n'],
    ['an anchor', 'a: &x 1\n'],
    ['an anchor of a list', 'a: &x [1]\n'],
    ['an anchor of a key', '&x a: 1\n'],
    ['an anchor of nothing', 'a: &x\n'],
    ['an alias', 'a: *x\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a tag of a map', 'a: !x {b: 1}\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['a directive that nobody knows', '%x\n---\na: 1\n'],
    ['a second document', 'a: 1\n---\nb: 1\n'],
    ['the end of a document', 'a: 1\n...\n'],
    ['the begin of a document that stands further in', ' ---\na: 1\n'],
    ['what follows a value on its line', 'a:\n- "b"c: 1\n'],
    ['a text that ends with the file', 'a: |2\n    '],
    ['the end of a document before one', '...\na: 1\n'],
    ['a key that is a list', '[a]: b\n'],
    ['a key that is a map', '{a: b}: c\n'],
    ['a key announced by a question mark', '? a\n: b\n'],
    ['a pair in a list', 'a: [b: c]\n'],
    ['a key twice', 'a: 1\n"a": 2\n'],
    ['a key twice, composed and not', 'e\u0301: 1\n\u00e9: 2\n'],
    ['a key that says nothing', '~: 1\n'],
    ['a key of more than 1024 letters', `${'k'.repeat(1100)}: 1\n`],
    ['a colon too far from its key', `k${' '.repeat(1100)}: 1\n`],
    ['a key named __proto__', '__proto__: 1\n'],
    ['a CR by itself', 'a: b\rc: d\n'],
    ['a control character', 'a: \u0007\n'],
    ['a CR by an escape', 'a: "b\\rc"\n'],
    ['a line end that is escaped', 'a: "b\\\n\n  c"\n'],
    ['a control character by an escape', 'a: "\\a"\n'],
    ['marks piled on a letter', `a: e${'\u0301'.repeat(40)}\n`],
    ['marks piled by escapes', `a: "e${'\\u0301'.repeat(40)}"\n`],
    ['a number that cannot be kept', 'a: 12345678901234567890\n'],
    ['a hexadecimal number', 'a: 0x1F\n'],
    ['no number', 'a: .nan\n'],
    ['an infinite number', 'a: -.INF\n'],
    ['a comment that may cut a text off', 'a: b #1\n'],
    ['a comment between a key and its value', 'a:\n# b\n  c\n'],
    ['an item that is not written', '- a\n-\n'],
    ['a map of a line that ends with nothing', '- a:\n- b\n'],
    ['a single value', 'a\n'],
    ['nothing', ''],
    ['nothing but a comment', '# a\n'],
    ['17 levels', `${'['.repeat(17)}${']'.repeat(17)}\n`],
    ['a row within a text of several lines', 'a: b\n  - { c: d }\n'],
    ['a row within an item of several lines', '- a\n  - { b: c }\n- { d: e }\n'],
    ['a row that is a key', 'a:\n- { b: c }\n  : d\n'],
    ['a row that stands in brackets', 'a: [\n  - { b: c }\n  ]\n'],
    ['a row within a quoted text that a quote in it ends', 'a: "b\n  - { c: "d" }\n'],
    ['a row that stands where no list does', 'a: b\nc: d\n- { e: f }\n'],
    ['something that is no YAML', 'a: "b\n'],
  ])('leaves %s to the careful parser', (_, text) => {
    expect(ordinaryTree(text, 'a.yaml')).toBeNull();
  });

  it('leaves a file that takes much memory to the careful parser, which counts', () => {
    expect(ordinaryTree(`a: [${'b,'.repeat(400_000)}]\n`, 'a.yaml')).not.toBeNull();
    expect(ordinaryTree(`a: [${'b,'.repeat(600_000)}]\n`, 'a.yaml')).toBeNull();
    expect(ordinaryTree(`a: "${'b,'.repeat(600_000)}"\n`, 'a.yaml')).not.toBeNull();
    expect(ordinaryTree(`a: "${'b,'.repeat(800_000)}"\n`, 'a.yaml')).toBeNull();
    const rows = (count: number): string => '- { a: b, c: "d", e: { f: g } }\n'.repeat(count);
    expect(ordinaryTree(rows(40_000), 'a.yaml')).not.toBeNull();
    expect(ordinaryTree(rows(50_000), 'a.yaml')).toBeNull();
  });

  it('is no deeper than the careful parser takes it', () => {
    const deep = (levels: number): string => {
      const maps = Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:\n`).join('');
      return `${maps}${' '.repeat(levels)}- { b: { c: d } }\n`;
    };
    expect(isReadAlike(deep(13))).toBe(true);
    expect(ordinaryTree(deep(14), 'a.yaml')).toBeNull();
  });

  it('is a small part of what is said of a file: with a mistake in it, all is told as before', () => {
    expect(parseYaml('a: 1\na: 2\n', 'a.yaml')).toEqual(parseCarefully('a: 1\na: 2\n', 'a.yaml'));
    expect(parseYaml('', 'a.yaml').problems.map(({ code }) => code)).toEqual(['empty_file']);
  });
});

const SCALARS = [
  ...['a', 'b c', '"x"', "'y z'", '""', "''", '1', '08', '3.10', '-0', '1_000', '2022-02-05', '~', '', 'null', 'True'],
  ...['yes', 'đạt 7,1%', 'e\u0302\u0301', '😀', '"a\\"b"', "'it''s'", '"\\u00e9\\t"', 'x # c', 'a:b', 'a - b', '-b'],
  ...[
    '[]',
    '{}',
    '[a, b]',
    '{ a: 1, b: "2" }',
    '{ a: đỏ x, b: { vi: y } }',
    "{ id: 'z' }",
    '{a: {b: [1, 2]}}',
    '[ a , b , ]',
    '{ a, b: , }',
    '[{a: b}, [c]]',
  ],
  ...[
    '{\n       a: b,\n       c: d\n      }',
    '[a, # c\n        b]',
    '"a\n     b"',
    "'a\n\n     b'",
    'word\n      more',
  ],
  ...['|\n      t\n       u', '>-\n      t\n\n      u', '|+\n      t\n\n'],
];
const ODD_SCALARS = [
  ...[
    '0x1F',
    'x #c',
    '# c',
    '- b',
    '[a: b]',
    '|2\n      t',
    '&a b',
    '*a',
    '!t b',
    'a\tb',
    '? b',
    '"x"y',
    'a: b',
    '"\\a"',
  ],
];
const KEYS = ['a', 'b', 'c', 'd', 'id', '"q"', "'s'", '1', '2025', 'a b', 'x-y', 'kế hoạch', 'e\u0301', '<<'];
const ODD_KEYS = ['~', '', '[a]', '? a', '- a', '&a b', '__proto__', '"a'];
const ENDS = ['', '', '', '', ' ', ' # c', '\n\n', '\n# c'];
const STEPS = [2, 2, 2, 2, 2, 4, 1, 0];

const mostly = (usual: readonly string[], odd: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 40, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...odd) });

const scalar = fc
  .tuple(mostly(SCALARS, ODD_SCALARS), fc.constantFrom(...ENDS))
  .map(([value, end]) => `${value}${end}\n`);

const SOME = { minLength: 1, maxLength: 4 };

/** YAML as somebody may write it, right or nearly so: maps and lists in lines, and in them scalars of every kind. */
const written: fc.Arbitrary<string> = fc.letrec<{ readonly lines: string; readonly part: string }>((tie) => ({
  lines: fc.oneof(
    fc
      .uniqueArray(fc.tuple(mostly(KEYS, ODD_KEYS), tie('part'), fc.constantFrom('\n', '\n', ' # c\n')), {
        ...SOME,
        selector: ([key]) => key,
      })
      .map((pairs) => pairs.map(([key, part, end]) => `${key}:${part.replace(/^\n/, end)}`).join('')),
    fc.array(tie('part'), SOME).map((parts) => parts.map((part) => `-${part.replace(/^\n( *)/, ' ')}`).join('')),
  ),
  part: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'part' },
    scalar.map((value) => ` ${value}`),
    fc.tuple(tie('lines'), fc.constantFrom(...STEPS)).map(([lines, step]) => `\n${indented(lines, step)}`),
  ),
})).lines;

const indented = (lines: string, step: number): string => lines.replace(/^(?=.)/gm, ' '.repeat(step));

const BITS = [
  ...[' ', '  ', '\n', '\n\n', ':', ': ', ' :', '-', '- ', '\n- ', ',', ', ', '{', '}', '[', ']', '"', "'", '#', ' # '],
  ...['|', '>', '|-\n', '&a', '*a', '!x', '%', '@', '`', '? ', '~', '---\n', '...\n', '\\', '\\n', '\\u0301', '\r\n'],
  ...['\r', '\t', '\u00a0', '\u0301', '\ufeff', '\u2028', '\u0007', '😀', 'ế', '{a: b}', '[,]', '"q": x', 'a: b: c'],
];

/** A text with a few letters put in, taken out or put in place of others. */
const changed = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      text,
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 2 }), fc.constantFrom('', '', ...BITS)), { maxLength: 3 }),
      fc.nat({ max: 9 }),
    )
    .map(([start, changes, kind]) => {
      const edited = changes.reduce((now, [place, removed, bit]) => {
        const at = place % (now.length + 1);
        return now.slice(0, at) + bit + now.slice(at + removed);
      }, start);
      if (kind === 0) return edited.replaceAll('\n', '\r\n');
      return kind === 1 ? `---\n${edited}` : edited;
    });

describe('any text', () => {
  const RUNS = { numRuns: Number(process.env.DX_YAML_RUNS ?? 1500), seed: 17 };

  it('written by hand is read alike, or left to the careful parser', () => {
    let quick = 0;
    fc.assert(
      fc.property(changed(written), (text) => {
        if (isReadAlike(text)) quick += 1;
      }),
      RUNS,
    );
    expect(quick).toBeGreaterThan(RUNS.numRuns / 10);
  });

  it('of the record, with a few letters changed, is read alike or left to the careful parser', () => {
    const texts = filesLike('{data,seeds,test/fixtures}/**/*.yaml').map((path) => textOf(path).slice(0, 3000));
    const part = fc.tuple(fc.constantFrom(...texts), fc.nat()).map(([text, end]) => text.slice(0, 200 + (end % 1500)));
    let quick = 0;
    fc.assert(
      fc.property(changed(part), (text) => {
        if (isReadAlike(text)) quick += 1;
      }),
      RUNS,
    );
    expect(quick).toBeGreaterThan(RUNS.numRuns / 10);
  });
});
