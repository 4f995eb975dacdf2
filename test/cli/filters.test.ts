import { mkdirSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aWorkspace, SMALL, type Workspace } from '../helpers/workspace.ts';

const PLAN = SMALL['data/plan.yaml'] ?? '';
const FIGURES = SMALL['data/figures.yaml'] ?? '';
const of = (text: string, province: string): string => text.replace('province: quang-ninh', `province: ${province}`);
const dti = (ranks: string) =>
  `index: dti\nedition: 2022\npopulation: vn63\nof: 63\nsource: dti-gov-vn-2022\nranks:\n${ranks}`;

const workspace = aWorkspace({
  ...SMALL,
  'data/bac-ninh.yaml': of(FIGURES, 'bac-ninh')
    .replace('own-share', 'other-share')
    .replace('own-report', 'baomoi-2025'),
  'data/dti.yaml': dti('  quang-ninh: { rank: 3 }\n  hue: { rank: 2 }\n'),
  'data/service.yaml': dti('  hue: { rank: 1 }\n').replace('index: dti', 'index: dti/digital-government'),
});
const idsOf = async (...argv: string[]): Promise<string[]> => {
  const { stdout, stderr } = await workspace.dx(...argv, '--json', '-q');
  expect(stderr).toBe('');
  return JSON.parse(stdout).rows.map((row: Record<string, string>) => row.id ?? row.plan ?? row.address);
};

describe('dx list', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['provinces', ['-p', 'hue'], ['hue']],
    ['provinces', ['-i', 'dti'], ['hue', 'quang-ninh']],
    ['provinces', ['--plan', 'small'], ['quang-ninh']],
    ['provinces', ['--pillar', 'own'], ['quang-ninh']],
    ['indicators', ['-p', 'bac-ninh'], ['other-share']],
    ['indicators', ['-p', 'quang-ninh'], ['other-share', 'own-share']],
    ['indicators', ['-i', 'own-share'], ['own-share']],
    ['indicators', ['--pillar', 'own'], ['own-share']],
    ['indicators', ['--plan', 'small', '--pillar', 'own'], ['own-share']],
    ['plans', ['-i', 'own-share'], ['quang-ninh/small']],
    ['plans', ['--plan', 'quang-ninh/small'], ['quang-ninh/small']],
    ['indices', ['-p', 'quang-ninh'], ['dti']],
    ['indices', ['-p', 'hue', '--pillar', 'digital-government'], ['dti/digital-government']],
    ['sources', ['-p', 'bac-ninh'], ['baomoi-2025']],
    ['sources', ['-p', 'quang-ninh', '-i', 'own-share'], ['own-report']],
  ])('%s keeps to %j', async (what, argv, ids) => {
    expect((await idsOf('list', what, ...argv)).toSorted()).toEqual(ids);
  });

  test.each([
    [['list', 'provinces', '-p', 'nonsense'], 'no province is called "nonsense"'],
    [['list', 'indicators', '--pillar', 'owm'], 'did you mean "own"?'],
    [['list', 'sources', '-i', 'own-shar'], 'did you mean "own-share"?'],
    [['list', 'indicators', '--plan', 'smal'], 'did you mean "small"?'],
    [['list', 'plans', '-p', 'bac-ninh'], 'nothing matches --province bac-ninh'],
    [
      ['list', 'indicators', '-p', 'bac-ninh', '-i', 'own-share'],
      'nothing matches --province bac-ninh --indicator own-share',
    ],
    [['status', '--status', 'mised'], 'did you mean "missed"?'],
    [['status', '--status', 'missed,over'], '"over" is no value for --status'],
    [['check', '--fail-on', 'behind'], '"behind" is no value for --fail-on'],
  ])('a filter that nothing fits is wrong usage: %j', async (argv, said) => {
    const { code, stdout, stderr } = await workspace.dx(...argv);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(said)]);
  });

  test('says which part of a filter matches nothing', async () => {
    const { code, stderr } = await workspace.dx('list', 'plans', '-p', 'quang-ninh', 'bac-ninh');
    expect([code, stderr]).toEqual([0, expect.stringContaining('nothing matches --province bac-ninh')]);
  });
});

