import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aFolder } from '../helpers/folder.ts';
import { aWorkspace, SMALL, textOf } from '../helpers/workspace.ts';

const CALLS = [
  ['plan', 'data/lai-chau/mine.yaml', ['plan', 'mine', '-p', 'Lai Châu', '--title', 'Kế hoạch: "mới"']],
  ['indicator', 'seeds/indicators/mine.yaml', ['indicator', 'mine', '--title', 'Tỷ lệ # mới']],
  ['source', 'seeds/sources/mine.yaml', ['source', 'mine', '--title', "Báo cáo: 'mới'"]],
] as const;

describe.each(CALLS)('dx new %s', (kind, file, argv) => {
  test.each(['vi', 'en'])('makes a file that loads as it is, without an error or a warning, in %s', async (lang) => {
    const workspace = aWorkspace(SMALL);
    const { code, stdout } = await workspace.dx('new', ...argv, '--lang', lang);
    expect(code).toBe(0);
    expect(stdout).toContain(file);
    expect(await workspace.dx('lint', '--max-warnings', '0')).toMatchObject({ code: 0 });
    const listed = await workspace.dx('list', `${kind}s`, '--json');
    expect(listed.stdout).toMatch(/"(?:lai-chau\/)?mine"/);
  });

  test('keeps the title as it was given', async () => {
    const workspace = aWorkspace(SMALL);
    await workspace.dx('new', ...argv);
    const { rows } = JSON.parse((await workspace.dx('list', `${kind}s`, '--json')).stdout);
    const own = rows.find((row: Record<string, unknown>) => row.id === 'mine' || row.plan === 'lai-chau/mine');
    expect(Object.values(own)).toContain(argv.at(-1));
  });

  test('loads as well with a key that is put in', async () => {
    const workspace = aWorkspace(SMALL);
    await workspace.dx('new', ...argv);
    const full = textOf(workspace, file)
      .replace(/^( *)# ((?: *(?:- )?)(?:[a-z_]+): .*)$/gm, (_, indent, key: string) => indent + key)
      .replace(/^( *)# targets:/m, '$1targets:')
      .replace(/indicator: …/, 'indicator: own-share')
      .replace(/source: …/g, 'source: own-report')
      .replace(/id: …/, 'id: first')
      .replace(/: …/g, ': own');
    workspace.write(file, full);
    expect((await workspace.dx('lint', '-f', 'csv', '--no-header')).stdout).not.toMatch(/(^|\n)error/);
    if (kind === 'plan')
      expect((await workspace.dx('status', '-p', 'lai-chau', '--json')).stdout).toContain('mine/first');
  });

  test('is refused where there is one of that id, and says where', async () => {
    const workspace = aWorkspace(SMALL);
    await workspace.dx('new', ...argv);
    const before = textOf(workspace, file);
    const { code, stderr } = await workspace.dx('new', ...argv);
    expect(code).toBe(2);
    expect(stderr).toMatch(new RegExp(`there is already mine, in ${file}:\\d+`));
    expect(textOf(workspace, file)).toBe(before);
  });

  test('overwrites no file', async () => {
    const workspace = aWorkspace({ ...SMALL, [file]: '' });
    const { code, stderr } = await workspace.dx('new', ...argv);
    expect(code).toBe(2);
    expect(stderr).toContain(file);
    expect(textOf(workspace, file)).toBe('');
  });
});

describe('dx new', () => {
  const workspace = aWorkspace(SMALL);

  test.each([
    [['plan', 'Kế hoạch', '-p', 'lai-chau'], 'ke-hoach is one'],
    [['source', 'a/b'], 'a-b is one'],
    [['source', '../x'], 'x is one'],
    [['plan', 'mine'], '--province <name> is missing'],
    [['plan', 'mine', '-p', 'lai-chau', 'ha-noi'], 'dx new is of one province'],
    [['plan', 'mine', '-p', 'lai-cha'], '"lai-chau"'],
    [['plan', 'mine', '-p', 'Bắc Ninh'], 'write the id'],
    [['target', 'mine'], 'allowed: plan, indicator, source'],
    [['plan'], '<id> is missing'],
    [['indicator', 'own-share'], 'there is already own-share, in seeds/own.yaml:2'],
    [['indicator', 'digital-economy-share-of-grdp'], 'there is already digital-economy-share-of-grdp, in dx:seeds/'],
  ])('is refused: %j', async (argv, said) => {
    const { code, stderr } = await workspace.dx('new', ...argv);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });

  test('has the same id for plans of two provinces', async () => {
    const other = aWorkspace(SMALL);
    expect((await other.dx('new', 'plan', 'small', '-p', 'lai-chau')).code).toBe(0);
  });

  test('writes nothing to the record that comes with dx, and nothing while files have errors', async () => {
    const elsewhere = aFolder();
    const { code, stderr } = await workspace.dxIn(elsewhere, 'new', 'source', 'mine');
    expect(code).toBe(2);
    expect(stderr).toContain('dx init');
    const broken = aWorkspace(SMALL);
    writeFileSync(broken.path('data/wrong.yaml'), 'plans: [');
    expect((await broken.dx('new', 'source', 'mine')).code).toBe(3);
    expect(existsSync(broken.path('seeds/sources'))).toBe(false);
  });
});
