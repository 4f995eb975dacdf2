import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../../src/cli/errors/exit-code.ts';
import { aFolder } from '../../helpers/folder.ts';
import { aWorkspace, SMALL, textOf, type Workspace } from '../../helpers/workspace.ts';

const YES_NO = '{ id: own-yes, name: { vi: Có không, en: Yes }, unit: yes-no, direction: up }';
const SEEDS = `${SMALL['seeds/own.yaml']}`
  .replace(
    'indicators:\n',
    'indicators:\n  - { id: own-money, name: { vi: Doanh thu số, en: Digital revenue }, unit: vnd, direction: up }\n',
  )
  .replace(
    'indicators:\n',
    'indicators:\n  - { id: own-count, name: { vi: Số cơ sở, en: Number }, unit: enterprises, direction: up }\n',
  )
  .replace('indicators:\n', `indicators:\n  - ${YES_NO}\n`);
const OWN = { ...SMALL, 'seeds/own.yaml': SEEDS };

const aPlace = (files: Readonly<Record<string, string>> = {}): Workspace => aWorkspace({ ...OWN, ...files });

/** What the workspace holds of own indicators, by address. */
async function figuresOf(workspace: Workspace): Promise<Record<string, string>> {
  const { rows } = JSON.parse((await workspace.dx('export', 'measurements', '-f', 'json')).stdout);
  return Object.fromEntries(
    rows.map((row: Record<string, unknown>) => [row.measurement, `${row.qualifier} ${row.stated}`]),
  );
}

const SHEET = `Báo cáo quý;;;;
;;;;
TT;Chỉ tiêu;Năm;Kết quả (%);Ghi chú
1;Tỷ lệ riêng;2022;8,25;"sơ bộ; ước"
2;TY LE KHAC;Quý III/2025;trên 9;
`;

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

