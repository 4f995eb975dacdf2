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
