import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../../src/cli/errors/exit-code.ts';
import { aPlace, figuresOf } from '../../helpers/import-place.ts';
import { textOf } from '../../helpers/workspace.ts';

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
