import { describe, expect, test } from 'vitest';
import { headingMeaning, periodIn } from '../../src/core/parse/column-heading.ts';

const meaning = (heading: string) => {
  const found = headingMeaning(heading);
  return found && [found.key, found.language, found.period?.text ?? null, found.unit];
};

describe('a heading', () => {
  test.each([
    ['Tỉnh/Thành phố', ['province', 'vi', null, null]],
    ['TÊN TỈNH', ['province', 'vi', null, null]],
    ['chi tieu', ['indicator', 'vi', null, null]],
    ['Chỉ tiêu', ['indicator', 'vi', null, null]],
    ['  Năm ', ['period', 'vi', null, null]],
    ['Giá trị (triệu đồng)', ['value', 'vi', null, 'triệu đồng']],
    ['Kết quả thực hiện', ['value', 'vi', null, null]],
    ['ĐVT', ['unit', 'vi', null, null]],
    ['Nguồn', ['source', 'vi', null, null]],
    ['Year', ['period', 'en', null, null]],
    ['Result [%]', ['value', 'en', null, '%']],
    ['value', ['value', 'key', null, null]],
    ['As stated', ['as_stated', 'key', null, null]],
    ['2024', ['value', 'vi', '2024', null]],
    ['Năm 2024', ['value', 'vi', '2024', null]],
    ['Quý III/2024', ['value', 'vi', '2024-Q3', null]],
    ['Thực hiện năm 2024 (%)', ['value', 'vi', '2024', '%']],
    ['Kết quả 2024-H1', ['value', 'vi', '2024-H1', null]],
    ['Ghi chú (nếu có)', ['note', 'vi', null, null]],
  ])('%s says %j', (heading, expected) => expect(meaning(heading)).toEqual(expected));

  test.each(['TT', 'STT', '', '%', 'Mục tiêu 2025', 'Chỉ tiêu 2025', 'Năm nay', 'Kế hoạch'])(
    '%j is none of ours',
    (heading) => expect(headingMeaning(heading)).toBeNull(),
  );
});

test.each([
  ['2024', '2024'],
  [' 31/12/2024', '2024-12-31'],
  ['Quý I/2025', '2025-Q1'],
  ['năm nay', undefined],
])('the period %j is %s', (text, expected) => expect(periodIn(text)?.text).toBe(expected));
