import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aRepository } from '../helpers/repository.ts';
import { aWorkspace, SMALL, textOf } from '../helpers/workspace.ts';

/** Due at the end of 2024 and missed with 7.1 %; the other one is due in 2030. */
const MISSED = {
  ...SMALL,
  'data/plan.yaml': (SMALL['data/plan.yaml'] ?? '').replace('">= 20%"', '">= 20%", by: 2024'),
};
/** Where no sentence goes over two lines. */
const WIDE = { COLUMNS: '200' };
const many = (count: number): Record<string, string> => {
  const targets = Array.from(
    { length: count },
    (_, index) =>
      `      - { id: t${index}, title: { vi: A, en: A }, indicator: own-share, goal: ">= 20%", by: 2024, source: own-report }`,
  );
  const [head = ''] = (SMALL['data/plan.yaml'] ?? '').split(/(?<=targets:\n)(?= {6}-)/);
  return { ...SMALL, 'data/plan.yaml': `${head}${targets.join('\n')}\n` };
};

describe('dx check', () => {
  test('fails on a missed target, with one error at its line and the two numbers that would have to change', async () => {
    const { code, stdout } = await aWorkspace(MISSED).dx('check');
    expect(code).toBe(1);
    expect(stdout.match(/^error\[/gm)).toHaveLength(1);
    expect(stdout).toContain('error[missed] data/plan.yaml:10:15: Share · ≥ 20 % by 2024 · missed');
    expect(stdout).toMatch(/> 10 \| {7}- \{ id: share,/);
    expect(stdout).toContain('Figure   7.1 % (2024) · data/figures.yaml:3');
    expect(stdout).toContain('Gap      12.9 pp');
    expect(stdout).toContain('To pass  a figure of ≥ 20 % for 2024, or a goal of ≥ 7.1 %');
    expect(stdout).toContain('2 targets checked: 1 error, 0 warnings');
  });

  test('warns of a target past its deadline without a figure, and fails on it where the worst counts', async () => {
    const workspace = aWorkspace({ ...MISSED, 'data/figures.yaml': '# nothing yet\n' });
    const { code, stdout } = await workspace.dx('check');
    expect([code, stdout]).toEqual([0, expect.stringContaining('warning[unproven] data/plan.yaml:10:15')]);
    expect((await workspace.dx('check', '--strict')).code).toBe(1);
    expect((await workspace.dx('check', '--mode', 'optimistic')).code).toBe(0);
    expect((await workspace.dx('check', '--fail-on', 'no_data')).code).toBe(1);
  });

  test('fails on more warnings than are allowed, and says so', async () => {
    const workspace = aWorkspace({ ...MISSED, 'data/figures.yaml': 'province: quang-ninh\nmeasurements: []\n' });
    const allowing = (count: string, ...more: string[]) =>
      workspace.dxWith(WIDE, 'check', '--max-warnings', count, ...more);
    expect(await allowing('1')).toMatchObject({ code: 0, stdout: expect.stringMatching(/0 errors, 1 warning\n$/) });
    const { code, stdout } = await allowing('0');
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining('1 warning; more warnings than --max-warnings 0 allows'),
    ]);
    expect((await allowing('0', '--lang', 'vi')).stdout).toContain('1 cảnh báo; quá số cảnh báo cho phép');
  });

  test('is never green on an empty selection: it names the filter that matched nothing', async () => {
    const workspace = aWorkspace({
      ...MISSED,
      'data/empty.yaml':
        'province: bac-ninh\nplans: [{ id: empty, title: { vi: A, en: A }, source: own-report, targets: [] }]\n',
    });
    expect(await workspace.dx('check', '--plan', 'no-such')).toMatchObject({ code: 2, stdout: '' });
    const { code, stderr } = await workspace.dx('check', '--plan', 'empty');
    expect([code, stderr]).toEqual([2, expect.stringContaining('--plan empty')]);
    expect((await aWorkspace({}).dx('check')).code).toBe(2);
  });

  test('is not green either where only a part of the selection matched nothing: it names that part', async () => {
    const empty =
      'province: bac-ninh\nplans: [{ id: empty, title: { vi: A, en: A }, source: own-report, targets: [] }]\n';
    const workspace = aWorkspace({ ...SMALL, 'data/empty.yaml': empty });
    const refused = async (...selection: string[]) => {
      const { code, stdout, stderr } = await workspace.dx('check', ...selection);
      expect([code, stdout]).toEqual([2, '']);
      return stderr;
    };
    expect(await refused('-p', 'quang-ninh', 'Hà Nội')).toContain('nothing matches --province Hà Nội\n');
    expect(await refused('-p', 'quang-ninh', 'ha-noi', 'hue')).toContain('--province ha-noi, --province hue\n');
    expect(await refused('--plan', 'small', 'empty')).toContain('nothing matches --plan empty\n');
    expect(await refused('-i', 'own-share', 'digital-economy-share-of-grdp')).toContain(
      'nothing matches --indicator d',
    );
    expect(await refused('--pillar', 'own', 'digital-economy')).toContain('nothing matches --pillar digital-economy\n');
    expect((await workspace.dx('check', '-p', 'quang-ninh', '--plan', 'small', '-i', 'own-share')).code).toBe(0);
  });

  test('names the option whose word is unknown', async () => {
    const workspace = aWorkspace(SMALL);
    for (const option of ['--province', '--plan', '--indicator', '--pillar']) {
      for (const lang of ['en', 'vi']) {
        const { code, stderr } = await workspace.dx('check', option, 'no-such', '--lang', lang);
        expect([code, stderr]).toEqual([2, expect.stringContaining(`"no-such" (${option})`)]);
      }
    }
  });

  test('answers 1 for 300 failing targets: a count never becomes an exit code', async () => {
    const workspace = aWorkspace(many(300));
    const { code, stdout } = await workspace.dx('check');
    expect(code).toBe(1);
    expect(stdout).toContain('… and 250 more · data/plan.yaml');
    expect((await workspace.dx('check', '-f', 'csv')).stdout.trim().split('\n')).toHaveLength(301);
  });

  test('takes its settings from dx.yaml, and what is typed over them', async () => {
    const workspace = aWorkspace({
      ...MISSED,
      'dx.yaml': 'check: { fail_on: [achieved], levels: { "quang-ninh/*": warn } }\n',
    });
    expect((await workspace.dx('check')).stdout).toContain('0 errors, 0 warnings');
    const { code, stdout } = await workspace.dx('check', '--fail-on', 'missed');
    expect([code, stdout]).toEqual([0, expect.stringContaining('warning[missed]')]);
  });

  test('reads the undecided as dx.yaml says, unless the command line says otherwise', async () => {
    const workspace = aWorkspace({
      ...MISSED,
      'dx.yaml': 'check: { mode: pessimistic }\n',
      'data/figures.yaml': '# nothing yet\n',
    });
    expect((await workspace.dx('check')).code).toBe(1);
    expect((await workspace.dx('check', '--mode', 'as_is')).code).toBe(0);
    workspace.write('dx.yaml', 'check: { mode: optimistic }\n');
    expect((await workspace.dx('check')).code).toBe(0);
    expect((await workspace.dx('check', '--strict')).code).toBe(1);
  });

  test('tells scripts which waiver is meant, also of one that is off, and gives no hint at what it fits', async () => {
    const rule = (target: string, until: string) => `    - { target: ${target}, until: ${until}, reason: a reason }\n`;
    const workspace = aWorkspace({
      ...SMALL,
      'dx.yaml': `check:\n  levels: { no/such/one: off }\n  waivers:\n${rule('quang-ninh/small/other', '2025-05')}${rule('no/such/two', '2030')}`,
    });
    const { code, stdout } = await workspace.dx(
      'check',
      '-f',
      'json',
      '--fields',
      'code,target,waived_until,waiver_reason',
    );
    const { rows } = JSON.parse(stdout);
    expect([code, rows]).toEqual([
      1,
      [
        { code: 'level_unmatched', target: 'no/such/one', waived_until: null, waiver_reason: null },
        {
          ...{ code: 'waiver_expired', target: 'quang-ninh/small/other' },
          ...{ waived_until: '2025-05-31', waiver_reason: 'a reason' },
        },
        {
          ...{ code: 'waiver_unmatched', target: 'no/such/two' },
          ...{ waived_until: '2030-12-31', waiver_reason: 'a reason' },
        },
      ],
    ]);
    const said = (await workspace.dxWith(WIDE, 'check')).stdout.split('\n');
    const expired = said.find((line) => line.startsWith('error[waiver_expired]'));
    expect(expired).toMatch(/\(a reason\); remove it, or give it a later day$/);
  });

  test('lets a target pass while a waiver is in force, and fails when it has run out', async () => {
    const waived = (until: string) =>
      aWorkspace({
        ...MISSED,
        'dx.yaml': `check:\n  waivers:\n    - { target: quang-ninh/small/share, until: ${until}, reason: late figures }\n`,
      }).dxWith(WIDE, 'check');
    const inForce = await waived('2025-06');
    expect([inForce.code, inForce.stdout]).toEqual([
      0,
      expect.stringContaining('waived until 30 Jun 2025: late figures'),
    ]);
    const ended = await waived('2025-05');
    expect([ended.code, ended.stdout]).toEqual([1, expect.stringContaining('its waiver ended on 31 May 2025')]);
    expect(ended.stdout.match(/^error\[/gm)).toHaveLength(1);
  });

  test('points at rules that fit no target, and at the address they may mean', async () => {
    const workspace = aWorkspace({
      ...SMALL,
      'dx.yaml':
        'check:\n  levels: { quang-nin/*: off }\n  waivers:\n    - { target: quang-ninh/small/shar, until: 2030, reason: r }\n',
    });
    const { code, stdout } = await workspace.dx('check');
    expect(code).toBe(0);
    expect(stdout).toContain('warning[level_unmatched] dx.yaml:2:13');
    expect(stdout).toContain('warning[waiver_unmatched] dx.yaml:4:17');
    expect(stdout).toContain('did you mean quang-ninh/small/share?');
  });

  test('fails only on what is newly missed since a day', async () => {
    const workspace = aWorkspace(MISSED);
    const since = (day: string) => workspace.dxWith(WIDE, 'check', '--new-since', day);
    expect((await since('2024-12-30')).code).toBe(1);
    const old = await since('2025-03-01');
    expect([old.code, old.stdout]).toEqual([0, expect.stringContaining('warning[missed]')]);
    expect(old.stdout).toContain('so already on 1 Mar 2025');
    expect((await since('2025-07-01')).code).toBe(2);
  });

  test('passes no target that was only off track on that day, and is no laxer where the worst counts', async () => {
    const workspace = aWorkspace({
      ...MISSED,
      'data/figures.yaml': `${SMALL['data/figures.yaml']}
  - { indicator: own-share, period: 2021, value: 5%, source: own-report, published: 2022-01-15 }
  - { indicator: own-share, period: 2023, value: 5.5%, source: own-report, published: 2024-01-15 }
`,
    });
    const onTheDay = ['check', '--as-of', '2024-06-30'];
    expect((await workspace.dx(...onTheDay, '--fail-on', 'off_track')).code).toBe(1);
    const worse = await workspace.dx('check', '--fail-on', 'missed', 'off_track', '--new-since', '2024-06-30');
    expect([worse.code, worse.stdout]).toEqual([1, expect.not.stringContaining('already')]);
    // Past its deadline and without the figure, which came out on 1 February.
    expect((await workspace.dx('check', '--strict', '--new-since', '2025-01-15')).code).toBe(1);
    expect((await workspace.dx('check', '--new-since', '2025-01-15')).code).toBe(1);
  });

  test('knows what is old of a plan of another unit, for each province that it is held against', async () => {
    const national = (MISSED['data/plan.yaml'] ?? '').replace('province: quang-ninh', 'province: viet-nam');
    const workspace = aWorkspace({
      ...MISSED,
      'data/plan.yaml': national,
      'data/more.yaml': `province: hue
measurements:
  - { indicator: own-share, period: 2024, value: 6%, source: own-report, published: 2025-05-01 }
`,
    });
    const selection = ['-p', 'quang-ninh', 'hue', '--plan', 'viet-nam/small'];
    const { code, stdout } = await workspace.dx('check', ...selection, '--new-since', '2025-03-01', '-f', 'csv');
    const [, ...rows] = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(',').slice(0, 3).join(' '));
    expect([code, rows]).toEqual([1, ['error missed hue', 'warning missed quang-ninh']]);
  });

  test('refuses to compare a day with itself, on which nothing could be new', async () => {
    const { code, stderr } = await aWorkspace(MISSED).dx('check', '--new-since', '2025-06-30');
    expect([code, stderr]).toEqual([2, expect.stringContaining('< 2025-06-30')]);
  });

  test('has row keys and a summary for scripts', async () => {
    const { stdout } = await aWorkspace(MISSED).dx('check', '--json');
    const { rows, summary } = JSON.parse(stdout);
    expect(Object.keys(rows[0])).toEqual(
      'severity, code, province, plan, target, title, indicator, pillar, unit, direction, goal_op, goal_value, goal_value2, deadline, value, value_low, value_high, qualifier, as_stated, period, published, source, gap, gap_low, gap_high, status, status_min, status_max, reason, waived_until, waiver_reason, file, line, column'.split(
        ', ',
      ),
    );
    expect(rows).toMatchObject([{ severity: 'error', code: 'missed', target: 'quang-ninh/small/share', line: 10 }]);
    expect(summary).toEqual([{ checked: 2, errors: 1, warnings: 0, waived: 0 }]);
  });

  test('speaks Vietnamese to people, and codes to machines', async () => {
    const { stdout } = await aWorkspace(MISSED).dx('check', '--lang', 'vi');
    expect(stdout).toContain('lỗi[missed]');
    expect(stdout).toContain('Để đạt');
    expect(stdout).toContain('Đã kiểm tra 2 chỉ tiêu: 1 lỗi, 0 cảnh báo');
  });
});

