import type { Random } from '../../../faults/random.ts';
import { SETTINGS_FILE } from '../../../src/document/read/workspace.ts';

/** The texts of a workspace, by file name. */
export type Texts = ReadonlyMap<string, string>;

const PROVINCES = ['p1', 'p2', 'p3', 'p4'];
const NAMES = ['Hoa Lư', 'Tràng An', 'Bái Đính', 'Tam Cốc'];
const INDICATORS = ['i1', 'i2', 'i3', 'i4', 'i5'];
const SOURCES = ['s1', 's2', 's3', 's4', 's5', 's6'];
const PERIODS = ['2021', '2022', '2023', '2024-06', '2024', '2031'];
const VALUES = ['7.1', '"trên 50"', '0.9', '"1,5"', '30', '"20..30"', '57.877', '100', '"~ 4"'];

/** Makes the text of a file anew; most of what it refers to is there. */
type Maker = (random: Random, own: number) => string;

const line = (fields: Readonly<Record<string, string | null>>): string =>
  `  - { ${Object.entries(fields)
    .flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]))
    .join(', ')} }`;

const some = <Item>(random: Random, items: readonly Item[], chance = 0.998): Item[] =>
  items.filter(() => random.chance(chance));

/** One of the usual, and now and then one that nobody has defined. */
const named = (random: Random, ids: readonly string[], list: string): string =>
  random.chance(0.003) ? `no-${list}` : random.pick(ids);

const list = (name: string, rows: readonly string[]): string =>
  rows.length === 0 ? `${name}: []\n` : `${name}:\n${rows.join('\n')}\n`;

const MAKERS: Readonly<Record<string, Maker>> = {
  settings: (random) => random.pick(['', 'approximation: 0.2\n', 'infer_baseline: false\n', 'lang: en\n']),
  units: (random) =>
    list('units', [
      line({ id: 'percent', symbol: '"%"', kind: 'share', tolerance: random.pick(['0.5', '2']) }),
      line({ id: 'firms', symbol: random.pick(['""', 'firms']), kind: random.pick(['count', 'other']) }),
    ]),
  populations: (random) =>
    list('populations', [line({ id: 'v1', until: random.pick(['2023-12-31', '2030-12-31']) }), line({ id: 'v2' })]),
  provinces: (random) =>
    list(
      'provinces',
      some(random, PROVINCES, 0.998).map((id, index) =>
        line({
          id,
          name: NAMES[PROVINCES.indexOf(id)] ?? id,
          populations: random.chance(0.8) ? '[v1]' : '[v1, v2]',
          aliases: random.chance(0.03) ? `[${random.pick(NAMES)}]` : null,
          successor: index > 0 && random.chance(0.1) ? 'p1' : null,
        }),
      ),
    ),
  indicators: (random) =>
    list(
      'indicators',
      some(random, INDICATORS).map((id) =>
        line({
          id,
          name: random.pick(['A', 'B']),
          unit: random.chance(0.9) ? 'percent' : 'firms',
          direction: random.chance(0.8) ? 'up' : 'down',
          cumulative: random.chance(0.2) ? 'true' : null,
          frequency: random.chance(0.1) ? 'year' : null,
        }),
      ),
    ),
  indices: (random) =>
    list('indices', [
      line({ id: 'x', name: 'X', scale: random.pick(['[0, 1]', '[0, 100]']), components: '[{ id: part, name: P }]' }),
      ...(random.chance(0.1) ? [line({ id: 'i1', name: 'I' })] : []),
    ]),
  sources: (random, own) =>
    list(
      'sources',
      some(random, own === 0 ? SOURCES.slice(0, 3) : SOURCES.slice(3)).map((id) =>
        line({
          id,
          publisher: 'P',
          title: random.pick(['T', 'U']),
          date: random.pick(['2024', '2022-05', '2025-01-31']),
          tier: random.pick(['press', 'official-site']),
        }),
      ),
    ),
  plan: (random, own) => {
    const province = PROVINCES[own] ?? 'p1';
    const targets = ['a', 'b', 'c'].map((id) =>
      line({
        ...{ id, title: id.toUpperCase(), indicator: named(random, INDICATORS, 'indicator') },
        goal: random.pick(['">= 20%"', '">= 50"', '"<= 5"', '">= 0.8"']),
        by: random.chance(0.8) ? random.pick(PERIODS) : null,
        source: random.pick(SOURCES),
        milestones: random.chance(0.3) ? '[{ by: 2023, value: 10 }, { by: 2022, value: 5 }]' : null,
        variant_of: id === 'c' && random.chance(0.3) ? random.pick(['a', 'b', 'p1/plan/a', 'p1/plan/c']) : null,
      }).replace(/^/gm, '    '),
    );
    const head = `province: ${random.chance(0.9) ? province : NAMES[own]}\nplans:\n  - id: plan\n    title: Plan\n`;
    return `${head}    issued: 2021-05\n    until: 2025\n    source: s1\n    targets:\n${targets.join('\n')}\n`;
  },
  figures: (random, own) => {
    const rows = some(random, INDICATORS, 0.7).flatMap((indicator) =>
      some(random, PERIODS, 0.5).map((period) =>
        line({
          ...{ indicator, period, value: random.pick(VALUES), source: figureSource(random, own) },
          published: random.chance(0.1) ? '2025-02' : null,
        }),
      ),
    );
    return `province: ${random.chance(0.9) ? PROVINCES[own % 2] : NAMES[own % 2]}\n${list('measurements', rows)}`;
  },
  csv: (random, own) => {
    const rows = some(random, INDICATORS, 0.8).flatMap((indicator) =>
      some(random, PERIODS, 0.6).map(
        (period) =>
          `${random.pick(['p2', 'p3', 'p4', 'Tam Cốc'])},${indicator},${period},${random.pick(['7.1', '80', '"0,9"', '> 50'])},${figureSource(random, own)}`,
      ),
    );
    return `province,indicator,period,value,source\n${rows.join('\n')}\n`;
  },
  places: (random) => {
    const rows = some(random, PROVINCES, 0.8).map(
      (id, index) =>
        `x,${random.pick(['2019', '2020'])},v1,4,${id},${index + 1 + random.below(2)},${random.pick(SOURCES)}`,
    );
    return `index,edition,population,of,province,rank,source\n${rows.join('\n')}\n`;
  },
  ranking: (random, own) => {
    const ranks = some(random, PROVINCES, 0.8).map(
      (id, index) =>
        `  ${id}: { rank: ${index + 1 + random.below(2)}, score: 0.${9 - index}, change: ${random.pick(['1', '-1'])} }`,
    );
    const index = random.pick(['x', 'x', 'x/part', 'i1']);
    return `index: ${index}\nedition: ${2021 + own}\npopulation: ${random.pick(['v1', 'v1', 'v2'])}\nof: 4\nsource: ${random.pick(SOURCES)}\nranks:\n${ranks.join('\n')}\n`;
  },
};

