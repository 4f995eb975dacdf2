import { describe, expect, it } from 'vitest';
import { numeralAt, spotAt, valueAt } from '../../../../src/document/parse/tree.ts';
import { parseYaml } from '../../../../src/document/parse/yaml/yaml-tree.ts';
import { decode } from '../../../../src/document/read/read.ts';
import { growth, LINEAR } from '../../../helpers/growth.ts';
import { brief } from '../../workspace-of.ts';

const problemsOf = (text: string): string[] => parseYaml(text, 'a.yaml').problems.map(brief);

describe('places', () => {
  it('counts lines and columns from 1, in code points', () => {
    const { tree } = parseYaml('a: 1\nb:\n  𝒳😀: { c: "đ", d: 7 }\n', 'a.yaml');
    expect(tree && spotAt(tree, ['b', '𝒳😀', 'd'])).toEqual([3, 20, 1]);
  });

  it('keeps numbers as they are written', () => {
    const { tree } = parseYaml('a: 08\nb: 3.10\n', 'a.yaml');
    expect(tree && [numeralAt(tree, ['a']), numeralAt(tree, ['b'])]).toEqual(['08', '3.10']);
  });

  it('does not count CRLF or a byte order mark as columns', () => {
    const text = decode(new TextEncoder().encode('\ufeffa: 1\r\nbc: x\r\n')) ?? '';
    const { tree, problems } = parseYaml(text, 'a.yaml');
    expect(problems).toEqual([]);
    expect(tree && spotAt(tree, ['a'])).toEqual([1, 4, 1]);
    expect(tree && spotAt(tree, ['bc'])).toEqual([2, 5, 1]);
  });

  it('underlines the first of several lines, without its line end', () => {
    const { tree } = parseYaml('a:\r\n  b: 1\r\n  c: 2\r\n', 'a.yaml');
    expect(tree && spotAt(tree, ['a'])).toEqual([2, 3, 4]);
  });

  it('puts a missing key at its parent', () => {
    const { tree } = parseYaml('a:\n  b: 1\n', 'a.yaml');
    expect(tree && spotAt(tree, ['a', 'c'])).toEqual([2, 3, 4]);
  });
});

describe('what is refused', () => {
  it('reports both places of a duplicate key', () => {
    const [problem] = parseYaml('a: 1\nb: 2\n"a": 3\n', 'a.yaml').problems;
    expect(problem).toMatchObject({
      code: 'duplicate_key',
      at: { line: 3, column: 1 },
      related: { line: 1, column: 1 },
    });
  });

  it.each([3, 9, 30])('refuses %i levels of exploding anchors at the first alias, at once', (levels) => {
    const rows = Array.from({ length: levels }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(10)}]`);
    expect(problemsOf(['a0: &a0 x', ...rows].join('\n'))).toEqual(['too_many_aliases 2:10']);
  });

  it('refuses an alias inside its own anchor', () => {
    expect(problemsOf('a: &a [*a]\n')).toEqual(['too_many_aliases 1:8']);
  });

  it('lets a few aliases pass', () => {
    const { tree, problems } = parseYaml('a: &s [x]\nb: *s\n', 'a.yaml');
    expect([problems, tree && valueAt(tree.value, ['b', '0'])]).toEqual([[], 'x']);
  });

  it('refuses 100 000 nested brackets, lists and maps without parsing them', () => {
    expect(problemsOf('['.repeat(100_000))).toEqual(['too_deep 1:65']);
    expect(problemsOf('- '.repeat(100_000))).toEqual(['too_deep 1:129']);
    expect(problemsOf('? '.repeat(100_000))).toEqual(['too_deep 1:129']);
    for (const sign of ['[', '- ', '? ']) {
      expect(growth((size) => sign.repeat(size), problemsOf, 6000)).toBeLessThan(LINEAR);
    }
  });

  it('refuses the 33rd level and takes the 32nd', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(problemsOf(nested(32))).toEqual([]);
    expect(problemsOf(nested(33))).toEqual(['too_deep 1:33']);
    const maps = Array.from({ length: 33 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n');
    expect(problemsOf(maps)).toEqual(['too_deep 33:33']);
  });

  it.each([
    ['%YAML 1.1\n---\na: 1\n', 'directive_or_tag 1:1'],
    ['a: !!binary aGk=\n', 'directive_or_tag 1:4'],
    ['a: !x 1\n', 'directive_or_tag 1:4'],
    ['a: 1\n---\nb: 2\n', 'several_documents 2:1'],
    ['\ta: 1\n', 'yaml_syntax 1:1'],
    ['a:\n\t- 1\n', 'yaml_syntax 2:1'],
    ['a: [1\n', 'yaml_syntax 1:4'],
    ['a: b: c\n', 'yaml_syntax 1:4'],
    ['? [a]\n: 1\n', 'yaml_syntax 1:3'],
    ['a: *b\n', 'yaml_syntax 1:4'],
    ['a: .nan\n', 'unreadable_number 1:4'],
    ['a: -.inf\n', 'unreadable_number 1:4'],
    ['a: 1e999\n', 'unreadable_number 1:4'],
    ['a: 0x1F\n', 'unreadable_number 1:4'],
    ['a: 0o17\n', 'unreadable_number 1:4'],
    ['a: x\u0007y\n', 'control_character 1:5'],
    ['a: "\\a"\n', 'control_character 1:4'],
    ['a: "\\ud800"\n', 'control_character 1:4'],
    ['"\\e": 1\n', 'control_character 1:1'],
    ['a: x # \u202e\n', 'control_character 1:8'],
    ['a: \u0085\n', 'control_character 1:4'],
    ['a: \u2028x\n', 'control_character 1:4'],
    ['a: 1\rb: 2\n', 'control_character 1:5'],
  ])('reports %j as %s', (text, expected) => {
    expect(problemsOf(text)).toContain(expected);
  });

  it.each(['', '\n', '# only a comment\n', '---\n', '---\n...\n'])('warns of the empty file %j', (text) => {
    expect(problemsOf(text)).toEqual(['empty_file 1:1']);
  });

  it('keeps __proto__ a key like any other', () => {
    const { tree } = parseYaml('__proto__: { polluted: true }\n', 'a.yaml');
    expect(tree && Object.keys(tree.value as object)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('checks many keys for duplicates without comparing each with each', () => {
    const keys = (count: number) => `${Array.from({ length: count }, (_, i) => `key${i}: ${i}`).join('\n')}\nkey7: 0\n`;
    expect(problemsOf(keys(2000))).toEqual(['duplicate_key 2001:1']);
    expect(growth(keys, problemsOf, 200)).toBeLessThan(LINEAR);
  });
});

describe('decode', () => {
  it('refuses UTF-16 with and without a mark, and single-byte Vietnamese', () => {
    expect(decode(Buffer.from('\ufeffa: 1\n', 'utf16le'))).toBeNull();
    expect(decode(Buffer.from('a: 1\nb: 2\n', 'utf16le'))).toBeNull();
    expect(decode(Buffer.from([0x51, 0x75, 0xe0, 0x6e, 0x67]))).toBeNull();
  });
});
