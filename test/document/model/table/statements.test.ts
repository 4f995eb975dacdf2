import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Problem, sortProblems } from '../../../../src/core/record/problem.ts';
import { entryOf } from '../../../../src/document/model/entry/fields.ts';
import { buildMeasurement } from '../../../../src/document/model/entry/measurement.ts';
import { buildRankings } from '../../../../src/document/model/entry/ranking.ts';
import { provinceFinder, withProvinceIds } from '../../../../src/document/model/province-ids.ts';
import { registryOf } from '../../../../src/document/model/registry.ts';
import { remembered } from '../../../../src/document/model/table/cell-memo.ts';
import { readStatements } from '../../../../src/document/model/table/statements.ts';
import { buildVocabulary } from '../../../../src/document/model/vocabulary.ts';
import { parse, parseTable } from '../../../../src/document/parse/parse.ts';
import { piecesOf } from '../../../../src/document/read/text-pieces.ts';

const VOCABULARY = parse(
  `
units:
  - { id: percent, symbol: "%", kind: share }
  - { id: firms, name: { vi: doanh nghiệp, en: enterprises }, kind: count }
  - { id: flag, kind: yes-no }
populations: [{ id: vn63 }, { id: vn34 }, { id: own }]
provinces:
  - { id: quang-ninh, name: Quảng Ninh, populations: [vn63, vn34] }
  - { id: ha-noi, name: Hà Nội, populations: [vn63] }
  - { id: hue-a, name: Huế, populations: [vn63] }
  - { id: hue-b, name: Huế, populations: [vn34] }
indicators:
  - { id: share, name: A, unit: percent, direction: up, methods: [{ id: gso, name: B }] }
  - { id: open-share, name: E, unit: percent, direction: up, domain: [0, null] }
  - { id: firms, name: C, unit: firms, direction: up }
  - { id: done, name: D, unit: flag, direction: up }
indices: [{ id: dti, name: DTI, scale: [0, 1] }, { id: papi, name: PAPI }]
sources:
  - { id: a, publisher: A, title: A, tier: press }
  - { id: b, publisher: B, title: B, tier: press, date: 2024-05-01 }
`,
  'seeds/base.yaml',
).written;

/** What may stand in a column: what is good somewhere, and what is rarely so. */
type Cells = Readonly<Record<string, readonly [good: readonly string[], odd: readonly string[]]>>;

const COMMON: Cells = {
  province: [
    ['quang-ninh', 'Tỉnh Quảng Ninh', 'ha-noi', ' ha-noi '],
    ['Huế', 'nowhere', '', '😀'],
  ],
  source: [
    ['a', 'b'],
    ['c', 'B!', ''],
  ],
  published: [
    ['', '2024', '2024-05-06'],
    ['soon', ' '],
  ],
  note: [
    ['', 'ghi chú', '"a, b"', '"nói ""có"""', '"hai\ndòng"', '😀'],
    ['   ', 'x\u0301\u0301'],
  ],
  as_stated: [['', 'đạt 45%', '""'], [' ']],
};
const FIGURES: Cells = {
  ...COMMON,
  indicator: [
    ['share', 'open-share', 'firms', 'done'],
    ['dti', 'Share', ''],
  ],
  period: [
    ['2024', '2024-Q3', '2021..2025', ' 2023'],
    ['2024-13', ''],
  ],
  value: [
    ['45', '"7,1%"', 'trên 50%', '120', '1.234', '1', 'có'],
    ['145/164', '412 doanh nghiệp', '-3', 'many', ''],
  ],
  method: [[''], ['gso', 'other']],
  final: [['', 'true', 'FALSE'], ['maybe']],
  period_assumed: [['', 'true'], ['1']],
  attribution: [['', 'ông A'], [' ']],
  confidence: [['', 'high'], [' ']],
  locale: [['', 'en', 'vi'], ['fr']],
};
const PLACES: Cells = {
  ...COMMON,
  index: [
    ['dti', 'papi', 'share'],
    ['pci', 'DTI', ''],
  ],
  edition: [
    ['2022', '2024'],
    ['x', ''],
  ],
  population: [
    ['vn63', 'own'],
    ['vn34', 'vn1', ''],
  ],
  of: [
    ['63', '5'],
    ['0', '6.5', ''],
  ],
  rank: [
    ['', '3', '5', '<= 4'],
    ['61..63', '3.5', '7', 'first'],
  ],
  score: [['', '0.7024', '0,7024', '1.5'], ['0.12345678901234567']],
  change: [['', '4', '-3'], ['1.5']],
  since: [['', '2021'], ['x']],
  basis: [['', 'derived'], ['guessed']],
};

