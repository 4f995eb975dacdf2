import { rmSync, symlinkSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { aRepository, type Repository } from '../helpers/repository.ts';
import { aWorkspace, SMALL, textOf } from '../helpers/workspace.ts';

const PLAN = SMALL['data/plan.yaml'] ?? '';
const FIGURES = SMALL['data/figures.yaml'] ?? '';
const SEEDS = SMALL['seeds/own.yaml'] ?? '';
const SHARE = 'quang-ninh/small/share';

/** The small workspace, committed before its deadline. */
const small = () => aRepository('2025-06-01', SMALL);
const rowsOf = async (repository: Repository, ...argv: string[]) => {
  const { code, stdout, stderr } = await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD', '--json', ...argv);
  expect([code, stderr.replace(/^built the database.*\n/, '')]).toEqual([0, '']);
  return JSON.parse(stdout).rows;
};

describe('dx diff between two commits names', () => {
  test('a new figure, and where it stands', async () => {
    const repository = aRepository('2025-05-01', { ...SMALL, 'data/figures.yaml': '# nothing yet\n' });
    repository.commit('2025-06-01', { 'data/figures.yaml': FIGURES });
    expect(await rowsOf(repository)).toMatchObject([
      {
        target: SHARE,
        causes: ['new_figure'],
        status_from: 'no_data',
        status_to: 'off_track',
        value_from: null,
        value_to: 7.1,
        figure_file: 'data/figures.yaml',
        figure_line: 3,
        file: 'data/plan.yaml',
        line: 10,
      },
    ]);
  });

  test('the targets of a province that only one side knows, without a remark on the other', async () => {
    const repository = small();
    const plan = PLAN.replace('province: quang-ninh', 'province: hue').replace('id: small', 'id: new');
    repository.commit('2025-06-02', { 'data/hue.yaml': plan });
    const rows = await rowsOf(repository, '-p', 'quang-ninh', 'hue');
    expect(rows.map(({ target }: { target: string }) => target)).toEqual(['hue/new/share', 'hue/new/other']);
  });

  test('a revised figure', async () => {
    const repository = small();
    repository.commit('2025-06-02', { 'data/figures.yaml': FIGURES.replace('value: 7.1%', 'value: 21%') });
    expect(await rowsOf(repository)).toMatchObject([
      { causes: ['revised_figure'], status_from: 'off_track', status_to: 'achieved', value_from: 7.1, value_to: 21 },
    ]);
  });

  test.each<[string, string, string, string]>([
    ['other decimals', 'data/figures.yaml', '7.1%', '"7,10"'],
    ['line ends of Windows', 'data/figures.yaml', '\n', '\r\n'],
    ['another way of writing the year', 'data/figures.yaml', 'period: 2024', 'period: 2024-01..2024-12'],
    ['a word for what is so anyway', 'data/figures.yaml', 'value:', 'final: true, value:'],
    ['a note and other words of the source', 'data/figures.yaml', '"đạt 7,1%"', '"7,1 phần trăm", note: checked'],
    ['a deadline of the same days', 'data/plan.yaml', 'by: 2030', 'by: 2030-01..2030-12'],
    ['a unit sign left out', 'data/plan.yaml', '">= 20%"', '">=20"'],
  ])('nothing for a change of form: %s', async (_, name, written, rewritten) => {
    const repository = small();
    repository.commit('2025-06-02', { [name]: (SMALL[name] ?? '').replaceAll(written, rewritten) });
    const argv = ['diff', '--from', 'HEAD~1', '--to', 'HEAD'];
    expect((await repository.dx(...argv)).stdout).not.toMatch(/Figure|Goal|Rules/);
  });

  test('the revision of an «about» by the decimals it is stated with, which say how wide it is', async () => {
    const about = (value: string) => ({ 'data/figures.yaml': FIGURES.replace('7.1%', `"~ ${value}%"`) });
    const repository = aRepository('2025-06-01', { ...SMALL, ...about('1') });
    repository.commit('2025-06-02', about('1,00'));
    expect((await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD')).stdout).toMatch(/revised/i);
  });

  test('a changed goal', async () => {
    const repository = small();
    repository.commit('2025-06-02', { 'data/plan.yaml': PLAN.replace('">= 20%"', '">= 7%"') });
    expect(await rowsOf(repository)).toMatchObject([
      {
        ...{ causes: ['changed_goal'], changed: ['goal'], status_from: 'off_track', status_to: 'achieved' },
        ...{ goal_value_from: 20, goal_value_to: 7, figure_file: null },
      },
    ]);
  });

  test('a changed deadline, as a changed goal', async () => {
    const repository = small();
    repository.commit('2025-06-02', { 'data/plan.yaml': PLAN.replace('">= 20%"', '">= 20%", by: 2024') });
    expect(await rowsOf(repository)).toMatchObject([
      {
        causes: ['changed_goal'],
        changed: ['deadline'],
        status_to: 'missed',
        deadline_from: '2025',
        deadline_to: '2024',
      },
    ]);
  });

  test('a new target, and a removed one with the place it stood at', async () => {
    const repository = small();
    repository.commit('2025-06-02', { 'data/plan.yaml': PLAN.replace('id: share,', 'id: portion,') });
    const gone = { target: SHARE, causes: ['removed_target'], status_from: 'off_track', status_to: null, line: 10 };
    expect(await rowsOf(repository)).toMatchObject([
      { target: 'quang-ninh/small/portion', causes: ['new_target'], status_from: null, status_to: 'off_track' },
      gone,
    ]);
  });

  test('the clock alone, where the deadline passed between the days of the commits', async () => {
    const repository = small();
    repository.commit('2026-02-01', { 'data/plan.yaml': `# moved a line down\n${PLAN}` });
    expect(await rowsOf(repository)).toMatchObject([
      {
        ...{ target: SHARE, causes: ['clock'], status_from: 'off_track', status_to: 'undetermined' },
        ...{ reason_to: 'no_measurement_at_deadline', figure_file: null, line: 11 },
      },
    ]);
  });

  test('a withdrawn figure', async () => {
    const repository = small();
    repository.commit('2025-06-02', { 'data/figures.yaml': null });
    expect(await rowsOf(repository)).toMatchObject([
      { causes: ['removed_figure'], status_to: 'no_data', figure_file: 'data/figures.yaml', figure_line: 3 },
    ]);
  });

  test('changed rules, where the indicator is defined anew or a setting is another', async () => {
    const open = aRepository('2025-06-01', SMALL);
    open.commit('2025-06-02', {
      'seeds/own.yaml': SEEDS.replace('direction: up,', 'direction: up, domain: [null, null],'),
    });
    expect(await rowsOf(open)).toMatchObject([
      { causes: ['changed_rules'], changed: ['domain'], status_from: 'off_track', status_to: 'undetermined' },
    ]);
    const about = { ...SMALL, 'data/figures.yaml': FIGURES.replace('value: 7.1%', 'value: "~ 20.5%"') };
    const narrow = aRepository('2025-06-01', about);
    narrow.commit('2025-06-02', { 'dx.yaml': 'approximation: 0.01\n' });
    expect(await rowsOf(narrow)).toMatchObject([
      { causes: ['changed_rules'], changed: ['approximation'], status_to: 'achieved' },
    ]);
  });

  test('all that it takes together, and all of which each would do', async () => {
    const both = small();
    both.commit('2025-06-02', {
      'data/plan.yaml': PLAN.replace('">= 20%"', '">= 10%"'),
      'data/figures.yaml': FIGURES.replace('value: 7.1%', 'value: 11%'),
    });
    expect(await rowsOf(both)).toMatchObject([{ causes: ['changed_goal', 'revised_figure'], status_to: 'achieved' }]);
    const either = small();
    either.commit('2025-06-02', {
      'data/plan.yaml': PLAN.replace('">= 20%"', '">= 7%"'),
      'data/figures.yaml': FIGURES.replace('value: 7.1%', 'value: 21%'),
    });
    expect(await rowsOf(either)).toMatchObject([{ causes: ['changed_goal', 'revised_figure'] }]);
  });

  test('no cause that makes no difference', async () => {
    const repository = small();
    repository.commit('2025-06-02', {
      'data/plan.yaml': PLAN.replace('">= 20%"', '">= 19%"'),
      'data/figures.yaml': FIGURES.replace('value: 7.1%', 'value: 21%'),
    });
    expect(await rowsOf(repository)).toMatchObject([{ causes: ['revised_figure'], changed: ['goal'] }]);
  });

  test('nothing where places moved and nothing else did', async () => {
    const repository = small();
    repository.commit('2025-06-02', { 'data/plan.yaml': `\n\n${PLAN}`, 'data/figures.yaml': `\n${FIGURES}` });
    expect(await rowsOf(repository)).toEqual([]);
  });
});

describe('dx diff of places in a ranking', () => {
  const target = PLAN.replace(
    /targets:\n[\s\S]*$/,
    'targets:\n      - { id: dti, title: { vi: Hạng, en: Rank }, index: dti, goal: "top 3", by: 2025, source: own-report }\n',
  );
  const edition = (year: number, of: number, rank: number): string =>
    `  - index: dti\n    edition: ${year}\n    population: vn63\n    of: ${of}\n    source: own-report\n    ranks: { quang-ninh: { rank: ${rank} } }\n`;
  const ranked = (...editions: readonly string[]) => ({ 'data/ranks.yaml': `rankings:\n${editions.join('')}` });
  const base = { 'seeds/own.yaml': SEEDS.replace('date: 2025-02-01, ', ''), 'data/plan.yaml': target };

  test('names a new edition and a corrected place', async () => {
    const repository = aRepository('2025-06-01', { ...base, ...ranked(edition(2022, 63, 40)) });
    repository.commit('2025-06-02', ranked(edition(2022, 63, 40), edition(2024, 61, 2)));
    expect(await rowsOf(repository)).toMatchObject([
      { causes: ['new_figure'], changed: [], status_from: 'undetermined', status_to: 'achieved', figure_line: 13 },
    ]);
    repository.commit('2025-06-03', ranked(edition(2022, 63, 40), edition(2024, 61, 30)));
    expect(await rowsOf(repository)).toMatchObject([{ causes: ['revised_figure'], value_from: 2, value_to: 30 }]);
  });

  test('does not mind in which order editions stand', async () => {
    const repository = aRepository('2025-06-01', { ...base, ...ranked(edition(2022, 63, 46), edition(2024, 61, 40)) });
    repository.commit('2025-06-02', ranked(edition(2024, 61, 40), edition(2022, 63, 46)));
    expect(await rowsOf(repository)).toEqual([]);
    const { stdout } = await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD');
    expect(stdout).toContain('No status changed among 1 target\n');
  });
});

describe('dx diff between two days names', () => {
  const measured = (line: string) =>
    aWorkspace({ ...SMALL, 'data/more.yaml': `province: quang-ninh\nmeasurements:\n  - ${line}\n` });
  const between = async (from: string, to: string, workspace: ReturnType<typeof aWorkspace>) =>
    JSON.parse((await workspace.dx('diff', '--from', from, '--to', to, '--json')).stdout).rows;

  test('a figure that was published between them', async () => {
    const workspace = measured(
      '{ indicator: own-share, period: 2025-03, value: 22%, source: own-report, published: 2025-05-01 }',
    );
    expect(await between('2025-04-30', '2025-05-01', workspace)).toMatchObject([
      { causes: ['new_figure'], status_from: 'off_track', status_to: 'achieved', figure_line: 3 },
    ]);
  });

  test('a figure that its source corrected between them', async () => {
    const workspace = measured(
      '{ indicator: own-share, period: 2024, value: 22%, source: own-report, published: 2025-05-01 }',
    );
    expect(await between('2025-04-30', '2025-05-01', workspace)).toMatchObject([
      { causes: ['revised_figure'], value_from: 7.1, value_to: 22, figure_file: 'data/more.yaml' },
    ]);
  });

  test('a target that came into force, and one that went out', async () => {
    const dated = PLAN.replace('indicator: own-share', 'valid_until: 2025-04, indicator: own-share').replace(
      'indicator: other-share',
      'valid_from: 2025-05, indicator: other-share',
    );
    const workspace = aWorkspace({ ...SMALL, 'data/plan.yaml': dated });
    const causes = (await between('2025-04-30', '2025-05-01', workspace)).map(
      (row: { causes: string[] }) => row.causes,
    );
    expect(causes).toEqual([['new_target'], ['removed_target']]);
  });

  test('a figure by which a target of the country can be read against a province', async () => {
    const national = PLAN.replace('province: quang-ninh', 'province: viet-nam');
    const workspace = aWorkspace({
      ...SMALL,
      'data/plan.yaml': national,
      'data/figures.yaml': FIGURES.replace('source: own-report', 'source: own-report, published: 2025-05-01'),
    });
    const argv = ['diff', '--from', '2025-04-30', '--to', '2025-05-01', '-p', 'quang-ninh', '--plan', 'viet-nam/small'];
    const { rows } = JSON.parse((await workspace.dx(...argv, '--json')).stdout);
    expect(rows).toMatchObject([{ province: 'quang-ninh', causes: ['new_figure'], status_from: null }]);
  });

  test('nothing in the wrong order', async () => {
    const { code, stderr } = await aWorkspace(SMALL).dx('diff', '--from', '2025-05-01', '--to', '2025-04-30');
    expect([code, stderr]).toEqual([2, expect.stringContaining('--from')]);
  });
});

describe('a revision', () => {
  test('is judged on the day of its commit, unless a day is named', async () => {
    const repository = small();
    repository.commit('2026-02-01', {});
    expect(await rowsOf(repository, '--as-of', '2025-06-30')).toEqual([]);
    const { summary } = JSON.parse((await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD', '--json')).stdout);
    expect(summary).toMatchObject([
      {
        from: 'HEAD~1',
        from_as_of: '2025-06-01',
        to: 'HEAD',
        to_as_of: '2026-02-01',
        compared: 2,
        changed: 1,
        clock: 1,
      },
    ]);
  });

  test('is compared with the files as they are where no other end is named', async () => {
    const repository = small();
    repository.write('data/figures.yaml', FIGURES.replace('value: 7.1%', 'value: 21%'));
    const { stdout } = await repository.dx('diff', '--from', 'HEAD');
    expect(stdout).toMatch(/^From HEAD \([0-9a-f]{7}, 1 Jun 2025\) to the files as they are \(30 Jun 2025\)$/m);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Figure revised: 7.1 % → 21 % (2024) · data/figures.yaml:3');
  });

  test('is read without touching the work tree or the index', async () => {
    const repository = small();
    repository.commit('2025-06-02', { 'data/plan.yaml': PLAN.replace('">= 20%"', '">= 7%"') });
    repository.write('data/plan.yaml', '# being written\n');
    const before = repository.git('status', '--porcelain');
    await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD');
    expect([textOf(repository, 'data/plan.yaml'), repository.git('status', '--porcelain')]).toEqual([
      '# being written\n',
      before,
    ]);
  });

  test('can be compared while the files as they are have errors', async () => {
    const repository = small();
    repository.commit('2025-06-02', { 'data/plan.yaml': PLAN.replace('">= 20%"', '">= 7%"') });
    repository.write('data/plan.yaml', 'province: [\n');
    expect((await rowsOf(repository)).length).toBe(1);
    expect((await repository.dx('diff', '--from', 'HEAD')).code).toBe(3);
  });

  test('is not read in part: what is missing, or no plain file, is wrong usage', async () => {
    const lost = small();
    lost.commit('2025-06-02', { 'data/figures.yaml': FIGURES.replace('value: 7.1%', 'value: 21%') });
    const hash = lost.git('rev-parse', 'HEAD~1:data/figures.yaml').trim();
    rmSync(lost.path(`.git/objects/${hash.slice(0, 2)}/${hash.slice(2)}`));
    const { code, stderr } = await lost.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD');
    expect([code, stderr]).toEqual([2, expect.stringContaining('data/figures.yaml')]);
    const linked = small();
    symlinkSync('figures.yaml', linked.path('data/more.yaml'));
    linked.commit('2025-06-02', {});
    expect(await linked.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('data/more.yaml is a link'),
    });
  });

  test('from before a shallow clone is wrong usage, and it says how to get it', async () => {
    const repository = small();
    repository.commit('2025-06-02', {});
    const clone = aRepository('2025-06-01', { 'dx.yaml': '' });
    clone.git('fetch', '--quiet', '--depth', '1', `file://${repository.dir}`, 'main');
    clone.git('reset', '--quiet', '--hard', 'FETCH_HEAD');
    const { code, stderr } = await clone.dx('diff', '--from', 'HEAD~1');
    expect([code, stderr]).toEqual([2, expect.stringContaining('git fetch --unshallow')]);
  });

  test.each(['blob:none', 'tree:0'])(
    'of which a partial clone (%s) lacks the files says what to type',
    async (filter) => {
      const repository = small();
      repository.commit('2025-06-02', { 'data/figures.yaml': FIGURES.replace('7.1%', '8%') });
      repository.git('config', 'uploadpack.allowFilter', 'true');
      repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
      repository.git('clone', '--quiet', `--filter=${filter}`, `file://${repository.dir}`, 'partial');
      const call = ['diff', '-C', 'partial', '--from', 'HEAD~1', '--to', 'HEAD'];
      const { code, stderr } = await repository.dx(...call);
      expect([code, stderr]).toEqual([2, expect.stringContaining('git fetch --refetch --no-filter')]);
      repository.git('-C', 'partial', 'fetch', '--quiet', '--refetch', '--no-filter');
      expect(await repository.dx(...call)).toMatchObject({ code: 0 });
    },
  );

  test('of a repository that git does not trust is refused with what git says, not as if there were none', async () => {
    const repository = small();
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
    const { code, stderr } = await repository.dxWith({ ...process.env, ...env }, 'diff', '--from', 'HEAD');
    expect([code, stderr]).toEqual([2, expect.stringContaining('safe.directory')]);
    expect(stderr).toContain('git does not read the repository');
    expect(stderr).not.toContain('in no git repository');
  });

  test('is read as a workspace is: hidden folders and other files are passed over', async () => {
    const repository = small();
    repository.commit('2025-06-02', { 'data/.draft/plan.yaml': 'plans: [', 'data/notes.md': '# no list of ours' });
    expect(await rowsOf(repository)).toEqual([]);
  });

  test('may be found by what its commit says', async () => {
    const repository = small();
    repository.commit('2025-06-02', { 'data/plan.yaml': PLAN.replace('">= 20%"', '">= 7%"') });
    const { stdout } = await repository.dx('diff', '--from', ':/2025-06-01', '--to', ':/2025-06-02', '--json');
    expect(JSON.parse(stdout).rows).toMatchObject([{ causes: ['changed_goal'] }]);
    expect(await repository.dx('diff', '--from', '^HEAD')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"^HEAD" is neither'),
    });
  });

  test('needs no database of the files as they are', async () => {
    const repository = small();
    repository.commit('2025-06-02', { 'data/plan.yaml': PLAN.replace('">= 20%"', '">= 7%"') });
    expect(await rowsOf(repository, '--no-load')).toMatchObject([{ causes: ['changed_goal'] }]);
  });

  test('with errors is refused, and the errors are placed in it', async () => {
    const repository = aRepository('2025-06-01', { ...SMALL, 'data/plan.yaml': PLAN.replace('by: 2030', 'by: soon') });
    repository.commit('2025-06-02', { 'data/plan.yaml': PLAN });
    const { code, stdout, stderr } = await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD');
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/error\[unreadable_period\] HEAD~1:data\/plan\.yaml:11:\d+/);
  });

  test('is no day that the calendar lacks, and there must be one', async () => {
    const said = async (...argv: string[]) => {
      const { code, stderr } = await aWorkspace(SMALL).dx('diff', ...argv);
      return [code, stderr];
    };
    expect(await said('--from', '2025-06-31')).toEqual([
      2,
      expect.stringContaining('"2025-06-31" is no value for --from'),
    ]);
    expect(await said()).toEqual([2, expect.stringContaining('--from <day|revision> is missing')]);
    expect(await said('--from', '2025-01-01', '--to', '2025-02-01', '--as-of', '2025-03-01')).toEqual([
      2,
      expect.stringContaining('--as-of and --to'),
    ]);
    expect(await said('--form', '2025-06-30')).toEqual([2, expect.stringContaining('did you mean "--from"')]);
    expect(await said('--lang', 'vi')).toEqual([2, expect.stringContaining('thiếu --from <ngày|phiên bản>')]);
  });

  test.each([
    ['that git does not know', 'no-such', '"no-such" is neither a day (yyyy-mm-dd) nor a revision'],
    ['that would be an option of git', '--output=x', '--output=x'],
    ['that is a file and no commit', 'HEAD:dx.yaml', '"HEAD:dx.yaml" is neither'],
  ])('%s is wrong usage', async (_, name, said) => {
    const { code, stdout, stderr } = await small().dx('diff', `--from=${name}`);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(said)]);
  });

  test('outside a repository is wrong usage', async () => {
    const { code, stderr } = await aWorkspace(SMALL).dx('diff', '--from', 'HEAD');
    expect([code, stderr]).toEqual([2, expect.stringContaining('in no git repository')]);
  });

  test('from before the workspace is wrong usage', async () => {
    const repository = aRepository('2025-06-01', SMALL);
    repository.commit('2025-06-02', { 'dx.yaml': null });
    repository.commit('2025-06-03', { 'dx.yaml': '' });
    const { code, stderr } = await repository.dx('diff', '--from', 'HEAD~1');
    expect([code, stderr]).toEqual([2, expect.stringContaining('there was no workspace at HEAD~1')]);
  });

  test('of a workspace in a folder of its repository, called from a hook', async () => {
    const files = Object.entries({ 'dx.yaml': '', ...SMALL }).map(([name, text]) => [`goals/${name}`, text]);
    const repository = aRepository('2025-06-01', Object.fromEntries(files));
    repository.commit('2025-06-02', { 'goals/data/plan.yaml': PLAN.replace('">= 20%"', '">= 7%"') });
    const argv = ['diff', '-C', 'goals', '--from', 'HEAD~1', '--to', 'HEAD', '--json'];
    const hook = { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index', GIT_PREFIX: '' };
    const { stdout } = await repository.dxWith({ ...hook, PATH: process.env.PATH ?? '' }, ...argv);
    expect(JSON.parse(stdout).rows).toMatchObject([{ causes: ['changed_goal'], file: 'data/plan.yaml' }]);
  });
});

describe('what dx diff shows', () => {
  test('is a target that either side of it is asked for, whole', async () => {
    const repository = small();
    const moved = SEEDS.replace('pillar: own', 'pillar: else');
    repository.commit('2025-06-02', { 'seeds/own.yaml': moved });
    expect(await rowsOf(repository, '--pillar', 'own')).toEqual([]);
    expect(await rowsOf(repository, '--pillar', 'else')).toEqual([]);
    repository.commit('2025-06-03', {
      'data/plan.yaml': PLAN.replace('indicator: own-share', 'indicator: other-share'),
    });
    expect(await rowsOf(repository, '-i', 'own-share')).toMatchObject([
      { causes: ['changed_goal'], changed: ['subject'] },
    ]);
    const { code, stderr } = await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD', '-i', 'own-shares');
    expect([code, stderr]).toEqual([2, expect.stringContaining('"own-share"')]);
  });

  test('counts every change, and has rows of the statuses asked for', async () => {
    const repository = small();
    repository.commit('2025-06-02', { 'data/plan.yaml': PLAN.replace('">= 20%"', '">= 7%"') });
    expect(await rowsOf(repository, '--status', 'missed')).toEqual([]);
    const { stdout } = await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD', '--status', 'missed');
    expect(stdout).toContain('… and 1 more\n 1 of 2 targets stands otherwise than before: goal changed 1');
  });

  test('says what a source changed about a figure besides its number', async () => {
    const repository = small();
    repository.commit('2025-06-02', {
      'data/figures.yaml': FIGURES.replace('value: 7.1%', 'value: 7.1%, final: false'),
      'seeds/own.yaml': SEEDS.replace('date: 2025-02-01', 'date: 2025-03-01'),
    });
    const { stdout } = await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Share (Figure revised: 7.1 % (2024) · known on 1 Feb 2025 → 1 Mar 2025, provisional now · data/figures.yaml:3)',
    );
  });

  test('is the definition where an indicator is counted in another unit: its numbers are others', async () => {
    const repository = small();
    repository.commit('2025-06-02', {
      'seeds/own.yaml': SEEDS.replace(
        'unit: percent, direction: up, pillar: own',
        'unit: people, direction: up, pillar: own',
      ),
      'data/plan.yaml': PLAN.replace('">= 20%"', '20').replace('goal: 20', 'goal: ">= 20"'),
      'data/figures.yaml': FIGURES.replace('value: 7.1%', 'value: 21'),
    });
    expect(await rowsOf(repository)).toMatchObject([{ causes: ['changed_rules'], changed: ['definition'] }]);
  });

  test('tells the latest of several new figures', async () => {
    const repository = aRepository('2025-05-01', { ...SMALL, 'data/figures.yaml': '# nothing yet\n' });
    const line = (year: number, value: string) =>
      `  - { indicator: own-share, period: ${year}, value: ${value}, source: own-report }\n`;
    repository.commit('2025-06-01', {
      'data/figures.yaml': `province: quang-ninh\nmeasurements:\n${line(2023, '3%')}${line(2020, '2%')}${line(2018, '1%')}`,
    });
    expect(await rowsOf(repository)).toMatchObject([{ causes: ['new_figure'], figure_line: 3 }]);
  });

  test('selects as dx status does, on the side that has it', async () => {
    const repository = small();
    repository.commit('2025-06-02', { 'data/plan.yaml': PLAN.replace('id: small', 'id: smaller') });
    const targets = (await rowsOf(repository, '--plan', 'smaller')).map(({ target }: { target: string }) => target);
    expect(targets).toEqual(['quang-ninh/smaller/share', 'quang-ninh/smaller/other']);
    const { code, stderr } = await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD', '--plan', 'smallest');
    expect([code, stderr]).toEqual([2, expect.stringContaining('"smaller"')]);
  });

  test('has the keys of json as the columns of csv', async () => {
    const repository = small();
    repository.commit('2025-06-02', { 'data/plan.yaml': PLAN.replace('">= 20%"', '">= 7%"') });
    const [row] = await rowsOf(repository);
    const { stdout } = await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD', '-f', 'csv');
    const [columns = [], values] = parse(stdout) as string[][];
    expect(columns).toEqual(Object.keys(row));
    expect(values?.[columns.indexOf('causes')]).toBe('changed_goal');
  });

  test('folds what changed without changing a status, and says so where nothing did', async () => {
    const repository = small();
    repository.commit('2025-06-02', { 'data/plan.yaml': PLAN.replace('">= 20%"', '">= 19%"') });
    const { stdout } = await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Other facts, the same status (1): Share (Goal changed: ≥ 20 % by 2025 → ≥ 19 % by 2025)',
    );
    expect(stdout).toContain('No status changed among 2 targets');
  });

  test('is a page of 80 columns, in both languages', async () => {
    const repository = small();
    repository.commit('2026-02-01', {
      'data/plan.yaml': PLAN.replace('">= 50%"', '">= 60%"').replace('id: share,', 'id: portion,'),
    });
    for (const lang of ['en', 'vi']) {
      const { stdout } = await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD', '--lang', lang);
      const plain = stdout.replaceAll(/[0-9a-f]{7}/g, 'abcdef0');
      await expect(plain).toMatchFileSnapshot(`../render/terminal/golden/diff-${lang}.txt`);
    }
  });
});
