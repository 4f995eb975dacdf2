import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../src/cli/errors/exit-code.ts';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

/** The program as a process, with whatever Node runs this test. */
function spawn(...argv: string[]) {
  return spawnSync(process.execPath, ['bin/dx.js', ...argv], { encoding: 'utf8' });
}

describe('the exit code', () => {
  const workspace = aWorkspace(SMALL);

  test('is 0 when it did what was asked', async () => {
    expect((await workspace.dx('status')).code).toBe(EXIT.done);
  });

  test('is 1 when lint finds an error', async () => {
    const wrong = aWorkspace({ ...SMALL, 'data/wrong.yaml': 'plans: [' });
    const { code, stdout } = await wrong.dx('lint');
    expect(code).toBe(EXIT.failed);
    expect(stdout).toContain('data/wrong.yaml:1');
  });

  test('is 1 when check finds a missed target', async () => {
    const plan = (SMALL['data/plan.yaml'] ?? '').replace('">= 20%"', '">= 20%", by: 2024');
    expect((await aWorkspace({ ...SMALL, 'data/plan.yaml': plan }).dx('check')).code).toBe(EXIT.failed);
  });

  test.each([
    [['statsu'], 'status'],
    [['stat'], 'status'],
    [['status', '--provnce', 'x'], '--province'],
    [['status', '-f', 'cvs'], 'csv'],
    [['status', '--as-of', '2025-02-30'], 'yyyy-mm-dd'],
    [['explain'], 'target'],
    [['check', '--stric'], '--strict'],
    [['check', '--strict', '--mode', 'optimistic'], '--mode'],
    [['list', 'plan'], 'plans'],
    [['status', '--plan', 'smal'], 'small'],
    [['status', '-i', 'own-shares'], 'own-share'],
    [['explain', 'quang-ninh/small/shares'], 'quang-ninh/small/share'],
    [['help', 'format'], 'formats'],
    [['-C', 'nowhere', 'status'], 'dx.yaml'],
    [['status', '--fields', ''], '--fields <a,b> needs a value'],
    [['status', '--province', ''], '--province <name...> needs a value'],
    [['status', '-p', 'quang-ninh', ''], '--province <name...> needs a value'],
    [['status', '--plan', ''], '--plan <id...> needs a value'],
    [['status', '-i', ''], '--indicator <id...> needs a value'],
    [['status', '--status', ''], '--status <status...> needs a value'],
    [['status', '--sort', ''], '--sort <field> needs a value'],
    [['status', '-o', ''], '--output <file> needs a value'],
    [['status', '-C', ''], '--dir <path> needs a value'],
    [['status', '--db', ''], '--db <file> needs a value'],
    [['status', '-f', ''], '--format <format> needs a value'],
    [['ranks', '--index', ' '], '--index'],
    [['status', '-p', ','], '--province'],
    [['-f', 'json', 'statu'], '"statu'],
    [['--format', 'json', 'statu'], 'status'],
    [['-p', 'quang-ninh', 'statu'], 'status'],
    [['-p', 'quang-ninh'], 'dx --help'],
  ])('is 2 for %j, with a hint', async (argv, hint) => {
    const { code, stdout, stderr } = await workspace.dx(...argv);
    expect({ code, stdout }).toEqual({ code: EXIT.usage, stdout: '' });
    expect(stderr).toContain(hint);
  });

  test('is 3 when a file is invalid, with the line and a caret', async () => {
    const wrong = aWorkspace({ ...SMALL, 'data/wrong.yaml': 'province: quang-ninh\nplan: []\n' });
    const { code, stdout, stderr } = await wrong.dx('status');
    expect({ code, stdout }).toEqual({ code: EXIT.refused, stdout: '' });
    expect(stderr).toContain('data/wrong.yaml:2:1');
    expect(stderr).toContain('^^^^');
  });

  test.each(['plans: []', 'measurements: []'])('is 3 for an unknown province beside %s', async (empty) => {
    const wrong = aWorkspace({ ...SMALL, 'data/wrong.yaml': `province: quang-nihn\n${empty}\n` });
    const { code, stderr } = await wrong.dx('status');
    expect(code).toBe(EXIT.refused);
    expect(stderr).toContain('data/wrong.yaml:1:11');
  });

  test.each([
    ['status', '--bogus', '--json'],
    ['status', '--bogus', '-f', 'json'],
    ['explain', '--format=json'],
  ])('comes with one JSON object for %s %s %s', async (...argv) => {
    const { code, stdout, stderr } = await workspace.dx(...argv);
    expect({ code, stdout }).toEqual({ code: EXIT.usage, stdout: '' });
    expect(JSON.parse(stderr).error.exit).toBe(EXIT.usage);
  });

  test('is 4 for a database of another dx that is to be read as it is', async () => {
    const other = aWorkspace(SMALL);
    await other.dx('load');
    const db = new Database(other.path('.dx/dx.sqlite'));
    db.pragma('user_version = 99');
    db.close();
    expect((await other.dx('status', '--no-load')).code).toBe(EXIT.database);
    expect((await other.dx('status')).code).toBe(EXIT.done);
  });

  test('is 5 when the report cannot be written, and nothing is left behind', async () => {
    mkdirSync(workspace.path('folder'));
    const { code, stderr } = await workspace.dx('status', '-o', 'folder');
    expect(code).toBe(EXIT.output);
    expect(stderr).toContain('folder');
    expect(existsSync(workspace.path(`.folder.${process.pid}.tmp`))).toBe(false);
  });

  test('is 5 when the disk is full', () => {
    const command = `"${process.execPath}" bin/dx.js list sources -f csv > /dev/full`;
    expect(spawnSync('sh', ['-c', command]).status).toBe(EXIT.output);
  });

  test('is 69 on a Node that is too old, in one line', () => {
    const old = `Object.defineProperty(process.versions, 'node', { value: '20.20.2' }); import('./bin/dx.js');`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', old], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: EXIT.nodeTooOld, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('is the one of the verdict when the reader closes the pipe', () => {
    const command = `"${process.execPath}" bin/dx.js list indicators -f csv | head -1; echo "\${PIPESTATUS[0]}"`;
    expect(execFileSync('bash', ['--norc', '-c', command], { encoding: 'utf8' }).trim()).toMatch(/^id,.*\n0$/);
  });

  test('is listed in the help, every one', async () => {
    const { stdout } = await workspace.dx('help', 'exit-codes');
    for (const code of Object.values(EXIT)) expect(stdout).toMatch(new RegExp(`\\b${code}\\b`));
  });
});

