import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { compareFiles } from '../../src/cli/workspace/changed-files.ts';
import type { WorkspacePaths } from '../../src/cli/workspace/database.ts';
import { openUpToDate } from '../../src/cli/workspace/open-database.ts';
import type { WorkspaceStore } from '../../src/store/file-memory.ts';
import { identityOf } from '../../src/store/sqlite/file/identity.ts';
import { takeLock } from '../../src/store/sqlite/file/lock.ts';
import { sealOf } from '../../src/store/sqlite/seal.ts';
import { openForReading } from '../../src/store/sqlite/store.ts';
import { damage } from '../helpers/damage.ts';
import { alsoRemoved } from '../helpers/folder.ts';
import { interruptedLoad } from '../helpers/interrupted.ts';
import { aSmallPackage } from '../helpers/package.ts';
import { aWorkspace, SMALL, textOf, type Workspace } from '../helpers/workspace.ts';

const POISON = "UPDATE measurements SET value = 99, half_unit = 0 WHERE indicator = 'own-share'";

/** The figure that a report shows. */
const figureOf = (stdout: string): unknown => JSON.parse(stdout).rows[0].value;

let workspace: Workspace;
let path: string;
beforeEach(async () => {
  workspace = aWorkspace(SMALL);
  path = workspace.path('.dx/dx.sqlite');
  expect((await workspace.dx('load')).code).toBe(0);
}, 60_000);

const status = async (...argv: string[]) => await workspace.dx('status', '--json', '--lang', 'en', ...argv);

describe('a load that died', () => {
  test.each([[[]], [['--no-load']]])('is undone by the next command, whichever it is: %j', async (options) => {
    interruptedLoad(path, POISON);
    expect(existsSync(`${path}-journal`)).toBe(true);
    const { code, stdout } = await status(...options);
    expect(code).toBe(0);
    expect(figureOf(stdout)).toBe(7.1);
    expect(existsSync(`${path}-journal`)).toBe(false);
  });

  test('leaves a journal that is not played back where it would delete another file', async () => {
    interruptedLoad(path, POISON);
    workspace.write('victim', 'precious');
    const name = Buffer.from(workspace.path('victim'));
    const record = Buffer.alloc(8);
    record.writeUInt32BE(name.length, 0);
    record.writeUInt32BE(
      name.reduce((sum, byte) => sum + byte, 0),
      4,
    );
    const pending = Buffer.alloc(4);
    pending.writeUInt32BE(0x40000000 / 4096 + 1);
    const magic = Buffer.from('d9d505f920a163d7', 'hex');
    writeFileSync(`${path}-journal`, Buffer.concat([readFileSync(`${path}-journal`), pending, name, record, magic]));
    const { code, stdout } = await status();
    expect({ code, figure: figureOf(stdout) }).toEqual({ code: 0, figure: 7.1 });
    expect(textOf(workspace, 'victim')).toBe('precious');
  });

  test('is followed by a load of all files: a journal may come from anybody', async () => {
    // The journal of somebody who had changed a figure, and was writing it back when it died.
    damage(path, POISON);
    interruptedLoad(path, POISON.replace('99', '7.1'));
    const { code, stdout, stderr } = await status();
    expect({ code, figure: figureOf(stdout) }).toEqual({ code: 0, figure: 7.1 });
    expect(stderr).toContain('a load had not come to its end');
    expect(existsSync(`${path}-journal`)).toBe(false);
  });

  test.each([
    ['another version of dx', (file: string) => `UPDATE built SET dx = '9', seal = '${sealOf('9', file)}'`],
    ['another schema', () => 'PRAGMA user_version = 99'],
  ])('is followed by a database of this dx where it was one of %s', async (_, older) => {
    damage(path, older(identityOf(path) ?? ''));
    interruptedLoad(path, POISON);
    const { code, stdout } = await status();
    expect({ code, figure: figureOf(stdout) }).toEqual({ code: 0, figure: 7.1 });
    expect((await status('--no-load')).code).toBe(0);
  });

  test('leaves a journal without a database, which is not played into the next one', async () => {
    interruptedLoad(path, POISON);
    rmSync(path);
    expect(figureOf((await status()).stdout)).toBe(7.1);
    expect(existsSync(`${path}-journal`)).toBe(false);
  });
});

