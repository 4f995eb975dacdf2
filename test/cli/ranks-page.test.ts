import { describe, expect, test } from 'vitest';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

const table = (index: string, edition: string, [population, of]: readonly [string, number], ranks: string) =>
  `index: ${index}\nedition: ${edition}\npublished: 2025-01-15\npopulation: ${population}\nof: ${of}\nsource: own-report\nranks:\n${ranks}`;
const dti = (edition: string, ranks: string) => table('dti', edition, ['vn63', 63], ranks);

/** What people read, each run of white space as one space. */
const pageOf = async (files: Readonly<Record<string, string>>, ...argv: string[]) => {
  const workspace = aWorkspace({ ...SMALL, ...files });
  const { stdout } = await workspace.dxWith({ COLUMNS: '120' }, 'ranks', '--as-of', '2025-06-30', ...argv);
  return stdout.replaceAll(/[^\S\n]+/g, ' ');
};

describe('a change over several editions', () => {
  const files = {
    'data/2020.yaml': dti('2020', '  ha-noi: { rank: 43 }\n  hue: { rank: 2 }\n'),
    'data/2021.yaml': dti('2021', '  ha-noi: { score: 0.5 }\n  hue: { rank: 2 }\n  da-nang: { rank: 1 }\n'),
    'data/2022.yaml': dti('2022', '  ha-noi: { rank: 24 }\n  hue: { rank: 4 }\n  da-nang: { rank: 1 }\n'),
  };

  test('says since which one, beside those on the edition before', async () => {
    const league = await pageOf(files, '--index', 'dti', '--edition', '2022');
    expect(league).toContain('24/63 Hà Nội ▲ +19 since 2020 ');
    expect(league).toContain('4/63 Huế ▼ −2 ');
    expect(league).toContain('1/63 Đà Nẵng = ');
    expect(league.match(/since/g)).toHaveLength(1);
  });

  test('says so of one province, side by side, and in Vietnamese', async () => {
    expect(await pageOf(files, '-p', 'ha-noi')).toContain('▲ +19 since 2020');
    expect(await pageOf(files, '-p', 'ha-noi', '-p', 'hue')).toContain('2022 24/63 ▲ +19 since 2020 4/63 ▼ −2');
    expect(await pageOf(files, '-p', 'ha-noi', '--lang', 'vi')).toContain('▲ +19 so với 2020');
  });

  test('says so of movers, also where the editions compared are named', async () => {
    const movers = await pageOf(files, '--index', 'dti', '--movers', '--edition', '2022');
    expect(movers).toContain('Hà Nội ▲ +19 since 2020');
    expect(movers).toContain('Huế ▼ −2 ');
    const between = await pageOf(files, '--index', 'dti', '--movers', '--from', '2020', '--to', '2022');
    expect(between).toContain('Hà Nội ▲ +19 since 2020');
    expect(between).toContain('Huế ▼ −2 since 2020');
  });

  test('is one on the edition before where there is none between', async () => {
    const { 'data/2021.yaml': _, ...two } = files;
    expect(await pageOf(two, '-p', 'ha-noi')).not.toContain('since');
  });
});

describe('two sets of as many units', () => {
  const seeds = `populations: [{ id: north }, { id: south }]
indices: [{ id: x, name: X }]
provinces:
  - { id: a, name: A, populations: [north] }
  - { id: b, name: B, populations: [north, south] }
  - { id: c, name: C, populations: [south] }
`;
  const files = {
    'seeds/sets.yaml': seeds,
    'data/north.yaml': table('x', '2024', ['north', 2], '  a: { rank: 1 }\n  b: { rank: 2 }\n'),
    'data/south.yaml': table('x', '2024', ['south', 2], '  b: { rank: 1 }\n  c: { rank: 2 }\n'),
  };

  test('are two leagues, told apart by their ids', async () => {
    const league = await pageOf(files, '--index', 'x');
    expect(league).toMatch(/2 units · north.*1\/2 A.*2\/2 B.*2 units · south.*1\/2 B.*2\/2 C/s);
  });

  test('are two rows side by side', async () => {
    const rows = await pageOf(files, '-p', 'a', '-p', 'b', '-p', 'c');
    expect(rows).toContain('2024 · north 1/2 2/2 –');
    expect(rows).toContain('2024 · south – 1/2 2/2');
    expect(await pageOf(files, '-p', 'b')).toMatch(/2024 · north 2\/2.*2024 · south 1\/2/s);
  });
});