describe('rows that cannot be read', () => {
  const BAD =
    'Chỉ tiêu;Năm;Kết quả\nTỷ lệ riêng;2022;8\nTỷ lệ gì đó;2022;8\nTỷ lệ riêng;năm nay;8\nTỷ lệ riêng;2021;nhiều\nTỷ lệ riêng;2020;120\n;2019;5\n';
  const call = ['import', 'a.csv', '-p', 'quang-ninh', '--source', 'own-report'];
  const CELLS = [
    ['unknown_reference', 3, 1],
    ['unreadable_period', 4, 13],
    ['unreadable_number', 5, 18],
    ['outside_domain', 6, 18],
    ['missing_key', 7, 7],
  ];

  test('are all told with their cells, and nothing is written', async () => {
    const workspace = aPlace({ 'a.csv': BAD });
    const { code, stdout, stderr } = await workspace.dx(...call);
    expect({ code, stdout }).toEqual({ code: EXIT.refused, stdout: '' });
    for (const [problem, line, column] of CELLS) expect(stderr).toContain(`error[${problem}] a.csv:${line}:${column}`);
    expect(stderr).toContain('> 3 | Tỷ lệ gì đó;2022;8');
    expect(stderr).toContain('"Tỷ lệ gì đó"');
    expect(stderr).toContain('Kết quả → value');
    expect(stderr).toContain('5 errors in 1 file. Nothing was written.');
    expect(existsSync(workspace.path('data/quang-ninh'))).toBe(false);
  });

  test('are one JSON object for a program', async () => {
    const { stderr } = await aPlace({ 'a.csv': BAD }).dx(...call, '-f', 'json');
    const { problems } = JSON.parse(stderr).error;
    expect(problems.map((each: Record<string, unknown>) => [each.code, each.line, each.column])).toEqual(CELLS);
  });

  test('are left out and listed with --skip-bad', async () => {
    const workspace = aPlace({ 'a.csv': BAD });
    const { code, stdout } = await workspace.dx(...call, '--skip-bad');
    expect(code).toBe(EXIT.done);
    for (const [, line] of CELLS) expect(stdout).toContain(`a.csv:${line}`);
    const said = stdout.replace(/\s+/g, ' ');
    expect(said).toContain('a.csv:4: "năm nay" is no period help: write 2025, 2025-H1');
    expect(said).toContain('For all rows: province quang-ninh · source own-report');
    expect(stdout).toContain('1 figure new · 5 figures left out');
    expect(textOf(workspace, 'data/quang-ninh/measurements-a.csv').trim().split('\n')).toHaveLength(2);
    const { rows } = JSON.parse((await workspace.dx(...call, '--skip-bad', '-f', 'json')).stdout);
    expect(rows.map((row: Record<string, unknown>) => row.outcome)).toEqual(['known', ...CELLS.map(() => 'refused')]);
  });

  test.each([
    ['Chỉ tiêu;Kỳ;Kết quả', '03/04/2025', EXIT.done],
    ['Indicator,Date,Result', '03/04/2025', EXIT.refused],
    ['Indicator,Date,Result', '03/03/2025', EXIT.done],
    ['Indicator,Date,Result', '23/04/2025', EXIT.done],
  ])('under %s the day %s, which may have its month first, ends with %s', async (headings, day, expected) => {
    const separator = headings.includes(';') ? ';' : ',';
    const workspace = aPlace({ 'a.csv': `${headings}\n${['own-share', day, '8'].join(separator)}\n` });
    expect((await workspace.dx(...call)).code).toBe(expected);
  });

  test.each([
    ['2025.0', EXIT.done, ''],
    ['45750', EXIT.refused, '45750 is how a spreadsheet counts days, and would be 2025-04-03'],
    ['2025.1', EXIT.refused, '"2025.1" is no period'],
  ])('a period that a spreadsheet writes as the number %s ends with %s', async (period, expected, hint) => {
    const workspace = aPlace({ 'a.csv': `Chỉ tiêu;Năm;Kết quả\nown-share;${period};8\n` });
    const { code, stderr } = await workspace.dx(...call);
    expect(code).toBe(expected);
    expect(stderr.replace(/\s+/g, ' ')).toContain(hint);
    if (expected === EXIT.done)
      expect(await figuresOf(workspace)).toMatchObject({ 'quang-ninh/own-share/2025/own-report': 'eq 8' });
  });

  test.each([
    ['Chỉ tiêu,Năm,Kết quả', 'own-share,2022,8,5', '"5" stands under no column'],
    ['Chỉ tiêu,Năm,Kết quả,Ghi chú', 'own-share,2022,8,5,', 'the row has 5 fields, the header 4'],
    ['Chỉ tiêu;Năm;Kết quả', 'own-share;2022;8;a', '"a" stands under no column'],
  ])('a row that goes beyond the headings is not taken: %s, %s', async (headings, row, hint) => {
    const workspace = aPlace({ 'a.csv': `${headings}\n${row}\n` });
    const { code, stderr } = await workspace.dx(...call, '--lang', 'en');
    expect(code).toBe(EXIT.refused);
    expect(stderr).toContain(`error[csv_syntax] a.csv:2:`);
    expect(stderr).toContain(hint);
    expect(stderr).toContain('put a field with a comma in quotes');
  });

  test('empty cells beyond the headings are nothing, and a column without a heading is told', async () => {
    const workspace = aPlace({ 'a.csv': 'Chỉ tiêu;;Năm;Kết quả\nown-share;x;2022;8;;\n' });
    const { code, stdout } = await workspace.dx(...call);
    expect(code).toBe(EXIT.done);
    expect(stdout.replace(/\s+/g, ' ')).toContain('passed over: column 2, which has no heading');
  });

  test('a bare number is not taken where its column is in another unit', async () => {
    const workspace = aPlace({ 'a.csv': 'Chỉ tiêu;Năm;Kết quả (triệu đồng)\nTỷ lệ riêng;2022;8\n' });
    const { code, stderr } = await workspace.dx(...call);
    expect(code).toBe(EXIT.refused);
    expect(stderr).toContain('8 triệu đồng');
  });

  test.each([
    ['a quote that is never closed', 'Chỉ tiêu;Năm;Kết quả\nown-share;2022;"8\n', 'csv_syntax'],
    ['bytes that are no UTF-8', Buffer.from('Ch\xef;N', 'latin1'), 'not_utf8'],
  ])('a file with %s is refused', async (_, text, problem) => {
    const workspace = aPlace();
    workspace.write('a.csv', text);
    const { code, stderr } = await workspace.dx(...call, '--skip-bad');
    expect(code).toBe(EXIT.refused);
    expect(stderr).toContain(`error[${problem}] a.csv:`);
    expect(stderr).toContain('Nothing was written.');
  });

  test.each([Buffer.from('PK\u0003\u0004…'), Buffer.from('d0cf11e0a1b1', 'hex')])(
    'a file of a spreadsheet program is wrong usage',
    async (bytes) => {
      const workspace = aPlace();
      workspace.write('a.csv', bytes);
      const { code, stderr } = await workspace.dx(...call);
      expect(code).toBe(EXIT.usage);
      expect(stderr).toContain('CSV UTF-8');
    },
  );

  test('a file that there is not is refused', async () => {
    const { code, stderr } = await aPlace().dx(...call);
    expect(code).toBe(EXIT.refused);
    expect(stderr).toContain('a.csv');
    expect(stderr).toContain('Nothing was written.');
  });
});