/** A file has a source of its own, so that two of them seldom say the same. */
const figureSource = (random: Random, own: number): string =>
  random.chance(0.01) ? random.pick(SOURCES) : (SOURCES[own % SOURCES.length] ?? 's1');

const FILES: readonly (readonly [string, string, number])[] = [
  [SETTINGS_FILE, 'settings', 0],
  ['seeds/a-units.yaml', 'units', 0],
  ['seeds/b-populations.yaml', 'populations', 0],
  ['seeds/provinces.yaml', 'provinces', 0],
  ['seeds/indicators.yaml', 'indicators', 0],
  ['seeds/indices.yaml', 'indices', 0],
  ['seeds/sources.yaml', 'sources', 0],
  ['seeds/more-sources.yaml', 'sources', 1],
  ['data/p1/plan.yaml', 'plan', 0],
  ['data/p2/plan.yaml', 'plan', 1],
  ['data/p1/figures.yaml', 'figures', 0],
  ['data/p2/figures.yaml', 'figures', 1],
  ['data/more.yaml', 'figures', 2],
  ['data/measurements.csv', 'csv', 3],
  ['data/measurements-2.csv', 'csv', 4],
  ['data/x-2021.yaml', 'ranking', 0],
  ['data/x-2022.yaml', 'ranking', 1],
  ['data/rankings.csv', 'places', 0],
];

const made = (random: Random, kind: string, own: number): string => MAKERS[kind]?.(random, own) ?? '';

/** A workspace to begin with. */
export const firstTexts = (random: Random): Texts =>
  new Map(FILES.map(([name, kind, own]) => [name, made(random, kind, own)]));

/** The same workspace after an edit: a file added, changed, removed, renamed, or broken. */
export function edited(texts: Texts, random: Random): Texts {
  const next = new Map(texts);
  const [name, kind, own] = random.pick(FILES);
  const text = next.get(name);
  // Without its settings a folder is no workspace.
  const kindOfEdit = name === SETTINGS_FILE ? 0 : random.below(10);
  if (kindOfEdit < 6 || text === undefined) next.set(name, made(random, kind, own));
  else if (kindOfEdit === 6) next.delete(name);
  else if (kindOfEdit === 7) {
    next.delete(name);
    next.set(name.replace(/(\w+)(\.\w+)$/, random.chance(0.5) ? '$1-z$2' : 'measurements-0$1$2'), text);
  } else if (kindOfEdit === 8) next.set(name, random.chance(0.3) ? '' : `# a remark\n${text}`);
  else
    next.set(
      name,
      random.pick([`${text}x: [`, text.replace('s1', 'nobody'), text.replace('2022', '2022-13'), `${text}${text}`]),
    );
  return next;
}
