import { describe, expect, test } from 'vitest';
import { suggestedPeriod } from '../../../src/core/parse/suggest-period.ts';

describe('a period written otherwise', () => {
  test.each([
    ['31/12/2026', '2026-12-31'],
    ['5.2.2022', '2022-02-05'],
    ['ngày 5 tháng 2 năm 2022', '2022-02-05'],
    ['2026-1-5', '2026-01-05'],
    ['T9/2026', '2026-09'],
    ['Tháng 9/2026', '2026-09'],
    ['10/2026', '2026-10'],
    ['2026/09', '2026-09'],
    ['2026-9', '2026-09'],
    ['quý III/2026', '2026-Q3'],
    ['Quý 3 năm 2026', '2026-Q3'],
    ['Quý IV - 2026', '2026-Q4'],
    ['Q3/2026', '2026-Q3'],
    ['2026-q3', '2026-Q3'],
    ['6 tháng đầu năm 2023', '2023-H1'],
    ['6 tháng cuối năm 2023', '2023-H2'],
    ['9 tháng 2023', '2023-01..2023-09'],
    ['9 tháng đầu năm 2023', '2023-01..2023-09'],
    ['năm 2025', '2025'],
    ['2025.0', '2025'],
    ['2025,00', '2025'],
    ['2025.10', '2025-10'],
    ['2025.2', '2025-02'],
    ['giai đoạn 2021-2025', '2021..2025'],
  ])('%s is meant to be %s', (text, period) => {
    expect(suggestedPeriod(text)).toBe(period);
  });

  test.each([
    '2026-13',
    '2025.1',
    '31/02/2026',
    '12/31/2026',
    'quý V/2026',
    '13 tháng 2023',
    'năm ngoái',
    '26',
    '',
    '1'.repeat(1e6),
  ])('%.20s could be anything', (text) => expect(suggestedPeriod(text)).toBeNull());
});