describe('figures that the workspace has', () => {
  const call = ['import', 'a.csv', '-p', 'quang-ninh', '--source', 'own-report'];

  test('are known with the same value and not written; a file that has grown adds its new rows', async () => {
    const workspace = aPlace({
      'a.csv': 'Chỉ tiêu;Năm;Kết quả\nown-share;2024;7,1\nown-share;2023;6\nown-share;2023;6,0\n',
    });
    expect((await workspace.dx(...call)).stdout).toContain('1 figure new · 2 figures known already');
    workspace.write('a.csv', 'Chỉ tiêu;Năm;Kết quả\nown-share;2024;7,1\nown-share;2023;6\nown-share;2022;5\n');
    expect((await workspace.dx(...call)).stdout).toContain('1 figure new · 2 figures known already');
    expect((await workspace.dx(...call)).stdout).toContain('Nothing is new');
    expect(textOf(workspace, 'data/quang-ninh/measurements-a.csv')).toBe(
      'province,indicator,period,value,source\nquang-ninh,own-share,2023,6,own-report\nquang-ninh,own-share,2022,5,own-report\n',
    );
  });

  test.each([
    ['in the workspace', 'own-share;2024;8\n', 'data/figures.yaml:3'],
    ['in a row above', 'own-share;2023;8\nown-share;2023;9\n', 'a.csv:2'],
    ['as a bound', 'own-share;2024;trên 7,1\n', 'data/figures.yaml:3'],
  ])('are errors with another value %s', async (_, rows, place) => {
    const workspace = aPlace({ 'a.csv': `Chỉ tiêu;Năm;Kết quả\n${rows}` });
    const { code, stderr } = await workspace.dx(...call);
    expect(code).toBe(EXIT.refused);
    expect(stderr).toContain('error[duplicate_address] a.csv:');
    expect(stderr).toContain(place);
    expect(existsSync(workspace.path('data/quang-ninh'))).toBe(false);
  });
});

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

