import { expect, test } from 'vitest';
import { withUnitBehind } from '../../src/core/parse/unit-behind.ts';

test.each([
  ['1,5', 'tỷ đồng', '1,5 tỷ đồng'],
  ['trên 50', 'tỷ đồng', 'trên 50 tỷ đồng'],
  ['20-30', 'tỷ đồng', '20-30 tỷ đồng'],
  ['80 trở lên', '%', '80 % trở lên'],
  ['8', '%', '8 %'],
  ['8%', '%', '8%'],
  ['5 tỷ', 'triệu đồng', '5 tỷ'],
  ['412 doanh nghiệp', 'doanh nghiệp', '412 doanh nghiệp'],
  ['145/164', '%', '145/164'],
  ['145/164', 'xã', '145/164 xã'],
  ['nhiều', '%', 'nhiều'],
  ['8', '', '8'],
])('%j in a column of %j is %j', (text, unit, expected) => expect(withUnitBehind(text, unit)).toBe(expected));
