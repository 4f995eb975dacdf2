import { describe, expect, test } from 'vitest';
import { aWorkspace } from '../helpers/workspace.ts';

const SEEDS = `
indicators:
  - { id: connected, name: { vi: Xã nối mạng, en: Communes connected }, unit: enterprises, direction: up, cumulative: true }
  - { id: share, name: { vi: Tỷ trọng, en: Share }, unit: percent, direction: up, methods: [{ id: gso, name: GSO }, { id: mic, name: MIC }] }
  - { id: per-quarter, name: { vi: Trong quý, en: In the quarter }, unit: enterprises, direction: up, frequency: quarter }
sources:
  - { id: desk, publisher: Sở, title: { vi: Báo cáo, en: Report }, tier: official-document }
  - { id: paper, publisher: Báo, title: { vi: Bài báo, en: Article }, tier: press }
`;

const plan = (targets: string, issued = '2022-06-01'): string => `
province: quang-ninh
plans:
  - id: p
    title: { vi: Kế hoạch, en: Plan }
    issued: ${issued}
    until: 2026
    targets:
${targets}
`;

const target = (id: string, indicator: string, goal: string, more = ''): string =>
  `      - { id: ${id}, title: { vi: ${id}, en: ${id} }, indicator: ${indicator}, goal: "${goal}"${more} }`;

const figures = (rows: string): string => `province: quang-ninh\nmeasurements:\n${rows}\n`;

const workspaceOf = (targets: string, rows: string, issued?: string) =>
  aWorkspace({ 'seeds/own.yaml': SEEDS, 'data/plan.yaml': plan(targets, issued), 'data/figures.yaml': figures(rows) });

async function verdicts(workspace: ReturnType<typeof aWorkspace>, asOf: string) {
  const { stdout } = await workspace.dx('status', '--as-of', asOf, '--json');
  return JSON.parse(stdout).rows.map((row: Record<string, unknown>) => [row.status, row.reason]);
}

describe('a plan that is not issued yet', () => {
  const workspace = workspaceOf(
    target('t', 'share', '>= 50%'),
    '  - { indicator: share, period: 2023, value: 60%, source: desk }',
    '2024-03-01',
  );

  test('has no row, and a remark says so', async () => {
    const { code, stdout, stderr } = await workspace.dx('status', '--as-of', '2024-02-29', '-f', 'csv');
    expect([code, stdout.trim().split('\n').length]).toEqual([0, 1]);
    expect(stderr).toContain('quang-ninh/p is issued on 1 Mar 2024');
    expect((await workspace.dx('status', '-i', 'share', '--as-of', '2024-02-29')).code).toBe(0);
    expect((await workspace.dx('status', '--as-of', '2024-02-29', '--lang', 'vi')).stderr).toContain('1/3/2024');
  });

  test('is nothing to check', async () => {
    expect((await workspace.dx('check', '--as-of', '2024-02-29')).code).toBe(2);
    expect((await workspace.dx('check', '--as-of', '2024-03-01')).code).toBe(0);
  });

  test('is a new target on the later side of a comparison', async () => {
    const { stdout } = await workspace.dx('diff', '--from', '2024-02-29', '--to', '2024-03-01', '--json');
    expect(JSON.parse(stdout).rows).toMatchObject([{ causes: ['new_target'], status_from: null }]);
  });

  test('is explained with the remark', async () => {
    expect((await workspace.dx('explain', 't', '--as-of', '2024-02-29')).stderr).toContain('1 Mar 2024');
  });

  test('does not take its own past for success', async () => {
    expect(await verdicts(workspace, '2024-03-01')).toEqual([['undetermined', 'no_figure_since_plan']]);
  });
});

