import { expect, it } from 'vitest';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

const OWN = `${SMALL['seeds/own.yaml']}`.replace(
  'sources:',
  `  - { id: own-count, name: { vi: Số, en: Number }, unit: enterprises, direction: up }
  - { id: own-yes, name: { vi: Có, en: Yes }, unit: yes-no, direction: up }
sources:`,
);
const figure = (indicator: string, period: number, value: string, more = ''): string =>
  `  - { indicator: ${indicator}, period: ${period}, value: ${value}, source: own-report${more} }\n`;
const FIGURES = `province: quang-ninh
measurements:
${[
  figure(
    'own-share',
    2024,
    '7.125',
    ', published: 2025-02-03, final: false, note: "a; b, \\"c\\"", as_stated: "-5% hay =1"',
  ),
  figure('own-share', 2023, '"trên 50,125%"'),
  figure('own-share', 2022, '"~30%"'),
  figure('own-share', 2021, '"20..30,5"'),
  figure('own-share', 2020, '145/164'),
  figure('own-share', 2019, '"gần 30"', ', attribution: somebody, confidence: low'),
  figure('own-share', 2018, '"ước đạt 12,5%"'),
  figure('own-count', 2024, '57877'),
  figure('own-count', 2023, '"< 1.000"'),
  figure('own-yes', 2023, 'yes'),
].join('')}`;
const PLACES = `rankings:
  - index: dti
    edition: 2022
    population: vn63
    of: 63
    source: own-report
    published: 2023-07-12
    ranks:
      quang-ninh: { rank: 3, score: 0.7024, change: 4, since: 2021, as_stated: tăng 4 bậc }
      ha-noi: { rank: "<= 30", basis: derived }
      bac-ninh: { rank: "32..34" }
      hue: { score: 0.61 }
  - index: dti/digital-government
    edition: 2022
    population: vn63
    of: 63
    source: own-report
    ranks: { quang-ninh: { rank: 5 } }
`;

/** Columns that say where a row is written: those differ. */
const withoutPlaces = (json: string): unknown =>
  (JSON.parse(json) as { rows: Record<string, unknown>[] }).rows
    .map(({ file: _, line: __, ...row }) => row)
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

it.each([
  ['plain', []],
  ['for a Vietnamese spreadsheet', ['--excel', '--lang', 'vi']],
  ['for an English spreadsheet', ['--excel', '--lang', 'en']],
])('what export writes as CSV is read again as the same record: %s', async (_, options) => {
  const source = aWorkspace({ 'seeds/own.yaml': OWN, 'data/figures.yaml': FIGURES, 'data/places.yaml': PLACES });
  const copy = aWorkspace({ 'seeds/own.yaml': OWN });
  for (const table of ['measurements', 'rankings']) {
    const { code, stdout } = await source.dx('export', table, '-f', 'csv', ...options);
    expect(code).toBe(0);
    copy.write(`data/${table}.csv`, stdout);
  }
  expect((await copy.dx('lint')).stdout).not.toContain('error');
  for (const table of ['measurements', 'rankings']) {
    const [before, after] = [await source.dx('export', table, '--json'), await copy.dx('export', table, '--json')];
    expect(withoutPlaces(after.stdout)).toEqual(withoutPlaces(before.stdout));
  }
});
