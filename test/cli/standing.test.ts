import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aFolder } from '../helpers/folder.ts';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

const lines = (text: string): string[] => text.trimEnd().split('\n');

describe('dx alone in a workspace', () => {
  test('says in three lines where it stands and what to type next', async () => {
    const { code, stdout } = await aWorkspace({ ...SMALL, 'dx.yaml': 'workspace: Ours' }).dx();
    expect(code).toBe(0);
    expect(lines(stdout)).toEqual([
      'Ours: 2 targets in 1 plan, as of 30 Jun 2025',
      '▼ 1 off track · – 1 no figure',
      'Next: dx status --status behind (1) · dx coverage (1 no figure) · dx --help',
    ]);
  });

  test('says it in Vietnamese, too, on the day that is asked for', async () => {
    const { stdout } = await aWorkspace({ ...SMALL, 'dx.yaml': 'workspace: Ours' }).dxWith(
      { DX_AS_OF: '2026-12-31' },
      '--lang',
      'vi',
    );
    expect(lines(stdout)).toEqual([
      'Ours: 2 chỉ tiêu trong 1 kế hoạch, tính đến 31/12/2026',
      '? 1 chưa đủ căn cứ đánh giá · – 1 chưa có số liệu',
      'Gõ: dx status --status behind (1) · dx coverage (1 thiếu số liệu) · dx --help',
    ]);
  });

  test('counts another wording of a target once, and tells what is met so far from what is settled', async () => {
    const plan = `${(SMALL['data/plan.yaml'] ?? '').replace('>= 20%', '>= 5%')}      - { id: worded, title: { vi: Lời khác, en: Worded }, indicator: own-share, goal: ">= 50%", source: own-report, variant_of: share }\n`;
    const { stdout } = await aWorkspace({ ...SMALL, 'data/plan.yaml': plan }).dx();
    expect(lines(stdout)[0]).toContain(': 2 targets in 1 plan');
    expect(lines(stdout)[1]).toBe('✓ 1 met so far · – 1 no figure');
    expect(lines(stdout)[2]).toBe('Next: dx coverage (1 no figure) · dx --help');
  });

  test('names the overdue where nothing is behind, and every target where nothing is wrong', async () => {
    const files = { ...SMALL, 'data/plan.yaml': (SMALL['data/plan.yaml'] ?? '').replace(/\n.*id: other.*/, '') };
    const overdue = files['data/plan.yaml'].replace('>= 20%', '>= 5%');
    const late = await aWorkspace({ ...files, 'data/plan.yaml': overdue }).dxWith({ DX_AS_OF: '2026-12-31' });
    expect(late.stdout).toContain('Next: dx status --status overdue (1) · dx --help');
    const fine = await aWorkspace({ ...files, 'data/plan.yaml': overdue }).dx();
    expect(fine.stdout).toContain('Next: dx status (each target) · dx --help');
  });

  test('is called by its folder where it has no name, from any folder below', async () => {
    const workspace = aWorkspace(SMALL);
    const { stdout } = await workspace.dxIn(workspace.path('data'));
    expect(stdout).toMatch(/^dx-\w+: 2 targets/);
  });

  test('answers where there is no plan yet', async () => {
    const { code, stdout } = await aWorkspace({}).dx();
    expect(code).toBe(0);
    expect(lines(stdout)[0]).toMatch(/: no plan yet, so there is nothing to judge$/);
    expect(lines(stdout)[1]).toBe('Next: dx init --help (a plan to begin with) · dx --help');
  });

  test('says that files have errors, and what was loaded before', async () => {
    const workspace = aWorkspace(SMALL);
    await workspace.dx('load');
    for (const name of ['one', 'two'])
      workspace.write(`data/${name}.yaml`, 'province: nowhere-at-all\nmeasurements: []\n');
    const { code, stdout, stderr } = await workspace.dx();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(lines(stdout)).toEqual([
      expect.stringMatching(/: 2 errors in the files$/),
      'As they were loaded last: ▼ 1 off track · – 1 no figure',
      'Next: dx lint (what is wrong, and how to mend it) · dx --help',
    ]);
  });

  test('says that files have errors where nothing was ever loaded', async () => {
    const { code, stdout } = await aWorkspace({ 'data/wrong.yaml': 'plans: [\n' }).dx();
    expect(code).toBe(0);
    expect(lines(stdout)[0]).toMatch(/: 1 error in the files$/);
    expect(lines(stdout)[1]).toBe('Nothing was loaded from them yet.');
  });

  test('says why the database does not answer', async () => {
    const workspace = aWorkspace(SMALL);
    writeFileSync(workspace.path('other.sqlite'), 'not a database of dx, and not to be touched');
    const { code, stdout } = await workspace.dxWith({ DX_DB: workspace.path('other.sqlite') });
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain('is not a database of dx and was left alone');
    expect(stdout).toContain('dx lint');
  });
});

describe('dx alone outside of a workspace', () => {
  test('says what it is, and loads nothing', async () => {
    const { dxIn } = aWorkspace({});
    const elsewhere = aFolder();
    const { code, stdout } = await dxIn(elsewhere);
    expect(code).toBe(0);
    expect(stdout).toContain('dx tracks what provinces promised');
    expect((await dxIn(elsewhere, '--lang', 'vi')).stdout).toContain('Báo cáo');
    expect(existsSync(`${elsewhere}/.dx`)).toBe(false);
  });

  test('also where --dir names none', async () => {
    const { dx } = aWorkspace({});
    expect((await dx('-C', 'nowhere')).stdout).toContain('dx tracks what provinces promised');
  });
});