describe('dx export', () => {
  const columnOf = async (column: string, ...argv: string[]): Promise<string[]> => {
    const { stdout } = await workspace.dx('export', ...argv, '--fields', column, '--no-header');
    return stdout.trim().split('\n');
  };

  test('narrows places by the pillar of their component, and figures by that of their indicator', async () => {
    expect(await columnOf('index', 'rankings', '--pillar', 'digital-government')).toEqual(['dti']);
    expect(await columnOf('component', 'rankings', '--pillar', 'digital-government')).toEqual(['digital-government']);
    expect(await columnOf('indicator', 'measurements', '--pillar', 'own')).toEqual(['own-share']);
    expect((await workspace.dx('export', 'rankings', '--pillar', 'own', '-p', 'hue')).code).toBe(2);
  });

  test('narrows targets by their status, as assessments', async () => {
    expect(await columnOf('target', 'targets', '--status', 'no_data')).toEqual(['quang-ninh/small/other']);
    expect(await columnOf('target', 'assessments', '--status', 'no_data')).toEqual(['quang-ninh/small/other']);
    const { code, stdout } = await workspace.dx('export', 'assessments', '-p', 'quang-ninh', '--status', 'missed');
    expect([code, stdout.split('\n').length]).toEqual([0, 2]);
  });
});

describe('an option that a command does not honour', () => {
  test.each([
    [
      ['list', 'indicators', '--status', 'missed'],
      'dx list has no --status; it is an option of status, diff, check, export',
    ],
    [['lint', '--sort', 'x'], 'dx lint has no --sort'],
    [['lint', '--plan=nonsense'], 'dx lint has no --plan'],
    [['load', '-p', 'x'], 'dx load has no -p'],
    [['load', '-pquang-ninh'], 'dx load has no -p'],
    [['ranks', '--plan', 'p'], 'dx ranks has no --plan'],
    [['explain', 'share', '-i', 'own-share'], 'dx explain has no -i'],
    [['explain', 'share', '--status', 'missed'], 'dx explain has no --status'],
    [['--status', 'missed', 'list', 'plans'], 'dx list has no --status'],
    [['schema', '--json'], 'dx schema has no --json'],
    [['export', 'rankings', '--plan', 'small'], 'dx export rankings has no --plan'],
    [['export', 'targets', 'measurements', '--status', 'missed'], 'dx export measurements has no --status'],
  ])('is refused with the commands that have it, before anything is done: %j', async (argv, said) => {
    const { code, stdout, stderr } = await workspace.dx(...argv);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(said)]);
  });

  test('is not on its page of help', async () => {
    const help = async (command: string) => (await workspace.dx(command, '--help')).stdout;
    expect(await help('status')).toContain('--status');
    expect(await help('ranks')).not.toContain('--plan');
    expect(await help('load')).not.toContain('--province');
    expect(await help('lint')).not.toContain('--sort');
  });
});

describe('--status', () => {
  const late = { ...SMALL, 'data/plan.yaml': PLAN.replace('by: 2030', 'by: 2024') };
  const targetsOf = async (files: Readonly<Record<string, string>>, day: string, status: string) => {
    const { code, stdout } = await aWorkspace(files).dx('status', '--as-of', day, '--status', status, '--json');
    expect(code).toBe(0);
    return JSON.parse(stdout).rows.map(({ target, status: own }: Record<string, string>) => `${target} ${own}`);
  };

  test('behind takes what is off track, and what was when it was last measured', async () => {
    expect(await targetsOf(SMALL, '2025-06-30', 'behind')).toEqual(['quang-ninh/small/share off_track']);
    expect(await targetsOf(SMALL, '2026-06-30', 'behind')).toEqual(['quang-ninh/small/share undetermined']);
    const figure = FIGURES.replace('7.1%', '21%');
    expect(await targetsOf({ ...SMALL, 'data/figures.yaml': figure }, '2026-06-30', 'behind')).toEqual([]);
  });

  test('overdue takes what is past its deadline for want of a figure', async () => {
    expect(await targetsOf(SMALL, '2026-06-30', 'overdue')).toEqual(['quang-ninh/small/share undetermined']);
    expect(await targetsOf(SMALL, '2025-06-30', 'overdue')).toEqual([]);
    expect(await targetsOf(late, '2025-06-30', 'overdue,no_data')).toEqual(['quang-ninh/small/other no_data']);
  });

  test('folds the plans of which nothing is left to one line', async () => {
    const second = PLAN.replace('id: small', 'id: second').replace('Small plan', 'Second plan');
    const two = aWorkspace({ ...SMALL, 'data/second.yaml': second.replaceAll('own-share', 'other-share') });
    const { stdout } = await two.dx('status', '--status', 'behind', '--lang', 'en');
    expect(stdout).toMatch(/^Quảng Ninh +as of/);
    expect(stdout).toContain('\nSmall plan · to 2025\n');
    expect(stdout).toMatch(/\n Nothing of this in: Second plan\n/);
    expect(stdout).not.toContain('declared · 2 itemised · – 2');
    expect((await two.dx('status', '--status', 'missed')).stdout).toMatch(
      /of this in: Quảng Ninh \(Small plan; Second plan\)\n/,
    );
    const ofHaNoi = second.replace('province: quang-ninh', 'province: ha-noi');
    two.write('data/third.yaml', ofHaNoi.replaceAll('own-share', 'other-share'));
    two.write(
      'data/tally.yaml',
      'province: ha-noi\nplans:\n  - { id: bare, title: { vi: Không, en: Bare }, declares: { targets: 5 } }\n',
    );
    const several = (await two.dx('status', '--status', 'behind', '--lang', 'en')).stdout;
    expect(several).toMatch(/\n Nothing of this in: Hà Nội, Quảng Ninh \(Second plan\)\n/);
    expect(several).not.toMatch(/^Hà Nội/m);
    two.write('data/third.yaml', '# nothing more\n');
    expect((await two.dx('status', '--lang', 'en')).stdout).toMatch(/^Hà Nội · Bare +as of/m);
  });
});

