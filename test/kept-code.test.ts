import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMAND_NAMES } from '../src/cli/args/commands.ts';
import { type Loaded, loadedBy } from './helpers/loaded.ts';
import { aWorkspace, SMALL } from './helpers/workspace.ts';

const workspace = aWorkspace(SMALL);
let caches = 0;

/** A cache of its own, and calls of the built program that use it. */
function aCache() {
  caches += 1;
  const dir = workspace.path(`cache-${caches}`);
  mkdirSync(dir);
  const code = join(dir, 'dx/code', `${process.version}-${process.arch}`);
  return {
    code,
    call: (...argv: readonly string[]): Loaded => loadedBy(workspace, { XDG_CACHE_HOME: dir }, ...argv),
    /** The only file that is kept of a part. */
    fileOf: (use: string, part: string): string => {
      const [name = '', ...others] = readdirSync(join(code, use)).filter((each) => each.startsWith(`${part}-`));
      expect(others).toEqual([]);
      return join(code, use, name);
    },
  };
}

it('keeps what was compiled for a call in the cache of the user, and the next call of the kind uses it', () => {
  const { code, call } = aCache();
  expect(call('--version').kept).toEqual([]);
  expect(call('--version')).toMatchObject({ status: 0, parts: ['main.js'], kept: ['main.js'] });
  call('load');
  expect(call('status').kept).toEqual([]);
  expect(call('status')).toMatchObject({
    status: 0,
    parts: ['main.js', 'reports.js'],
    kept: ['main.js', 'reports.js'],
  });
  expect(readdirSync(code).toSorted()).toEqual(['load', 'others', 'status']);
  expect(readdirSync(join(code, 'status')).length).toBe(2);
  expect(statSync(join(code, 'status')).mode & 0o777).toBe(0o700);
});

it('keeps what the next load can use, though a load holds a part of the memory small by a flag', () => {
  const { call } = aCache();
  workspace.write('data/more.yaml', 'measurements: []\nprovince: quang-ninh\n');
  expect(call('load').parts).toContain('reading.js');
  workspace.write('data/more.yaml', 'province: quang-ninh\nmeasurements: []\n');
  const { parts, kept } = call('load');
  expect(parts).toContain('reading.js');
  expect(kept).toEqual(parts);
});

it('keeps code where a line is completed, too', () => {
  const { code, call } = aCache();
  const line = ['complete', '--', 'status', '-p', 'qu'];
  expect(call(...line).kept).toEqual([]);
  expect(call(...line).kept).toEqual(['complete.js']);
  expect(readdirSync(code)).toEqual(['complete']);
});

it('holds functions that were compiled when they were called: what is kept of a status is more than of the version', () => {
  const { call, fileOf } = aCache();
  call('--version');
  call('status');
  expect(statSync(fileOf('status', 'main')).size).toBeGreaterThan(1.2 * statSync(fileOf('others', 'main')).size);
});

it('has a place for each command but the two that use little, so that what one of them uses does not hold up another', () => {
  const { code, call } = aCache();
  for (const command of COMMAND_NAMES) call(command, '--json', '--bogus');
  const places = COMMAND_NAMES.map((name) => (['completion', 'help'].includes(name) ? 'others' : name));
  expect(readdirSync(code).toSorted()).toEqual([...new Set(places)].toSorted());
});

it.each<[string, (bytes: Buffer) => Buffer]>([
  ['one bit in the middle has turned', (bytes) => turned(bytes, bytes.length / 4)],
  ['one bit near the end has turned', (bytes) => turned(bytes, bytes.length - 100)],
  ['its end is missing', (bytes) => bytes.subarray(0, bytes.length - 1000)],
  ['half of it is missing', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['it is empty', (bytes) => bytes.subarray(0, 0)],
  ['it has an odd number of bytes', (bytes) => bytes.subarray(1)],
  ['it is something else', () => Buffer.from('codecode')],
  ['another Node made it', (bytes) => twice(turned(bytes.subarray(0, bytes.length / 2), 5))],
])('does not run what is kept where %s, and makes it anew', (_, spoil) => {
  const { call, fileOf } = aCache();
  const { stdout } = call('status', '-f', 'csv');
  const file = fileOf('status', 'main');
  const sound = readFileSync(file);
  writeFileSync(file, spoil(sound));
  expect(call('status', '-f', 'csv')).toMatchObject({ status: 0, stdout, stderr: '', kept: ['reports.js'] });
  expect(call('status', '-f', 'csv')).toMatchObject({ status: 0, stdout, kept: ['main.js', 'reports.js'] });
});

const turned = (bytes: Buffer, at: number): Buffer => {
  const other = Buffer.from(bytes);
  other[Math.floor(at)] = (other[Math.floor(at)] ?? 0) ^ 1;
  return other;
};

const twice = (bytes: Buffer): Buffer => Buffer.concat([bytes, bytes]);

it('removes what is older than a month when it keeps something', () => {
  const { code, call } = aCache();
  const [old, recent] = ['main-0123456789abcdef', 'reports-0123456789abcdef'].map((name) => join(code, 'others', name));
  mkdirSync(join(code, 'others'), { recursive: true, mode: 0o700 });
  for (const [file = '', days] of [[old, 31] as const, [recent, 29] as const]) {
    writeFileSync(file, '');
    const then = Date.now() / 1000 - days * 24 * 3600;
    utimesSync(file, then, then);
  }
  call('--version');
  const left = readdirSync(join(code, 'others'));
  expect(left).not.toContain('main-0123456789abcdef');
  expect(left).toContain('reports-0123456789abcdef');
  expect(left.length).toBe(2);
});

it.each<[string, (dir: string) => void]>([
  ['a file stands where its folder would be', (dir) => writeFileSync(join(dir, 'dx'), '')],
  ['others may write to its folder', (dir) => mkdirSync(join(dir, 'dx/code'), { recursive: true })],
])('works without that cache where %s', (what, spoil) => {
  const { code, call } = aCache();
  const dir = join(code, '../../..');
  spoil(dir);
  if (what.startsWith('others')) chmodSync(join(dir, 'dx/code'), 0o777);
  for (const _ of [1, 2]) expect(call('--version')).toMatchObject({ status: 0, stderr: '', kept: [] });
  if (what.startsWith('others')) expect(readdirSync(join(dir, 'dx/code'))).toEqual([]);
});

it.each(['', 'relative'])(
  'keeps nothing below the current folder, and runs nothing of there, for a home of "%s"',
  (home) => {
    const call = (): Loaded => loadedBy(workspace, { HOME: home }, '--version');
    for (const _ of [1, 2]) expect(call()).toMatchObject({ status: 0, stderr: '', kept: [] });
    expect([join(home, '.cache'), join(home, 'dx')].filter(existsSync)).toEqual([]);
  },
);

it('keeps nothing where Node is told to keep nothing', () => {
  const dir = workspace.path('cache-none');
  const env = { XDG_CACHE_HOME: dir, NODE_DISABLE_COMPILE_CACHE: '1' };
  for (const _ of [1, 2]) expect(loadedBy(workspace, env, '--version')).toMatchObject({ status: 0, kept: [] });
  expect(() => readdirSync(join(dir, 'dx/code'))).toThrow('ENOENT');
});
