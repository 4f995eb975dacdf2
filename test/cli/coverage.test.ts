import { describe, expect, test } from 'vitest';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

/** A target names another pillar than its indicator has. */
const crossed = aWorkspace({
  ...SMALL,
  'data/crossed.yaml': `province: quang-ninh
plans:
  - id: crossed
    title: { vi: Chéo, en: Crossed }
    issued: 2022-02-05
    until: 2030
    source: own-report
    targets:
      - { id: far, title: { vi: Xa, en: Far }, indicator: own-share, pillar: foreign, goal: ">= 50%", source: own-report }
`,
});

const workspace = aWorkspace({
  ...SMALL,
  'seeds/more.yaml': `indicators:
  - { id: spare, name: { vi: Dự phòng, en: Spare }, unit: percent, direction: up, pillar: own }
  - { id: loose, name: { vi: Rời rạc, en: Loose }, unit: percent, direction: up, pillar: own }
`,
  'data/more.yaml': `province: quang-ninh
measurements:
  - { indicator: loose, period: 2022, value: 3%, source: own-report }
  - { indicator: loose, period: 2023, value: 4%, source: own-report }
`,
});

const many = aWorkspace({
  ...SMALL,
  'seeds/more.yaml': `indicators:
  - { id: loose, name: { vi: Rời rạc, en: Loose }, unit: percent, direction: up }
  - { id: loose-too, name: { vi: Rời rạc nữa, en: Loose too }, unit: percent, direction: up }
`,
  'data/more.yaml': `province: quang-ninh
measurements:
  - { indicator: loose, period: 2024-12, value: 3%, source: own-report }
  - { indicator: loose-too, period: 2023, value: 4%, source: own-report }
`,
});

type Row = Record<string, unknown>;

const rowsOf = async (...argv: string[]): Promise<Row[]> =>
  JSON.parse((await workspace.dx('coverage', ...argv, '--json')).stdout).rows;
const countsOf = (row?: Row) => [row?.targets, row?.current, row?.stale, row?.no_figure];