test('a filter by status that leaves nothing counts targets as the tallies do, and other wordings by themselves', async () => {
  const wording =
    '      - { id: other-words, variant_of: share, title: A, indicator: own-share, goal: ">= 25%", source: own-report }\n';
  const hidden = async (plan: string, lang = 'en') =>
    (await aWorkspace({ ...SMALL, 'data/plan.yaml': plan }).dx('status', '--status', 'missed', '--lang', lang)).stderr;
  expect(await hidden(PLAN)).toContain('2 targets have another status');
  expect(await hidden(PLAN + wording)).toContain('2 targets and 1 other wording have another status');
  expect(await hidden(PLAN + wording, 'vi')).toContain('2 chỉ tiêu và 1 cách ghi khác có đánh giá khác');
});

test('a period stands for its last day wherever a day is asked for', async () => {
  const day = async (...argv: string[]) => JSON.parse((await workspace.dx(...argv, '--json')).stdout).as_of;
  expect(await day('status', '--as-of', '2025-Q1')).toBe('2025-03-31');
  expect(await day('status', '--as-of', '2024')).toBe('2024-12-31');
  const { stdout } = await workspace.dxWith({ DX_AS_OF: '2025-02' }, 'status', '--json');
  expect(JSON.parse(stdout).as_of).toBe('2025-02-28');
  const page = (await workspace.dx('diff', '--from', '2024', '--to', '2025-Q1', '--lang', 'en')).stdout;
  expect(page).toContain('From 31 Dec 2024 to 31 Mar 2025');
  expect((await workspace.dx('check', '--new-since', '2024-H2')).code).toBe(0);
  for (const argv of [
    ['status', '--as-of', '2025-Q5'],
    ['check', '--new-since', 'spring'],
  ])
    expect(await workspace.dx(...argv)).toMatchObject({ code: 2, stderr: expect.stringContaining('2026-Q2') });
  expect((await workspace.dxWith({ DX_AS_OF: 'soon' }, 'status')).stderr).toContain('DX_AS_OF');
  expect((await workspace.dx('status', '--as-of', '30/6/2024')).stderr).toContain('did you mean "2024-06-30"?');
});

test('an empty DX_AS_OF is none, as an empty DX_DIR or DX_LANG is', async () => {
  const asOf = async (env: Readonly<Record<string, string>>) =>
    JSON.parse((await workspace.dxWith(env, 'status', '--json')).stdout).as_of;
  expect(await asOf({ DX_AS_OF: '' })).toBe(await asOf({}));
  const rows = async (env: Readonly<Record<string, string>>) =>
    (await workspace.dxWith(env, 'export', 'measurements', '-f', 'csv')).stdout;
  expect(await rows({ DX_AS_OF: '' })).toBe(await rows({}));
});

