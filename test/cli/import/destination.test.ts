import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../../src/cli/errors/exit-code.ts';
import { aFolder } from '../../helpers/folder.ts';
import { aPlace, figuresOf } from '../../helpers/import-place.ts';
import { textOf } from '../../helpers/workspace.ts';

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
