import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withFigure } from '../../../src/document/edit/add-figure.ts';
import type { NewFigure } from '../../../src/document/edit/entry-text.ts';
import { parseYaml } from '../../../src/document/parse/yaml/yaml-tree.ts';

const aNewFigure = (about: Partial<NewFigure> = {}): NewFigure => ({
  indicator: 'own-share',
  period: '2025',
  isPeriodAssumed: false,
  method: null,
  value: '8.5%',
  isValueText: false,
  source: 'own-report',
  published: null,
  isProvisional: false,
  asStated: null,
  note: null,
  ...about,
});

/** The file with the figure in it; the test fails where there is no place for it. */
function added(text: string, about: Partial<NewFigure> = {}, province = 'quang-ninh'): string {
  const after = withFigure(text, province, aNewFigure(about));
  if (after === null) throw new Error(`no place in\n${text}`);
  return after;
}

/** The lines of a text with their ends. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** The lines that one text has more than another; null where it is not the other with lines put in at one place. */
function linesPutIn(before: string, after: string): string[] | null {
  const [old, now] = [linesOf(before), linesOf(after)];
  const count = now.length - old.length;
  for (let at = 0; at <= old.length; at += 1) {
    const rest = [...now.slice(0, at), ...now.slice(at + count)];
    if (rest.length === old.length && rest.every((line, index) => line === old[index]))
      return now.slice(at, at + count);
  }
  return null;
}

const valuesOf = (text: string): { readonly measurements: readonly Record<string, unknown>[] } =>
  parseYaml(text.replace(/^\ufeff/, ''), '').tree?.value as never;

/** What files are written like, beyond what the record happens to have. */
const MUTATIONS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'without a final line end': (text) => text.trimEnd(),
  'with CRLF and without a final line end': (text) => text.trimEnd().replaceAll('\n', '\r\n'),
  'with comments and empty lines between items': (text) =>
    text.replace(/^ {2}- /gm, '\n  # about what follows, - { not: an item }\n\n  - '),
  'with comments at the end of every line': (text) =>
    text.replace(/^( {2}- indicator: [\w-]+| {4}(?:period|source): [\w-]+)$/gm, '$1 # said [so], {here}'),
  'with anchors': (text) => {
    let count = 0;
    return text
      .replace(/^ {2}- \{/gm, () => `  - &figure${count++} {`)
      .replace(/^measurements:/m, 'measurements: &all');
  },
  'with the list before another key': (text) => `${text.trimEnd()}\n# behind the list\nplans: []\n`,
  'with a byte order mark': (text) => `\ufeff${text}`,
  'with all items one column further out': (text) => text.replace(/^ {2}/gm, ''),
  'with a document marker': (text) => `---\n${text}`,
};

const FILES = globSync('data/*/measurements.yaml');

describe('a figure is put into a file of the record', () => {
  test('of which there are several', () => expect(FILES.length).toBeGreaterThan(8));

  describe.each(Object.entries(MUTATIONS))('%s', (_, mutate) => {
    test.each(FILES)('%s: only lines are added, and everything says what it said', (file) => {
      const text = mutate(readFileSync(file, 'utf8'));
      const old = valuesOf(text).measurements;
      const province = /^province: (\S+)/m.exec(text)?.[1] ?? '';
      for (const indicator of new Set([old[0], old[old.length >> 1], old.at(-1), { indicator: 'new-thing' }])) {
        const about = { indicator: String(indicator?.indicator), asStated: 'trên 8,5%: "tốt" #1', value: '> 8.5%' };
        const after = added(text, about, province);
        expect(linesPutIn(text, after), after).not.toBeNull();
        expect(after.endsWith('\n')).toBe(text.endsWith('\n'));
        expect(after.replaceAll('\r\n', '').includes('\n')).toBe(text.replaceAll('\r\n', '').includes('\n'));
        const now = valuesOf(after).measurements;
        const own = now.filter(({ as_stated }) => as_stated === about.asStated);
        expect(own.map(({ indicator: id, value, source }) => [id, value, source])).toEqual([
          [about.indicator, '> 8.5%', 'own-report'],
        ]);
        expect(now.filter((each) => !own.includes(each))).toEqual(old);
      }
    });
  });
});

const FLOW = `province: quang-ninh
measurements:
  - { indicator: own-share, period: 2023, value: 7.1%, source: own-report } # the first
  - {indicator: other, period: 2023, value: 1, source: own-report}

plans: []
`;

