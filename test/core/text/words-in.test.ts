import { describe, expect, test } from 'vitest';
import { hasWords } from '../../../src/core/text/words-in.ts';

const texts = ['Tỷ trọng kinh tế số trong GRDP', 'Digital economy share of GRDP', 'digital-economy-share-of-grdp'];

describe('the words that are looked for', () => {
  test.each([
    [['kinh', 'te'], true],
    [['KINH TẾ'], true],
    [['kinh', 'economy'], true],
    [['econ'], true],
    [['grdp', 'digital-economy'], true],
    [['conomy'], false],
    [['kinh', 'te', 'xanh'], false],
    [['Đigital'], true],
    [[], true],
  ])('%j in an indicator: %s', (asked, found) => expect(hasWords(texts, asked)).toBe(found));

  test('are found with and without a stroke: «du lieu mo» in «Dữ liệu mở»', () =>
    expect(hasWords(['Dữ liệu mở đã đăng'], ['du lieu', 'mo', 'dang'])).toBe(true));
});
