import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../../src/cli/errors/exit-code.ts';
import { aPlace, figuresOf, SHEET } from '../../helpers/import-place.ts';
import { textOf } from '../../helpers/workspace.ts';

describe('dx import', () => {
  test('takes the columns of a spreadsheet by their headings, and says which it took for what', async () => {
    const workspace = aPlace({ 'bao-cao.csv': `\ufeff${SHEET.replaceAll('\n', '\r\n')}` });
    const { code, stdout } = await workspace.dx('import', 'bao-cao.csv', '-p', 'Quảng Ninh', '--source', 'own-report');
    expect(code).toBe(EXIT.done);
    expect(textOf(workspace, 'data/quang-ninh/measurements-bao-cao.csv')).toBe(
      'province,indicator,period,value,source,note\n' +
        'quang-ninh,own-share,2022,"8,25 %",own-report,sơ bộ; ước\n' +
        'quang-ninh,other-share,2025-Q3,trên 9 %,own-report,\n',
    );
    const said = stdout.replace(/\s+/g, ' ');
    expect(said).toContain('semicolons, headings in row 3, numbers as in 1.234,5');
    expect(said).toContain(
      'Chỉ tiêu → indicator · Năm → period · Kết quả (%) → value % · Ghi chú → note · passed over: TT',
    );
    expect(said).toContain('2 figures new');
    expect(await figuresOf(workspace)).toMatchObject({
      'quang-ninh/own-share/2022/own-report': 'eq 8.25',
      'quang-ninh/other-share/2025-Q3/own-report': 'gt 9',
    });
  });

  test('reads English headings and numbers, commas, and tabs', async () => {
    const table = 'Province,Indicator,Year,Result,Source,Notes\nHa Noi,Number,2024,"57,877",own-report,"a, ""b"""\n';
    for (const [name, text] of [
      ['a.csv', table],
      ['b.csv', 'Province\tIndicator\tYear\tResult\tSource\nHa Noi\tNumber\t2024\t57,877\town-report\n'],
    ] as const) {
      const workspace = aPlace({ [name]: text });
      expect((await workspace.dx('import', name)).code).toBe(EXIT.done);
      expect((await figuresOf(workspace))['ha-noi/own-count/2024/own-report']).toBe('eq 57877');
    }
  });

  test('reads numbers as --locale says, and writes them so that the table says the same', async () => {
    const workspace = aPlace({
      'a.csv': 'province;indicator;period;value;source\nha-noi;own-count;2024;57.877;own-report\n',
    });
    await workspace.dx('import', 'a.csv', '--locale', 'en');
    expect((await figuresOf(workspace))['ha-noi/own-count/2024/own-report']).toBe('eq 57.877');
    expect(textOf(workspace, 'data/ha-noi/measurements-a.csv')).toContain('"57,877"');
  });

  test('takes a column for each year, and the unit of a column or of the heading', async () => {
    const workspace = aPlace({
      'a.csv': 'Chỉ tiêu;ĐVT;2022;Năm 2023;Thực hiện 2024\nTỷ lệ riêng;%;5;6,5;\nDoanh thu số;tỷ đồng;1,5;;trên 2\n',
    });
    const { stdout } = await workspace.dx('import', 'a.csv', '-p', 'ha-noi', '--source', 'own-report');
    expect(stdout).toContain('4 figures new · 2 cells without a figure');
    expect(await figuresOf(workspace)).toMatchObject({
      'ha-noi/own-share/2022/own-report': 'eq 5',
      'ha-noi/own-share/2023/own-report': 'eq 6.5',
      'ha-noi/own-money/2022/own-report': 'eq 1500000000',
      'ha-noi/own-money/2024/own-report': 'gt 2000000000',
    });
  });

  test('takes what is named with --map, by heading or number, before what the headings say', async () => {
    const workspace = aPlace({ 'a.csv': 'A;Giá trị;Đạt;C\nown-share;1;8;2022\n' });
    const fixed = ['-p', 'ha-noi', '--source', 'own-report'];
    const { code } = await workspace.dx(
      ...['import', 'a.csv', '--map', 'dat=value', '--map', '1=indicator', '--map', 'C=period'],
      ...fixed,
    );
    expect(code).toBe(EXIT.done);
    expect((await figuresOf(workspace))['ha-noi/own-share/2022/own-report']).toBe('eq 8');
  });

  test('reads what comes in for -', async () => {
    const workspace = aPlace();
    const { code } = await workspace.dxTyping(
      ['Chỉ số;Kỳ;Giá trị', 'own-share;2022;8', ''],
      ...['import', '-', '-p', 'ha-noi', '--source', 'own-report'],
    );
    expect(code).toBe(EXIT.done);
    expect((await figuresOf(workspace))['ha-noi/own-share/2022/own-report']).toBe('eq 8');
  });

  test('takes a name that two units share for the one that there was in the period', async () => {
    const workspace = aPlace({
      'a.csv':
        'Tỉnh;Chỉ số;Kỳ;Giá trị;Nguồn\nBắc Ninh;own-share;2024;8;Báo cáo\nBắc Ninh;own-share;2025-12;9;own-report\n',
    });
    expect((await workspace.dx('import', 'a.csv')).code).toBe(EXIT.done);
    expect(Object.keys(await figuresOf(workspace))).toEqual(
      expect.arrayContaining(['bac-ninh/own-share/2024/own-report', 'bac-ninh-2025/own-share/2025-12/own-report']),
    );
    expect(existsSync(workspace.path('data/measurements-a.csv'))).toBe(true);
  });
});

