import { describe, expect, it } from 'vitest';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

const OWN = `${SMALL['seeds/own.yaml']}`.replace(
  'sources:',
  `  - { id: own-count, name: { vi: Số, en: Number }, unit: enterprises, direction: up }
  - { id: own-money, name: { vi: Tiền, en: Money }, unit: vnd, direction: up }
sources:`,
);
const figures = (head: string, ...rows: string[]): string =>
  `province: quang-ninh\n${head}measurements:\n${rows.map((row) => `  - { ${row}, source: own-report }\n`).join('')}`;
const doubts = async (text: string, more: Readonly<Record<string, string>> = {}): Promise<string[]> => {
  const files = { ...SMALL, 'seeds/own.yaml': OWN, 'data/figures.yaml': text, ...more };
  const { stdout } = await aWorkspace(files).dx('lint', '-f', 'csv', '--no-header', '--fields', 'code,line');
  return stdout
    .trim()
    .split('\n')
    .filter((line) => line !== '');
};

describe('lint', () => {
  it('doubts three decimals without quotes, of counts and money in a Vietnamese file', async () => {
    const text = figures(
      '',
      'indicator: own-count, period: 2024, value: 57.877',
      'indicator: own-money, period: 2024, value: 1.150',
      'indicator: own-count, period: 2023, value: "57.877"',
      'indicator: own-money, period: 2023, value: 1.15',
      'indicator: own-share, period: 2024, value: 57.877',
    );
    expect(await doubts(text)).toEqual(['two_readings,3', 'two_readings,4']);
    expect(await doubts(figures('locale: en\n', 'indicator: own-money, period: 2024, value: 57.877'))).toEqual([]);
  });

  it('doubts half an enterprise, and a share of 1 beside shares of 100', async () => {
    const text = figures(
      '',
      'indicator: own-count, period: 2024, value: 1612.5',
      'indicator: own-share, period: 2024, value: 83',
      'indicator: own-share, period: 2023, value: 0.91',
      'indicator: other-share, period: 2023, value: 1.2',
      'indicator: other-share, period: 2022, value: 1.1%',
    );
    // The other share is small beside its goal of 50 alone.
    expect(await doubts(text)).toEqual(['fraction_in_count,3', 'fraction_of_share,5', 'fraction_of_share,6']);
    expect(await doubts(figures('', 'indicator: own-share, period: 2024, value: 8'))).toEqual([]);
  });

  it('doubts half an enterprise in what was promised as well, and three decimals there once', async () => {
    const target = (id: string, rest: string): string =>
      `      - { id: ${id}, title: Số, indicator: own-count, goal: ${rest}, by: 2025 }\n`;
    const plan = `province: quang-ninh
plans:
  - id: counts
    title: Số
    targets:
${target('in-goal', '">= 1,5"')}${target('in-band', '"10..20,5"')}${target('whole', '">= 1.500"')}${target('scaled', '">= 1,5 nghìn"')}\
${target('in-baseline', '">= 9", baseline: { value: 0.5, period: 2020 }')}\
${target('thousands', '">= 90.000", baseline: { value: 57.877, period: 2020 }')}\
${target('in-milestone', '">= 9", milestones: [{ by: 2023, value: 5 }, { by: 2024, value: 7.5 }]')}`;
    const text = figures('', 'indicator: own-share, period: 2024, value: 8');
    expect(await doubts(text, { 'data/counts.yaml': plan })).toEqual([
      'fraction_in_count,6',
      'fraction_in_count,7',
      'fraction_in_count,10',
      'two_readings,11',
      'fraction_in_count,12',
    ]);
  });

  it('says of a setting that is out of bounds which it is, and which numbers are within', async () => {
    const told = async (settings: string, lang: string): Promise<string> =>
      (await aWorkspace({ ...SMALL, 'dx.yaml': settings }).dx('lint', '--lang', lang)).stdout;
    expect(await told('approximation: 2\n', 'en')).toContain('help: write a number <= 1\n');
    expect(await told('max_csv_mib: 0\n', 'vi')).toContain('viết một số >= 1\n');
    expect(await told('check: { fail_on: [missed, lost] }\n', 'en')).toContain(
      '"lost" cannot be the value of "fail_on"',
    );
  });

  it('doubts what has not begun, and an estimate that was published before its time was over', async () => {
    const text = figures(
      '',
      'indicator: own-share, period: 2025-Q3, value: 8, published: 2025-07-02',
      'indicator: own-share, period: 2025, value: ước đạt 8, published: 2025-06',
      'indicator: own-share, period: 2024, value: ước đạt 8, published: 2025-01-04',
    );
    expect((await doubts(text)).filter((line) => !line.startsWith('source_'))).toEqual([
      'period_after_today,3',
      'estimate_before_end,4',
    ]);
  });

  it('doubts a plan that was issued to a unit that had ended', async () => {
    const plan = 'province: bac-giang\nplans:\n  - { id: late, title: Muộn, issued: 2026-01-05, until: 2030 }\n';
    expect(
      await doubts(figures('', 'indicator: own-share, period: 2024, value: 8'), { 'data/late.yaml': plan }),
    ).toEqual(['province_ended,1']);
  });
});

