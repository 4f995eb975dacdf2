import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../../src/cli/errors/exit-code.ts';
import { aFolder } from '../../helpers/folder.ts';
import { aRepository } from '../../helpers/repository.ts';
import { aWorkspace, SMALL, textOf } from '../../helpers/workspace.ts';

const OF = ['--period', '2025', '--source', 'own-report'];
const FILE = 'data/figures.yaml';

describe('dx record', () => {
  test('adds a figure to the file that holds its like, and nothing else to any', async () => {
    const repository = aRepository('2025-01-01', SMALL);
    const { code, stdout, stderr } = await repository.dx('record', 'Quảng Ninh', 'own-share', '> 20%', ...OF);
    expect({ code, stderr }).toMatchObject({ code: EXIT.done });
    expect(repository.git('diff', '--numstat').trim()).toBe(`1\t0\t${FILE}`);
    expect(textOf(repository, FILE)).toContain(
      '  - { indicator: own-share, period: 2025, value: "> 20%", source: own-report }\n',
    );
    expect(stdout).toContain(`${FILE}:4`);
  });

  test('says what becomes of the targets that the figure serves, as dx status says it then', async () => {
    const workspace = aWorkspace(SMALL);
    const { stdout } = await workspace.dx('record', 'quang-ninh', 'own-share', '21', ...OF, '-f', 'json');
    const { rows, summary } = JSON.parse(stdout);
    expect(rows).toEqual([
      {
        province: 'quang-ninh',
        plan: 'quang-ninh/small',
        target: 'quang-ninh/small/share',
        title: 'Tỷ lệ',
        status_from: 'off_track',
        status_to: 'achieved',
        standing: 'chosen',
      },
    ]);
    const address = 'quang-ninh/own-share/2025/own-report';
    expect(summary).toEqual([{ measurement: address, written: true, file: FILE, line: 4 }]);
    const status = JSON.parse((await workspace.dx('status', '-f', 'json')).stdout).rows[0];
    expect(status.status).toBe(rows[0].status_to);
  });

  test('says that nothing changes by a figure that is not known yet on the day', async () => {
    const figure = ['record', 'quang-ninh', 'own-share', '21', ...OF, '--published', '2025-08', '-f', 'json'];
    const { rows } = JSON.parse((await aWorkspace(SMALL).dx(...figure)).stdout);
    expect(rows[0]).toMatchObject({ status_from: 'off_track', status_to: 'off_track', standing: null });
  });

  test.each([
    ['period_after_today', 'a year that has not begun', '21', ['--period', '2099', '--source', 'own-report']],
    ['source_before_period', 'a source that is older', '21', ['--period', '2026', '--source', 'own-report']],
    ['published_before_period', 'a publication that is older', '21', [...OF, '--published', '2019']],
    ['fraction_of_share', 'a share of 1 for a goal of 100', '0.5', OF],
    ['conflicting_figures', 'another figure of the time', '90', ['--period', '2022', '--source', 'other-report']],
  ])('tells at once what lint finds: %s, %s', async (code, _, value, options) => {
    const seeds = `${SMALL['seeds/own.yaml']}`.replace(
      'sources:\n',
      'sources:\n  - { id: other-report, publisher: Ai, title: Khác, date: 2025, tier: press }\n',
    );
    const others = '\n  - { indicator: own-share, period: 2022, value: 20, source: own-report }\n';
    const figures = `province: quang-ninh\nmeasurements:${others}`;
    const workspace = aWorkspace({ ...SMALL, 'seeds/own.yaml': seeds, 'data/figures.yaml': figures });
    const { stderr } = await workspace.dx('record', 'quang-ninh', 'own-share', value, ...options);
    const linted = JSON.parse((await workspace.dx('lint', '-f', 'json')).stdout).rows;
    const found = linted.filter((row: Record<string, unknown>) => row.line === 4);
    expect(found.map((row: Record<string, unknown>) => row.code)).toContain(code);
    for (const { code: said, file, line, message } of found)
      expect(stderr).toContain(`warning[${said}] ${file}:${line}: ${message}`);
  });

  test('tells nothing that is doubtful about other figures', async () => {
    const figures =
      'province: quang-ninh\nmeasurements:\n  - { indicator: own-share, period: 2098, value: 20, source: own-report }\n';
    const workspace = aWorkspace({ ...SMALL, 'data/figures.yaml': figures });
    const { stderr } = await workspace.dx('record', 'quang-ninh', 'own-share', '21', ...OF);
    expect(stderr).not.toContain('warning');
  });

  test('says where no target is served, in the language of the reader', async () => {
    const plan = (SMALL['data/plan.yaml'] ?? '').replace('indicator: own-share', 'indicator: other-share');
    const { stdout } = await aWorkspace({ ...SMALL, 'data/plan.yaml': plan }).dx(
      ...['record', 'quang-ninh', 'own-share', '21', '--lang', 'vi'],
      ...OF,
    );
    expect(stdout).toContain('Không có chỉ tiêu nào của Quảng Ninh');
  });

  test('makes the file of a province that has none yet', async () => {
    const workspace = aWorkspace(SMALL);
    const { code } = await workspace.dx('record', 'Hà Nội', 'own-share', '7,1%', ...OF, '--as-stated', 'đạt 7,1%');
    expect(code).toBe(EXIT.done);
    expect(textOf(workspace, 'data/ha-noi/measurements.yaml')).toBe(
      'province: ha-noi\nmeasurements:\n  - { indicator: own-share, period: 2025, value: "7,1%", source: own-report, as_stated: "đạt 7,1%" }\n',
    );
    expect((await workspace.dx('load')).code).toBe(EXIT.done);
  });

  test('takes the file with the most figures of the indicator, or the one that is named', async () => {
    const more = `province: quang-ninh\nmeasurements:\n  - { indicator: other-share, period: 2024, value: 1, source: own-report }\n`;
    const two = `${SMALL[FILE]}  - { indicator: own-share, period: 2020, value: 1, source: own-report }\n`;
    const files = { ...SMALL, [FILE]: two, 'data/z.yaml': more, 'data/measurements-b.csv': CSV };
    const workspace = aWorkspace(files);
    await workspace.dx('record', 'quang-ninh', 'other-share', '2', ...OF);
    expect(textOf(workspace, 'data/z.yaml')).toContain('period: 2025');
    await workspace.dx(
      'record',
      'quang-ninh',
      'other-share',
      '2',
      ...OF,
      '--published',
      '2025-03',
      '--file',
      'data/b/c.yml',
    );
    expect(textOf(workspace, 'data/b/c.yml')).toContain('published: 2025-03');
    expect(textOf(workspace, 'data/measurements-b.csv')).toBe(CSV);
  });

  test('writes a number so that the locale of the file reads what was meant', async () => {
    const units = `${SMALL['seeds/own.yaml']}`.replace(
      'indicators:\n',
      'indicators:\n  - { id: own-count, name: Số, unit: enterprises, direction: up }\n',
    );
    const workspace = aWorkspace({
      ...SMALL,
      'seeds/own.yaml': units,
      [FILE]: `locale: en\n${SMALL[FILE]}`.replace('value: 7.1%', 'value: 7.1'),
    });
    const { code, stderr } = await workspace.dx(
      'record',
      'quang-ninh',
      'own-count',
      'hơn 57.877',
      ...OF,
      '--locale',
      'vi',
    );
    expect({ code, stderr }).toMatchObject({ code: EXIT.done });
    expect(textOf(workspace, FILE)).toContain('value: "hơn 57,877"');
    const rows = JSON.parse((await workspace.dx('export', 'measurements', '-f', 'json')).stdout).rows;
    expect(rows.map((row: { stated: number }) => row.stated)).toContain(57_877);
  });

  test('writes a number as one beside figures in quotes, where a text would be another', async () => {
    const workspace = aWorkspace({ ...SMALL, [FILE]: `${SMALL[FILE]}`.replace('7.1%', '"7,1%"') });
    await workspace.dx('record', 'quang-ninh', 'own-share', '7.125', ...OF);
    expect(textOf(workspace, FILE)).toContain('period: 2025, value: 7.125,');
    expect((await workspace.dx('load')).code).toBe(EXIT.done);
  });

  test('prints a patch and writes nothing with --dry-run', async () => {
    const repository = aRepository('2025-01-01', SMALL);
    const { stdout } = await repository.dx('record', 'quang-ninh', 'own-share', '21', ...OF, '--dry-run');
    expect(repository.git('status', '--porcelain', 'data')).toBe('');
    execFileSync('git', ['apply', '-'], { cwd: repository.dir, input: stdout });
    const patched = textOf(repository, FILE);
    repository.git('checkout', '-q', 'data');
    await repository.dx('record', 'quang-ninh', 'own-share', '21', ...OF);
    expect(textOf(repository, FILE)).toBe(patched);
  });

  test('takes a revision of a figure, told apart by the day of its publication', async () => {
    const workspace = aWorkspace(SMALL);
    const figure = ['record', 'quang-ninh', 'own-share', '7,2', '--period', '2024', '--source', 'own-report'];
    const { code, stderr } = await workspace.dx(...figure);
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain(`${FILE}:3`);
    expect(stderr).toContain('--published');
    expect((await workspace.dx(...figure, '--published', '2025-03-01')).code).toBe(EXIT.done);
    expect((await workspace.dx(...figure, '--published', '2025-03-01')).code).toBe(EXIT.usage);
  });

  test('names the figure that is there already with its hedge, in the language of the call', async () => {
    const workspace = aWorkspace(SMALL);
    const about = ['record', 'quang-ninh', 'own-share', 'khoảng 30,5%', ...OF];
    expect((await workspace.dx(...about)).code).toBe(EXIT.done);
    expect((await workspace.dx(...about)).stderr).toMatch(/is there already, with ≈\s30\.5\s% \(/);
    expect((await workspace.dx(...about, '--lang', 'vi')).stderr).toMatch(/2025\/own-report: ≈\s30,5% \(/);
  });
});

const CSV =
  'province,indicator,period,value,source\nquang-ninh,other-share,2021,1,own-report\nquang-ninh,other-share,2022,1,own-report\n';

describe('dx record refuses, with the way out and without writing,', () => {
  const OWN_COUNT = '{ id: own-count, name: Số, unit: enterprises, direction: up }';
  const seeds = `${SMALL['seeds/own.yaml']}`.replace('indicators:\n', `indicators:\n  - ${OWN_COUNT}\n`);
  const workspace = aWorkspace({ ...SMALL, 'seeds/own.yaml': seeds });

  test.each([
    ['a province that there is not', ['quang-nin', 'own-share', '1', ...OF], '"quang-ninh"'],
    ['an indicator that there is not', ['quang-ninh', 'own-shar', '1', ...OF], '"own-share"'],
    ['an index', ['quang-ninh', 'dti', '1', ...OF], 'data/rankings'],
    [
      'a source that there is not',
      ['quang-ninh', 'own-share', '1', '--period', '2025', '--source', 'own-repor'],
      'own-report',
    ],
    [
      'a source by the words of its title, naming those that have them',
      ['quang-ninh', 'own-share', '1', '--period', '2025', '--source', 'Báo cáo Sở'],
      'did you mean "own-report"',
    ],
    ['a text that is no figure', ['quang-ninh', 'own-share', 'nhiều', ...OF], 'nhiều'],
    ['a figure outside the domain', ['quang-ninh', 'own-share', '120%', ...OF], '120%'],
    ['a figure of another unit', ['quang-ninh', 'own-count', '5%', ...OF], '5%'],
    ['a figure that can be read two ways', ['quang-ninh', 'own-count', '57.877', ...OF], '--locale vi (57877)'],
    ['a method that the indicator has not', ['quang-ninh', 'own-share', '1', ...OF, '--method', 'gso'], 'gso'],
    ['a control character', ['quang-ninh', 'own-share', '1', ...OF, '--note', 'a\u0007b'], 'U+0007'],
    ['no period', ['quang-ninh', 'own-share', '1', '--source', 'own-report'], '--period <period> is missing'],
    ['no source', ['quang-ninh', 'own-share', '1', '--period', '2025'], '--source <id> is missing'],
    ['no value', ['quang-ninh', 'own-share'], '<value> is missing'],
    [
      'a period that is none',
      ['quang-ninh', 'own-share', '1', '--period', '31/12/2025', '--source', 'own-report'],
      '"2025-12-31"',
    ],
    ['one argument more', ['quang-ninh', 'own-share', '1', '2', ...OF], 'too many arguments'],
    ['a file outside data/', ['quang-ninh', 'own-share', '1', ...OF, '--file', 'seeds/own.yaml'], 'below data/'],
    ['a file outside the workspace', ['quang-ninh', 'own-share', '1', ...OF, '--file', '../x.yaml'], 'below data/'],
    ['a table', ['quang-ninh', 'own-share', '1', ...OF, '--file', 'data/measurements-x.csv'], 'below data/'],
    ['a file of another province', ['ha-noi', 'own-share', '1', ...OF, '--file', FILE], FILE],
  ])('%s', async (_, argv, hint) => {
    const before = readFileSync(workspace.path(FILE));
    const { code, stdout, stderr } = await workspace.dx('record', ...argv);
    expect({ code, stdout }).toEqual({ code: EXIT.usage, stdout: '' });
    expect(stderr).toContain(hint);
    expect(readFileSync(workspace.path(FILE))).toEqual(before);
    expect(existsSync(workspace.path('data/ha-noi'))).toBe(false);
  });

  test('the record that comes with dx, naming dx init', async () => {
    const { code, stderr } = await workspace.dxIn(aFolder(), 'record', 'quang-ninh', 'own-share', '1', ...OF);
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain('dx init');
  });

  test('files with errors, with exit 3', async () => {
    const wrong = aWorkspace({ ...SMALL, 'data/wrong.yaml': 'province: quang-ninh\nplan: []\n' });
    const { code, stderr } = await wrong.dx('record', 'quang-ninh', 'own-share', '1', ...OF);
    expect(code).toBe(EXIT.refused);
    expect(stderr).toContain('data/wrong.yaml:2:1');
    expect(textOf(wrong, FILE)).toBe(SMALL[FILE]);
  });

  test('a folder that is a link, of which nothing would be read', async () => {
    const linked = aWorkspace(SMALL);
    mkdirSync(linked.path('elsewhere'));
    symlinkSync('../elsewhere', linked.path('data/ha-noi'));
    const { code } = await linked.dx('record', 'ha-noi', 'own-share', '1', ...OF);
    expect(code).toBe(EXIT.usage);
    expect(existsSync(linked.path('elsewhere/measurements.yaml'))).toBe(false);
  });
});

describe('a name that two units share', () => {
  test.each([
    ['2024', 'bac-ninh'],
    ['2025-12', 'bac-ninh-2025'],
  ])('means in %s the one that there was: %s', async (period, id) => {
    const workspace = aWorkspace(SMALL);
    const { stderr } = await workspace.dx(
      'record',
      'Bắc Ninh',
      'own-share',
      '1',
      '--period',
      period,
      '--source',
      'own-report',
    );
    expect(textOf(workspace, `data/${id}/measurements.yaml`)).toContain(`province: ${id}`);
    expect(stderr).toContain('of the same name');
  });
});

describe('on a terminal', () => {
  test('what is missing is asked for, again where it cannot be read', async () => {
    const workspace = aWorkspace(SMALL);
    const figure = ['record', 'quang-ninh', 'own-share', '21'];
    const { code, stderr } = await workspace.dxTyping(['năm nay', '2025', 'own-report'], ...figure);
    expect(code).toBe(EXIT.done);
    expect(stderr.match(/Which period/g)).toHaveLength(2);
    expect(stderr).toContain('Which source');
    expect(textOf(workspace, FILE)).toContain('period: 2025, value: 21, source: own-report');
  });

  test('no answer names the option', async () => {
    const { code, stderr } = await aWorkspace(SMALL).dxTyping(['2025'], 'record', 'quang-ninh', 'own-share', '21');
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain('--source <id> is missing');
  });

  test('nothing is asked where nothing is missing', async () => {
    const { stderr } = await aWorkspace(SMALL).dxTyping([], 'record', 'quang-ninh', 'own-share', '21', ...OF);
    expect(stderr).not.toContain('?');
  });
});

describe('the file', () => {
  test('keeps its mode and is written through a link within the workspace', async () => {
    const workspace = aWorkspace(SMALL);
    mkdirSync(workspace.path('kept'));
    renameSync(workspace.path(FILE), workspace.path('kept/figures.yaml'));
    symlinkSync('../kept/figures.yaml', workspace.path(FILE));
    chmodSync(workspace.path('kept/figures.yaml'), 0o640);
    expect((await workspace.dx('record', 'quang-ninh', 'own-share', '21', ...OF)).code).toBe(EXIT.done);
    expect(lstatSync(workspace.path(FILE)).isSymbolicLink()).toBe(true);
    expect(statSync(workspace.path('kept/figures.yaml')).mode & 0o777).toBe(0o640);
    expect(textOf(workspace, FILE)).toContain('period: 2025');
  });

  test('has all figures that are recorded at once', async () => {
    const workspace = aWorkspace(SMALL, join(import.meta.dirname, '../../..'));
    const years = ['2015', '2016', '2017', '2018', '2019'];
    const codes = await Promise.all(
      years.map((year) => {
        const argv = ['record', 'quang-ninh', 'own-share', '5', '--period', year, '--source', 'own-report'];
        const child = spawn(process.execPath, ['bin/dx.js', '-C', workspace.dir, ...argv], { stdio: 'ignore' });
        return new Promise((resolve) => child.on('close', resolve));
      }),
    );
    expect(codes).toEqual(years.map(() => 0));
    for (const year of years) expect(textOf(workspace, FILE)).toContain(`period: ${year},`);
  });
});