describe('a database whose header says another format', () => {
  test.each([[18], [19]])('is built anew: byte %i', async (byte) => {
    const bytes = readFileSync(path);
    bytes[byte] = 63;
    writeFileSync(path, bytes);
    // A file that was only touched is remembered anew, which writes.
    const figures = Object.keys(SMALL).find((name) => name.startsWith('data/')) ?? '';
    utimesSync(workspace.path(figures), new Date(), new Date());
    const { code, stdout } = await status();
    expect({ code, figure: figureOf(stdout) }).toEqual({ code: 0, figure: 7.1 });
    expect([...readFileSync(path).subarray(18, 20)]).toEqual([1, 1]);
  });
});

describe('a database that came with the folder', () => {
  const later = (): Workspace => {
    damage(path, POISON);
    expect(existsSync(workspace.path('.dx/.gitignore'))).toBe(true);
    const copy = aWorkspace({});
    cpSync(workspace.dir, copy.dir, { recursive: true, preserveTimestamps: true });
    return copy;
  };

  test.each(['check', 'lint', 'export targets', 'load'])('is built anew by dx %s', async (command) => {
    const copy = later();
    const { stderr } = await copy.dx(...command.split(' '), '--lang', 'en');
    expect(stderr).toContain('a copy is not trusted');
    expect(figureOf((await copy.dx('status', '--json', '--no-load')).stdout)).toBe(7.1);
  });

  test('is not read as it is, unless the caller names it', async () => {
    const copy = later();
    const { code, stderr } = await copy.dx('status', '--no-load', '--lang', 'en');
    expect({ code, stderr }).toMatchObject({ code: 4, stderr: expect.stringContaining('it is a copy') });
    expect(figureOf((await copy.dx('status', '--json', '--no-load', '--db', '.dx/dx.sqlite')).stdout)).toBe(99);
    expect(figureOf((await copy.dx('status', '--json', '--db', '.dx/dx.sqlite')).stdout)).toBe(7.1);
  });

  test.each(['-wal', '-shm'])('is not read with a file %s beside it, which dx never writes', async (ending) => {
    const copy = workspace.path('copy.sqlite');
    cpSync(path, copy);
    const other = new Database(copy);
    other.pragma('journal_mode = WAL');
    other.exec(POISON);
    cpSync(`${copy}${ending}`, `${path}${ending}`);
    other.close();
    const { code, stdout, stderr } = await status();
    expect({ code, figure: figureOf(stdout), stderr }).toEqual({
      code: 0,
      figure: 7.1,
      stderr: expect.stringContaining('was rebuilt'),
    });
    expect(existsSync(`${path}${ending}`)).toBe(false);
    expect((await status()).stderr).toBe('');
  });

  test.each(['-wal', '-lock'])('is passed over where a link or a folder stands at %s', async (ending) => {
    rmSync(`${path}${ending}`, { force: true });
    mkdirSync(`${path}${ending}`);
    expect(figureOf((await status()).stdout)).toBe(7.1);
    rmSync(`${path}${ending}`, { recursive: true });
    symlinkSync(workspace.path('dx.yaml'), `${path}${ending}`);
    expect(figureOf((await status()).stdout)).toBe(7.1);
    expect(textOf(workspace, 'dx.yaml')).toBe('');
  });

  test('stays where the folder is only renamed', async () => {
    const moved = alsoRemoved(`${workspace.dir}-moved`);
    renameSync(workspace.dir, moved);
    const { stderr } = await workspace.dx('status', '-C', moved);
    expect(stderr).toBe('');
  });

  test('is kept out of commits', () => {
    expect(textOf(workspace, '.dx/.gitignore')).toBe('*\n');
  });

  test('runs nothing of its author, whatever its tables are called', async () => {
    const name = `x"; COMMIT; ATTACH '${workspace.path('pwned')}' AS p; CREATE TABLE p.t (a); DETACH p; BEGIN; --`;
    rmSync(path);
    damage(path, 'PRAGMA application_id = 1685585921', 'PRAGMA user_version = 5', 'CREATE TABLE x (a)');
    damage(path, `CREATE TABLE "${name.replaceAll('"', '""')}" (a)`);
    expect(figureOf((await status()).stdout)).toBe(7.1);
    expect(existsSync(workspace.path('pwned'))).toBe(false);
    const db = new Database(path, { readonly: true });
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'x%'").all()).toEqual([]);
    db.close();
  });

  test('of another version of dx is built anew', async () => {
    damage(path, 'PRAGMA user_version = 99');
    const { code, stderr } = await status();
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('another version of dx') });
  });
});