describe('a figure whose period has not begun', () => {
  const workspace = workspaceOf(
    target('t', 'share', '>= 50%'),
    `  - { indicator: share, period: 2023, value: 20%, source: desk }
  - { indicator: share, period: 2026, value: 90%, source: desk, published: 2024-02-01 }`,
  );

  test('is counted by every report that concerns it, and judged by none', async () => {
    for (const command of [['load'], ['status'], ['check'], ['explain', 't'], ['export', 'assessments']]) {
      const { stderr } = await workspace.dx(...command);
      expect(stderr).toContain('1 figure lies after this day (30 Jun 2025)');
    }
    expect((await workspace.dx('status', '-p', 'bac-ninh', '--as-of', '2025-06-30')).stderr).not.toContain('lies');
    const { stdout } = await workspace.dx('explain', 't', '--as-of', '2025-06-30');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('90 % (2026) – not yet');
  });

  test('counts from the first day of its period on', async () => {
    expect(await verdicts(workspace, '2026-01-01')).toEqual([['achieved', 'met_early']]);
    expect((await workspace.dx('status', '--as-of', '2026-01-01')).stderr).not.toContain('lies after');
  });
});

test('a goal that is met before its deadline is met so far, whatever the format for people', async () => {
  const workspace = workspaceOf(
    target('t', 'share', '>= 50%'),
    '  - { indicator: share, period: 2023, value: 60%, source: desk }',
  );
  const on = ['--as-of', '2024-06-30'];
  for (const format of ['table', 'md']) {
    const { stdout } = await workspace.dx('status', ...on, '-f', format);
    expect(stdout.replaceAll('\u00a0', ' ')).toContain('met so far');
    expect(stdout).not.toContain('achieved');
  }
  expect((await workspace.dx('status', ...on, '--lang', 'vi')).stdout.replaceAll('\u00a0', ' ')).toContain(
    'đang đạt (chưa đến hạn)',
  );
  const { stdout } = await workspace.dx('explain', 't', ...on);
  expect(stdout).toContain('Needed');
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Needed nothing: the goal is met');
  expect((await workspace.dx('check', ...on, '--fail-on', 'achieved')).stdout).toContain('met so far');
  expect(await verdicts(workspace, '2024-06-30')).toEqual([['achieved', 'met_early']]);
});

test('a figure that its source takes back no longer proves anything', async () => {
  const workspace = workspaceOf(
    target('t', 'connected', '>= 100', ', baseline: { value: 0, period: 2020 }'),
    `  - { indicator: connected, period: 2023, value: 120, source: paper, published: 2024-01-15 }
  - { indicator: connected, period: 2023, value: 80, source: paper, published: 2024-05-15 }
  - { indicator: connected, period: 2024, value: 90, source: paper, published: 2025-01-15 }`,
  );
  expect(await verdicts(workspace, '2024-03-01')).toEqual([['achieved', 'met_early']]);
  expect(await verdicts(workspace, '2025-03-01')).toEqual([['on_track', null]]);
  expect(await verdicts(workspace, '2027-06-01')).toEqual([['undetermined', 'no_measurement_at_deadline']]);
});

test('a quarter proves nothing of another quarter', async () => {
  const workspace = workspaceOf(
    target('own', 'per-quarter', '>= 100', ', by: 2025-Q1') +
      '\n' +
      target('next', 'per-quarter', '>= 100', ', by: 2025-Q2'),
    '  - { indicator: per-quarter, period: 2025-Q1, value: 120, source: desk }',
  );
  expect(await verdicts(workspace, '2025-05-15')).toEqual([
    ['achieved', null],
    ['on_track', 'met_in_other_period'],
  ]);
});

describe('dx explain', () => {
  const workspace = workspaceOf(
    target('dip', 'share', '>= 80%', ', baseline: { value: 50, period: 2021 }, milestones: [{ by: 2023, value: 40 }]'),
    '  - { indicator: share, period: 2023, value: 30%, source: desk }',
  );

  test.each([
    ['en', 'Path 50 % (2021) → 40 % (2023) → 80 % (2026)', 'the figure is worse than the path'],
    ['vi', 'Lộ trình 50% (2021) → 40% (2023) → 80% (2026)', 'số liệu kém hơn lộ trình'],
  ])('shows the path and where the figure stands to it (%s)', async (lang, path, standing) => {
    const { stdout } = await workspace.dx('explain', 'dip', '--as-of', '2024-06-30', '--lang', lang);
    const page = stdout.replaceAll(/\s+/g, ' ');
    expect(page).toContain(path);
    expect(page).toContain(standing);
  });
});

