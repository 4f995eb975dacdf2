import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aWorkspace, SMALL, textOf } from '../helpers/workspace.ts';

const EMPTIED = 'warning[empty_file] data/second.yaml:1:1';
const second = (): string => (SMALL['data/plan.yaml'] ?? '').replace('id: small', 'id: second');
const aRecord = () => aWorkspace({ ...SMALL, 'data/second.yaml': second() });

describe('a file that has been emptied', () => {
  it.each([
    ['nothing', ''],
    ['only a comment', '# later\n'],
    ['the header of a table alone', 'province,indicator,period,value,source\n'],
    ['a header and blank rows', 'province,indicator,period,value,source\n,,,,\n\n   \n'],
  ])('is a warning of lint on a fresh database: %s', async (_, text) => {
    const name = text.includes(',') ? 'data/measurements.csv' : 'data/second.yaml';
    const { code, stdout } = await aWorkspace({ ...SMALL, [name]: text }).dx('lint');
    expect([code, stdout]).toEqual([0, expect.stringContaining(`warning[empty_file] ${name}:1:1`)]);
  });

  it('is told by lint, check, status and load each time, not only when it is read', async () => {
    const workspace = aRecord();
    await workspace.dx('load');
    workspace.write('data/second.yaml', '');
    for (const _ of ['first', 'again']) {
      expect((await workspace.dx('lint')).stdout).toContain(EMPTIED);
      for (const command of ['check', 'status', 'load'])
        expect((await workspace.dx(command)).stderr).toContain(EMPTIED);
    }
  });

  it('is told beside an error elsewhere, on an old database and on a new one', async () => {
    const workspace = aRecord();
    workspace.write('data/second.yaml', '');
    await workspace.dx('load');
    workspace.write('data/broken.yaml', 'foo: 1\n');
    for (const database of [[], ['--db', 'new.sqlite']]) {
      const { code, stdout } = await workspace.dx('lint', '-f', 'csv', ...database);
      expect([code, stdout]).toEqual([
        1,
        expect.stringMatching(/empty_file[\s\S]*unknown_file_kind|unknown_file_kind[\s\S]*empty_file/),
      ]);
    }
  });

  it('counts among the warnings that check and lint allow', async () => {
    const workspace = aRecord();
    const allowed = async (command: string, most: number): Promise<number> =>
      (await workspace.dx(command, '--max-warnings', String(most))).code;
    expect([await allowed('check', 0), await allowed('lint', 0)]).toEqual([0, 0]);
    workspace.write('data/second.yaml', '');
    expect([await allowed('check', 0), await allowed('lint', 0)]).toEqual([1, 1]);
    expect([await allowed('check', 1), await allowed('lint', 1)]).toEqual([0, 0]);
  });

  it('is told no more once it says something again', async () => {
    const workspace = aRecord();
    workspace.write('data/second.yaml', '');
    await workspace.dx('load');
    workspace.write('data/second.yaml', second());
    expect((await workspace.dx('status')).stderr).not.toContain('empty_file');
  });
});

describe('a file that is passed over', () => {
  const lines = async (files: Readonly<Record<string, string>>, prepare = (_: string): void => {}) => {
    const workspace = aWorkspace({ ...SMALL, ...files });
    prepare(workspace.dir);
    const { stdout } = await workspace.dx('lint', '-f', 'csv', '--no-header', '--fields', 'code,file');
    return stdout
      .trim()
      .split('\n')
      .filter((line) => line.includes('not_read'));
  };

  it.each([
    'figures.csv',
    'book.xlsx',
    'old.xls',
    'book.ods',
    'measurements.tsv',
    'a.json',
    '.hidden.yaml',
    '.old/a.yml',
    'x/.old/y/measurements.csv',
  ])('is a warning where it looks like data: %s', async (name) => {
    const at = name.includes('.old') ? name.slice(0, name.indexOf('.old') + 4) : name;
    expect(await lines({ [`data/${name}`]: 'x' })).toEqual([`file_not_read,data/${at}`]);
  });

  it.each([
    'README.md',
    'scan.pdf',
    'plan.yaml.bak',
    '.gitkeep',
    '.~lock.measurements.csv#',
    '~$book.xlsx',
    '._plan.yaml',
    '.git/a.yaml',
  ])('is none where it does not: %s', async (name) => {
    expect(await lines({ [`data/${name}`]: 'x' })).toEqual([]);
  });

  it('is a warning for links to folders, links out of the tree and second names', async () => {
    const outside = aWorkspace({ 'a.yaml': 'x' });
    const found = await lines({}, (dir) => {
      mkdirSync(`${dir}/seeds/deep`, { recursive: true });
      symlinkSync(`${outside.dir}`, `${dir}/data/folder`);
      symlinkSync(`${outside.dir}/a.yaml`, `${dir}/data/outside.yaml`);
      symlinkSync(`${dir}/data/plan.yaml`, `${dir}/data/twice.yaml`);
    });
    expect(found).toEqual(['folder', 'outside.yaml', 'twice.yaml'].map((name) => `file_not_read,data/${name}`));
  });

  it('is told by check, status and load too, and by a report on an up-to-date database', async () => {
    const workspace = aWorkspace(SMALL);
    await workspace.dx('load');
    workspace.write('data/book.xlsx', 'x');
    for (const command of ['check', 'status', 'load']) {
      const { stderr } = await workspace.dx(command, '--lang', 'vi');
      expect(stderr).toContain('cảnh báo[file_not_read] data/book.xlsx:1:1: tệp này không được đọc');
    }
    expect(textOf(workspace, 'data/book.xlsx')).toBe('x');
  });

  it('does not fill the screen: ten are named, the rest counted', async () => {
    const books = Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`data/${index}.xlsx`, 'x']));
    const { stderr } = await aWorkspace({ ...SMALL, ...books }).dx('status');
    expect(stderr.match(/file_not_read/g)).toHaveLength(10);
    expect(stderr).toContain('3 more warnings');
  });
});