describe('a place for the database that is not ours alone', () => {
  const cache = () => join(workspace.dir, '.cache', 'dx');
  const cached = () => readdirSync(cache()).filter((name) => name.endsWith('.sqlite'));

  test.each<readonly [string, () => void, RegExp]>([
    [
      'a folder that is a link',
      () => {
        renameSync(workspace.path('.dx'), workspace.path('elsewhere'));
        symlinkSync(workspace.path('elsewhere'), workspace.path('.dx'));
      },
      /is a link/,
    ],
    ['a folder that is a link to itself', () => replaced('.dx', (at) => symlinkSync('.dx', at)), /is a link/],
    ['a file in place of the folder', () => replaced('.dx', (at) => writeFileSync(at, '')), /cannot be a database/],
    ['a link to nothing', () => replaced('.dx/dx.sqlite', (at) => symlinkSync(workspace.path('x'), at)), /is a link/],
    [
      'a link to an empty file',
      () => {
        workspace.write('x', '');
        replaced('.dx/dx.sqlite', (at) => symlinkSync(workspace.path('x'), at));
      },
      /is a link/,
    ],
    ['a journal that is a link', () => symlinkSync(workspace.path('x'), `${path}-journal`), /is a link/],
    ['a lock that is a link', () => replaced('.dx/dx.sqlite-lock', (at) => symlinkSync('x', at)), /is a link/],
    ['a folder in place of the file', () => replaced('.dx/dx.sqlite', (at) => mkdirSync(at)), /cannot be a database/],
    ['a file that anybody may write', () => chmodSync(path, 0o666), /by anybody/],
    ...(process.geteuid?.() === 0
      ? [['a file of another user', () => chownSync(path, 12345, 12345), /another user/] as const]
      : []),
  ])('is left for the cache: %s', async (_, change, said) => {
    const before = textOf(workspace, '.dx/.gitignore');
    change();
    const { code, stdout, stderr } = await status();
    expect({ code, figure: figureOf(stdout) }).toEqual({ code: 0, figure: 7.1 });
    expect(stderr).toMatch(said);
    expect(cached()).toHaveLength(1);
    expect(existsSync(workspace.path('x')) && statSync(workspace.path('x')).size > 0).toBe(false);
    expect(before).toBe('*\n');
    expect((await status('--no-load')).code).toBe(0);
    expect((await workspace.dx('load', '--json')).code).toBe(0);
  });

  function replaced(name: string, make: (at: string) => void): void {
    rmSync(workspace.path(name), { recursive: true, force: true });
    make(workspace.path(name));
  }
});