describe('ways of counting', () => {
  const rows = `  - { indicator: share, period: 2023, value: 60%, source: desk, method: gso }
  - { indicator: share, period: 2023, value: 40%, source: desk, method: mic }`;

  test('make figures of one source and period two, with an address each', async () => {
    const workspace = workspaceOf(target('t', 'share', '>= 50%'), rows);
    const { stdout } = await workspace.dx('export', 'measurements', '--json');
    expect(JSON.parse(stdout).rows).toMatchObject([
      { measurement: 'quang-ninh/share/2023/desk/gso', method: 'gso', period_assumed: false },
      { measurement: 'quang-ninh/share/2023/desk/mic', method: 'mic' },
    ]);
    expect(await verdicts(workspace, '2024-06-30')).toEqual([['undetermined', 'methods_differ']]);
    expect((await workspace.dx('lint')).stdout).not.toContain('conflicting_figures');
  });

  test('that the target names decide alone, and survive the database', async () => {
    const workspace = workspaceOf(
      target('t', 'share', '>= 50%', ', method: mic, baseline: { value: 20, period: 2021, method: mic }'),
      rows,
    );
    for (const _ of [1, 2]) expect(await verdicts(workspace, '2024-06-30')).toEqual([['on_track', null]]);
  });

  test('that the indicator does not declare are refused, with the nearest', async () => {
    const workspace = workspaceOf(target('t', 'share', '>= 50%', ', method: gs'), rows);
    const { code, stderr, stdout } = await workspace.dx('lint');
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('"gso"');
  });
});

test('the year of a figure may be marked as ours in a table too', async () => {
  const workspace = aWorkspace({
    'seeds/own.yaml': SEEDS,
    'data/plan.yaml': plan(target('t', 'share', '>= 50%')),
    'data/measurements.csv':
      'province,indicator,period,value,source,period_assumed,method\nquang-ninh,share,2023,60,desk,true,gso\n',
  });
  expect(await verdicts(workspace, '2024-06-30')).toEqual([['undetermined', 'period_assumed']]);
});

describe('a rank', () => {
  const workspace = aWorkspace({
    'data/plan.yaml': `
province: quang-ninh
plans:
  - id: p
    title: { vi: Kế hoạch, en: Plan }
    issued: 2022-06-01
    until: 2026
    targets:
      - { id: rank, title: { vi: Hạng, en: Rank }, index: dti, goal: top 5, population: vn63, baseline: { value: 20, period: 2021 } }
`,
    'data/ranks.yaml': `
index: dti
edition: 2023
published: 2024-07-12
population: vn63
of: 63
source: dti-gov-vn-2022
ranks: { quang-ninh: { rank: 12 } }
`,
  });

  test.each([
    ['en', 'So far 4 places won a year', 'Needed 2.34 places won a year'],
    ['vi', 'tăng 4 bậc mỗi năm', 'tăng 2,34 bậc mỗi năm'],
  ])('is told in places won or lost (%s)', async (lang, soFar, needed) => {
    const { stdout } = await workspace.dx('explain', 'rank', '--as-of', '2024-12-31', '--lang', lang);
    const page = stdout.replaceAll(/\s+/g, ' ');
    expect(page).toContain(soFar);
    expect(page).toContain(needed);
  });
});

test('a target of which there are only figures by another method says so where it is folded', async () => {
  const workspace = workspaceOf(
    target('t', 'share', '>= 50%', ', method: mic'),
    '  - { indicator: share, period: 2023, value: 60%, source: desk, method: gso }',
  );
  const { stdout } = await workspace.dx('status', '--as-of', '2024-06-30');
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain('only figures counted in another way');
});

test('a year that turns out to be a guess takes the verdict back', async () => {
  const rows = '  - { indicator: share, period: 2023, value: 60%, source: desk }';
  const workspace = workspaceOf(target('t', 'share', '>= 50%'), rows);
  expect(await verdicts(workspace, '2024-06-30')).toEqual([['achieved', 'met_early']]);
  workspace.write('data/figures.yaml', figures(rows.replace('source: desk', 'source: desk, period_assumed: true')));
  expect(await verdicts(workspace, '2024-06-30')).toEqual([['undetermined', 'period_assumed']]);
});
