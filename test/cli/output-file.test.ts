import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../src/cli/errors/describe-error.ts';
import { OutputError } from '../../src/cli/errors/errors.ts';
import { EXIT } from '../../src/cli/errors/exit-code.ts';
import { DatabaseError } from '../../src/store/problem.ts';
import { LANGUAGES } from '../../src/view/words/language.ts';
import { aWorkspace, SMALL, textOf } from '../helpers/workspace.ts';

/** How the shortest output begins, for which no database is built. */
const BEGINNING = /^\{\n/;

/** A workspace beside a folder for what is written. */
function aPlace() {
  const workspace = aWorkspace(SMALL);
  mkdirSync(workspace.path('out'));
  const save = (file: string) => workspace.dx('schema', '-o', file);
  return { ...workspace, save };
}

describe('--output', () => {
  test('follows a link, a chain of links, and one that leads to nothing yet', async () => {
    const { path, save } = aPlace();
    writeFileSync(path('out/real.json'), 'old');
    symlinkSync('real.json', path('out/latest.json'));
    symlinkSync('out/latest.json', path('chain.json'));
    symlinkSync('out/new.json', path('dangling.json'));
    for (const name of ['chain.json', 'dangling.json']) expect((await save(name)).code).toBe(0);
    expect(readFileSync(path('out/real.json'), 'utf8')).toMatch(BEGINNING);
    expect(readFileSync(path('out/new.json'), 'utf8')).toMatch(BEGINNING);
    expect(readlinkSync(path('out/latest.json'))).toBe('real.json');
    expect(readlinkSync(path('chain.json'))).toBe('out/latest.json');
    expect(readlinkSync(path('dangling.json'))).toBe('out/new.json');
  });

  test('goes where the kernel goes from a folder that is a link', async () => {
    const { path, save } = aPlace();
    mkdirSync(path('out/deep'));
    symlinkSync('out/deep', path('short'));
    expect((await save('short/../x.json')).code).toBe(0);
    expect(existsSync(path('out/x.json'))).toBe(true);
    expect(existsSync(path('x.json'))).toBe(false);
  });

  test('refuses links in a circle, a folder, and a name that ends like one', async () => {
    const { path, save } = aPlace();
    symlinkSync('b.json', path('a.json'));
    symlinkSync('a.json', path('b.json'));
    for (const name of ['a.json', 'out', 'out/', 'x.csv/', 'nowhere/x.json']) {
      const { code, stderr } = await save(name);
      expect([name, code]).toEqual([name, EXIT.output]);
      expect(stderr).toContain(name);
    }
    expect(readdirSync(path('out'))).toEqual([]);
    expect(lstatSync(path('a.json')).isSymbolicLink()).toBe(true);
  });

  test('keeps the mode of what it replaces, and gives a new file that of any other', async () => {
    const { path, save } = aPlace();
    writeFileSync(path('private.json'), 'old');
    chmodSync(path('private.json'), 0o600);
    writeFileSync(path('any'), '');
    for (const name of ['private.json', 'new.json']) await save(name);
    const mode = (name: string): number => statSync(path(name)).mode & 0o777;
    expect([mode('private.json'), mode('new.json')]).toEqual([0o600, mode('any')]);
  });

  test('leaves the other names of a file what they had', async () => {
    const { path, save } = aPlace();
    writeFileSync(path('kept.json'), 'old');
    linkSync(path('kept.json'), path('out/x.json'));
    await save('out/x.json');
    expect(readFileSync(path('kept.json'), 'utf8')).toBe('old');
    expect(readFileSync(path('out/x.json'), 'utf8')).toMatch(BEGINNING);
  });

  test('takes names as long as the file system does', async () => {
    const { path, save } = aPlace();
    const name = `${'a'.repeat(250)}.json`;
    expect((await save(name)).code).toBe(0);
    expect(readFileSync(path(name), 'utf8')).toMatch(BEGINNING);
    const { code, stderr } = await save(`a${name}`);
    expect(code).toBe(EXIT.output);
    expect(stderr).toContain('too long');
  });

  test('holds no colour, whatever is asked', async () => {
    const { path, dx, dxWith } = aPlace();
    expect((await dx('status', '--color')).stdout).toContain('\u001b');
    await dx('status', '--color', '-f', 'table', '-o', 'a');
    await dxWith({ FORCE_COLOR: '1' }, 'status', '-f', 'table', '-o', 'b');
    for (const name of ['a', 'b']) expect(readFileSync(path(name), 'utf8')).not.toContain('\u001b');
  });

  test('says that a device is full, in either language', async () => {
    const { dx } = aPlace();
    expect(await dx('schema', '-o', '/dev/full')).toMatchObject({
      code: EXIT.output,
      stderr: 'dx: could not write /dev/full: the disk is full (ENOSPC)\n',
    });
    expect((await dx('schema', '--lang', 'vi', '-o', '/dev/full')).stderr).toContain('ổ đĩa đã đầy');
  });
});

test.each([
  [
    new OutputError('x.csv', { cause: coded('ENOSPC') }, 2048),
    /^could not write x.csv: the disk is full, 2 KiB left .ENOSPC.$/,
  ],
  [new OutputError('x.csv', { cause: coded('EACCES') }, 2048), /^could not write x.csv: no permission .EACCES.$/],
  [new OutputError('x.csv', { cause: coded('EWHAT') }), /^could not write x.csv: EWHAT$/],
  [
    new DatabaseError('unwritable', '/tmp/x', { cause: coded('SQLITE_FULL') }),
    /^could not write \/tmp\/x: .* full, [\d,]+ KiB left/,
  ],
  [new DatabaseError('unwritable', '/tmp/x', { cause: coded('SQLITE_CANTOPEN') }), /check its permissions/],
])('a disk that is full is named with what is left: %s', (error, message) => {
  expect(failureOf(error, LANGUAGES.en)).toMatchObject({ exit: EXIT.output, message: expect.stringMatching(message) });
});

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('--output refuses what dx reads', () => {
  test.each([
    'data/plan.yaml',
    'data/../data/plan.yaml',
    './data/figures.yaml',
    'data/new.yaml',
    'data/NEW.YML',
    'data/deep/new.yaml',
    'data/measurements-x.csv',
    'data/Rankings.CSV',
    'seeds/own.yaml',
    'seeds/more.yaml',
    'dx.yaml',
    'link-to-plan',
    'link-to-new',
    'folder/new.yaml',
    'linked-elsewhere.txt',
  ])('%s', async (name) => {
    const workspace = aPlace();
    mkdirSync(workspace.path('data/deep'));
    symlinkSync('data/plan.yaml', workspace.path('link-to-plan'));
    symlinkSync('data/not-yet.yaml', workspace.path('link-to-new'));
    symlinkSync('data', workspace.path('folder'));
    workspace.write('linked-elsewhere.txt', 'province: quang-ninh\nplans: []\n');
    symlinkSync('../linked-elsewhere.txt', workspace.path('data/through.yaml'));
    const before = textOf(workspace, 'data/plan.yaml');
    const { code, stdout, stderr } = await workspace.save(name);
    expect({ code, stdout }).toEqual({ code: EXIT.usage, stdout: '' });
    expect(stderr).toContain(`${name} is a file that dx reads`);
    expect(textOf(workspace, 'data/plan.yaml')).toBe(before);
    expect(textOf(workspace, 'dx.yaml')).toBe('');
    expect(existsSync(workspace.path('.dx'))).toBe(false);
  });

  test('and its database, with what lies beside it', async () => {
    const { dxWith, path } = aPlace();
    mkdirSync(path('.dx'));
    writeFileSync(path('own.sqlite'), 'kept');
    for (const name of ['.dx/dx.sqlite', '.dx/dx.sqlite-journal', '.dx/x.json', 'own.sqlite', 'own.sqlite-journal']) {
      const { code, stderr } = await dxWith({ DX_DB: 'own.sqlite' }, 'schema', '-o', name);
      expect([name, code, stderr]).toEqual([name, EXIT.usage, expect.stringContaining('belongs to the database')]);
    }
    expect([readFileSync(path('own.sqlite'), 'utf8'), readdirSync(path('.dx'))]).toEqual(['kept', []]);
  });

  test('of another workspace too, and of the package', async () => {
    const other = aPlace();
    const { save } = aPlace();
    expect((await save(other.path('data/new.yaml'))).code).toBe(EXIT.usage);
    expect((await save(`${process.cwd()}/seeds/new.yaml`)).code).toBe(EXIT.usage);
  });

  test('and nothing else: a report may lie beside the files', async () => {
    const { save, path } = aPlace();
    mkdirSync(path('data/.cache'));
    for (const name of [
      'data/report.json',
      'data/table.json',
      'data/.cache/x.yaml',
      'report.json',
      'out/measurements.json',
    ])
      expect([name, (await save(name)).code]).toEqual([name, 0]);
  });
});

describe('a temporary file', () => {
  const temporary = (pid: number): string => `.dx-${pid}-0123456789abcdef.tmp`;

  test('of a run that was killed is removed by the next one, and nobody else’s', async () => {
    const { path, save } = aPlace();
    const gone = spawnSync(process.execPath, ['--version']).pid;
    const running = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const kept = [
      temporary(running.pid ?? 1),
      '.x.csv.1.tmp',
      `.dx-${gone}-0123.tmp`,
      `.dx-${gone}-0123456789abcdef.tmp.bak`,
      'precious.tmp',
    ];
    for (const name of [...kept, temporary(gone), temporary(process.pid)])
      writeFileSync(path(`out/${name}`), 'precious');
    mkdirSync(path(`out/.dx-${gone}-0000000000000000.tmp`));
    symlinkSync('precious.tmp', path(`out/.dx-${gone}-1111111111111111.tmp`));
    try {
      expect((await save('out/x.json')).code).toBe(0);
    } finally {
      running.kill();
    }
    const links = [`.dx-${gone}-0000000000000000.tmp`, `.dx-${gone}-1111111111111111.tmp`];
    expect(readdirSync(path('out')).sort()).toEqual([...kept, ...links, 'x.json'].sort());
  });

  test('of a number that is a thread now is removed, and another user’s is not', async () => {
    const { path, save } = aPlace();
    const [thread = 0] = readdirSync('/proc/self/task')
      .map(Number)
      .filter((id) => id !== process.pid);
    const gone = spawnSync(process.execPath, ['--version']).pid;
    for (const name of [temporary(thread), temporary(gone)]) writeFileSync(path(`out/${name}`), '');
    const isRoot = process.getuid?.() === 0;
    if (isRoot) chownSync(path(`out/${temporary(gone)}`), 4242, 4242);
    await save('out/x.json');
    expect(readdirSync(path('out')).sort()).toEqual([...(isRoot ? [temporary(gone)] : []), 'x.json']);
  });

  test('is old enough after an hour, whoever has its number now', async () => {
    const { path, save } = aPlace();
    writeFileSync(path(`out/${temporary(1)}`), '');
    utimesSync(path(`out/${temporary(1)}`), new Date('2025-06-01'), new Date('2025-06-01'));
    await save('out/x.json');
    expect(readdirSync(path('out'))).toEqual(['x.json']);
  });
});
