import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../src/document/read/excerpt.ts';
import { aFolder } from '../../helpers/folder.ts';

const dir = aFolder();

function linesAround(text: string | Uint8Array, ...numbers: number[]) {
  const path = join(dir, 'a.csv');
  writeFileSync(path, text);
  return excerptOf({ path, name: 'data/a.csv' }, numbers);
}

describe('the lines around some numbers', () => {
  test('are those of the file, however large it is, and no others are kept', () => {
    const rows = Array.from({ length: 700_000 }, (_, row) => `hàng ${row + 1},2024`);
    const text = rows.join('\n');
    expect(Buffer.byteLength(text)).toBeGreaterThan(10 * 2 ** 20);
    const lines = linesAround(text, 1, 654_321, 700_000);
    expect(lines?.(1, 2)).toEqual(['hàng 1,2024', 'hàng 2,2024']);
    expect(lines?.(654_320, 654_322)).toEqual([654_320, 654_321, 654_322].map((row) => `hàng ${row},2024`));
    expect(lines?.(699_999, 700_001)).toEqual(['hàng 699999,2024', 'hàng 700000,2024']);
    expect(lines?.(5, 6)).toEqual([]);
  });

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('are told apart by the line ends of spreadsheets: %s', (_, end) => {
    expect(linesAround(['a', 'b', '', 'd', ''].join(end), 1, 4)?.(1, 9)).toEqual(['a', 'b', '', 'd', '']);
  });

  test('stand on either side of where a piece of the file ends', () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `${row + 1}`);
    const behind = rows
      .join('\n')
      .slice(0, 64 * 1024)
      .split('\n').length;
    for (const number of Array.from({ length: 8 }, (_, index) => behind - 3 + index))
      expect(linesAround(rows.join('\n'), number)?.(number - 1, number + 1)).toEqual(
        [number - 1, number, number + 1].map(String),
      );
  });

  test('are none where the file is no text, or is not there', () => {
    expect(linesAround(Buffer.of(0x61, 0xff, 0x0a), 1)).toBe(null);
    expect(excerptOf({ path: join(dir, 'none.csv'), name: 'data/none.csv' }, [1])).toBe(null);
  });
});
