import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aWorkspace, SMALL, textOf } from '../helpers/workspace.ts';

describe('dx explain', () => {
  const workspace = aWorkspace({
    ...SMALL,
    'data/more.yaml': `province: quang-ninh
measurements:
  - { indicator: own-share, period: 2023, value: 3%, source: own-report, as_stated: "chỉ 3%" }
`,
  });

  test('shows the formula with its numbers, every figure with its place, and why one was not chosen', async () => {
    const { code, stdout } = await workspace.dx('explain', 'quang-ninh/small/share', '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout).toContain('7.1 / 20 = 35.5 %');
    expect(stdout).toContain('data/figures.yaml:3');
    expect(stdout).toContain('data/more.yaml:3');
    expect(stdout).toMatch(/3 %.*older/);
  });

  test('finds a target by its id alone', async () => {
    const [whole, short] = [
      await workspace.dx('explain', 'quang-ninh/small/share'),
      await workspace.dx('explain', 'share'),
    ];
    expect(short.stdout).toBe(whole.stdout);
  });

  test('shows a figure that was not known on the day', async () => {
    const { stdout } = await workspace.dx('explain', 'share', '--as-of', '2024-06-30', '--json');
    const { rows, summary } = JSON.parse(stdout);
    expect(rows.map(({ standing }: { standing: string }) => standing)).toContain('not_known_yet');
    expect(summary).toMatchObject([{ status: 'no_data' }]);
  });
});

describe('dx list', () => {
  const workspace = aWorkspace(SMALL);

  test.each(['provinces', 'indicators', 'plans', 'indices', 'sources'])('lists %s in both languages', async (what) => {
    const [vi, en] = [
      await workspace.dx('list', what, '--lang', 'vi'),
      await workspace.dx('list', what, '--lang', 'en'),
    ];
    expect([vi.code, en.code]).toEqual([0, 0]);
    expect(vi.stdout).not.toBe(en.stdout);
    const { rows } = JSON.parse((await workspace.dx('list', what, '--json')).stdout);
    expect(rows.length).toBeGreaterThan(0);
  });

  test('knows the 63 provinces of before and the 34 of after', async () => {
    const { stdout } = await workspace.dx('list', 'provinces', '--json');
    const rows: { id: string; populations: string[] }[] = JSON.parse(stdout).rows;
    const members = (population: string) => rows.filter(({ populations }) => populations.includes(population)).length;
    expect([members('vn63'), members('vn34')]).toEqual([63, 34]);
  });
});

describe('dx lint', () => {
  test('finds nothing in clean files', async () => {
    const { code, stdout } = await aWorkspace(SMALL).dx('lint', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).rows).toEqual([]);
  });

  test('fails on more warnings than allowed', async () => {
    const workspace = aWorkspace({
      ...SMALL,
      'data/more.yaml': `province: quang-ninh
measurements:
  - { indicator: own-share, period: 2024, value: 9.9%, source: baomoi-2025 }
`,
    });
    expect((await workspace.dx('lint')).code).toBe(0);
    const { code, stdout } = await workspace.dx('lint', '--max-warnings', '0');
    expect(code).toBe(1);
    expect(stdout).toContain('warning[conflicting_figures]');
  });
});

describe('dx schema', () => {
  test('prints a JSON Schema', async () => {
    const { stdout } = await aWorkspace(SMALL).dx('schema');
    expect(JSON.parse(stdout).$schema).toContain('draft-07');
  });
});