describe('a place', () => {
  test('that is known as a bound is written as one', async () => {
    const bounds = dti('2022', '  ha-noi: { rank: "<= 30" }\n  hue: { rank: "61..63" }\n');
    const page = await pageOf({ 'data/bounds.yaml': bounds }, '--index', 'dti');
    expect(page).toContain('≤ 30/63 Hà Nội');
    expect(page).toContain('61–63/63 Huế');
  });

  test('among other units than before is marked as such side by side', async () => {
    const files = {
      'data/2023.yaml': dti('2023', '  hue: { rank: 3 }\n'),
      'data/2024.yaml': table('dti', '2024', ['vn34', 34], '  hue: { rank: 2 }\n  ha-noi: { rank: 1 }\n'),
    };
    expect(await pageOf(files, '-p', 'hue', '-p', 'ha-noi')).toContain('2024 2/34 · 63 → 34 units 1/34');
  });

  test('among others than before, who are as many, names both sets', async () => {
    const files = {
      'seeds/sets.yaml': `populations: [{ id: north }, { id: south }]\nindices: [{ id: x, name: X }]\nprovinces: [{ id: b, name: B, populations: [north, south] }]\n`,
      'data/2023.yaml': table('x', '2023', ['north', 2], '  b: { rank: 2 }\n'),
      'data/2024.yaml': table('x', '2024', ['south', 2], '  b: { rank: 1 }\n'),
    };
    expect(await pageOf(files, '-p', 'b')).toContain('1/2 north → south');
  });

  test('of one unit among one is no plural', async () => {
    const files = {
      'seeds/one.yaml': `populations: [{ id: one }]\nindices: [{ id: x, name: X }]\nprovinces: [{ id: a, name: A, populations: [one] }]\n`,
      'data/one.yaml': table('x', '2024', ['one', 1], '  a: { rank: 1 }\n'),
    };
    expect(await pageOf(files, '--index', 'x')).toContain('X · 2024 · 1 unit ');
  });
});

describe('a change that a source states', () => {
  const files = {
    'data/2022.yaml': dti('2022', '  hai-phong: { rank: 14 }\n  hue: { rank: 4 }\n'),
    'data/2023.yaml': dti(
      '2023',
      '  hai-phong: { rank: 8 }\n  hue: { rank: 3, change: 1 }\n  da-nang: { rank: 1, change: 70 }\n',
    ),
    'data/2024.yaml': table('dti', '2024', ['vn34', 34], '  hai-phong-2025: { rank: 3, change: 5, since: 2023 }\n'),
  };

  test('is remarked on where it is counted from the unit of that name before the merger', async () => {
    const remark = 'Hải Phòng 2024: the source says +5, which sets 8/63 against 3/34.';
    expect(await pageOf(files, '-p', 'hai-phong-2025')).toContain(remark);
    expect(await pageOf(files, '--index', 'dti', '--edition', '2024')).toContain(remark);
    expect(await pageOf(files, '-p', 'hai-phong')).not.toContain('the source says');
  });

  test('is not held against another edition than its own, whichever two are compared', async () => {
    const movers = await pageOf(files, '--index', 'dti', '--movers', '--from', '2022', '--to', '2023');
    expect(movers).toContain('Huế ▲ +1');
    expect(movers).not.toContain('the source says');
  });

  test('is remarked on where it leads out of the table', async () => {
    expect(await pageOf(files, '-p', 'da-nang')).toContain(
      'Đà Nẵng 2023: the source says +70, from place 71, which 63 units do not have.',
    );
  });
});