it('a report that shows a figure with two readings says so', async () => {
  const plan = `${SMALL['data/plan.yaml']}`.replaceAll('own-share, goal: ">= 20%"', 'own-count, goal: ">= 1.500"');
  const workspace = aWorkspace({
    ...SMALL,
    'seeds/own.yaml': OWN,
    'data/plan.yaml': plan,
    'data/figures.yaml': figures('', 'indicator: own-count, period: 2024, value: 1.612'),
  });
  for (const args of [['status'], ['check'], ['explain', 'quang-ninh/small/share']])
    expect((await workspace.dx(...args)).stderr).toContain('own-count/2024/own-report: 1.612 is read as written');
  workspace.write('data/figures.yaml', figures('', 'indicator: own-count, period: 2024, value: 1612'));
  expect((await workspace.dx('status')).stderr).not.toContain('is read as written');
});

describe('while files have errors', () => {
  const broken = { 'data/broken.yaml': 'province: quang-ninh\nmeasurements: 7\n' };

  it('dx list shows what was loaded last, with a remark', async () => {
    const workspace = aWorkspace(SMALL);
    await workspace.dx('load');
    workspace.write('data/broken.yaml', broken['data/broken.yaml']);
    const { code, stdout, stderr } = await workspace.dx(
      'list',
      'plans',
      '-f',
      'csv',
      '--no-header',
      '--fields',
      'plan',
    );
    expect([code, stdout]).toEqual([0, 'quang-ninh/small\n']);
    expect(stderr).toContain('loaded last');
  });

  it('dx list shows what is sound where nothing was loaded yet, and judges nothing by it', async () => {
    const own = `${SMALL['seeds/own.yaml']}  - { id: bad-one, publisher: Sở }\n`;
    const workspace = aWorkspace({ ...SMALL, ...broken, 'seeds/own.yaml': own });
    for (const [what, id] of [
      ['indicators', 'own-share'],
      ['sources', 'own-report'],
      ['provinces', 'quang-ninh'],
      ['plans', 'quang-ninh/small'],
    ] as const) {
      const { code, stdout, stderr } = await workspace.dx('list', what, '-f', 'csv');
      expect([what, code]).toEqual([what, 0]);
      expect(stdout).toContain(id);
      expect(stdout).not.toContain('bad-one');
      expect(stderr).toContain('what is sound');
    }
    expect((await workspace.dx('status')).code).toBe(3);
  });

  it('dx schema and dx help answer as ever, also where dx.yaml is wrong', async () => {
    const workspace = aWorkspace({ ...SMALL, ...broken, 'dx.yaml': 'lang: [\n' });
    for (const args of [['schema'], ['help', 'quantities'], ['list', 'provinces']])
      expect([args, (await workspace.dx(...args)).code]).toEqual([args, 0]);
  });
});