describe('dx coverage', () => {
  test('counts the targets of a plan with a figure and without', async () => {
    const rows = await rowsOf('-p', 'quang-ninh');
    const [plan, ...others] = rows.filter(({ level }) => level === 'plan');
    expect(others).toEqual([]);
    expect([plan?.plan, ...countsOf(plan)]).toEqual(['quang-ninh/small', 2, 1, 0, 1]);
  });

  test('says of what was only measured in a year that is ours that it is so', async () => {
    const guessed = aWorkspace({
      ...SMALL,
      'data/figures.yaml': (SMALL['data/figures.yaml'] ?? '').replace(
        'value: 7.1%',
        'value: 7.1%, period_assumed: true',
      ),
    });
    const { stdout } = await guessed.dx('coverage', '--by', 'indicator', '--lang', 'en');
    expect(stdout).toMatch(/Own share .* year assumed\n/);
    const rows: Row[] = JSON.parse((await guessed.dx('coverage', '--by', 'indicator', '--json')).stdout).rows;
    expect(rows.find(({ indicator }) => indicator === 'own-share')).toMatchObject({ figures: 1, latest_period: null });
  });

  test('counts an old figure as old', async () => {
    const [plan] = await rowsOf('--as-of', '2026-07-03');
    expect(countsOf(plan)).toEqual([2, 0, 1, 1]);
  });

  test('counts the targets of each pillar, and of none', async () => {
    const rows = (await rowsOf()).filter(({ level }) => level === 'pillar');
    expect(rows.map((row) => [row.pillar, ...countsOf(row)])).toEqual([
      ['own', 1, 1, 0, 0],
      [null, 1, 0, 0, 1],
    ]);
  });

  test('has what is promised and not reported, and what is reported and not promised', async () => {
    const rows = (await rowsOf()).filter(({ level }) => level === 'indicator');
    const told = rows.map((row) => [row.indicator, row.targets, row.figures, row.latest_period]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['own-share', 1, 1, '2024'],
        ['other-share', 1, 0, null],
        ['spare', 0, 0, null],
        ['loose', 0, 2, '2023'],
      ]),
    );
  });

  test.each([
    [
      ['--pillar', 'own'],
      ['spare', 'loose', 'own-share'],
    ],
    [
      ['--plan', 'small'],
      ['own-share', 'other-share'],
    ],
  ])('chooses by %j', async (argv, ids) => {
    const rows = (await rowsOf(...argv)).filter(({ level }) => level === 'indicator');
    expect(rows.map(({ indicator }) => indicator)).toEqual(ids);
  });

  test('of a pillar counts the targets of every pillar: a figure serves them all', async () => {
    const indicatorsOf = async (...argv: string[]) => {
      const { rows } = JSON.parse((await crossed.dx('coverage', '--json', ...argv)).stdout);
      const own = rows.filter(({ level }: Row) => level === 'indicator');
      return own.map((row: Row) => [row.indicator, row.targets]);
    };
    expect(await indicatorsOf('--pillar', 'own')).toEqual([['own-share', 2]]);
    expect(await indicatorsOf('--pillar', 'foreign')).toEqual([['own-share', 2]]);
    expect(await indicatorsOf('--pillar', 'foreign', '--plan', 'crossed')).toEqual([['own-share', 1]]);
  });

  test('has for people what is promised and reported, also where it is all that is shown', async () => {
    const page = async (...argv: string[]) => (await workspace.dx('coverage', ...argv, '--lang', 'en')).stdout;
    expect(await page()).toMatch(/Promised, and reported \(1\)\n[^─]*─+\n +Own share +own-share +1 +1 +0 +0 +2024/);
    const first = await page('--by', 'indicator', '--sort', 'targets:desc', '--limit', '1');
    expect(first).toContain('Promised, and reported (1)');
    expect(first).not.toContain('Promised, and not reported here');
  });

  test('says above a table of how many its rows are a part', async () => {
    const argv = ['--by', 'indicator', '--limit', '1', '--sort', 'latest_period:desc', '--lang', 'en'];
    expect((await workspace.dx('coverage', '--by', 'indicator', '--lang', 'en')).stdout).toMatch(
      /serving no target \(1\)/,
    );
    const all = (await many.dx('coverage', ...argv)).stdout;
    expect(all).toContain('Reported, and serving no target (1 of 2)');
  });

  test('says of the provinces that were asked for that nothing is reported here, not that nobody reports it', async () => {
    const { stdout } = await workspace.dx('coverage', '-p', 'quang-ninh', '--lang', 'en');
    expect(stdout).toContain('Promised, and not reported here (1)');
  });

  test('takes --fields, --sort and --limit', async () => {
    const argv = ['coverage', '--fields', 'indicator,figures', '--sort', 'figures:desc', '--limit', '1', '-f', 'csv'];
    expect((await workspace.dx(...argv)).stdout).toBe('indicator,figures\nloose,2\n');
  });

  test.each([
    [['-p', 'ca-mau'], 'a province without a plan'],
    [['--plan', 'nowhere'], 'an unknown plan'],
    [['-i', 'own-share'], 'an option that it does not have'],
  ])('refuses %j: %s', async (argv) => {
    const { code, stdout } = await workspace.dx('coverage', ...argv);
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe.each(['vi', 'en'])('what people read in %s', (lang) => {
  test.each([60, 80, 120])('%i columns wide', async (width) => {
    const { stdout } = await workspace.dxWith(
      { COLUMNS: String(width) },
      'coverage',
      '--plan',
      'small',
      '--lang',
      lang,
    );
    await expect(stdout).toMatchFileSnapshot(`../render/terminal/golden/coverage-${width}-${lang}.txt`);
    for (const line of stdout.split('\n')) expect(line.normalize('NFC').length).toBeLessThanOrEqual(width);
  });

  test('lists what serves no target', async () => {
    const { stdout } = await workspace.dx('coverage', '--pillar', 'own', '--lang', lang);
    expect(stdout).toMatch(/(Loose|Rời rạc)\s+loose\s+2\s+2023/);
  });
});

describe('dx coverage of a province without a target', () => {
  const measured = aWorkspace({
    ...SMALL,
    'data/other.yaml': `province: lai-chau
measurements:
  - { indicator: own-share, period: 2023, value: 4%, source: own-report }
`,
  });
  const levelsOf = async (...argv: string[]): Promise<unknown[]> => {
    const { code, stdout, stderr } = await measured.dx('coverage', ...argv, '--json');
    expect({ code, stderr: stderr.replace(/^built.*\n/, '') }).toEqual({ code: 0, stderr: '' });
    const { rows } = JSON.parse(stdout) as { rows: Row[] };
    return rows
      .filter(({ targets, figures }) => targets || figures)
      .map((row) => [row.plan ?? row.indicator ?? row.pillar, row.targets, row.figures]);
  };

  test('counts its figures', async () => {
    expect(await levelsOf('-p', 'lai-chau')).toEqual([['own-share', 0, 1]]);
  });

  test('counts them beside those of a province that has targets', async () => {
    const both = await levelsOf('-p', 'lai-chau', 'quang-ninh', '--by', 'indicator');
    expect(both).toEqual([
      ['own-share', 1, 2],
      ['other-share', 1, 0],
    ]);
  });

  test('is refused where there is neither a target nor a figure', async () => {
    const { code, stderr } = await measured.dx('coverage', '-p', 'ha-giang');
    expect(code).toBe(2);
    expect(stderr).toContain('nothing matches --province ha-giang');
    expect((await measured.dx('coverage', '-p', 'lai-chau', '--plan', 'small')).code).toBe(2);
    expect((await measured.dx('coverage', '-p', 'lai-chau', '--pillar', 'own')).code).toBe(2);
  });
});

test('dx coverage --by shows the rows of one level', async () => {
  for (const level of ['plan', 'pillar', 'indicator'])
    expect(new Set((await rowsOf('--by', level)).map((row) => row.level))).toEqual(new Set([level]));
  expect((await workspace.dx('coverage', '--by', 'province')).code).toBe(2);
});

test.each([
  ['en', 'No target has a figure (1 plan): Quảng Ninh · Small plan'],
  ['vi', 'Chưa chỉ tiêu nào có số liệu (1 kế hoạch): Quảng Ninh · Kế hoạch nhỏ'],
])('dx coverage names the plans of whose targets none has a figure, in %s', async (lang, said) => {
  const silent = aWorkspace({
    ...SMALL,
    'data/figures.yaml': 'province: quang-ninh\nmeasurements: []\n',
    'data/empty.yaml': 'province: quang-ninh\nplans: [{ id: empty, title: Empty, source: own-report }]\n',
  });
  expect((await silent.dx('coverage', '--lang', lang)).stdout).toContain(said);
  expect((await workspace.dx('coverage', '--lang', lang)).stdout).not.toContain(said.slice(0, 10));
});