describe('a file named with --db', () => {
  test.each(['dx.yaml', 'data/plan.yaml', 'data/new.sqlite', 'seeds/deep/new.sqlite'])(
    'is refused where dx reads its files: %s',
    async (name) => {
      const before = existsSync(workspace.path(name)) ? textOf(workspace, name) : null;
      const { code, stderr } = await status('--db', name);
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('belongs to the files') });
      expect((await workspace.dxWith({ DX_DB: workspace.path(name) }, 'status')).code).toBe(2);
      expect(existsSync(workspace.path(name)) ? textOf(workspace, name) : null).toBe(before);
    },
  );

  test('is refused where a file of the workspace is a link to it', async () => {
    workspace.write('empty.yaml', '');
    symlinkSync('../empty.yaml', workspace.path('data/e.yaml'));
    linkSync(workspace.path('dx.yaml'), workspace.path('settings'));
    for (const name of ['empty.yaml', 'settings']) {
      expect((await status('--db', name)).code).toBe(2);
      expect(textOf(workspace, name)).toBe('');
    }
  });

  test('is refused where another workspace reads it', async () => {
    const other = aWorkspace(SMALL);
    expect((await status('--db', other.path('dx.yaml'))).code).toBe(2);
    expect(textOf(other, 'dx.yaml')).toBe('');
  });

  test('is refused also through a link', async () => {
    symlinkSync(workspace.path('dx.yaml'), workspace.path('link'));
    expect((await status('--db', 'link')).code).toBe(2);
    expect(lstatSync(workspace.path('link')).isSymbolicLink()).toBe(true);
    expect(textOf(workspace, 'dx.yaml')).toBe('');
  });

  test.each<[string, (at: string) => void]>([
    ['a text', (at) => writeFileSync(at, 'my notes')],
    ['a folder', (at) => mkdirSync(at)],
    ['a device', (at) => symlinkSync('/dev/null', at)],
    ['a pipe', (at) => spawnSync('mkfifo', [at])],
    ['a database of another program', (at) => damage(at, 'CREATE TABLE mine (x)', 'INSERT INTO mine VALUES (1)')],
    ['an empty database of another program', (at) => damage(at, 'CREATE TABLE a (x)', 'DROP TABLE a', 'VACUUM')],
  ])('is left alone when dx did not make it: %s', async (_, make) => {
    const at = workspace.path('named');
    make(at);
    const before = lstatSync(at, { bigint: true });
    const { code, stderr } = await status('--db', 'named');
    expect({ code, stderr }).toEqual({ code: 4, stderr: expect.stringContaining('not a database of dx') });
    expect((await status('--db', 'named', '--no-load')).code).toBe(4);
    expect(lstatSync(at, { bigint: true })).toEqual({
      ...before,
      atimeMs: expect.anything(),
      atimeNs: expect.anything(),
    });
  });

  test.each(['-journal', '-wal', '-lock'])(
    'is refused where somebody keeps a file of that name with %s',
    async (ending) => {
      workspace.write(`new.sqlite${ending}`, 'precious notes');
      for (const options of [[], ['--no-load']]) {
        const { code, stderr } = await status('--db', 'new.sqlite', ...options);
        expect({ code, stderr }).toEqual({ code: 4, stderr: expect.any(String) });
      }
      expect((await status('--db', 'new.sqlite')).stderr).toContain('not a database of dx');
      expect(textOf(workspace, `new.sqlite${ending}`)).toBe('precious notes');
    },
  );

  test('may be a link, also to what is not there yet: the link stays, and what it names is written', async () => {
    symlinkSync(join('kept', 'there.sqlite'), workspace.path('linked'));
    symlinkSync('round', workspace.path('round'));
    mkdirSync(workspace.path('kept'));
    for (const said of ['built the database', '']) {
      const { code, stderr } = await status('--db', 'linked');
      expect([code, stderr.includes(said)]).toEqual([0, true]);
      expect(readlinkSync(workspace.path('linked'))).toBe(join('kept', 'there.sqlite'));
      expect(statSync(workspace.path('kept/there.sqlite')).size).toBeGreaterThan(1000);
    }
    symlinkSync(join('data', 'plan.yaml'), workspace.path('linked-input'));
    symlinkSync(join('data', 'new.yaml'), workspace.path('linked-new'));
    expect((await status('--db', 'linked-input')).code).toBe(2);
    expect((await status('--db', 'linked-new')).code).toBe(2);
    expect(existsSync(workspace.path('data/new.yaml'))).toBe(false);
    expect((await status('--db', 'round')).code).toBe(5);
  });

  test('is left as it is while another program has a journal beside it', async () => {
    const at = workspace.path('other.sqlite');
    damage(at, 'CREATE TABLE measurements (value, half_unit, indicator)', 'CREATE TABLE stamps (checked_ms)');
    damage(at, "INSERT INTO measurements SELECT 1, 0, 'own-share' FROM (SELECT 1 UNION SELECT 2)");
    damage(
      at,
      `CREATE TABLE big AS ${Array.from({ length: 400 }, (_, i) => `SELECT ${i} AS a, hex(zeroblob(200)) AS b`).join(' UNION ALL ')}`,
    );
    interruptedLoad(at, 'UPDATE big SET b = hex(zeroblob(210))');
    const before = [readFileSync(at), readFileSync(`${at}-journal`)];
    for (const options of [['status'], ['status', '--no-load'], ['load', '--verify']]) {
      expect((await workspace.dx(...options, '--db', 'other.sqlite')).code).toBe(4);
    }
    expect([readFileSync(at), readFileSync(`${at}-journal`)]).toEqual(before);
    expect(existsSync(`${at}-lock`)).toBe(false);
  });

  test('may be an empty one', async () => {
    workspace.write('empty', '');
    expect((await status('--db', 'empty')).code).toBe(0);
    expect((await status('--db', 'empty')).stderr).toBe('');
  });

  test('is built anew when dx made it elsewhere or in another version', async () => {
    cpSync(path, workspace.path('copy'));
    damage(workspace.path('copy'), 'PRAGMA user_version = 99');
    expect((await status('--db', 'copy')).stderr).toContain('another version of dx');
    expect((await status('--db', 'copy')).stderr).toBe('');
  });
});

