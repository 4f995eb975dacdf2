import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { prospectsOf } from '../../src/core/prospect.ts';
import { table } from '../../src/render/table.ts';
import { number, text } from '../../src/view/cell.ts';
import { explainView } from '../../src/view/explain/explain.ts';
import { statusView } from '../../src/view/status/status.ts';
import { anEnv, aView, aVocabulary } from '../helpers/build.ts';
import { measured, planInput } from '../helpers/plan-09.ts';

const WIDTHS = [40, 80, 120, 200] as const;
const LANGS = ['en', 'vi'] as const;

const pageAt = (lang: 'en' | 'vi', width: number): string => table(statusView(planInput(lang)), anEnv({ lang, width }));

describe.each(LANGS)('the status of a plan in %s', (lang) => {
  test.each(WIDTHS)('keeps to %i columns', async (width) => {
    const printed = pageAt(lang, width);
    for (const line of printed.split('\n')) {
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
      expect(line).toBe(line.trimEnd());
    }
    await expect(printed).toMatchFileSnapshot(`golden/status-${lang}-${width}.txt`);
  });

  test.each([40, 80])('explains every verdict within %i columns', async (width) => {
    for (const assessment of measured) {
      const view = explainView({
        ...planInput(lang),
        assessment,
        prospects: prospectsOf(assessment),
        readings: null,
        vocabulary: aVocabulary(),
      });
      const lines = table(view, anEnv({ lang, width })).split('\n');
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  test('explains a verdict from top to bottom', async () => {
    const [, share] = measured;
    if (!share) throw new Error('no such target');
    const view = explainView({ ...planInput(lang), assessment: share, prospects: prospectsOf(share), readings: null });
    await expect(table(view, anEnv({ lang }))).toMatchFileSnapshot(`golden/explain-${lang}-80.txt`);
  });
});

test('holds any width, down to ten columns', () => {
  for (let width = 10; width <= 130; width += 1) {
    for (const line of pageAt('vi', width).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  }
});

test('holds the width whatever is written in the files', () => {
  const headings = [
    { title: 'a', align: 'left', wrap: true, lead: true },
    { title: 'b', align: 'right', wrap: true },
    { title: 'c', align: 'left', wrap: true },
  ] as const;
  const signs = [
    'a',
    'W',
    'ế',
    'ế'.normalize('NFD'),
    'Đ',
    '数',
    '👩‍💻',
    '🇻🇳',
    '-',
    '/',
    ' ',
    ' · ',
    '%',
    '\u001b[31m',
    '\u200b',
    '\n',
  ];
  const anything = fc.array(fc.constantFrom(...signs), { maxLength: 60 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anything, anything, anything), { minLength: 1 }),
      fc.integer({ min: 10, max: 90 }),
      (rows, width) => {
        const cells = rows.map((row) => row.map((value) => text(value)));
        const page = [
          { kind: 'table', headings, rows: cells },
          { kind: 'text', cells: cells.flat(), indent: 2 },
        ] as const;
        for (const line of table(aView([], [], page), anEnv({ width })).split('\n')) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('names what several rows are about once, where the name has a line of its own', () => {
  const headings = [
    { title: 'Index', align: 'left', wrap: true, lead: true },
    { title: 'Edition', align: 'left' },
    { title: 'Rank', align: 'left' },
  ] as const;
  const of = (name: string, edition: string) => [text(`${name} of all`), text(edition), text('x'.repeat(60))];
  const rows = [of('one', 'first'), of('one', 'second'), of('other', 'third')];
  const printed = table(aView([], [], [{ kind: 'table', headings, rows }]), anEnv({ width: 80 }));
  const words = printed.split('\n').map((line) => line.trim().split(' ')[0]);
  expect(words.slice(3)).toEqual(['one', 'first', 'second', 'other', 'third', '']);
});

test('says the same with and without colour', () => {
  const view = statusView(planInput('en'));
  const coloured = table(view, anEnv({ color: 3 }));
  expect(coloured).toContain('\u001b[');
  expect(stripVTControlCharacters(coloured)).toBe(table(view, anEnv()));
});

test('leaves the headings out when asked to', () => {
  const printed = table(statusView(planInput('en')), anEnv({ width: 200, header: false }));
  expect(printed).not.toContain('Way covered');
  expect(printed).not.toContain('───');
});

test('aligns numbers to the right and breaks only what may be broken', () => {
  const headings = [
    { title: 'name', align: 'left', wrap: true },
    { title: 'figure', align: 'right' },
  ] as const;
  const rows = [
    [text('Thành phố Hồ Chí Minh'), number(7)],
    [text('Huế'), number(1234.5)],
  ];
  const printed = table(aView([], [], [{ kind: 'table', headings, rows }]), anEnv({ width: 20 }));
  expect(printed).toBe(
    [
      ' name         figure',
      ' ───────────────────',
      ' Thành phố         7',
      ' Hồ Chí',
      ' Minh',
      ' Huế         1,234.5',
      '',
    ].join('\n'),
  );
});

test('cuts a word that is wider than the screen', () => {
  const printed = table(aView([], [], [{ kind: 'text', cells: [text('x'.repeat(25))] }]), anEnv({ width: 10 }));
  expect(printed).toBe('xxxxxxxxxx\nxxxxxxxxxx\nxxxxx\n');
});

test('takes time by the rows, not by their square', () => {
  const headings = Array.from(
    { length: 6 },
    (_, place) => ({ title: `c${place}`, align: 'left', wrap: true }) as const,
  );
  const secondsFor = (count: number): number => {
    const rows = Array.from({ length: count }, (_, row) =>
      headings.map(({ title }) => text(`${title} của hàng ${row}`)),
    );
    const start = performance.now();
    const lines = table(aView([], [], [{ kind: 'table', headings, rows }]), anEnv({ width: 120 })).split('\n');
    expect(lines).toHaveLength(count + 3);
    return performance.now() - start;
  };
  secondsFor(500);
  expect(secondsFor(4000)).toBeLessThan(secondsFor(500) * 8 * 3);
}, 30_000);
