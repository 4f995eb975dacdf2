import { describe, expect, test } from 'vitest';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

/** A target of a pillar of its own about an index, one that nobody has a figure of, and a plan that is issued later. */
const workspace = aWorkspace({
  ...SMALL,
  'data/plan.yaml': `${SMALL['data/plan.yaml']}      - { id: rank, title: A, index: dti, goal: top 5, pillar: standing, source: own-report }
  - id: later
    title: { vi: Sau này, en: Later }
    issued: 2028-02-05
    until: 2030
    source: own-report
    targets:
      - { id: share, title: A, indicator: own-share, goal: ">= 60%", source: own-report }
`,
  'data/dti.yaml':
    'index: dti\nedition: 2022\npopulation: vn63\nof: 63\nsource: dti-gov-vn-2022\nranks:\n  quang-ninh: { rank: 3 }\n  hue: { rank: 2 }\n',
});
const said = (...argv: string[]) => workspace.dx(...argv, '--lang', 'en');

describe('a pillar that only a target names', () => {
  test('is found by dx trend and dx compare as by dx status: what its targets are about', async () => {
    expect((await said('status', '--pillar', 'standing', '-f', 'csv', '--fields', 'indicator')).stdout).toBe(
      'indicator\ndti\n',
    );
    expect((await said('trend', '--pillar', 'standing', '-f', 'csv', '--fields', 'province,indicator')).stdout).toBe(
      'province,indicator\nhue,dti\nquang-ninh,dti\n',
    );
    expect((await said('compare', '--pillar', 'standing', '-f', 'csv', '--fields', 'province,rank')).stdout).toBe(
      'province,rank\nhue,1\nquang-ninh,2\n',
    );
  });

  test('leaves out what its targets are not about, and is nothing of a province that has none', async () => {
    const { stdout, stderr } = await said('trend', '--pillar', 'standing', 'own', '-f', 'csv', '--fields', 'indicator');
    expect(stdout).toBe('indicator\ndti\nown-share\ndti\n');
    expect(stderr).not.toContain('nothing matches');
    const other = await said('trend', '--pillar', 'standing', 'digital-society');
    expect(other.stderr).toContain('nothing matches --pillar digital-society');
    expect((await said('trend', '--pillar', 'standing', '-p', 'hue')).code).toBe(2);
  });
});

describe('what is promised and not measured', () => {
  test.each([
    [['trend', 'other-share', '-p', 'quang-ninh'], '--province quang-ninh --indicator other-share'],
    [['compare', '-i', 'other-share'], '--indicator other-share'],
  ])('%j says that there is no figure, and which command shows the target', async (argv, filter) => {
    const { code, stdout, stderr } = await said(...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`no figure matches ${filter}, but a target does: dx status ${filter}`);
    const shown = await said('status', ...filter.split(' '));
    expect([shown.code, shown.stdout]).toEqual([0, expect.stringContaining('No figure (1): Other')]);
  });

  test('is told from what nobody promised', async () => {
    expect((await said('trend', 'other-share', '-p', 'hue')).stderr).toContain('nothing matches --province hue');
  });
});

describe('a plan that is not issued yet', () => {
  test.each([[['trend', 'own-share', '--plan', 'later']], [['trend', '--plan', 'later']]])(
    '%j has no row, and a remark says so',
    async (argv) => {
      const { code, stdout, stderr } = await said(...argv);
      expect([code, stdout.trim()]).toEqual([0, '']);
      expect(stderr).toContain('quang-ninh/later is issued on 5 Feb 2028: before that it does not exist');
    },
  );

  test('about something else matches nothing', async () => {
    const { code, stderr } = await said('trend', 'dti', '--plan', 'later');
    expect([code, stderr]).toEqual([2, expect.stringContaining('nothing matches --plan later --indicator dti')]);
  });
});

test('a workspace without anything says how to begin', async () => {
  const empty = aWorkspace({});
  for (const argv of [['status'], ['check'], ['coverage'], ['ranks'], ['export', 'targets']]) {
    const { code, stderr } = await empty.dx(...argv, '--lang', 'en');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/nothing of that in data\/ yet; .*dx init --help/)]);
  }
});