/** Tables with most of these columns in any order, one perhaps without a name, and some rows of another length. */
function tables(cells: Cells): fc.Arbitrary<string> {
  const cell = (column: string) => {
    const [good, odd] = cells[column] ?? [['', '', '', 'x'], []];
    const likely = { weight: 30, arbitrary: fc.constantFrom(...good) };
    return fc.oneof(likely, { weight: 1, arbitrary: fc.constantFrom(...good, ...odd) });
  };
  const choices = fc.record({
    columns: fc.shuffledSubarray(Object.keys(cells), { minLength: Object.keys(cells).length - 3 }),
    unnamed: fc.constantFrom([], [], ['']),
    separator: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom(...['', '-', '-x', ' ', 'x', '"']),
  });
  return choices.chain(({ columns, unnamed, separator, end }) => {
    const all = [...columns, ...unnamed];
    const asField = (text: string) => (text.includes(separator) && !text.startsWith('"') ? `"${text}"` : text);
    const rowOf = fc.tuple(fc.tuple(...all.map(cell)), fc.constantFrom('', '', '', end.replaceAll('-', separator)));
    const rows = fc.array(rowOf, { minLength: 1, maxLength: 12 });
    return rows.map((each) =>
      [all.join(separator), ...each.map(([texts, tail]) => texts.map(asField).join(separator) + tail)].join('\n'),
    );
  });
}

/** Everything that a table says, the quick way for plain rows, or the way of the entries in YAML for all. */
function statementsOf(text: string, file: string, way: 'quick' | 'full') {
  const broken = new Set<string>();
  const found: Problem[] = [];
  const registry = registryOf(broken, true, found);
  const vocabulary = buildVocabulary(VOCABULARY ? [VOCABULARY] : [], registry);
  const finder = provinceFinder(vocabulary, registry, broken);
  const pieces = piecesOf(Buffer.from(text), file, text.length * 3, 300);
  if (way === 'quick') {
    const reading = readStatements(pieces, { file, vocabulary, registry, finder });
    const statements = [];
    let step = reading.next();
    for (; !step.done; step = reading.next()) statements.push(...step.value);
    return {
      statements,
      isRead: step.value.isRead,
      problems: sortProblems([...step.value.problems, ...found]),
    };
  }
  const { written, problems } = parseTable(pieces, file);
  const named = written && withProvinceIds(written, finder, registry);
  const statements = [
    ...(named?.measurements ?? []).map((item) => ({
      list: 'measurements',
      ...buildMeasurement(entryOf(file, item), vocabulary, registry),
    })),
    ...(named?.rankings ?? [])
      .flatMap((item) => buildRankings(entryOf(file, item), vocabulary, registry))
      .map((built) => ({ list: 'rankings', ...built })),
  ];
  return { statements, isRead: written !== null, problems: sortProblems([...problems, ...found]) };
}

