import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { prospectsOf } from '../../../src/core/target/progress/prospect.ts';
import { table } from '../../../src/render/terminal/table.ts';
import { numberCell, textCell } from '../../../src/view/cell.ts';
import { explainView } from '../../../src/view/explain/explain.ts';
import { statusView } from '../../../src/view/status/status.ts';
import { anEnv, aView, aVocabulary } from '../../helpers/build.ts';
import { growth, LINEAR } from '../../helpers/growth.ts';
import { measured, planInput } from '../../helpers/plan-09.ts';

const WIDTHS = [40, 60, 80, 120, 200] as const;
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
        const cells = rows.map((row) => row.map((value) => textCell(value)));
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

const COLUMNS = [
  { title: 'Target', align: 'left', wrap: true, lead: true },
  { title: 'Goal', align: 'left' },
  { title: 'Way covered', align: 'right', leaveOut: 1 },
  { title: 'Gap', align: 'right', leaveOut: 2 },
] as const;

const rowOf = (name: string) => [
  textCell(name),
  textCell('≥ 20 %'),
  textCell('x'.repeat(25)),
  textCell('y'.repeat(20)),
];

const drawnAt = (width: number, rows = [rowOf('Tỷ trọng kinh tế số trong GRDP')]) =>
  table(aView([], [], [{ kind: 'table', headings: COLUMNS, rows }]), anEnv({ width }));

test('leaves columns out in their order where there is no room, and says which', () => {
  expect(drawnAt(100)).not.toContain('Left out');
  expect(drawnAt(74)).toMatch(/Gap.*Left out for want of room: Way covered\. A wider/s);
  expect(drawnAt(74)).not.toContain('xxx');
  expect(drawnAt(60)).toMatch(/Target +Goal +Gap/);
});

test('keeps its columns at the very width that they need, and not one below', () => {
  const needed = 1 + 18 + 2 + 6 + 2 + 25 + 2 + 20;
  expect(drawnAt(needed)).not.toContain('Left out');
  expect(drawnAt(needed - 1)).toContain('Left out');
});

test('is a table from 60 columns on, and a block per row below', () => {
  expect(drawnAt(60)).toContain('───');
  expect(drawnAt(59)).not.toContain('───');
  expect(drawnAt(59)).toContain('   Goal: ≥ 20 %');
});

test('decides the widths by all rows and shows the header once', () => {
  const rows = Array.from({ length: 250 }, (_, index) => rowOf(index === 249 ? 'x'.repeat(24) : `name ${index}`));
  const lines = drawnAt(100, rows).trimEnd().split('\n');
  expect(lines).toHaveLength(252);
  expect(lines.filter((line) => line.includes('Target'))).toHaveLength(1);
  expect(new Set(lines.slice(2).map((line) => line.indexOf('≥')))).toEqual(new Set([1 + 24 + 2]));
});

test('holds together what an unbreakable blank joins', () => {
  const headings = [
    { title: 'a', align: 'left', wrap: true, lead: true },
    { title: 'b', align: 'left', wrap: true },
  ] as const;
  const rows = [[textCell('x'.repeat(24)), textCell(`${'word '.repeat(8)}7.1\u00a0%`)]];
  for (let width = 60; width < 90; width += 1) {
    expect(table(aView([], [], [{ kind: 'table', headings, rows }]), anEnv({ width }))).toContain('7.1 %');
  }
});

