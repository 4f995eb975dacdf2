import { describe, expect, test } from 'vitest';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

const seeds = `indices:
  - id: x
    name: X
    scale: [0, 80]
    versions:
      - { from: 2018, note: { vi: tám phần, en: eight parts } }
      - { scale: [0, 60] } # in any order
    components:
      - { id: own, name: Own, scale: [0, 10] }
      - { id: part, name: Part }
      - { id: rest, name: Rest }
`;
const table = (index: string, edition: number, ranks: string, of = 3) =>
  `index: ${index}\nedition: ${edition}\npublished: ${edition + 1}-01-15\npopulation: vn63\nof: ${of}\nsource: own-report\nranks:\n${ranks}`;
const all = (a: number, b: number, c: number) =>
  `  ha-noi: { score: ${a} }\n  hue: { score: ${b} }\n  da-nang: { score: ${c} }\n`;
const own = (files: Readonly<Record<string, string>>) => aWorkspace({ ...SMALL, 'seeds/x.yaml': seeds, ...files });
const spaced = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('an index that was made up anew', () => {
  const workspace = own({
    'data/2017.yaml': table('x', 2017, all(30, 20, 10)),
    'data/2018.yaml': table('x', 2018, all(70, 50, 60)),
    'data/own.yaml': table('x/own', 2018, all(7, 5, 6)),
  });

  test('has its places compared, and its scores told apart', async () => {
    const page = spaced((await workspace.dx('ranks', '--index', 'x', '-p', 'hue')).stdout);
    expect(page).toContain('▼ −1');
    expect(page).toContain(
      'X: made up anew from 2018 on (eight parts, scale 0–80); scores before and since are not compared.',
    );
    expect(page.match(/made up anew/g)).toHaveLength(1);
  });

  test('names every version between the editions that are shown, also one of which nothing is', async () => {
    const gap = own({
      'seeds/x.yaml': seeds.replace('    components:', '      - { from: 2021 }\n    components:'),
      'data/2017.yaml': table('x', 2017, all(30, 20, 10)),
      'data/2022.yaml': table('x', 2022, all(70, 50, 60)),
    });
    const page = spaced((await gap.dx('ranks', '--index', 'x', '-p', 'hue')).stdout);
    expect(page).toContain('X: made up anew from 2018 on (eight parts, scale 0–80), from 2021 on; scores');
  });

  test('says once, of the index, what holds of its components too', async () => {
    const both = own({
      'data/2017.yaml': table('x', 2017, all(30, 20, 10)),
      'data/2018.yaml': table('x', 2018, all(70, 50, 60)),
      'data/part-2017.yaml': table('x/part', 2017, all(30, 20, 10)),
      'data/part-2018.yaml': table('x/part', 2018, all(70, 50, 60)),
      'data/rest-2017.yaml': table('x/rest', 2017, all(30, 20, 10)),
      'data/rest-2018.yaml': table('x/rest', 2018, all(70, 50, 60)),
      'data/own-2017.yaml': table('x/own', 2017, all(3, 2, 1)),
      'data/own-2018.yaml': table('x/own', 2018, all(7, 5, 6)),
    });
    const remarksOf = async (...argv: string[]) =>
      spaced((await both.dx('ranks', '-p', 'hue', ...argv)).stdout).match(/\S+( · \S+)?: made up anew/g);
    expect(await remarksOf('--index', 'x')).toEqual(['X: made up anew', 'X · Own: made up anew']);
    expect(await remarksOf('--index', 'x/part')).toEqual(['X · Part: made up anew']);
    expect(await remarksOf('--index', 'x/part', 'x/rest')).toEqual(['X: made up anew']);
  });

  test('says so in Vietnamese', async () => {
    const page = spaced((await workspace.dx('ranks', '--index', 'x', '-p', 'hue', '--lang', 'vi')).stdout);
    expect(page).toContain('cấu thành thay đổi từ kỳ 2018 (tám phần, thang 0–80)');
  });

  test('says nothing of versions where one edition is shown, or the scores of one version', async () => {
    const { stdout } = await workspace.dx('ranks', '--index', 'x', '--edition', '2018');
    expect(stdout).not.toContain('made up anew');
  });

  test('holds every score to the scale of its own edition', async () => {
    const early = own({ 'data/2017.yaml': table('x', 2017, all(70, 20, 10)) });
    expect((await early.dx('lint')).stdout).toContain('70');
    expect((await early.dx('lint')).stdout).toContain('score_outside_scale');
    const late = own({ 'data/2018.yaml': table('x', 2018, all(70, 20, 10)) });
    expect((await late.dx('lint')).code).toBe(0);
  });

  test('gives its versions to a component, which keeps a scale of its own', async () => {
    const part = own({ 'data/2017.yaml': table('x/part', 2017, all(61, 20, 10)) });
    expect((await part.dx('lint')).stdout).toContain('score_outside_scale');
    const scaled = own({ 'data/2017.yaml': table('x/own', 2017, all(11, 2, 1)) });
    expect((await scaled.dx('lint')).stdout).toContain('score_outside_scale');
  });

  test('cannot begin two versions with one edition', async () => {
    const twice = aWorkspace({ ...SMALL, 'seeds/x.yaml': seeds.replace('{ scale: [0, 60] }', '{ from: 2018 }') });
    const { code, stdout } = await twice.dx('lint');
    expect([code, stdout]).toEqual([1, expect.stringContaining('version beginning with "2018" is defined a second')]);
  });
});