describe('the output', () => {
  const workspace = aWorkspace(SMALL);

  test('goes to a file whose ending chooses the format', async () => {
    const { stdout } = await workspace.dx('status', '-o', 'out.csv');
    expect(stdout).toBe('');
    expect(textOf(workspace, 'out.csv')).toMatch(/^province,plan,target/);
  });

  test.each([
    ['status', 'out.xlsx', 'no format for .xlsx: table, csv, tsv, json, ndjson, md'],
    ['status', 'out.xml', 'no format for .xml'],
    ['status', 'out.csv.gz', 'no format for .gz'],
    ['status', 'out.constructor', 'no format for .constructor'],
    ['check', 'out.xls', 'no format for .xls: text, '],
    ['lint', 'out.pdf', 'no format for .pdf'],
  ])('of dx %s to %s, whose ending is no format, is refused before anything is done', async (command, file, said) => {
    const fresh = aWorkspace(SMALL);
    const { code, stdout, stderr } = await fresh.dx(command, '-o', file);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(said)]);
    expect([existsSync(fresh.path(file)), existsSync(fresh.path('.dx'))]).toEqual([false, false]);
  });

  test('goes to a file of any name where the format is named, and as text into one without an ending or in .txt', async () => {
    expect((await workspace.dx('status', '-f', 'csv', '-o', 'out.v2')).code).toBe(0);
    expect(textOf(workspace, 'out.v2')).toMatch(/^province,plan,target/);
    for (const name of ['out', 'out.txt', 'out.TXT']) {
      expect((await workspace.dx('status', '-o', name)).code).toBe(0);
      expect(textOf(workspace, name)).toMatch(/^Quảng Ninh/);
    }
    expect((await workspace.dx('status', '-o', 'out.jsonl')).code).toBe(0);
    expect(textOf(workspace, 'out.jsonl')).toMatch(/^\{.*\}\n/);
  });

  test('has the form of spreadsheets as csv alone', async () => {
    for (const argv of [[], ['--json'], ['-o', 'out.md']]) {
      const { code, stderr } = await workspace.dx('status', '--excel', ...argv);
      expect([code, stderr]).toEqual([2, expect.stringContaining('add -f csv')]);
    }
    expect((await workspace.dx('status', '--excel', '-o', 'out.csv')).code).toBe(0);
    expect((await workspace.dx('export', 'targets', '--excel')).code).toBe(0);
  });

  test('is not written when the call is wrong', async () => {
    await workspace.dx('status', '-o', 'never.csv', '--fields', 'nonsense');
    expect(existsSync(workspace.path('never.csv'))).toBe(false);
  });

  test('has colour only where it is wanted', async () => {
    const esc = String.fromCharCode(27);
    expect((await workspace.dx('status')).stdout).not.toContain(esc);
    expect((await workspace.dx('status', '--color')).stdout).toContain(esc);
    expect((await workspace.dxWith({ FORCE_COLOR: '1' }, 'status')).stdout).toContain(esc);
    expect((await workspace.dxWith({ FORCE_COLOR: '1', NO_COLOR: '1' }, 'status')).stdout).not.toContain(esc);
  });

  test('has no colour in a file, whatever the terminal takes', async () => {
    for (const name of ['coloured', 'coloured.txt', 'coloured.md']) {
      expect((await workspace.dxWith({ FORCE_COLOR: '1' }, 'status', '--color', '-o', name)).code).toBe(0);
      expect(textOf(workspace, name)).not.toContain(String.fromCharCode(27));
    }
  });

  test('speaks the language of --lang, DX_LANG, dx.yaml and the locale, in this order', async () => {
    const own = aWorkspace({ ...SMALL, 'dx.yaml': 'lang: vi\n' });
    const english = /No figure|off track/;
    expect((await own.dx('status')).stdout).not.toMatch(english);
    expect((await own.dxWith({ DX_LANG: 'en' }, 'status')).stdout).toMatch(english);
    expect((await own.dxWith({ DX_LANG: 'en' }, 'status', '--lang', 'vi')).stdout).not.toMatch(english);
    expect((await workspace.dxWith({ LANG: 'vi_VN.UTF-8' }, 'status')).stdout).not.toMatch(english);
  });

  test('speaks the language of dx.yaml where the call itself is wrong, and on its pages of help', async () => {
    const own = aWorkspace({ ...SMALL, 'dx.yaml': 'workspace: own\nlang: "vi" # for all\n', 'data/deep/.gitkeep': '' });
    const vietnamese = /không có lệnh|không hợp lệ|cần một giá trị|Ví dụ|Cách dùng|Lệnh|Định dạng|chưa có lệnh/;
    const calls = [
      ['statu'],
      ['ranks', '--top', 'x'],
      ['status', '--as-of', '2025-02-30'],
      ['status', '-p', ''],
      ['status', '--help'],
      ['help', 'status'],
      ['help', 'formats'],
      ['-h'],
      ['--json'],
    ];
    for (const argv of calls) {
      const { stdout, stderr } = await own.dx(...argv);
      expect(stdout + stderr, argv.join(' ')).toMatch(vietnamese);
      const english = await own.dx(...argv, '--lang', 'en');
      expect(english.stdout + english.stderr, argv.join(' ')).not.toMatch(vietnamese);
      expect((await own.dxWith({ DX_LANG: 'en' }, ...argv)).stderr).not.toMatch(vietnamese);
    }
    expect((await own.dxWith({ DX_AS_OF: 'x' }, 'status')).stderr).toMatch(vietnamese);
    expect((await own.dx()).stdout).toContain('2 chỉ tiêu trong 1 kế hoạch');
    expect((await workspace.dx('-C', own.dir, 'statu')).stderr).toMatch(vietnamese);
    expect((await workspace.dxWith({ DX_DIR: own.dir }, 'statu')).stderr).toMatch(vietnamese);
    expect((await workspace.dx('statu')).stderr).not.toMatch(vietnamese);
  });

  test('speaks for all that where dx.yaml names no language that it knows, or cannot be read', async () => {
    for (const settings of ['lang: de\n', 'check:\n  lang: vi\n', 'lang: [vi', '# lang: vi\n']) {
      const { code, stderr } = await aWorkspace({ ...SMALL, 'dx.yaml': settings }).dx('statu');
      expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no command') });
    }
  });

  test('begins every help page with an example', async () => {
    for (const command of ['status', 'explain', 'list', 'lint', 'load', 'schema']) {
      const { code, stdout } = await workspace.dx(command, '--help');
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`^Example:\n  dx ${command}`));
      expect((await workspace.dx('help', command)).stdout).toBe(stdout);
    }
    expect((await workspace.dx('-h')).stdout).toMatch(/^Example:\n {2}dx status .*\n {2}dx explain /);
    expect((await workspace.dx('-h', '--lang', 'vi')).stdout).toMatch(/^Ví dụ:\n/);
  });
});