describe('under headings that are the keys, which belong to no language', () => {
  const KEYS = 'province,indicator,period,value,source\n';
  const row = (value: string): string => `${KEYS}ha-noi,own-count,2022,"${value}",own-report\n`;

  test('a number that can be read two ways is refused, and nothing is written', async () => {
    const workspace = aPlace({ 'a.csv': row('1,250') });
    const { code, stderr } = await workspace.dx('import', 'a.csv', '--lang', 'en');
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain('"1,250" can be read as 1.25 and as 1250; add --locale vi (1.25) or --locale en (1250)');
    expect((await workspace.dx('export', 'measurements', '-f', 'csv')).stdout).not.toContain('own-count');
  });

  test.each([
    ['1,250', ['--locale', 'en'], 1250],
    ['1,250', ['--locale', 'vi'], 1.25],
    ['1250', [], 1250],
    ['1.250.000', [], 1_250_000],
  ])('%s with %j is %d', async (value, more, meant) => {
    const workspace = aPlace({ 'a.csv': row(value) });
    expect((await workspace.dx('import', 'a.csv', ...more)).code).toBe(EXIT.done);
    const { rows } = JSON.parse((await workspace.dx('export', 'measurements', '-f', 'json')).stdout);
    expect(rows.find(({ indicator }: { indicator: string }) => indicator === 'own-count').stated).toBe(meant);
  });

  test.each([
    ['1.250', '1250.5', 'vi', 1250],
    ['1.250', '7,250.5', 'en', 1.25],
    ['1.250', '1250.5', 'en', 1.25],
  ])(
    '%s beside %s under Vietnamese headings is refused until --locale %s says %d',
    async (value, other, locale, meant) => {
      const table = `Chỉ tiêu;Năm;Kết quả\nown-count;2022;${value}\nown-count;2023;${other}\n`;
      const workspace = aPlace({ 'a.csv': table });
      const call = ['import', 'a.csv', '-p', 'ha-noi', '--source', 'own-report'];
      const { code, stderr } = await workspace.dx(...call, '--lang', 'en');
      expect(code).toBe(EXIT.usage);
      expect(stderr).toContain(`"1.250" (a.csv:2) can be read as 1250 and as 1.25`);
      expect(stderr).toContain(`"${other}" (a.csv:3) is written in the other way`);
      await workspace.dx(...call, '--locale', locale, '--skip-bad');
      const { rows } = JSON.parse((await workspace.dx('export', 'measurements', '-f', 'json')).stdout);
      expect(rows.find(({ period }: { period: string }) => period === '2022').stated).toBe(meant);
    },
  );

  test('headings in words tell how numbers are read', async () => {
    const workspace = aPlace({
      'a.csv': 'Province,Indicator,Year,Value,Source\nha-noi,own-count,2022,"1,250",own-report\n',
    });
    expect((await workspace.dx('import', 'a.csv')).code).toBe(EXIT.done);
  });
});

test('what lint would find doubtful about the new figures is told with their cells', async () => {
  const rows = ['own-share;2099;8', 'own-share;2023;83', 'own-share;2022;0,9', 'own-share;2021;70'];
  const workspace = aPlace({ 'a.csv': `Chỉ tiêu;Năm;Kết quả\n${rows.join('\n')}\n` });
  const call = ['import', 'a.csv', '-p', 'ha-noi', '--source', 'own-report', '--lang', 'en'];
  const { code, stderr } = await workspace.dx(...call);
  expect(code).toBe(EXIT.done);
  const told = [...stderr.matchAll(/^warning\[(\w+)\] a\.csv:(\d+):(\d+): /gm)].map(([, ...parts]) => parts.join());
  expect(told).toEqual(['period_after_today,2,16', 'source_before_period,2,16', 'fraction_of_share,4,16']);
  expect((await workspace.dx(...call)).stderr).not.toContain('a.csv');
});