describe('a table of which scores are missing', () => {
  const scores = '  ha-noi: { score: 70 }\n  hue: { score: 60 }\n  da-nang: { score: 50 }\n  ca-mau: { rank: 4 }\n';
  const workspace = own({ 'data/2018.yaml': table('x', 2018, scores, 6) });
  const rowsOf = async (...argv: string[]) =>
    JSON.parse((await workspace.dx('ranks', '--index', 'x', '--json', ...argv)).stdout).rows.map(
      ({ province, rank, rank_low, rank_high, basis }: Record<string, unknown>) =>
        [province, rank, rank_low, rank_high, basis].join(' '),
    );

  test('shows the places that they leave open as ranges', async () => {
    const page = spaced((await workspace.dx('ranks', '--index', 'x', '--edition', '2018')).stdout);
    expect(page).toContain('1–4 Hà Nội');
    expect(page).toContain('A bound of a place is shown and not compared.');
  });

  test('has among the first who surely are, and counts who may be', async () => {
    expect(await rowsOf('--top', '4')).toEqual(['ca-mau 4 4 4 stated', 'ha-noi  1 4 computed']);
    const { stderr } = await workspace.dx('ranks', '--index', 'x', '--top', '4');
    expect(stderr).toContain('2 places are left out that may be among the first 4, and may be beyond');
    expect((await workspace.dx('ranks', '--index', 'x', '--top', '6')).stderr).not.toContain('may be among');
  });

  test('counts those of other editions as well, and of the provinces asked for alone', async () => {
    const two = own({
      'data/2018.yaml': table('x', 2018, scores, 6),
      'data/2019.yaml': table('x', 2019, all(70, 50, 60)),
    });
    expect((await two.dx('ranks', '--index', 'x', '--top', '2')).stderr).toContain('2 places are left out');
    const one = await two.dx('ranks', '--index', 'x', '--top', '3', '-p', 'hue');
    expect(one.stderr).toContain('1 place is left out that may be among the first 3');
  });

  test('counts in Vietnamese too', async () => {
    const { stderr } = await workspace.dx('ranks', '--index', 'x', '--top', '4', '--lang', 'vi');
    expect(stderr).toContain('bỏ qua 2 thứ hạng có thể nằm trong, cũng có thể nằm ngoài 4 hạng đầu');
  });
});
