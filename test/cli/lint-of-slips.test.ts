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