test('the gate on a day before the plan says when the plan was issued, not that there is none', async () => {
  const told = async (...argv: string[]) => workspace.dx('check', '--as-of', '2021', ...argv);
  const issued = 'quang-ninh/small is issued on 5 Feb 2022';
  expect(await told()).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(`nothing to check on this day: ${issued}`),
  });
  for (const part of [
    ['-p', 'quang-ninh'],
    ['--plan', 'small'],
  ])
    expect(await told(...part)).toMatchObject({ code: 2, stderr: expect.stringContaining(issued) });
  expect((await told('--lang', 'vi')).stderr).toContain('chưa có gì để kiểm tra: quang-ninh/small');
  expect((await told('-p', 'ha-noi')).stderr).not.toContain('is issued');
});

test('a direction of --sort that is none, and a number that is none, are told as that', async () => {
  expect((await workspace.dx('status', '--sort', 'gap:up')).stderr).toContain('allowed: gap:asc, gap:desc');
  const { code, stderr } = await workspace.dx('status', '--limit', 'x');
  expect([code, stderr]).toEqual([2, expect.not.stringContaining('did you mean')]);
});

test('DX_AS_OF is the day of an export, too', async () => {
  const rows = async (env: Readonly<Record<string, string>>) =>
    JSON.parse((await workspace.dxWith(env, 'export', 'measurements', '--json')).stdout).rows.length;
  expect([await rows({}), await rows({ DX_AS_OF: '2024-06-30' })]).toEqual([2, 0]);
});

describe('a plan of another unit', () => {
  const nation = aWorkspace({
    ...SMALL,
    'data/nation.yaml': of(PLAN, 'viet-nam').replace('id: small', 'id: nation'),
    'data/hue.yaml': of(PLAN, 'hue').replace('id: small', 'id: own'),
    'data/hue-figures.yaml': of(FIGURES, 'hue'),
  });
  const targetsOf = async (...argv: string[]) => {
    const { code, stdout } = await nation.dx('status', ...argv, '--json');
    if (code !== 0) return code;
    return JSON.parse(stdout).rows.map(
      ({ province, target, flags }: { province: string; target: string; flags: string[] }) =>
        `${province} ${target}${flags.includes('national') ? ' national' : ''}`,
    );
  };

  test('is never read, unless it is that of the nation and asked for', async () => {
    expect(await targetsOf('-p', 'quang-ninh', '--plan', 'hue/own')).toBe(2);
    expect(await targetsOf('-p', 'quang-ninh', '--plan', 'own')).toBe(2);
    expect(await targetsOf('-p', 'viet-nam', '--plan', 'hue/own')).toBe(2);
    expect(await targetsOf('-p', 'quang-ninh')).toHaveLength(2);
    expect(await targetsOf('-p', 'quang-ninh', '--plan', 'viet-nam/nation')).toEqual([
      'quang-ninh viet-nam/nation/share national',
    ]);
    expect(await targetsOf('-p', 'quang-ninh', '--plan', 'nation')).toHaveLength(1);
  });

  test.each([
    ['check', '-p', 'quang-ninh', '--plan', 'hue/own'],
    ['diff', '--from', '2025-01-01', '-p', 'quang-ninh', '--plan', 'hue/own'],
    ['export', 'targets', '-p', 'quang-ninh', '--plan', 'hue/own'],
    ['list', 'indicators', '-p', 'quang-ninh', '--plan', 'hue/own'],
    ['explain', 'hue/own/share', '-p', 'quang-ninh'],
    ['check', '-p', 'quang-ninh', '--plan', 'small', 'hue/own'],
  ])('matches nothing in dx %s %s %s %s %s %s', async (...argv) => {
    const { code, stderr } = await nation.dx(...argv);
    expect([code, stderr]).toEqual([2, expect.stringContaining('nothing matches')]);
  });

  test('of the nation is judged for each province that is asked for, the nation itself among them', async () => {
    const both = await targetsOf('-p', 'quang-ninh', 'hue', '--plan', 'viet-nam/nation');
    expect(both).toEqual(['hue viet-nam/nation/share national', 'quang-ninh viet-nam/nation/share national']);
    const all = await targetsOf('-p', 'viet-nam', 'hue', '--plan', 'viet-nam/nation');
    expect(all).toEqual([
      'hue viet-nam/nation/share national',
      'viet-nam viet-nam/nation/share',
      'viet-nam viet-nam/nation/other',
    ]);
  });

  test('is summed up by the targets that are read, beside nothing that it declares', async () => {
    const selection = ['-p', 'quang-ninh', '--plan', 'viet-nam/nation'];
    const { summary } = JSON.parse((await nation.dx('status', ...selection, '--json')).stdout);
    expect(summary).toMatchObject([{ declared: null, itemised: 1 }]);
    expect((await nation.dx('status', ...selection, '--lang', 'en')).stdout).not.toContain('declared');
    const exported = await nation.dx('export', 'targets', ...selection, '--fields', 'target', '--no-header');
    expect(exported.stdout).toBe('viet-nam/nation/share\n');
  });

  test('is passed over for one of its own of that name, unless its whole address is given', async () => {
    const plans = { ...SMALL, 'data/nation.yaml': of(PLAN, 'viet-nam') };
    const same = aWorkspace(plans);
    const addresses = async (...plan: string[]) =>
      JSON.parse((await same.dx('status', '-p', 'quang-ninh', '--plan', ...plan, '--json')).stdout).rows.map(
        ({ target }: { target: string }) => target,
      );
    expect(await addresses('small')).toEqual(['quang-ninh/small/share', 'quang-ninh/small/other']);
    expect(await addresses('viet-nam/small')).toEqual(['viet-nam/small/share']);
    expect(await addresses('small', 'viet-nam/small')).toEqual([
      ...['quang-ninh/small/share', 'quang-ninh/small/other', 'viet-nam/small/share'],
    ]);
  });

  test('is explained with the figure of the province that is asked for', async () => {
    const { code, stdout } = await nation.dx('explain', 'viet-nam/nation/share', '-p', 'hue', '--json');
    expect([code, JSON.parse(stdout).summary[0]]).toMatchObject([
      0,
      { province: 'hue', flags: expect.arrayContaining(['national']) },
    ]);
    expect((await nation.dx('explain', 'share')).stderr).toContain('several targets');
    expect((await nation.dx('explain', 'share', '-p', 'hue')).stdout).toContain('Huế');
    expect((await nation.dx('explain', 'share', '--plan', 'hue/own')).stdout).toContain('Huế');
    expect((await nation.dx('explain', 'share', '-p', 'hue', 'quang-ninh')).code).toBe(2);
  });
});

