import { rmSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aRepository } from '../helpers/repository.ts';
import { aSmallRepository, FIGURES, PLAN, rowsBetween } from '../helpers/small-repository.ts';
import { aWorkspace, SMALL, textOf } from '../helpers/workspace.ts';

describe('a revision', () => {
  test('is judged on the day of its commit, unless a day is named', async () => {
    const repository = aSmallRepository();
    repository.commit('2026-02-01', {});
    expect(await rowsBetween(repository, '--as-of', '2025-06-30')).toEqual([]);
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
    const repository = aSmallRepository();
    repository.write('data/figures.yaml', FIGURES.replace('value: 7.1%', 'value: 21%'));
    const { stdout } = await repository.dx('diff', '--from', 'HEAD');
    expect(stdout).toMatch(/^From HEAD \([0-9a-f]{7}, 1 Jun 2025\) to the files as they are \(30 Jun 2025\)$/m);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Figure revised: 7.1 % → 21 % (2024) · data/figures.yaml:3');
  });

  test('is read with tables of more than 10 MiB', async () => {
    const repository = aSmallRepository();
    const header = 'province,indicator,period,value,source\n';
    const filled = `${' '.repeat(1023)}\n`.repeat(11 * 2 ** 10);
    const table = (value: number): string => `${header}${filled}quang-ninh,own-share,2025-01,${value},own-report\n`;
    for (const value of [8, 21]) repository.commit('2025-06-02', { 'data/measurements.csv': table(value) });
    const rows = await rowsBetween(repository);
    expect(rows).toMatchObject([{ target: 'quang-ninh/small/share' }]);
    expect(JSON.stringify(rows)).toContain('data/measurements.csv');
  });

  test('is read without touching the work tree or the index', async () => {
    const repository = aSmallRepository();
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
    const repository = aSmallRepository();
    repository.commit('2025-06-02', { 'data/plan.yaml': PLAN.replace('">= 20%"', '">= 7%"') });
    repository.write('data/plan.yaml', 'province: [\n');
    expect((await rowsBetween(repository)).length).toBe(1);
    expect((await repository.dx('diff', '--from', 'HEAD')).code).toBe(3);
  });

  test('is not read in part: what is missing, or no plain file, is wrong usage', async () => {
    const lost = aSmallRepository();
    lost.commit('2025-06-02', { 'data/figures.yaml': FIGURES.replace('value: 7.1%', 'value: 21%') });
    const hash = lost.git('rev-parse', 'HEAD~1:data/figures.yaml').trim();
    rmSync(lost.path(`.git/objects/${hash.slice(0, 2)}/${hash.slice(2)}`));
    const { code, stderr } = await lost.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD');
    expect([code, stderr]).toEqual([2, expect.stringContaining('data/figures.yaml')]);
    const linked = aSmallRepository();
    symlinkSync('figures.yaml', linked.path('data/more.yaml'));
    linked.commit('2025-06-02', {});
    expect(await linked.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('data/more.yaml is a link'),
    });
  });

  test('from before a shallow clone is wrong usage, and it says how to get it', async () => {
    const repository = aSmallRepository();
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
      const repository = aSmallRepository();
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
    const repository = aSmallRepository();
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
    const { code, stderr } = await repository.dxWith({ ...process.env, ...env }, 'diff', '--from', 'HEAD');
    expect([code, stderr]).toEqual([2, expect.stringContaining('safe.directory')]);
    expect(stderr).toContain('git does not read the repository');
    expect(stderr).not.toContain('in no git repository');
  });

  test('is read as a workspace is: hidden folders and other files are passed over', async () => {
    const repository = aSmallRepository();
    repository.commit('2025-06-02', { 'data/.draft/plan.yaml': 'plans: [', 'data/notes.md': '# no list of ours' });
    expect(await rowsBetween(repository)).toEqual([]);
  });

  test('may be found by what its commit says', async () => {
    const repository = aSmallRepository();
    repository.commit('2025-06-02', { 'data/plan.yaml': PLAN.replace('">= 20%"', '">= 7%"') });
    const { stdout } = await repository.dx('diff', '--from', ':/2025-06-01', '--to', ':/2025-06-02', '--json');
    expect(JSON.parse(stdout).rows).toMatchObject([{ causes: ['changed_goal'] }]);
    expect(await repository.dx('diff', '--from', '^HEAD')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"^HEAD" is neither'),
    });
  });

  test('needs no database of the files as they are', async () => {
    const repository = aSmallRepository();
    repository.commit('2025-06-02', { 'data/plan.yaml': PLAN.replace('">= 20%"', '">= 7%"') });
    expect(await rowsBetween(repository, '--no-load')).toMatchObject([{ causes: ['changed_goal'] }]);
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
    const { code, stdout, stderr } = await aSmallRepository().dx('diff', `--from=${name}`);
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
