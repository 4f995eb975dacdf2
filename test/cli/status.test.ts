import { describe, expect, test } from 'vitest';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

const KEYS =
  'province, plan, target, title, indicator, pillar, unit, direction, goal_op, goal_value, goal_value2, deadline, baseline, baseline_period, baseline_origin, value, value_low, value_high, qualifier, as_stated, period, published, source, attainment, attainment_low, attainment_high, completion, completion_low, completion_high, gap, gap_low, gap_high, elapsed, expected, pace, observed_per_year, required_per_year, status, status_min, status_max, reason, flags, file, line'.split(
    ', ',
  );

describe('dx status', () => {
  const workspace = aWorkspace(SMALL);

  test('has the row keys of the contract, in their order', async () => {
    const { stdout } = await workspace.dx('status', '-p', 'quang-ninh', '-f', 'json');
    const [row] = JSON.parse(stdout).rows;
    expect(Object.keys(row)).toEqual(KEYS);
    expect(row).toMatchObject({
      value: 7.1,
      goal_value: 20,
      attainment: 0.355,
      gap: 12.9,
      file: 'data/plan.yaml',
      line: 10,
    });
    expect(row).toMatchObject({ status: 'off_track', reason: 'any_baseline', flags: ['deadline_inferred'] });
  });

  test('finds a province by its name in any spelling', async () => {
    const [plain, named, bare] = await Promise.all(
      ['quang-ninh', 'Quảng Ninh', 'QUANG  NINH'].map((name) => workspace.dx('status', '-p', name)),
    );
    expect(named?.stdout).toBe(plain?.stdout);
    expect(bare?.stdout).toBe(plain?.stdout);
    expect(plain?.code).toBe(0);
  });

  test('suggests the nearest province for a slip of the pen', async () => {
    const { code, stdout, stderr } = await workspace.dx('status', '-p', 'quang-nihn');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('"quang-ninh"');
  });

  test('takes the shared options before and after the command', async () => {
    const before = await workspace.dx('-p', 'quang-ninh', '-f', 'csv', 'status');
    const after = await workspace.dx('status', '-p', 'quang-ninh', '-f', 'csv');
    expect(before.stdout).toBe(after.stdout);
    expect(before.stdout.split('\n')).toHaveLength(4);
  });

  test('says after the deadline what the figure was worth on its own day', async () => {
    const { stdout } = await workspace.dx('status', '--as-of', '2026-11-22', '--json');
    expect(JSON.parse(stdout).rows[0]).toMatchObject({ status: 'undetermined', reason: 'no_measurement_at_deadline' });
    expect(JSON.parse(stdout).rows[0].flags).toContain('last_off_track');
    const table = await workspace.dxWith({ COLUMNS: '200' }, 'status', '--as-of', '2026-11-22');
    expect(table.stdout.replace(/\s+/g, ' ')).toContain('off track when last measured');
  });

  test('does not know a figure before it was published', async () => {
    const { stdout } = await workspace.dx('status', '--as-of', '2025-01-31', '--json');
    expect(JSON.parse(stdout).rows[0]).toMatchObject({ status: 'no_data', value: null });
  });

  test('names the filter that matches nothing', async () => {
    const { code, stderr } = await workspace.dx('status', '-p', 'ha-noi');
    expect(code).toBe(2);
    expect(stderr).toContain('--province ha-noi');
  });

  test('is content when no target has the status asked for', async () => {
    const { code, stdout } = await workspace.dx('status', '--status', 'missed', '-f', 'ndjson');
    expect({ code, stdout: stdout.trim() }).toEqual({ code: 0, stdout: '' });
  });

  test('counts the whole plan in its summary when rows are narrowed', async () => {
    const { stdout } = await workspace.dx('status', '-i', 'own-share', '--json');
    const { rows, summary } = JSON.parse(stdout);
    expect(rows).toHaveLength(1);
    expect(summary).toMatchObject([{ declared: 3, itemised: 2, off_track: 1, no_data: 1 }]);
  });

  test.each([
    [['--fields', 'target,gap', '-f', 'csv'], 'target,gap'],
    [
      ['--sort', 'target:desc', '--limit', '1', '--fields', 'target', '-f', 'csv', '--no-header'],
      'quang-ninh/small/share',
    ],
  ])('shapes rows with %j', async (options, first) => {
    const { stdout } = await workspace.dx('status', ...options);
    expect(stdout.split('\n')[0]).toBe(first);
  });

  test('names the columns there are when one is asked for that is not', async () => {
    const { code, stderr } = await workspace.dx('status', '--fields', 'gpa', '-f', 'csv');
    expect(code).toBe(2);
    expect(stderr).toContain('"gap"');
  });

  test('gives the same bytes in every machine format, twice and in any locale', async () => {
    for (const format of ['csv', 'json', 'ndjson']) {
      const one = await workspace.dxWith({ LANG: 'vi_VN.UTF-8' }, 'status', '-f', format);
      const two = await workspace.dxWith({ LANG: 'tr_TR.UTF-8', TZ: 'Asia/Ho_Chi_Minh' }, 'status', '-f', format);
      expect(two.stdout).toBe(one.stdout);
    }
  });
});

describe('dx status against a plan of another unit', () => {
  const workspace = aWorkspace({
    ...SMALL,
    'data/viet-nam.yaml':
      SMALL['data/plan.yaml']
        ?.replace('province: quang-ninh', 'province: viet-nam')
        .replace('id: small', 'id: nation') ?? '',
  });

  test('judges the targets of which the province has a figure, and counts the rest', async () => {
    const { stdout, stderr } = await workspace.dx('status', '-p', 'quang-ninh', '--plan', 'viet-nam/nation', '--json');
    const { rows } = JSON.parse(stdout);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ province: 'quang-ninh', plan: 'viet-nam/nation', value: 7.1 });
    expect(rows[0].flags).toContain('national');
    expect(stderr).toContain('1 ');
  });
});