describe('a name that two units share', () => {
  const ofUnit = (province: string) => ({
    [`data/${province}.yaml`]: of(PLAN, province),
    [`data/f-${province}.yaml`]: of(FIGURES, province),
  });
  const old = aWorkspace({ 'seeds/own.yaml': SMALL['seeds/own.yaml'] ?? '', ...ofUnit('quang-tri') });
  const now = aWorkspace({ 'seeds/own.yaml': SMALL['seeds/own.yaml'] ?? '', ...ofUnit('quang-tri-2025') });
  const both = aWorkspace({
    'seeds/own.yaml': SMALL['seeds/own.yaml'] ?? '',
    ...ofUnit('quang-tri'),
    ...ofUnit('quang-tri-2025'),
  });

  test.each([
    ['status'],
    ['check'],
    ['diff', '--from', '2024-12-31'],
    ['export', 'measurements'],
    ['export', 'assessments'],
    ['list', 'indicators'],
    ['list', 'plans'],
    ['explain', 'share'],
  ])('means the one that has what is asked, and says so: dx %s %s %s', async (...argv) => {
    for (const [workspace, id, other] of [
      [old, 'quang-tri', 'quang-tri-2025'],
      [now, 'quang-tri-2025', 'quang-tri'],
    ] as const) {
      const { code, stderr } = await workspace.dx(...argv, '-p', 'Quảng Trị', '--lang', 'en');
      expect([code, stderr]).toEqual([
        0,
        expect.stringContaining(`reading ${id}; of the same name, and another unit: ${other}\n`),
      ]);
    }
    const { code, stderr } = await both.dx(...argv, '-p', 'quang TRI', '--lang', 'en');
    expect([code, stderr]).toEqual([2, expect.stringContaining('quang-tri, quang-tri-2025')]);
  });

  test('of which none has what is asked is wrong usage that names both', async () => {
    const { code, stderr } = await workspace.dx('status', '-p', 'Quảng Trị');
    expect([code, stderr]).toEqual([2, expect.stringContaining('quang-tri, quang-tri-2025')]);
  });

  test('is never asked about where the id is given, and lists all units that bear it', async () => {
    const idsOf = async (name: string) =>
      JSON.parse((await both.dx('list', 'provinces', '-p', name, '--json')).stdout).rows.map(
        ({ id }: { id: string }) => id,
      );
    expect((await both.dx('status', '-p', 'quang-tri')).code).toBe(0);
    expect(await idsOf('Quảng Trị')).toEqual(['quang-tri', 'quang-tri-2025']);
    expect(await idsOf('quang-tri')).toEqual(['quang-tri']);
  });
});

