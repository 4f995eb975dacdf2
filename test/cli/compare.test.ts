import { describe, expect, test } from 'vitest';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

const figures = (province: string, ...lines: readonly string[]): string =>
  `province: ${province}\nmeasurements:\n${lines.map((line) => `  - { ${line}, source: own-report }\n`).join('')}`;

const workspace = aWorkspace({
  ...SMALL,
  'data/figures.yaml': figures(
    'quang-ninh',
    'indicator: own-share, period: 2024, value: 7.1%',
    'indicator: other-share, period: 2024, value: 30%',
  ),
  'data/hai-phong.yaml': figures('hai-phong', 'indicator: own-share, period: 2023, value: "trên 6%"'),
  'data/can-tho.yaml': figures(
    'can-tho',
    'indicator: own-share, period: 2024, value: 4%',
    'indicator: other-share, period: 2024, value: 45%',
  ),
  'data/viet-nam.yaml': figures('viet-nam', 'indicator: own-share, period: 2024, value: 5%'),
  'data/rankings.yaml': `rankings:
  - { index: dti, edition: 2022, population: vn63, of: 63, source: own-report, ranks: { quang-ninh: { rank: 3 }, can-tho: { rank: 12 } } }
  - { index: par-index, edition: 2022, population: vn63, of: 63, source: own-report, ranks: { can-tho: { rank: 3 } } }
  - { index: par-index, edition: 2024, population: vn34, of: 34, published: 2025-03-01, source: own-report, ranks: { ha-noi: { rank: 2 } } }
  - { index: own-share, edition: 2022, population: vn63, of: 63, source: own-report, ranks: { ha-noi: { rank: 1 } } }
`,
});

/** Of Quảng Ninh two sources of equal weight say different things. */
const tied = aWorkspace({
  ...SMALL,
  'data/figures.yaml': figures(
    'quang-ninh',
    'indicator: own-share, period: 2024, value: 7.1%',
    'indicator: other-share, period: 2024, value: 30%',
  ),
  'data/tie.yaml': figures('quang-ninh', 'indicator: own-share, period: 2024, value: 9%').replace(
    'own-report',
    'other-report',
  ),
  'seeds/other.yaml': `sources: [{ id: other-report, publisher: Khác, title: { vi: Khác, en: Other }, date: 2025-02-01, tier: official-document }]\n`,
  'data/can-tho.yaml': figures('can-tho', 'indicator: own-share, period: 2024, value: 4%'),
});

const rowsOf = async (...argv: string[]): Promise<Record<string, unknown>[]> =>
  JSON.parse((await workspace.dx('compare', ...argv, '--json')).stdout).rows;

const short = (rows: readonly Record<string, unknown>[]) =>
  rows.map((row) => [row.province, row.rank_low, row.rank_high]);