describe('the place of a figure', () => {
  test('is behind the last one of its indicator, written as that one is', () => {
    expect(linesPutIn(FLOW, added(FLOW))).toEqual([
      '  - { indicator: own-share, period: 2025, value: 8.5%, source: own-report }\n',
    ]);
    expect(added(FLOW)).toContain('# the first\n  - { indicator: own-share, period: 2025');
  });

  test('is the end of the list where there is none of its indicator', () => {
    const after = added(FLOW, { indicator: 'third' });
    expect(after).toContain('own-report}\n  - {indicator: third, period: 2025, value: 8.5%, source: own-report}\n\n');
  });

  test('is behind the comments that stand within the item before it, and before those of the next', () => {
    const text = `province: a
measurements:
- indicator: own-share
  value: 1
  # of the first
# of the second
- indicator: other
  value: 2
`;
    expect(added(text)).toContain('# of the first\n- indicator: own-share\n  period: 2025');
    expect(added(text)).toContain('source: own-report\n# of the second\n');
  });

  test('keeps empty lines between all items where all have them', () => {
    const text = FLOW.replace('# the first\n', '# the first\n\n');
    expect(added(text)).toContain('# the first\n\n  - { indicator: own-share, period: 2025');
    expect(added(text)).toContain('own-report }\n\n  - {indicator: other');
  });

  test('is before the last item where the file ends amid its line', () => {
    const text = FLOW.replace('\n\nplans: []\n', '');
    const after = added(text, { indicator: 'other' });
    expect(linesPutIn(text, after)).toHaveLength(1);
    expect(after.endsWith('value: 1, source: own-report}')).toBe(true);
  });

  const BLOCK_TEXT = `province: a
measurements:
  - indicator: own-share
    note: |+
      a

  - indicator: other
    value: 2
  - indicator: third
    value: 3
`;

  test('is behind a block text with the empty lines that it keeps', () => {
    const after = added(BLOCK_TEXT);
    expect(linesPutIn(BLOCK_TEXT, after)).not.toBeNull();
    expect(valuesOf(after).measurements[0]?.note).toBe('a\n\n');
  });

  test('is before the empty line behind a block text that does not keep it', () => {
    expect(added(BLOCK_TEXT.replace('|+', '|'))).toContain('      a\n  - indicator: own-share\n    period: 2025');
  });

  test('is before what is said about the last item, where the file ends amid that', () => {
    const text = FLOW.replace('# the first\n', '# the first\n  # about the last\n').replace('\n\nplans: []\n', '');
    expect(added(text, { indicator: 'other' })).toContain('period: 2025, value: 8.5%, source: own-report}\n  # about');
  });

  test('is where no other key says something else for it', () => {
    const text = 'province: a\nplans: []\nnote: |+\n  x\n\n';
    const after = added(text);
    expect(parseYaml(after, '').tree?.value).toMatchObject({ note: 'x\n\n' });
    expect(after).toContain('province: a\nmeasurements:\n');
  });

  test.each([
    ['[]', '[{ indicator: own-share, period: 2025, value: 8.5%, source: own-report }]'],
    [
      '[ { indicator: x } ]',
      '[ { indicator: x }, { indicator: own-share, period: 2025, value: 8.5%, source: own-report } ]',
    ],
    ['[{indicator: x},]', '[{indicator: x}, {indicator: own-share, period: 2025, value: 8.5%, source: own-report},]'],
  ])('within the brackets %s is behind the last item', (list, expected) => {
    const text = `province: a\nmeasurements: ${list} # all\n`;
    expect(added(text)).toBe(`province: a\nmeasurements: ${expected} # all\n`);
  });

  test.each([
    ['the second of three', '[\n  { indicator: x }, # one\n  { indicator: own-share }, # two\n  { indicator: y }\n]\n'],
    ['the last without a comma', '[\n  { indicator: x }, # one\n  # about the last\n  { indicator: own-share }\n]\n'],
    ['the last with a comma', '[\n  { indicator: x },\n  { indicator: own-share } , # two\n]\n'],
    ['the only one', '[ # all\n  { indicator: own-share }\n]\n'],
    ['none', '[\n]\n'],
  ])('within brackets over several lines is a line of its own: %s', (_, list) => {
    const text = `province: a\nmeasurements: ${list}`;
    const lines = linesPutIn(text, added(text));
    expect(lines).toHaveLength(1);
    expect(lines?.[0]).toMatch(/^ {2}\{ indicator: own-share, .*\},?\n$/);
  });

  test.each([
    ['', 'province: quang-ninh\nmeasurements:\n  - { indicator: own-share'],
    ['# to come', '# to come\nprovince: quang-ninh\nmeasurements:\n  - { indicator'],
    ['province: quang-ninh\nplans: []\n# end\n', 'plans: []\nmeasurements:\n  - { indicator'],
    ['province: quang-ninh\nplans: []', 'province: quang-ninh\nmeasurements:\n  - { indicator'],
  ])('is a new list in %j', (text, expected) => {
    expect(added(text)).toContain(expected);
    expect(linesPutIn(text.replace(/come$/, 'come\n'), added(text))).not.toBeNull();
  });

  test.each([
    'province: a\nmeasurements: *all\n',
    '{ province: a, plans: [] }\n',
    'province: a\nmeasurements: { a: 1 }\n',
  ])('is nowhere in %j', (text) => expect(withFigure(text, 'a', aNewFigure())).toBeNull());
});