describe('dx lint of a province', () => {
  const doubtful = (province: string) =>
    `${of(FIGURES, province)}  - { indicator: own-share, period: 2024, value: 9.9%, source: baomoi-2025 }\n`;
  const files = {
    ...SMALL,
    'data/figures.yaml': doubtful('quang-ninh'),
    'data/hue.yaml': doubtful('hue'),
    'data/measurements-all.csv':
      'province,indicator,period,value,source,published,final,as_stated,note,locale\nquang-ninh,own-share,2020,1%,own-report,,,,,\n',
  };
  const filesOf = async (workspace: Workspace, ...argv: string[]) => {
    const { code, stdout } = await workspace.dx('lint', '-p', ...argv, '--json');
    return [code, [...new Set(JSON.parse(stdout).rows.map(({ file }: { file: string }) => file))]];
  };

  test('shows its own files and those of no province, and exits by what is shown', async () => {
    const workspace = aWorkspace(files);
    expect(await filesOf(workspace, 'hue', '--max-warnings', '0')).toEqual([1, ['data/hue.yaml']]);
    expect(await filesOf(workspace, 'hue')).toEqual([0, ['data/hue.yaml']]);
    const wrong = aWorkspace({ ...files, 'data/figures.yaml': `${doubtful('quang-ninh')}x: 1\n` });
    expect(await filesOf(wrong, 'hue')).toEqual([0, ['data/hue.yaml']]);
    expect(await filesOf(wrong, 'Quảng Ninh')).toEqual([1, ['data/figures.yaml']]);
    const vocabulary = aWorkspace({ ...files, 'seeds/more.yaml': 'units: [{ id: "a b", kind: count }]\n' });
    expect(await filesOf(vocabulary, 'hue')).toEqual([1, ['data/hue.yaml', 'seeds/more.yaml']]);
  });

  test('shows what nobody can tell the province of, or what names one that there is not', async () => {
    const unreadable = aWorkspace({ ...files, 'data/more.yaml': 'province: [' });
    expect(await filesOf(unreadable, 'hue')).toEqual([1, ['data/hue.yaml', 'data/more.yaml']]);
    const unknown = aWorkspace({ ...files, 'data/more.yaml': of(FIGURES, 'heu') });
    expect(await filesOf(unknown, 'hue')).toEqual([1, ['data/hue.yaml', 'data/more.yaml']]);
  });

  test('is wrong usage for one that there is not, or that no file is about', async () => {
    const workspace = aWorkspace(files);
    const broken = aWorkspace({ ...files, 'data/more.yaml': 'plans: [' });
    for (const each of [workspace, broken]) {
      expect(await each.dx('lint', '-p', 'heu')).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining('"hue"'),
      });
      expect(await each.dx('lint', '-p', 'ha-noi')).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('nothing matches'),
      });
    }
    const { stderr } = await aWorkspace({ ...SMALL, 'data/tri.yaml': of(FIGURES, 'quang-tri-2025') }).dx(
      'lint',
      '-p',
      'Quảng Trị',
    );
    expect(stderr).toContain('reading quang-tri-2025');
  });
});

test('a folder with data/ and without dx.yaml is not answered from the shipped record without a word', async () => {
  const folder = aWorkspace({});
  mkdirSync(folder.path('own/data/deep'), { recursive: true });
  rmSync(folder.path('dx.yaml'));
  const said = async (cwd: string) => (await folder.dxIn(folder.path(cwd), 'list', 'plans')).stderr;
  expect(await said('own')).toContain('touch dx.yaml');
  expect(await said('own/data/deep')).toContain(`${folder.path('own')} has data/`);
  // What lies in a home folder is of any kind.
  mkdirSync(folder.path('data'));
  expect(await said('.')).not.toContain('touch');
});
