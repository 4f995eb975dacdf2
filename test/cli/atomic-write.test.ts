import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { writeWhole } from '../../src/cli/output/file/atomic-write.ts';
import { destinationOf } from '../../src/cli/output/file/destination.ts';
import { aFolder } from '../helpers/folder.ts';

const calls: string[] = [];
let isDenied = false;
let onRename = (_: string): void => {};

// What the disk is told, in order; everything is done.
vi.mock('node:fs', async (original) => {
  const actual = await original<typeof fs>();
  return {
    ...actual,
    accessSync: (path: string, mode: number) => {
      if (isDenied) throw Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'access' });
      actual.accessSync(path, mode);
    },
    fsyncSync: (fd: number) => {
      calls.push(`fsync ${actual.fstatSync(fd).size}`);
      actual.fsyncSync(fd);
    },
    renameSync: (from: string, to: string) => {
      calls.push('rename');
      onRename(from);
      actual.renameSync(from, to);
    },
  };
});

const owner = { isRunning: () => true, nowMs: Date.now() };

async function write(path: string, text: string): Promise<void> {
  const destination = destinationOf(path);
  if (destination.kind !== 'file') throw new Error(destination.kind);
  await writeWhole(destination, [text], owner);
}

afterEach(() => {
  calls.length = 0;
  onRename = () => {};
  isDenied = false;
});

describe('a file that is written whole', () => {
  test('leaves nothing where its text fails', async () => {
    const dir = aFolder();
    const failing = (async function* () {
      yield 'half';
      throw new Error('no text');
    })();
    const destination = destinationOf(join(dir, 'x'));
    const written = destination.kind === 'file' && writeWhole(destination, failing, owner);
    await expect(written).rejects.toThrow('no text');
    expect(fs.readdirSync(dir)).toEqual([]);
  });

  test('is on the disk before it has its name', async () => {
    await write(join(aFolder(), 'x'), 'twelve bytes');
    expect(calls).toEqual(['fsync 12', 'rename']);
  });

  test('is written again where its temporary file was taken for a leftover', async () => {
    const dir = aFolder();
    let lost = 0;
    onRename = (from) => {
      lost += 1;
      if (lost < 3) fs.rmSync(from);
    };
    const text = 'many bytes '.repeat(30_000);
    await write(join(dir, 'x'), text);
    expect(fs.readFileSync(join(dir, 'x'), 'utf8')).toBe(text);
    expect(fs.readdirSync(dir)).toEqual(['x']);
  });

  test('gives up where it is lost time and again, and leaves what was there', async () => {
    const dir = aFolder();
    fs.writeFileSync(join(dir, 'x'), 'old');
    onRename = (from) => fs.rmSync(from);
    await expect(write(join(dir, 'x'), 'new')).rejects.toThrow('ENOENT');
    expect(fs.readFileSync(join(dir, 'x'), 'utf8')).toBe('old');
    expect(fs.readdirSync(dir)).toEqual(['x']);
  });

  test('goes into the file itself where that is mounted and cannot be replaced', async () => {
    const dir = aFolder();
    fs.writeFileSync(join(dir, 'x'), 'old');
    const { ino } = fs.statSync(join(dir, 'x'));
    onRename = () => {
      throw Object.assign(new Error('EBUSY'), { code: 'EBUSY', syscall: 'rename' });
    };
    await write(join(dir, 'x'), 'new');
    expect([fs.readFileSync(join(dir, 'x'), 'utf8'), fs.statSync(join(dir, 'x')).ino]).toEqual(['new', ino]);
    expect(fs.readdirSync(dir)).toEqual(['x']);
  });

  test('takes the place of none that may not be written to', async () => {
    const dir = aFolder();
    fs.writeFileSync(join(dir, 'x'), 'old', { mode: 0o444 });
    isDenied = true;
    await expect(write(join(dir, 'x'), 'new')).rejects.toThrow('EACCES');
    expect(fs.readFileSync(join(dir, 'x'), 'utf8')).toBe('old');
  });

  test('is not readable by others before it has its mode', async () => {
    const dir = aFolder();
    fs.writeFileSync(join(dir, 'x'), 'old', { mode: 0o640 });
    const modes: number[] = [];
    async function* pieces() {
      const [name = ''] = fs.readdirSync(dir).filter((each) => each !== 'x');
      modes.push(fs.statSync(join(dir, name)).mode & 0o777);
      yield 'new';
    }
    const destination = destinationOf(join(dir, 'x'));
    if (destination.kind === 'file') await writeWhole(destination, pieces() as never, owner);
    modes.push(fs.statSync(join(dir, 'x')).mode & 0o777);
    expect(modes).toEqual([0o600, 0o640]);
  });
});
