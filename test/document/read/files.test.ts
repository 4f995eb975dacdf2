import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseSettings } from '../../../src/document/parse/read-settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/document/parse/settings.ts';
import { listFiles } from '../../../src/document/read/files.ts';
import { readSource } from '../../../src/document/read/read.ts';
import { findWorkspace } from '../../../src/document/read/workspace.ts';
import { aFolder } from '../../helpers/folder.ts';
import { brief } from '../workspace-of.ts';

let root = '';
const put = (name: string, text = '') => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
};
const names = (dir = 'w', packageDir = 'package') =>
  listFiles({ dir: join(root, dir), shipped: false }, join(root, packageDir)).files.map(({ name }) => name);

beforeEach(() => {
  root = aFolder();
  put('w/dx.yaml');
  put('package/dx.yaml');
});

describe('listFiles', () => {
  it('takes a file before those whose names go on behind its own', () => {
    for (const name of ['w/data/plan-2030.yaml', 'w/data/plan.yaml', 'w/data/plan.yml']) put(name);
    expect(names()).toEqual(['data/plan.yaml', 'data/plan.yml', 'data/plan-2030.yaml']);
  });

  it("takes the package's seeds, then seeds and data of any depth, in the order of their names", () => {
    for (const name of [
      'package/seeds/p.yaml',
      'package/data/no.yaml',
      'w/data/b.yml',
      'w/data/a/z.yaml',
      'w/seeds/s.yaml',
    ])
      put(name);
    put('w/data/measurements-2024.csv');
    expect(names()).toEqual([
      'dx:seeds/p.yaml',
      'seeds/s.yaml',
      'data/a/z.yaml',
      'data/b.yml',
      'data/measurements-2024.csv',
    ]);
  });

  it('reads the package itself once', () => {
    put('package/seeds/p.yaml');
    expect(names('package')).toEqual(['seeds/p.yaml']);
  });

  it('passes over hidden files and folders, other tables and other endings', () => {
    for (const name of ['w/data/.git/a.yaml', 'w/data/.a.yaml', 'w/data/ranks.csv', 'w/data/a.json', 'w/other/a.yaml'])
      put(name);
    expect(names()).toEqual([]);
  });

  it('does not follow links out of the tree, and takes a file once', () => {
    put('outside/a.yaml');
    put('w/data/real.yaml');
    symlinkSync(join(root, 'outside'), join(root, 'w/data/folder'));
    symlinkSync(join(root, 'outside/a.yaml'), join(root, 'w/data/a.yaml'));
    symlinkSync(join(root, 'w/data/real.yaml'), join(root, 'w/data/second.yaml'));
    symlinkSync(join(root, 'w/data'), join(root, 'w/data/loop'));
    expect(names()).toEqual(['data/real.yaml']);
  });

  it('reads nothing of a `data` folder that itself leads out of the tree, and names what it passes over', () => {
    put('outside/a.yaml');
    mkdirSync(join(root, 'w'), { recursive: true });
    symlinkSync(join(root, 'outside'), join(root, 'w/data'));
    const { files, problems } = listFiles({ dir: join(root, 'w'), shipped: false }, join(root, 'package'));
    expect(files).toEqual([]);
    expect(problems).toEqual([
      { code: 'file_not_read', at: { file: 'data/a.yaml', line: 1, column: 1 }, args: { reason: 'outside' } },
    ]);
  });

  it('names a file or folder whose name is no text, instead of passing it over', () => {
    put('w/data/a.yaml');
    const named = (bytes: string) => Buffer.concat([Buffer.from(`${root}/w/data/`), Buffer.from(bytes, 'latin1')]);
    mkdirSync(named('t\xffnh'));
    writeFileSync(named('\xff.yaml'), '');
    writeFileSync(named('\xff.txt'), '');
    const { files, problems } = listFiles({ dir: join(root, 'w'), shipped: false }, join(root, 'package'));
    expect(files.map(({ name }) => name)).toEqual(['data/a.yaml']);
    expect(problems.map(({ code, at }) => `${code} ${at.file}`).sort()).toEqual([
      'name_not_utf8 data/t\ufffdnh',
      'name_not_utf8 data/\ufffd.yaml',
    ]);
  });

  it('has nothing to say of a workspace without folders', () => {
    expect(listFiles({ dir: join(root, 'w'), shipped: false }, join(root, 'package'))).toEqual({
      files: [],
      problems: [],
    });
  });
});

describe('readSource', () => {
  const read = (bytes: Uint8Array | string) => {
    writeFileSync(join(root, 'x'), bytes);
    return readSource({ path: join(root, 'x'), name: 'x' });
  };

  it('drops the byte order mark and composes letters, and tells changed bytes apart', () => {
    const nfd = read(`\ufeff${'Hòa'.normalize('NFD')}\r\n`);
    const nfc = read('Hòa\r\n');
    expect(nfd).toMatchObject({ text: 'Hòa\r\n'.normalize('NFC') });
    expect('hash' in nfd && 'hash' in nfc && nfd.hash !== nfc.hash).toBe(true);
  });

  it('never reads an endless file', () => {
    expect(readSource({ path: '/dev/zero', name: 'x' })).toMatchObject({ code: 'not_a_file' });
  });

  it('names what the bytes look like', () => {
    expect(read(Buffer.from('\ufeffa: 1', 'utf16le'))).toMatchObject({ code: 'not_utf8', args: { guess: 'UTF-16' } });
  });
});

describe('findWorkspace', () => {
  const find = (options: { dir?: string; env?: string; cwd?: string }) =>
    findWorkspace({ cwd: root, packageDir: join(root, 'package'), ...options });

  it('prefers --dir, then DX_DIR, then the nearest ancestor, then the package', () => {
    put('v/dx.yaml');
    put('w/data/deep/a.yaml');
    expect(find({ dir: 'v', env: 'w' })?.dir).toBe(join(root, 'v'));
    expect(find({ env: 'w', cwd: join(root) })?.dir).toBe(join(root, 'w'));
    expect(find({ env: '', cwd: join(root, 'w/data/deep') })).toEqual({ dir: join(root, 'w'), shipped: false });
    expect(find({})).toEqual({ dir: join(root, 'package'), shipped: true });
  });

  it('finds none where it is told to look and there is none', () => {
    expect(find({ dir: 'nowhere' })).toBeNull();
  });
});

describe('settings', () => {
  it('may be empty', () => {
    expect(parseSettings('')).toEqual({
      settings: DEFAULT_SETTINGS,
      problems: [],
    });
  });

  it('fill in what is left out', () => {
    const text =
      'approximation: 0.1\ncheck: { fail_on: [missed], waivers: [{ target: a/b/c, until: 2025, reason: late }] }\n';
    expect(parseSettings(text).settings).toMatchObject({
      approximation: 0.1,
      inferBaseline: true,
      check: { failOn: ['missed'], waivers: [{ until: '2025-12-31', at: { line: 2, column: 49 } }] },
    });
  });

  it('report every mistake', () => {
    const { problems } = parseSettings('aproximation: 0.1\nlang: fr\ncheck: { levels: { "a/*": loud }, waivers: 7 }\n');
    expect(problems.map(brief).sort()).toEqual([
      'bad_value 2:7',
      'bad_value 3:27',
      'unknown_key 1:1',
      'wrong_type 3:44',
    ]);
  });
});
