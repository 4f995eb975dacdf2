import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../src/core/text/unified-diff.ts';
import { aFolder } from '../helpers/folder.ts';

describe('what changed between two texts', () => {
  test('is shown with three lines around it', () => {
    expect(unifiedDiff('a.txt', '1\n2\n3\n4\n5\n6\n7\n8\n', '1\n2\n3\n4\nx\n5\n6\n7\n8\n')).toBe(
      '--- a/a.txt\n+++ b/a.txt\n@@ -2,6 +2,7 @@\n 2\n 3\n 4\n+x\n 5\n 6\n 7\n',
    );
  });

  test('is nothing where they are the same', () => expect(unifiedDiff('a', 'x\n', 'x\n')).toBe(''));

  test.each([
    ['a\nb\nc\n', 'a\nb\nx\nc\n'],
    ['a\nb\nc', 'a\nb\nc\nx'],
    ['a\nb\nc', 'a\nx\nb\nc'],
    ['a', 'a, b'],
    ['', 'a\nb\n'],
    ['a\r\nb\r\n', 'a\r\nx\r\nb\r\n'],
    ['a\na\na\n', 'a\na\na\na\n'],
    ['1\n2\n3\n4\n5\n6\n7\n8\n9\n', '1\n2\n3\n4\nX\nY\n6\n7\n8\n9\n'],
  ])('of %j is a patch that git makes %j of', (before, after) => {
    const dir = aFolder();
    writeFileSync(join(dir, 'f.txt'), before);
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], {
      cwd: dir,
      input: unifiedDiff('f.txt', before, after),
    });
    expect(readFileSync(join(dir, 'f.txt'), 'utf8')).toBe(after);
  });

  test('is all of a file that is new', () => {
    const dir = aFolder();
    execFileSync('git', ['apply', '-'], { cwd: dir, input: unifiedDiff('new/f.txt', null, 'a\nb\n') });
    expect(readFileSync(join(dir, 'new/f.txt'), 'utf8')).toBe('a\nb\n');
  });
});
