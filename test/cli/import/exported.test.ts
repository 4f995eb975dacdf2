import { describe, expect, test } from 'vitest';
import { EXIT } from '../../../src/cli/errors/exit-code.ts';
import { SEEDS } from '../../helpers/import-place.ts';
import { aWorkspace, SMALL } from '../../helpers/workspace.ts';

describe('what dx export wrote', () => {
  const figure = (indicator: string, period: number, value: string, more = ''): string =>
    `  - { indicator: ${indicator}, period: ${period}, value: ${value}, source: own-report${more} }\n`;
  const FIGURES = [
    figure(
      'own-share',
      2024,
      '7.125',
      ', published: 2025-02-03, final: false, note: "a; b, \\"c\\"", as_stated: "-5% hay =1"',
    ),
    figure('own-share', 2023, '"trên 50,125%"', ', period_assumed: true'),
    figure('own-share', 2022, '"~30%"'),
    figure('own-share', 2021, '"20..30,5"'),
    figure('own-share', 2020, '145/164'),
    figure('own-share', 2019, '"gần 30"', ', attribution: somebody, confidence: low'),
    figure('own-share', 2018, '"ước đạt 12,5%"'),
    figure('own-yes', 2024, '"yes"'),
    figure('own-yes', 2023, '"chưa"'),
    figure('own-count', 2024, '57877'),
    figure('own-count', 2022, '57.125'),
    figure('own-count', 2023, '"< 1.000"'),
    figure('own-count', 2021, '"gần 3 triệu"'),
    figure('own-count', 2020, '"gần 2,5 triệu"'),
    figure('own-count', 2019, '"gần 2500"'),
    figure('own-count', 2018, '"gần 4 nghìn"'),
  ].join('');

  /** Columns that say where a row is written: those differ. */
  const withoutPlaces = (json: string): unknown =>
    (JSON.parse(json) as { rows: Record<string, unknown>[] }).rows
      .map(({ file: _, line: __, ...row }) => row)
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

  test.each([
    ['plain', 'x.csv', []],
    ['for a Vietnamese spreadsheet', 'x.csv', ['--excel', '--lang', 'vi']],
    ['for an English spreadsheet', 'x.csv', ['--excel', '--lang', 'en']],
    ['with tabs', 'x.tsv', []],
  ])('%s is imported as the same figures', async (_, name, options) => {
    const bare = { 'data/plan.yaml': SMALL['data/plan.yaml'] ?? '', 'seeds/own.yaml': SEEDS };
    const from = aWorkspace({ ...bare, 'data/figures.yaml': `province: quang-ninh\nmeasurements:\n${FIGURES}` });
    const to = aWorkspace(bare);
    to.write(name, (await from.dx('export', 'measurements', '-f', name.slice(2), ...options)).stdout);
    const { code, stdout, stderr } = await to.dx('import', name);
    expect({ code, stderr }).toMatchObject({ code: EXIT.done });
    expect(stdout).toContain('written by dx export');
    expect(stdout.replace(/\s+/g, ' ')).toContain('notes and attributions an export holds the Vietnamese text only');
    const all = ['export', 'measurements', '-f', 'json'];
    expect(withoutPlaces((await to.dx(...all)).stdout)).toEqual(withoutPlaces((await from.dx(...all)).stdout));
    expect((await to.dx('import', name)).stdout).toContain('Nothing is new');
  });
});

test('an export without notes is imported without a remark on them', async () => {
  const bare = { 'data/plan.yaml': SMALL['data/plan.yaml'] ?? '', 'seeds/own.yaml': SEEDS };
  const figures = 'measurements:\n  - { indicator: own-share, period: 2024, value: 7, source: own-report }\n';
  const from = aWorkspace({ ...bare, 'data/figures.yaml': `province: ha-noi\n${figures}` });
  const to = aWorkspace(bare);
  to.write('x.csv', (await from.dx('export', 'measurements', '-f', 'csv')).stdout);
  const { stdout } = await to.dx('import', 'x.csv');
  expect(stdout).toContain('1 figure new');
  expect(stdout).not.toContain('Vietnamese text');
});