describe('dx check in a CI run', () => {
  test('annotates by itself, and adds its table to the summary of the step', async () => {
    const workspace = aWorkspace({ ...MISSED, 'summary.md': '# before\n' });
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: workspace.path('summary.md') };
    const { code, stdout } = await workspace.dxWith(env, 'check');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=data\/plan\.yaml,line=10,/);
    const summary = readFileSync(workspace.path('summary.md'), 'utf8');
    expect(summary).toMatch(/^# before\n## dx check/);
    expect(summary).toContain('| error\\[missed\\] | Share |');
  });

  test('keeps the summary within what GitHub takes of a step, with what stands in it already, the worst rows first', async () => {
    const missed = `      - { id: last, title: { vi: A, en: A }, indicator: other-share, goal: ">= 1%", by: 2024, source: own-report }\n`;
    const plan = many(300)['data/plan.yaml'];
    const workspace = aWorkspace({
      ...SMALL,
      'summary.md': 'x'.repeat(990_000),
      'dx.yaml': 'check: { levels: { "quang-ninh/small/t*": warn } }\n',
      'data/plan.yaml': `${plan}${missed}`,
      'data/figures.yaml': `${SMALL['data/figures.yaml']}  - { indicator: other-share, period: 2024, value: 0.9%, source: own-report }\n`,
    });
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: workspace.path('summary.md') };
    expect((await workspace.dxWith(env, 'check')).code).toBe(1);
    const summary = readFileSync(workspace.path('summary.md'), 'utf8');
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_000_000);
    expect(summary).toContain('| error\\[missed\\] |');
    expect(summary).toContain('… and 226 more');
    workspace.write('summary.md', 'x'.repeat(999_990));
    await workspace.dxWith(env, 'check');
    expect(readFileSync(workspace.path('summary.md'), 'utf8')).toHaveLength(999_990);
  });

  test('keeps the format that is asked for', async () => {
    const { stdout } = await aWorkspace(MISSED).dxWith({ GITHUB_ACTIONS: 'true' }, 'check', '-f', 'text');
    expect(stdout).toMatch(/^error\[missed\]/);
  });

  test('lets no title give the runner a command, neither in a report nor in the lines of a refused file', async () => {
    const title = 'x ##[stop-commands]tok';
    const env = { GITHUB_ACTIONS: 'true' };
    const hostile = {
      ...MISSED,
      'data/plan.yaml': (MISSED['data/plan.yaml'] ?? '').replace('en: Share', `en: "${title}"`),
    };
    const { stdout } = await aWorkspace(hostile).dxWith(env, 'check', '-f', 'text');
    expect(stdout).toContain('[stop-commands]tok');
    expect(stdout).not.toContain('##[');
    const refused = aWorkspace({ ...hostile, 'data/more.yaml': `province: quang-ninh # ${title}\nplan: []\n` });
    const { code, stderr } = await refused.dxWith(env, 'check');
    const [frames = '', annotations = ''] = stderr.split(/(?=^::error )/m);
    expect([code, annotations]).toEqual([3, expect.stringContaining('file=data/more.yaml,line=2')]);
    expect(frames).toContain('[stop-commands]tok');
    expect(frames).not.toContain('##[');
  });

  describe('names files from the root of the repository', () => {
    const inside = Object.entries({ 'dx.yaml': '', ...MISSED }).map(([name, text]) => [`sub/${name}`, text] as const);
    const workspace = aWorkspace({ ...Object.fromEntries(inside), 'summary.md': '' });
    const from = (env: Readonly<Record<string, string>>, format: string) =>
      workspace.dxWith(env, 'check', '-C', 'sub', '-f', format);

    test.each(['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'])(
      'where %s says it is, in every format of CI',
      async (variable) => {
        const env = { [variable]: dirname(workspace.dir), GITHUB_STEP_SUMMARY: workspace.path('summary.md') };
        const file = `${basename(workspace.dir)}/sub/data/plan.yaml`;
        const figure = `${basename(workspace.dir)}/sub/data/figures.yaml:3`;
        const said = async (format: string) => (await from(env, format)).stdout;
        expect(await said('github')).toMatch(new RegExp(`^::error file=${file},.*${figure}`));
        expect(await said('junit')).toMatch(new RegExp(`>${file}:10:15\n(.*\n)*.*${figure}`));
        expect(JSON.parse(await said('sarif')).runs[0].results[0]).toMatchObject({
          locations: [{ physicalLocation: { artifactLocation: { uri: file } } }],
          message: { text: expect.stringContaining(figure) },
        });
        expect(await said('md')).toContain(`| ${file}:10 |`);
        expect(textOf(workspace, 'summary.md')).toContain(`| ${file}:10 |`);
        expect(textOf(workspace, 'summary.md')).toContain(figure);
      },
    );

    test.each<[string, readonly string[]]>([
      ['folder', ['init', '--quiet']],
      ['file of a linked worktree', ['worktree', 'add', '--quiet', '--detach', 'linked']],
    ])('that holds .git, a %s, wherever the call is made and whatever the runner says', async (_, made) => {
      const repository = aRepository('2025-06-01', Object.fromEntries(inside));
      repository.git(...made);
      const top = made[0] === 'worktree' ? 'linked/' : '';
      const runner = { GITHUB_WORKSPACE: dirname(repository.dir), CI_PROJECT_DIR: repository.path('sub') };
      const calls = [`${top}sub`, repository.path(`${top}sub`)];
      for (const env of [{}, runner]) {
        for (const dir of calls) {
          const { stdout } = await repository.dxWith(env, 'check', '-C', dir, '-f', 'github');
          expect(stdout).toMatch(/^::error file=sub\/data\/plan\.yaml,/);
        }
      }
    });

    test('where the call is made, without a runner', async () => {
      expect((await from({}, 'github')).stdout).toMatch(/^::error file=sub\/data\/plan\.yaml,/);
    });

    test('and from the workspace where that lies elsewhere, as scripts always do', async () => {
      const elsewhere = { GITHUB_WORKSPACE: workspace.path('other') };
      expect((await from(elsewhere, 'github')).stdout).toMatch(/^::error file=data\/plan\.yaml,/);
      expect(JSON.parse((await from({}, 'json')).stdout).rows[0].file).toBe('data/plan.yaml');
    });
  });

  test('fails where the summary cannot be written', async () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '/no/such/folder/summary.md' };
    expect((await aWorkspace(SMALL).dxWith(env, 'check')).code).toBe(5);
  });

  test('keeps the fingerprints of a finding when lines move, of dx lint too', async () => {
    const printsOf = async (files: Record<string, string>, command: string) => {
      const { stdout } = await aWorkspace(files).dx(command, '-f', 'sarif');
      const [{ results }] = JSON.parse(stdout).runs;
      return results.map((each: { partialFingerprints: unknown }) => each.partialFingerprints);
    };
    const moved = (files: Record<string, string>, name: string) => ({ ...files, [name]: `# moved\n${files[name]}` });
    const wrong = { ...SMALL, 'data/figures.yaml': `${SMALL['data/figures.yaml']}more: [1]\n` };
    for (const [command, files, name] of [
      ['check', MISSED, 'data/plan.yaml'],
      ['lint', wrong, 'data/figures.yaml'],
    ] as const) {
      const before = await printsOf(files, command);
      expect(before).toHaveLength(1);
      expect(await printsOf(moved(files, name), command)).toEqual(before);
    }
  });

  test('tells SARIF runs apart by command and workspace, and names the version', async () => {
    const files = Object.entries({ 'dx.yaml': '', ...MISSED });
    const of = (folder: string) => Object.fromEntries(files.map(([name, text]) => [folder + name, text]));
    const repository = aRepository('2025-06-01', { ...of(''), ...of('a/'), ...of('b/c/') });
    const runOf = async (...argv: string[]) => JSON.parse((await repository.dx(...argv, '-f', 'sarif')).stdout).runs[0];
    const ids: string[] = [];
    for (const command of ['check', 'lint'])
      for (const dir of ['.', 'a', 'b/c']) ids.push((await runOf(command, '-C', dir)).automationDetails.id);
    expect(ids).toEqual(['dx/check/', 'dx/check/a/', 'dx/check/b/c/', 'dx/lint/', 'dx/lint/a/', 'dx/lint/b/c/']);
    expect((await runOf('check')).tool.driver.version).toBe('0.0.0');
    const alone = aWorkspace(MISSED);
    const { stdout } = await alone.dx('check', '-f', 'sarif');
    expect(JSON.parse(stdout).runs[0].automationDetails.id).toBe(`dx/check/${basename(alone.dir)}/`);
  });

  test('folds what has no figure to one paragraph for each plan where people read it, and nowhere else', async () => {
    const plan = (MISSED['data/plan.yaml'] ?? '').replace('by: 2030', 'by: 2024');
    const second = plan.replace('id: small', 'id: second').replaceAll('own-share', 'other-share');
    const workspace = aWorkspace({ ...MISSED, 'data/plan.yaml': plan, 'data/second.yaml': second });
    const { code, stdout } = await workspace.dxWith({ COLUMNS: '200' }, 'check', '--lang', 'en');
    const paragraphs = stdout.trim().split('\n\n');
    expect([code, paragraphs.slice(1)]).toEqual([
      1,
      [
        'warning[unproven] data/plan.yaml:11:15: quang-ninh/small: No figure (1): Other (≥ 50 % by 2024)',
        'warning[unproven] data/second.yaml:10:15: quang-ninh/second: No figure (2): Share (≥ 20 % by 2024) · Other (≥ 50 % by 2024)',
        expect.stringContaining('4 targets checked'),
      ],
    ]);
    expect(JSON.parse((await workspace.dx('check', '--json')).stdout).rows).toHaveLength(4);
    expect((await workspace.dx('check', '-f', 'github')).stdout.match(/^::/gm)).toHaveLength(4);
    const strict = (await workspace.dx('check', '--strict')).stdout;
    expect(strict).toContain('error[unproven] data/second.yaml:11:15');
  });

  test('says in SARIF what its rules are about, in the language of the reader', async () => {
    const { stdout } = await aWorkspace(MISSED).dx('check', '-f', 'sarif', '--lang', 'vi');
    const [{ tool }] = JSON.parse(stdout).runs;
    const text = 'Đã đến hạn và số liệu của thời hạn không đạt mục tiêu.';
    expect(tool.driver.rules).toEqual([{ id: 'missed', shortDescription: { text } }]);
  });

  test('writes the formats of other runners to files', async () => {
    const workspace = aWorkspace(MISSED);
    await workspace.dx('check', '-o', 'dx.xml');
    await workspace.dx('check', '-o', 'dx.sarif');
    await workspace.dx('check', '-o', 'dx.txt');
    await workspace.dx('check', '-o', 'dx.md');
    expect(textOf(workspace, 'dx.txt')).toMatch(/^error\[missed\] data\/plan\.yaml:10:15: /);
    expect(textOf(workspace, 'dx.md')).toMatch(/^## dx check/);
    expect(readFileSync(workspace.path('dx.xml'), 'utf8')).toContain('<failure');
    expect(JSON.parse(readFileSync(workspace.path('dx.sarif'), 'utf8')).version).toBe('2.1.0');
  });
});