describe('the program as a process', () => {
  test('writes the report to stdout and remarks to stderr', () => {
    const { status, stdout } = spawn('status', '--province', 'quang-ninh', '--as-of', '2025-06-30', '-f', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).report).toBe('status');
  });

  test.each([
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [{ NO_COLOR: '', FORCE_COLOR: '1' }, true],
    [{ NODE_DISABLE_COLORS: '1', FORCE_COLOR: '1' }, true],
  ])('decides about colour by itself and keeps stderr clean: %j', (colors, isColoured) => {
    const { NO_COLOR: _, FORCE_COLOR: __, ...rest } = process.env;
    const argv = ['bin/dx.js', 'status', '--province', 'quang-ninh', '--as-of', '2025-06-30', '--quiet'];
    const { stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', env: { ...rest, ...colors } });
    expect(stderr).toBe('');
    expect(stdout.includes('\u001b[')).toBe(isColoured);
  });

  test('writes a long report whole', () => {
    const command = `"${process.execPath}" bin/dx.js list indicators -f json | (sleep 1; wc -c)`;
    const piped = Number(execFileSync('sh', ['-c', command], { encoding: 'utf8' }));
    expect(piped).toBe(Buffer.byteLength(spawn('list', 'indicators', '-f', 'json').stdout));
  });

  test('reads a workspace that it may not write to', () => {
    const workspace = aWorkspace(SMALL);
    const cache = workspace.path('cache');
    chmodSync(workspace.dir, 0o755);
    writeFileSync(workspace.path('.dx'), 'a file where the folder would be');
    const run = spawnSync(process.execPath, ['bin/dx.js', '-C', workspace.dir, 'status', '--json'], {
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: cache },
    });
    expect([0, 5]).toContain(run.status);
  });
});
