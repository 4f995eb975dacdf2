import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeAll } from '../../src/cli/output/write-all.ts';
import { aFolder } from '../helpers/folder.ts';

it.each([
  ['nothing', ''],
  ['one letter', 'ế'],
  ['letters of one to four bytes, wherever the text is cut', 'aế𝟙đ'.repeat(40_000)],
  ['the same a byte later', `a${'aế𝟙đ'.repeat(40_000)}`],
  ['half a letter, which no file can hold', `${'ế'.repeat(65_536)}\ud835`],
])('writes %s', (_, text) => {
  const path = join(aFolder(), 'text');
  const fd = openSync(path, 'w');
  writeAll(fd, text);
  closeSync(fd);
  expect(readFileSync(path).equals(Buffer.from(text))).toBe(true);
});
