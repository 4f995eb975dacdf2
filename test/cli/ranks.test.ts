import { describe, expect, test } from 'vitest';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

const SOURCE = 'source: own-report';
const table = (edition: number, ranks: string, population = 'vn63', of = 63) =>
  `index: dti\nedition: ${edition}\npublished: ${edition + 1}-01-15\npopulation: ${population}\nof: ${of}\n${SOURCE}\nranks:\n${ranks}`;

const KEYS =
  'index, component, edition, province, rank, rank_low, rank_high, of, tied, score, percentile, population, previous_edition, previous_rank, previous_of, change, percentile_change, comparable, reason, basis, source, file, line'.split(
    ', ',
  );

describe('dx ranks', () => {
  const workspace = aWorkspace({
    ...SMALL,
    'data/dti-2021.yaml': table(2021, '  quang-ninh: { rank: 7 }\n  bac-ninh: { rank: 4 }\n'),
    'data/dti-2022.yaml': table(
      2022,
      '  quang-ninh: { rank: 3, score: 0.7024 }\n  bac-ninh: { rank: 7, basis: derived }\n  thanh-hoa: { rank: 15 }\n  yen-bai: { rank: 15 }\n  ha-noi: { rank: "<= 30" }\n',
    ),
    'data/dti-2023.yaml': table(2023, '  quang-ninh: { rank: 5 }\n  ha-noi: { rank: 1 }\n'),
    'data/dti-2024.yaml': table(2024, '  quang-ninh: { rank: 4 }\n', 'vn34', 34),
    'data/part.yaml': table(2022, '  quang-ninh: { rank: 2 }\n').replace('index: dti', 'index: dti/digital-government'),
  });
  const rowsOf = async (...argv: string[]) =>
    JSON.parse((await workspace.dx('ranks', '--as-of', '2025-06-30', '--json', ...argv)).stdout).rows;

  test('has the row keys of the contract, in their order, each with its own fact', async () => {
    const [row] = await rowsOf('--index', 'dti', '--edition', '2022', '-p', 'quang-ninh');
    expect(Object.keys(row)).toEqual(KEYS);
    const about = { index: 'dti', component: null, edition: '2022', province: 'quang-ninh', population: 'vn63' };
    const own = { rank: 3, rank_low: 3, rank_high: 3, of: 63, tied: false, score: 0.7024, percentile: 60 / 62 };
    const before = { previous_edition: '2021', previous_rank: 7, previous_of: 63 };
    const since = { change: 4, percentile_change: 4 / 62, comparable: true, reason: null };
    const from = { basis: 'stated', source: 'own-report', file: 'data/dti-2022.yaml', line: 8 };
    expect(row).toEqual({ ...about, ...own, ...before, ...since, ...from });
  });

  test('has both ends of a bound, and the name of a component', async () => {
    const bound = {
      rank: null,
      rank_low: 1,
      rank_high: 30,
      tied: null,
      percentile: null,
      reason: 'no_previous_edition',
    };
    expect(await rowsOf('--index', 'dti', '--edition', '2022', '-p', 'ha-noi')).toMatchObject([bound]);
    const part = { index: 'dti', component: 'digital-government', rank: 2, comparable: null };
    expect(await rowsOf('--index', 'dti/digital-government')).toMatchObject([part]);
  });

  test('counts a fall as negative and says that a place was derived', async () => {
    const rows = await rowsOf('--index', 'dti', '-p', 'bac-ninh');
    expect(rows.map(({ rank, change, basis }: Record<string, unknown>) => [rank, change, basis])).toEqual([
      [4, null, 'stated'],
      [7, -3, 'derived'],
    ]);
  });

  test('shares a place among those who tie, and leaves out the next one', async () => {
    const { stdout } = await workspace.dx('ranks', '--index', 'dti', '--edition', '2022', '--as-of', '2025-06-30');
    expect(stdout.match(/15=\/63/g)).toHaveLength(2);
    expect(stdout).not.toContain('16');
  });

  test('orders a table by place, those who share one by the Vietnamese alphabet, and bounds by their worse end', async () => {
    const places =
      '  yen-bai: { rank: 2 }\n  ha-noi: { rank: "<= 9" }\n  hai-duong: { rank: 2 }\n  da-nang: { rank: 2 }\n  bac-ninh: { rank: 1 }\n';
    const own = aWorkspace({ ...SMALL, 'data/dti.yaml': table(2022, places) });
    const { stdout } = await own.dx('ranks', '--index', 'dti', '--json');
    const order = JSON.parse(stdout).rows.map(({ province }: { province: string }) => province);
    expect(order).toEqual(['bac-ninh', 'da-nang', 'hai-duong', 'yen-bai', 'ha-noi']);
  });

  test('does not subtract places among different sets of units, and says so', async () => {
    const [row] = await rowsOf('--index', 'dti', '--edition', '2024');
    expect(row).toMatchObject({ change: null, comparable: false, reason: 'population_changed' });
    expect(row).toMatchObject({ of: 34, previous_rank: 5, previous_of: 63 });
    expect(row.percentile_change).toBeCloseTo(30 / 33 - 58 / 62);
    const { stdout } = await workspace.dx('ranks', '--index', 'dti', '-p', 'quang-ninh', '--as-of', '2025-06-30');
    expect(stdout).toContain('63 → 34 units');
    expect(stdout).toContain('not subtracted');
  });

  test('shows a bound and does not compare with it', async () => {
    const rows = await rowsOf('--index', 'dti', '-p', 'ha-noi');
    expect(rows).toMatchObject([
      { rank: null, rank_low: 1, rank_high: 30, tied: null },
      { rank: 1, change: null, reason: 'bound_only' },
    ]);
  });

  test('reads an index with its components, and a component alone', async () => {
    const both = await rowsOf('--index', 'dti', '-p', 'quang-ninh', '--edition', '2022');
    expect(both.map(({ component }: { component: string | null }) => component)).toEqual([null, 'digital-government']);
    expect(await rowsOf('--index', 'dti/digital-government')).toHaveLength(1);
  });

  test('names who moved between two editions, however many lie between', async () => {
    const rows = await rowsOf('--index', 'dti', '--movers', '--from', '2021', '--to', '2023');
    expect(rows).toMatchObject([{ province: 'quang-ninh', previous_edition: '2021', change: 2 }]);
  });

  test('orders movers by how far they moved, up or down, and those who moved alike by place', async () => {
    const own = aWorkspace({
      ...SMALL,
      'data/before.yaml': table(2021, '  ha-noi: { rank: 1 }\n  yen-bai: { rank: 8 }\n  da-nang: { rank: 9 }\n'),
      'data/after.yaml': table(2022, '  ha-noi: { rank: 9 }\n  da-nang: { rank: 7 }\n  yen-bai: { rank: 6 }\n'),
    });
    const { stdout } = await own.dx('ranks', '--index', 'dti', '--movers', '--edition', '2022', '--json');
    const moves = JSON.parse(stdout).rows.map((row: { province: string; change: number }) => [
      row.province,
      row.change,
    ]);
    expect(moves).toEqual(Object.entries({ 'ha-noi': -8, 'yen-bai': 2, 'da-nang': 2 }));
  });

  test('keeps the first places only', async () => {
    const rows = await rowsOf('--index', 'dti', '--edition', '2022', '--top', '7');
    expect(rows.map(({ province }: { province: string }) => province)).toEqual([
      'quang-ninh',
      'bac-ninh',
      'quang-ninh',
    ]);
  });

  test('does not know an edition before it was published', async () => {
    const { stdout } = await workspace.dx('ranks', '--index', 'dti', '--as-of', '2022-12-31', '--json');
    expect(JSON.parse(stdout).rows.every(({ edition }: { edition: string }) => edition === '2021')).toBe(true);
  });

  test('names the filter that matches nothing', async () => {
    expect(await workspace.dx('ranks', '--index', 'pci')).toMatchObject({ code: 2, stdout: '' });
  });

  test('speaks Vietnamese', async () => {
    const { stdout } = await workspace.dx('ranks', '--index', 'dti', '-p', 'quang-ninh', '--lang', 'vi');
    expect(stdout).toContain('▲ +4');
    expect(stdout).toContain('Hạng');
  });

  test('puts several provinces side by side, in the order in which they are named', async () => {
    const { stdout } = await workspace.dx('ranks', '--index', 'dti', '-p', 'bac-ninh', '-p', 'quang-ninh');
    expect(stdout).toMatch(/Edition\s+Bắc Ninh\s+Quảng Ninh/);
    expect(stdout).toMatch(/2022\s+7\/63 ▼ −3\s+3\/63 ▲ \+4/);
    expect(stdout).toMatch(/2023\s+–\s+5\/63 ▼ −2/);
  });

  test('remarks on a climb that somebody counted among other units', async () => {
    const claims = aWorkspace({
      ...SMALL,
      'data/dti-2023.yaml': table(2023, '  hue: { rank: 3 }\n'),
      'data/dti-2024.yaml': table(2024, '  hue: { rank: 2, change: 1, as_stated: tăng 1 bậc }\n', 'vn34', 34),
    });
    const { stdout } = await claims.dx('ranks', '--index', 'dti', '-p', 'hue');
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/\+1.*3\/63.*2\/34/);
    const { stdout: rows } = await claims.dx('export', 'rankings', '-f', 'json');
    const stated = JSON.parse(rows).rows.map((row: Record<string, unknown>) => [row.stated_change, row.stated_since]);
    expect(stated).toEqual([
      [null, null],
      [1, null],
    ]);
  });
});