test('dx explain shows the figure of the unit that came after, and does not judge by it', async () => {
  const later = SMALL['data/figures.yaml']
    ?.replace('quang-ninh', 'hai-phong-2025')
    .replace('2024', '2025')
    .replace('7.1%', '30%');
  const workspace = aWorkspace({
    ...SMALL,
    'data/plan.yaml': SMALL['data/plan.yaml']?.replace('quang-ninh', 'hai-duong') ?? '',
    'data/figures.yaml': SMALL['data/figures.yaml']?.replace('quang-ninh', 'hai-duong') ?? '',
    'data/later.yaml': later ?? '',
  });
  const { stdout } = await workspace.dx('explain', 'hai-duong/small/share', '--as-of', '2026-06-30', '--json');
  const { rows } = JSON.parse(stdout);
  expect(rows.map(({ standing, province, value }: Record<string, unknown>) => [standing, province, value])).toEqual([
    ['chosen', 'hai-duong', 7.1],
    ['of_successor', 'hai-phong-2025', 30],
  ]);
  const page = (await workspace.dx('explain', 'hai-duong/small/share', '--as-of', '2026-06-30')).stdout;
  expect(page.replaceAll(/\s+/g, ' ')).toContain(
    'By the newest figure of the new unit, 30 % (2025), it would be ✓ achieved.',
  );
});

test('dx list plans keeps to the provinces asked for', async () => {
  const plan = SMALL['data/plan.yaml'] ?? '';
  const workspace = aWorkspace({ ...SMALL, 'data/other.yaml': plan.replace('quang-ninh', 'bac-ninh') });
  const { stdout } = await workspace.dx('list', 'plans', '-p', 'bac-ninh', '--json');
  expect(JSON.parse(stdout).rows).toMatchObject([{ declared_targets: 3, itemised_targets: 2 }]);
  expect(JSON.parse(stdout).rows.map(({ province }: { province: string }) => province)).toEqual(['bac-ninh']);
  expect((await workspace.dx('list', 'plans', '-p', 'ha-noi')).code).toBe(2);
});

describe('a selection of which only a part matches', () => {
  const workspace = aWorkspace({
    ...SMALL,
    'data/empty.yaml':
      'province: bac-ninh\nplans: [{ id: empty, title: { vi: A, en: A }, source: own-report, targets: [] }]\n',
  });
  const said = 'nothing matches --province ha-noi\n';

  test.each([['status'], ['export', 'assessments'], ['export', 'targets'], ['diff', '--from', '2024-06-30']])(
    'is told by dx %s, once and on stderr',
    async (...call) => {
      const { code, stderr } = await workspace.dx(...call, '-p', 'quang-ninh', 'ha-noi');
      expect([code, stderr.split(said)]).toEqual([0, expect.objectContaining({ length: 2 })]);
    },
  );

  test('says nothing of a plan without targets, which has a summary', async () => {
    const { code, stderr } = await workspace.dx('status', '--plan', 'small', 'empty');
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('nothing matches')]);
    expect((await workspace.dx('status', '--plan', 'small', 'empty', '-i', 'own-share')).stderr).toContain(
      'nothing matches --plan empty\n',
    );
  });
});