describe('a link that goes in a circle', () => {
  test.each(['data/loop', 'seeds/loop', '.git'])('is no bug of dx: %s', async (name) => {
    mkdirSync(join(workspace.path(name), '..'), { recursive: true });
    symlinkSync(workspace.path(name), workspace.path(name));
    for (const command of [['status', '--json'], ['lint'], ['check', '-f', 'github'], ['list', 'plans']]) {
      expect((await workspace.dx(...command)).code).toBe(0);
    }
    expect((await workspace.dx('diff', '--from', 'HEAD~1')).code).toBe(2);
  });
});

describe('an edit', () => {
  test('is seen although size and time are as before', async () => {
    const time = new Date(0);
    const file = workspace.path('data/figures.yaml');
    utimesSync(file, time, time);
    await status();
    writeFileSync(file, textOf(workspace, 'data/figures.yaml').replace('7.1%', '9.9%'));
    utimesSync(file, time, time);
    expect(figureOf((await status()).stdout)).toBe(9.9);
  });

  test('is seen although another file took the place, with the same times', async () => {
    const db = new Database(path);
    db.close();
    workspace.write('other', textOf(workspace, 'data/figures.yaml').replace('7.1%', '9.9%'));
    renameSync(workspace.path('other'), workspace.path('data/figures.yaml'));
    expect(figureOf((await status()).stdout)).toBe(9.9);
  });
});

describe('a file that was changed just before it was read', () => {
  test.each([
    [1000, false],
    [60_000, true],
  ])('is looked into again unless that is a while ago: %d ms', async (later, isTrusted) => {
    const listed = statSync(workspace.path('data/figures.yaml'));
    const place: WorkspacePaths = {
      workspace: { dir: workspace.dir, shipped: false },
      location: { path: workspace.path('new/dx.sqlite'), named: true, instead: null },
      packageDir: workspace.dir,
      nowMs: listed.ctimeMs + later,
      dx: '0.0.0',
      uid: process.geteuid?.(),
    };
    workspace.write('seeds/provinces.yaml', 'provinces: [{ id: quang-ninh, name: Quảng Ninh }]\n');
    workspace.write('seeds/units.yaml', 'units: [{ id: percent, symbol: "%", kind: share, tolerance: 0.5 }]\n');
    const { store } = await openUpToDate(place);
    const { files } = await compareFiles(place, store);
    await store.close();
    const figures = files.find(({ file }) => file.name === 'data/figures.yaml');
    expect(figures?.source === null).toBe(isTrusted);
  });
});