describe('a place that is «about» another', () => {
  const about = aWorkspace({
    ...SMALL,
    'dx.yaml': 'approximation: 0.5\n',
    'data/dti-2023.yaml': table(2023, '  quang-ninh: { rank: "~20" }\n'),
  });
  const ends = { rank_low: 10, rank_high: 30 };

  test.each([[['ranks']], [['export', 'rankings']]])('is as wide in %j as the workspace says', async (command) => {
    const { stdout } = await about.dx(...command, '--as-of', '2025-06-30', '--json');
    expect(JSON.parse(stdout).rows).toMatchObject([ends]);
  });
});

describe('dx ranks --backcast', () => {
  const YEARS = [2023, 2024];
  const seeds = `populations:
  - { id: old }
  - { id: new, from: 2025-01-01 }
indices: [{ id: x, name: X, scale: [0, 1] }]
provinces:
  - { id: north, name: North, populations: [old], successor: both }
  - { id: south, name: South, populations: [old], successor: both }
  - { id: both, name: Both, populations: [new] }
  - { id: east, name: East, populations: [old, new] }
`;
  const scores = (edition: number, [north, south, east]: readonly number[]) =>
    table(
      edition,
      `  north: { score: ${north} }\n  south: { score: ${south} }\n  east: { score: ${east} }\n`,
      'old',
      3,
    ).replace('index: dti', 'index: x');
  const workspace = aWorkspace({
    ...SMALL,
    'seeds/units.yaml': seeds,
    'data/x-2023.yaml': scores(2023, [0.4, 0.6, 0.55]),
    'data/x-2024.yaml': scores(2024, [0.5, 0.9, 0.6]),
  });

  test('ranks earlier editions in the units of the day, and can then compare them', async () => {
    const { stdout } = await workspace.dx('ranks', '--index', 'x', '--backcast', '--as-of', '2025-06-30', '--json');
    const rows = JSON.parse(stdout).rows.map(
      ({ edition, province, rank, of, change, basis }: Record<string, unknown>) =>
        [edition, province, rank, of, change, basis].join(' '),
    );
    expect(rows).toEqual([
      `${YEARS[0]} east 1 2  backcast`,
      `${YEARS[0]} both 2 2  backcast`,
      `${YEARS[1]} both 1 2 1 backcast`,
      `${YEARS[1]} east 2 2 -1 backcast`,
    ]);
  });

  test('takes the units of each index, whatever others have been merged since', async () => {
    const { stdout } = await workspace.dx('ranks', '--index', 'x', '--backcast', '--as-of', '2026-06-30', '--json');
    const populations = JSON.parse(stdout).rows.map(({ population }: { population: string }) => population);
    expect(populations).toEqual(['new', 'new', 'new', 'new']);
  });

  test('says that the places were worked out', async () => {
    const { stdout } = await workspace.dx('ranks', '--index', 'x', '--backcast', '--as-of', '2025-06-30');
    expect(stdout).toContain('Recomputed: the mean score of the units that merged');
  });
});