describe('what is written', () => {
  const BLOCK = `province: a
measurements:
  - indicator: own-share
    period: 2023
    value: 'trên 50%'
    as_stated: một nửa
    source: own-report
`;

  test.each([
    ['7.1%', 'value: 7.1%'],
    ['7,1%', 'value: "7,1%"'],
    ['> 50%', 'value: "> 50%"'],
    ['1,5 tỷ', 'value: "1,5 tỷ"'],
    ['~30%', 'value: ~30%'],
    ['145/164', 'value: 145/164'],
    ['20..30', 'value: 20..30'],
    ['yes', 'value: yes'],
    ['08', 'value: 08'],
    ['- 5', 'value: "- 5"'],
    ['*5', 'value: "*5"'],
    ['5 # 6', 'value: "5 # 6"'],
    ['5: 6', 'value: "5: 6"'],
    ['a "b" \\c', 'value: a "b" \\c'],
  ])('of %j is %s between braces', (value, written) => {
    const after = added(FLOW, { value });
    expect(after).toContain(`${written}, source`);
    const own = valuesOf(after).measurements[1];
    expect(String(own?.value)).toBe(value === '08' ? '8' : value);
  });

  test('stands on lines of its own without quotes where a comma needs none', () => {
    expect(added(BLOCK, { value: '7,1%' })).toContain('    value: 7,1%\n');
  });

  test.each(['5 # 6', '&a 5', '!a 5', '5: 6', '- 5'])('of %j is quoted on a line of its own too', (value) => {
    expect(added(BLOCK.replace('trên 50%', '50'), { value })).toContain(`    value: "${value}"\n`);
  });

  test('is quoted as the like of it nearby', () => {
    expect(added(BLOCK, { value: 'trên 60%' })).toContain("    value: 'trên 60%'\n");
    expect(added(BLOCK, { asStated: 'hai phần ba' })).toContain('    as_stated: hai phần ba\n');
    expect(added(BLOCK, { asStated: "ba 'phần'", note: "it's" })).toContain('    note: "it\'s"\n');
  });

  test('is a number beside figures in quotes too', () => {
    const text = BLOCK.replace("'trên 50%'", '"50%"');
    expect(added(text, { value: '57.877' })).toContain('    value: 57.877\n');
    expect(added(text, { value: '57%' })).toContain('    value: "57%"\n');
  });

  test('is quoted where a number would be read as another', () => {
    expect(added(FLOW, { value: '57.877', isValueText: true })).toContain('value: "57.877"');
    expect(added(FLOW, { note: '2025' })).toContain('note: "2025"');
    expect(added(BLOCK, { asStated: '2025' })).toContain('as_stated: "2025"');
  });

  test('has everything that is said, in the order of the record', () => {
    const all = {
      isPeriodAssumed: true,
      method: 'gso',
      published: '2025-06-30',
      isProvisional: true,
      asStated: 'đạt',
      note: 'a\nb',
    };
    expect(linesPutIn(FLOW, added(FLOW, all))?.[0]).toBe(
      '  - { indicator: own-share, period: 2025, period_assumed: true, method: gso, value: 8.5%, source: own-report, ' +
        'published: 2025-06-30, final: false, as_stated: "đạt", note: "a\\nb" }\n',
    );
  });
});