describe('a table that is compared with what was loaded', () => {
  test('is read for its hash only where its size does not tell that it is another', async () => {
    const name = 'data/measurements.csv';
    const row = (value: number): string =>
      `province,indicator,period,value,source\nquang-ninh,own-share,2023,${value},own-report\n`;
    workspace.write(name, row(5));
    const place: WorkspacePaths = {
      ...{ workspace: { dir: workspace.dir, shipped: false }, packageDir: aSmallPackage() },
      location: { path: workspace.path('new/dx.sqlite'), named: true, instead: null },
      ...{ nowMs: statSync(workspace.path(name)).ctimeMs + 60_000, dx: '0.0.0', uid: process.geteuid?.() },
    };
    const { store } = await openUpToDate(place);
    const compared = async (beside: WorkspaceStore | null = store) => {
      const { files, state } = await compareFiles(place, beside);
      const table = files.find(({ file }) => file.name === name);
      return { state, hash: table?.hash, isLookedInto: table?.isLookedInto };
    };
    expect(await compared(null)).toEqual({ state: 'changed', hash: null, isLookedInto: true });
    const { hash } = await compared();
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    // What was read for the load is remembered: nothing has to be looked into again.
    expect(await compared()).toEqual({ state: 'current', hash, isLookedInto: false });
    workspace.write(name, row(5));
    expect(await compared()).toEqual({ state: 'touched', hash, isLookedInto: true });
    workspace.write(name, row(6));
    expect(await compared()).toMatchObject({ state: 'changed', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    workspace.write(name, row(66));
    expect(await compared()).toEqual({ state: 'changed', hash: null, isLookedInto: true });
    await store.close();
    const again = await openUpToDate(place);
    expect((await again.store.measurements({})).map(({ quantity }) => quantity.value)).toContain(66);
    await again.store.close();
  });
});

describe('a workspace that cannot be written to', () => {
  test.skipIf(!canMount())(
    'is read from its own database while that is current, and from the cache after',
    async () => {
      const cached = () => existsSync(join(other.dir, '.cache'));
      const other = aWorkspace({});
      const from = (...argv: string[]) => other.dxIn(other.dir, ...argv, '-C', workspace.dir, '--json');
      mount(workspace.dir);
      try {
        expect(figureOf((await from('status')).stdout)).toBe(7.1);
        expect(figureOf((await from('status', '--no-load')).stdout)).toBe(7.1);
        expect(cached()).toBe(false);
        spawnSync('umount', [workspace.dir]);
        interruptedLoad(path, POISON);
        mount(workspace.dir);
        const interrupted = await from('status', '--lang', 'en');
        expect(figureOf(interrupted.stdout)).toBe(7.1);
        expect(interrupted.stderr).toContain('was interrupted');
        expect(cached()).toBe(true);
      } finally {
        spawnSync('umount', [workspace.dir]);
      }
    },
  );
});

function mount(dir: string): void {
  spawnSync('mount', ['--bind', dir, dir]);
  spawnSync('mount', ['-o', 'remount,ro,bind', dir]);
}

/** Whether this user may make a folder read-only: one that root cannot write to either. */
function canMount(): boolean {
  const { dir } = aWorkspace({});
  const isDone = spawnSync('mount', ['--bind', dir, dir]).status === 0;
  if (isDone) spawnSync('umount', [dir]);
  return isDone;
}

describe('a reader that pauses', () => {
  test('keeps nobody from loading, and still sees one state', async () => {
    const { store } = openForReading(path, '0.0.0');
    const figures = store?.eachMeasurement({})[Symbol.asyncIterator]();
    await store?.release();
    workspace.write('data/figures.yaml', textOf(workspace, 'data/figures.yaml').replace('7.1%', '8.2%'));
    expect(figureOf((await status()).stdout)).toBe(8.2);
    expect((await figures?.next())?.value.quantity.value).toBe(7.1);
    await store?.close();
  });
});

describe('two loads at a time', () => {
  test('do not hold up a report that has only new times to remember', async () => {
    const unlock = takeLock(path, 0);
    utimesSync(workspace.path('data/figures.yaml'), new Date(0), new Date(0));
    expect((await status()).code).toBe(0);
    unlock();
  });

  test('do not wait for each other: who waits for the lock reads nothing meanwhile', async () => {
    const built = [join(import.meta.dirname, '../../bin/dx.js'), '-C', workspace.dir];
    const load = spawnSync(process.execPath, [...built, 'load', '-q'], { encoding: 'utf8' });
    expect(load.status).toBe(0);
    const unlock = takeLock(path, 0);
    workspace.write('data/figures.yaml', textOf(workspace, 'data/figures.yaml').replace('7.1%', '8.1%'));
    const waiting = spawn(process.execPath, [...built, 'status', '--json'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const answer = waiting.stdout.setEncoding('utf8').toArray();
    await setTimeout(2000);
    const other = new Database(path, { timeout: 0 });
    expect(() => other.exec('BEGIN EXCLUSIVE; COMMIT')).not.toThrow();
    other.close();
    unlock();
    expect(figureOf((await answer).join(''))).toBe(8.1);
  });

  test('do not happen: the second waits for the lock', () => {
    const unlock = takeLock(path, 0);
    expect(() => takeLock(path, 0)).toThrow('locked');
    unlock();
    takeLock(path, 0)();
    expect(statSync(`${path}-lock`).size).toBe(0);
  });
});