describe('dx compare', () => {
  test('has all provinces with a figure, best first, and not the country as a whole', async () => {
    expect(short(await rowsOf('-i', 'own-share'))).toEqual([
      ['hai-phong', 1, 2],
      ['quang-ninh', 1, 2],
      ['can-tho', 3, 3],
    ]);
  });

  test('has the provinces that are named, also the country and one without a figure', async () => {
    const rows = await rowsOf('-i', 'own-share', '-p', 'viet-nam', 'ha-noi', 'can-tho');
    expect(short(rows)).toEqual([
      ['viet-nam', 1, 1],
      ['can-tho', 2, 2],
      ['ha-noi', null, null],
    ]);
    expect(rows[2]).toMatchObject({ value: null, reason: 'no_measurement', of: 2 });
  });

  test('says in flags what must be known of a figure beside others', async () => {
    const rows = await rowsOf('-i', 'own-share');
    expect(rows.map(({ flags, rank }) => [rank, flags])).toEqual([
      [null, ['approximate', 'undecided', 'older']],
      [null, ['undecided']],
      [3, []],
    ]);
  });

  test('compares places in an index as places', async () => {
    const rows = await rowsOf('-i', 'dti');
    expect(rows.map((row) => [row.province, row.rank, row.value, row.ranked_of])).toEqual([
      ['quang-ninh', 1, 3, 63],
      ['can-tho', 2, 12, 63],
    ]);
  });

  test('leaves out units that were only ranked among others, unless they are named', async () => {
    const provinces = async (...argv: string[]) =>
      (await rowsOf('-i', 'par-index', ...argv)).map((row) => row.province);
    expect(await provinces()).toEqual(['ha-noi']);
    expect(await provinces('-p', 'ha-noi', 'can-tho')).toEqual(['ha-noi', 'can-tho']);
  });

  test('has several indicators in the order asked for', async () => {
    const rows = await rowsOf('-i', 'dti', 'other-share');
    expect([...new Set(rows.map(({ indicator }) => indicator))]).toEqual(['dti', 'other-share']);
  });

  test.each([
    ['--pillar', 'own', 3],
    ['--as-of', '2025-01-31', 0],
  ])('chooses by %s', async (option, value, count) => {
    const argv = option === '--pillar' ? [option, value] : ['-i', 'own-share', option, value];
    const { code, stdout } = await workspace.dx('compare', ...argv, '--json');
    expect(code).toBe(count > 0 ? 0 : 2);
    if (count > 0) expect(JSON.parse(stdout).rows).toHaveLength(count);
  });

  test('takes --fields, --sort and --limit', async () => {
    const argv = [
      'compare',
      '-i',
      'own-share',
      '--fields',
      'province,value_low',
      '--sort',
      'value_low',
      '--limit',
      '1',
    ];
    expect((await workspace.dx(...argv, '-f', 'csv')).stdout).toBe('province,value_low\ncan-tho,4\n');
  });

  describe('side by side, for people,', () => {
    const page = async (...argv: string[]): Promise<string> =>
      (await workspace.dx('compare', '-i', 'own-share', 'other-share', ...argv, '--lang', 'en')).stdout;
    const linesOf = (text: string, name: RegExp): number => text.split('\n').filter((each) => name.test(each)).length;

    test('says what it is ordered by, and not where another order was asked for', async () => {
      expect(await page()).toContain('Ordered by: Own share.');
      expect(await page('--limit', '2')).toContain('Ordered by: Own share.');
      const sorted = await page('--sort', 'value:desc');
      expect(sorted).not.toContain('Ordered by');
      expect(sorted).toContain('Before each figure its place');
      expect(sorted).toMatch(/Province +Own share +Other share/);
    });

    test('has all figures of as many provinces as the limit lets in', async () => {
      const two = await page('--limit', '2');
      expect(two).toMatch(/Quảng Ninh +1–2≈ · 7\.1 % \(2024\) +2 · 30 % \(2024\)/);
      expect([linesOf(two, /Quảng Ninh|Hải Phòng/), linesOf(two, /Cần Thơ/)]).toEqual([2, 0]);
    });

    test('says why a figure is missing', async () => {
      expect(await tied.dx('compare', '-i', 'own-share', 'other-share', '--lang', 'en')).toMatchObject({
        stdout: expect.stringMatching(/Quảng Ninh +– sources differ +1 · 30 %/),
      });
    });
  });

  test.each([
    [[], 'neither an indicator nor a pillar'],
    [['-i', 'nowhere'], 'an unknown indicator'],
    [['-i', 'own-share', '-p', 'nowhere'], 'an unknown province'],
    [['-i', 'own-share', '-p', 'ca-mau'], 'provinces without a figure'],
    [['-i', 'own-share', '--plan', 'small'], 'an option that it does not have'],
  ])('refuses %j: %s', async (argv) => {
    const { code, stdout } = await workspace.dx('compare', ...argv);
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe.each(['vi', 'en'])('what people read in %s', (lang) => {
  test.each([
    ['compare-60', 60, ['-i', 'own-share', '-p', 'quang-ninh', 'hai-phong', 'can-tho', 'ha-noi']],
    ['compare-side-60', 60, ['-i', 'own-share', 'other-share', 'dti']],
    ['compare-side-120', 120, ['-i', 'own-share', 'other-share', 'dti']],
  ])('%s', async (name, width, argv) => {
    const { stdout } = await workspace.dxWith({ COLUMNS: String(width) }, 'compare', ...argv, '--lang', lang);
    await expect(stdout).toMatchFileSnapshot(`../render/terminal/golden/${name}-${lang}.txt`);
    for (const line of stdout.split('\n')) expect(line.normalize('NFC').length).toBeLessThanOrEqual(width);
  });
});