describe('where it is written', () => {
  const TABLE = 'Chỉ tiêu;Năm;Kết quả\nown-share;2022;8\n';
  const call = ['import', 'a.csv', '-p', 'ha-noi', '--source', 'own-report'];

  test('is the table that --to names, which keeps its columns, its separator and its rows', async () => {
    const own = 'source;value;period;indicator;province;note\r\nown-report;5;2021;own-share;ha-noi;a';
    const workspace = aPlace({ 'a.csv': TABLE, 'data/x/measurements-own.csv': own });
    expect((await workspace.dx(...call, '--to', 'data/x/measurements-own.csv')).code).toBe(EXIT.done);
    expect(textOf(workspace, 'data/x/measurements-own.csv')).toBe(`${own}\r\nown-report;8;2022;own-share;ha-noi;\r\n`);
  });

  test('is a table whose rows say their locale, in that of the rows', async () => {
    const own = 'locale,province,indicator,period,value,source\nen,ha-noi,own-count,2021,"1,000",own-report\n';
    const workspace = aPlace({
      'a.csv': 'Chỉ tiêu;Năm;Kết quả\nown-count;2022;1.234\n',
      'data/measurements-x.csv': own,
    });
    await workspace.dx(...call, '--to', 'data/measurements-x.csv');
    expect(textOf(workspace, 'data/measurements-x.csv')).toBe(`${own}vi,ha-noi,own-count,2022,1.234,own-report\n`);
    expect((await figuresOf(workspace))['ha-noi/own-count/2022/own-report']).toBe('eq 1234');
  });

  test('is nowhere with --dry-run, which prints the patch', async () => {
    const workspace = aPlace({ 'a.csv': TABLE });
    const { stdout } = await workspace.dx(...call, '--dry-run');
    expect(stdout).toContain('+++ b/data/ha-noi/measurements-a.csv\n@@ -0,0 +1,2 @@\n');
    expect(existsSync(workspace.path('data/ha-noi'))).toBe(false);
  });

  test('is told with --dry-run all the same: what was understood, what is left out and why', async () => {
    const workspace = aPlace({ 'a.csv': `${TABLE}own-share;nie;9\n` });
    const { code, stdout, stderr } = await workspace.dx(...call, '--dry-run', '--skip-bad');
    expect(code).toBe(EXIT.done);
    expect(stdout).toMatch(/^--- .*own-report\n$/s);
    expect(stderr).toContain('semicolons, headings in row 1, numbers as in 1.234,5\nColumns: Chỉ tiêu → indicator');
    expect(stderr).toContain('For all rows: province ha-noi · source own-report\n');
    expect(stderr).toContain('Left out\n  a.csv:3:11: "nie" is no period\n    help: write 2025');
    expect(stderr).toContain('1 figure new · 1 figure left out\nWould be written to data/ha-noi/measurements-a.csv.\n');
  });

  test('is nowhere where nothing is new, which --dry-run says in place of a patch', async () => {
    const workspace = aPlace({ 'a.csv': 'Chỉ tiêu;Năm;Kết quả\nown-share;nie;9\n' });
    const { stdout, stderr } = await workspace.dx(...call, '--dry-run', '--skip-bad');
    expect(stdout).toBe('');
    expect(stderr).toContain('0 figures new · 1 figure left out\nNothing is new, and nothing is written.\n');
  });

  test.each([
    [
      'a table that has not the columns',
      ['--to', 'data/measurements-x.csv', '--published', '2025'],
      'no column for published;',
    ],
    ['a name that is no table', ['--to', 'data/x.csv'], 'measurements'],
    ['a table of places', ['--to', 'data/rankings-x.csv'], 'measurements'],
    ['a folder outside the data', ['--to', '../measurements-x.csv'], 'measurements'],
  ])('is not %s', async (_, options, hint) => {
    const own = 'province,indicator,period,value,source\nha-noi,own-share,2021,5,own-report\n';
    const workspace = aPlace({ 'a.csv': TABLE, 'data/measurements-x.csv': own });
    const { code, stderr } = await workspace.dx(...call, ...options);
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain(hint);
    expect(textOf(workspace, 'data/measurements-x.csv')).toBe(own);
  });

  test('is not a table that dx export wrote', async () => {
    const workspace = aPlace({ 'a.csv': TABLE });
    const { stdout } = await workspace.dx('export', 'measurements', '-f', 'csv');
    workspace.write('data/measurements-x.csv', stdout.split('\n')[0] ?? '');
    const { code, stderr } = await workspace.dx(...call, '--to', 'data/measurements-x.csv');
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain('was written by dx export');
  });

  test('is not the record that comes with dx, and no folder behind a link', async () => {
    const workspace = aPlace({ 'a.csv': TABLE });
    expect((await workspace.dxIn(aFolder(), ...call)).code).toBe(EXIT.usage);
    mkdirSync(workspace.path('elsewhere'));
    symlinkSync('../elsewhere', workspace.path('data/ha-noi'));
    expect((await workspace.dx(...call)).code).toBe(EXIT.usage);
  });
});

describe('a table of which it cannot be told what its columns are', () => {
  test.each([
    ['nothing in it', '', [], '--map'],
    ['no header', 'a;b\n1;2\n', [], '--map'],
    ['no source', 'Chỉ tiêu;Năm;Kết quả\nown-share;2022;8\n', ['-p', 'ha-noi'], 'no column says source'],
    ['no value', 'Chỉ tiêu;Năm\nown-share;2022\n', ['-p', 'ha-noi', '--source', 'own-report'], 'no column says value'],
    [
      'two values',
      'Chỉ tiêu;Năm;Kết quả;Giá trị\nown-share;2022;8;9\n',
      [],
      'several columns say value: "Kết quả", "Giá trị"',
    ],
    ['two periods', 'Chỉ tiêu;Năm;2024\nown-share;2022;8\n', [], 'several columns say period: "Năm", "2024"'],
    ['no such column', 'Chỉ tiêu;Năm;Kết quả\n', ['--map', 'Gì=value'], 'no column "Gì"'],
    ['no such key', 'Chỉ tiêu;Năm;Kết quả\n', ['--map', 'Năm=yaer'], '--map <column=key>'],
    ['a source that there is not', 'Chỉ tiêu;Năm;Kết quả\n', ['-p', 'ha-noi', '--source', 'own-repor'], '"own-report"'],
    [
      'two provinces for all',
      'Chỉ tiêu;Năm;Kết quả\n',
      ['-p', 'ha-noi', 'hue', '--source', 'own-report'],
      '--province takes one value',
    ],
  ])('is wrong usage: %s', async (_, text, options, hint) => {
    const { code, stderr } = await aPlace({ 'a.csv': text }).dx('import', 'a.csv', ...options);
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain(hint);
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