describe('the statements of a table', () => {
  it.each([
    ['figures', 'data/measurements.csv', FIGURES],
    ['places', 'data/rankings.csv', PLACES],
  ] as const)('are the same whether a row goes the quick path or the full one: %s', (_, file, cells) => {
    fc.assert(
      fc.property(tables(cells), (text) => {
        const full = statementsOf(text, file, 'full');
        const quick = statementsOf(text, file, 'quick');
        // Of what is not believed in the end, something had been handed on before.
        if (full.isRead) expect(quick).toEqual(full);
        else expect(quick.isRead).toBe(false);
      }),
      { numRuns: 600, seed: 3 },
    );
  });

  it('refer to what they name, so that whoever keeps the references knows of each', () => {
    const text =
      'province,indicator,period,value,source\nTỉnh Quảng Ninh,share,2024,7,a\nha-noi,share,2024,7,b\nha-noi,firms,2023,7,b\n';
    const registry = registryOf(new Set(), true, []);
    const vocabulary = buildVocabulary(VOCABULARY ? [VOCABULARY] : [], registry);
    const finder = provinceFinder(vocabulary, registry, new Set());
    const named = new Set<string>();
    const watched = {
      ...registry,
      refer: (...[kind, id, at, more]: Parameters<typeof registry.refer>) => {
        named.add(`${kind} ${id}`);
        return registry.refer(kind, id, at, more);
      },
    };
    const context = { file: 'measurements.csv', vocabulary, registry: watched, finder };
    const batches = [...readStatements(piecesOf(Buffer.from(text), 'measurements.csv'), context)];
    expect(batches.flat()).toHaveLength(3);
    expect([...named].sort()).toEqual([
      'indicators firms',
      'indicators share',
      'provinces ha-noi',
      'provinces quang-ninh',
      'sources a',
      'sources b',
    ]);
  });

  it('come in batches, each when a piece of the file has been read', () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `quang-ninh,share,${2000 + index},7,a\n`);
    const text = `province,indicator,period,value,source\n${rows.join('')}`;
    const registry = registryOf(new Set(), true, []);
    const vocabulary = buildVocabulary(VOCABULARY ? [VOCABULARY] : [], registry);
    const finder = provinceFinder(vocabulary, registry, new Set());
    const pieces = piecesOf(Buffer.from(text), 'a.csv', text.length, 1000);
    const sizes = [...readStatements(pieces, { file: 'measurements.csv', vocabulary, registry, finder })].map(
      ({ length }) => length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(3000);
    expect(Math.max(...sizes)).toBeLessThan(100);
  });

  it('come a few at a time, however many rows a piece of the file has', () => {
    const rows = Array.from({ length: 300 }, (_, index) => `quang-ninh,share,${2000 + index},7,a\n`);
    const text = `province,indicator,period,value,source\n${rows.join('')}`;
    const registry = registryOf(new Set(), true, []);
    const vocabulary = buildVocabulary(VOCABULARY ? [VOCABULARY] : [], registry);
    const finder = provinceFinder(vocabulary, registry, new Set());
    const pieces = piecesOf(Buffer.from(text), 'a.csv');
    const batches = [...readStatements(pieces, { file: 'measurements.csv', vocabulary, registry, finder })];
    expect(batches.map(({ length }) => length)).toEqual([64, 64, 64, 64, 44]);
  });
});

describe('the memory of a column', () => {
  it('asks the rule once for a text that comes again', () => {
    const asked: string[] = [];
    const read = remembered((text) => asked.push(text));
    expect(['a', 'b', 'a', 'a', 'b'].map(read)).toEqual([1, 2, 1, 1, 2]);
    expect(asked).toEqual(['a', 'b']);
  });

  it('remembers a bounded number of texts, and no long one', () => {
    const asked: string[] = [];
    const read = remembered((text) => asked.push(text));
    for (let round = 0; round < 2; round++) for (let index = 0; index < 20_000; index++) read(String(index));
    expect(asked).toHaveLength(40_000);
    const long = 'x'.repeat(1000);
    read(long);
    read(long);
    expect(asked).toHaveLength(40_002);
  });
});