test('colours every line of a cell that goes on below itself', () => {
  const headings = [{ title: 'a', align: 'left', wrap: true }] as const;
  const rows = [[textCell('đúng tiến độ '.repeat(12).trim(), 'dim')]];
  const lines = table(aView([], [], [{ kind: 'table', headings, rows }]), anEnv({ width: 60, color: 1 })).split('\n');
  const cells = lines.filter((line) => line.includes('tiến'));
  expect(cells.length).toBeGreaterThan(1);
  for (const line of cells) expect(line.replaceAll('\u001b', 'ESC')).toMatch(/^ (?:ESC\[2m\S+ESC\[22m ?)+$/);
});

test('says the same with and without colour', () => {
  const view = statusView(planInput('en'));
  const coloured = table(view, anEnv({ color: 3 }));
  expect(coloured).toContain('\u001b[');
  expect(stripVTControlCharacters(coloured)).toBe(table(view, anEnv()));
});

describe('what is said below a row', () => {
  const headings = [
    { title: 'a', align: 'left', lead: true },
    { title: 'b', align: 'left' },
    { title: 'c', align: 'left' },
  ] as const;
  const note = 'one two three four five six seven eight nine ten eleven twelve thirteen';
  const needed = 3 + note.length;
  const page = [
    {
      kind: 'table',
      headings,
      rows: [
        ['x', 'y', 'z'],
        ['u', 'v', 'w'],
      ],
      notes: [[note], []],
    },
  ] as const;

  test('is as wide as the screen and not as its table, and stands between the rows', () => {
    const lines = table(aView([], [], page), anEnv({ width: needed })).split('\n');
    expect(lines.slice(2, 5)).toEqual([' x  y  z', `   ${note}`, ' u  v  w']);
    expect(table(aView([], [], page), anEnv({ width: needed - 1 })).split('\n')[4]).toBe('   thirteen');
  });

  test('steps back in colour, in a table and in a block of lines', () => {
    for (const width of [59, needed]) {
      const printed = table(aView([], [], page), anEnv({ width, color: 1 }));
      expect(printed).toContain('\u001b[2mone two three');
    }
  });

  test('is not taken for a row by what the row says', () => {
    const sly = [
      {
        ...page[0],
        rows: [
          ['\ue001', 'y', 'z'],
          ['u', 'v', 'w'],
        ],
      },
    ] as const;
    expect(table(aView([], [], sly), anEnv({ width: needed }))).toContain(`   ${note}\n u  v  w\n`);
  });
});

describe('tables of one shape', () => {
  const headings = [
    { title: 'Target', align: 'left', wrap: true, lead: true },
    { title: 'Goal', align: 'left' },
    { title: 'Gap', align: 'right', leaveOut: 1 },
  ] as const;
  const short = { kind: 'table', headings, rows: [['a', '≥ 1', 'x']] } as const;
  const long = { kind: 'table', headings, rows: [['b'.repeat(20), '≥ 1', 'y'.repeat(50)]] } as const;
  const shaped = (...blocks: (typeof short | typeof long)[]) => blocks.map((block) => ({ ...block, shape: 's' }));
  const placesOf = (page: string) => page.split('\n').flatMap((line) => /≥/.exec(line)?.index ?? []);

  test('have the same columns at the same places', () => {
    const page = table(aView([], [], shaped(short, long)), anEnv({ width: 100 }));
    expect(placesOf(page)).toEqual([23, 23]);
    expect(placesOf(table(aView([], [], [short, long]), anEnv({ width: 100 })))).toEqual([9, 23]);
  });

  test('leave out the same columns', () => {
    const page = table(aView([], [], shaped(short, long)), anEnv({ width: 70 }));
    expect(page).not.toMatch(/x|y/);
    expect(page).toContain('Left out for want of room: Gap.');
  });

  test('explain a mark below the first that has it in a column that is shown', () => {
    const legend = [
      { cells: ['* one'], column: 1 },
      { cells: ['° two'], column: 2 },
    ];
    const blocks = [
      { ...short, legend },
      { ...short, legend: [...legend, { cells: ['‡ three'], column: 0 }] },
    ];
    expect(table(aView([], [], blocks), anEnv({ width: 70 }))).toMatch(/\* one · ° two\n[^*°]*‡ three\n$/);
    const narrow = [{ ...long, legend }];
    expect(table(aView([], [], narrow), anEnv({ width: 70 }))).not.toContain('°');
  });
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
    [textCell('Thành phố trực thuộc trung ương: Hồ Chí Minh, Hà Nội'), numberCell(7)],
    [textCell('Huế'), numberCell(1234567890)],
  ];
  const printed = table(aView([], [], [{ kind: 'table', headings, rows }]), anEnv({ width: 60 }));
  expect(printed).toBe(
    [
      ' name                                                 figure',
      ' ───────────────────────────────────────────────────────────',
      ' Thành phố trực thuộc trung ương: Hồ Chí                   7',
      ' Minh, Hà Nội',
      ' Huế                                           1,234,567,890',
      '',
    ].join('\n'),
  );
});

test('cuts a word that is wider than the screen', () => {
  const printed = table(aView([], [], [{ kind: 'text', cells: [textCell('x'.repeat(25))] }]), anEnv({ width: 10 }));
  expect(printed).toBe('xxxxxxxxxx\nxxxxxxxxxx\nxxxxx\n');
});

test('cuts a place in a file before the number of its line, which stays whole', () => {
  const words = 'data/quang-ninh/measurements.yaml:19 and a-word:x';
  const printed = table(aView([], [], [{ kind: 'text', cells: [textCell(words)] }]), anEnv({ width: 18 }));
  expect(printed).toBe('data/quang-ninh/\nmeasurements.yaml\n:19 and a-word:x\n');
  const hyphen = aView([], [], [{ kind: 'text', cells: [textCell('rankings/dti-2022.yaml:8')] }]);
  expect(table(hyphen, anEnv({ width: 22 }))).toBe('rankings/dti-\n2022.yaml:8\n');
});

test('breaks no word where the longest alone is too long for the columns that stay', () => {
  const headings = [
    { title: 'target', align: 'left', wrap: true, lead: true },
    { title: 'before', align: 'left', wrap: true, least: 14 },
    { title: 'after', align: 'left', wrap: true, least: 14 },
    { title: 'why', align: 'left', wrap: true },
  ] as const;
  const row = [
    'digital transformation',
    'met so far',
    '?\u00a0undetermined',
    'data/quang-ninh/measurements.yaml:19 · 1 more',
  ];
  const rows = [row.map((text) => textCell(text))];
  const printed = table(aView([], [], [{ kind: 'table', headings, rows }]), anEnv({ width: 60 }));
  for (const word of ['digital', 'transformation', '? undetermined', 'measurements.yaml', ':19'])
    expect(printed.replaceAll('\u00a0', ' ')).toContain(word);
  expect(printed.split('\n').every((line) => stringWidth(line) <= 60)).toBe(true);
});

test('takes time by the tables of a shape, not by their square', () => {
  const headings = [{ title: 'a', align: 'left', wrap: true }] as const;
  const pageOf = (count: number) =>
    aView(
      [],
      [],
      Array.from(
        { length: count },
        (_, at) => ({ kind: 'table', shape: 's', headings, rows: [[`hàng ${at}`]] }) as const,
      ),
    );
  expect(growth(pageOf, (view) => table(view, anEnv({ width: 100 })), 256)).toBeLessThan(LINEAR);
});

test('takes time by the rows, not by their square', () => {
  const headings = Array.from(
    { length: 6 },
    (_, place) => ({ title: `c${place}`, align: 'left', wrap: true }) as const,
  );
  const viewOf = (count: number) => {
    const rows = Array.from({ length: count }, (_, row) =>
      headings.map(({ title }) => textCell(`${title} của hàng ${row}`)),
    );
    return aView([], [], [{ kind: 'table', headings, rows }]);
  };
  const draw = (view: ReturnType<typeof viewOf>): string => table(view, anEnv({ width: 120 }));
  expect(draw(viewOf(2000)).split('\n')).toHaveLength(2003);
  expect(growth(viewOf, draw, 64)).toBeLessThan(LINEAR);
});
