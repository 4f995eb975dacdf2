import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hashOfFile, openFile, readFrom } from '../../../src/document/read/read.ts';
import { textPieces } from '../../../src/document/read/text-pieces.ts';
import { realPath } from '../../../src/document/read/workspace.ts';

const dir = realPath(mkdtempSync(join(tmpdir(), 'dx-')));
afterAll(() => rmSync(dir, { recursive: true }));
const fileOf = (name: string, content?: string) => {
  if (content !== undefined) writeFileSync(join(dir, name), content);
  return { path: join(dir, name), name, within: dir };
};

describe('a file that is read in pieces', () => {
  it('says what it holds, however long, and is closed behind it', () => {
    const content = 'một dòng\n'.repeat(50_000);
    const file = fileOf('long.csv', content);
    const text = readFrom(file, (read) => {
      const pieces = textPieces(read, file.name, content.length * 2);
      const texts = [];
      for (let piece = pieces.next(); piece !== null; piece = pieces.next()) texts.push(piece);
      expect(texts.length).toBeGreaterThan(5);
      return texts.join('');
    });
    expect(text).toBe(content);
    expect(hashOfFile(file)).toBe(createHash('sha256').update(content).digest('hex'));
    const open = openFile(file);
    if ('code' in open) return expect.unreachable();
    open.close();
    expect(() => open.read(new Uint8Array(1))).toThrow(/EBADF/);
  });

  it('is named with the reason where it is missing, no file, or lies elsewhere', () => {
    symlinkSync(process.execPath, join(dir, 'elsewhere.csv'));
    mkdirSync(join(dir, 'folder.csv'));
    const named = [fileOf('missing.csv'), fileOf('folder.csv'), fileOf('elsewhere.csv')];
    expect(named.map((file) => openFile(file))).toMatchObject([
      { code: 'file_unreadable', args: { reason: 'ENOENT' } },
      { code: 'not_a_file' },
      { code: 'outside_workspace' },
    ]);
    expect(hashOfFile(fileOf('missing.csv'))).toMatchObject({ code: 'file_unreadable' });
  });
});
