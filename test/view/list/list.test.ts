import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { table } from '../../../src/render/terminal/table.ts';
import { listView } from '../../../src/view/list/list.ts';
import { LISTS } from '../../../src/view/list/names.ts';
import { periodText } from '../../../src/view/text/period-text.ts';
import { en } from '../../../src/view/words/en/en.ts';
import { vi } from '../../../src/view/words/vi/vi.ts';
import { anEnv, aVocabulary } from '../../helpers/build.ts';
import { aPeriod, aPlan } from '../../helpers/facts.ts';

const input = { vocabulary: aVocabulary(), plans: [{ ...aPlan(), itemised: 14 }] };

test('lists provinces by the Vietnamese alphabet', () => {
  const { grid } = listView('provinces', { ...input, words: vi });
  const names = [...grid.rows].map((row) => row[grid.columns.indexOf('name')]);
  expect(names).toEqual(['An Giang', 'Đà Nẵng', 'Đắk Lắk', 'Quảng Ninh']);
});

test.each([
  ['en', 'Targets declared', 'Targets itemised'],
  ['vi', 'Chỉ tiêu đề ra', 'Có nội dung cụ thể'],
] as const)('lists beside the targets that a plan declares those that are known, in %s', (lang, declared, itemised) => {
  const silent = {
    ...aPlan({ address: 'viet-nam/decision-749', declares: { targets: null, tasks: null } }),
    itemised: 17,
  };
  const view = listView('plans', { ...input, plans: [...input.plans, silent], words: { en, vi }[lang] });
  const lines = table(view, anEnv({ lang, width: 160 })).split('\n');
  expect(lines[0]?.replaceAll('\u00a0', ' ')).toMatch(new RegExp(`${declared} +${itemised}$`));
  expect(lines[2]).toMatch(/ 20 +14$/);
  expect(lines[3]).toMatch(/2025 +17$/);
  const { columns, rows } = view.grid;
  expect([...rows].map((row) => row[columns.indexOf('itemised_targets')])).toEqual([14, 17]);
});

test.each(LISTS)('lists %s within 80 columns in both languages', (what) => {
  for (const words of [en, vi]) {
    const printed = table(listView(what, { ...input, words }), anEnv({ lang: words.lang }));
    for (const line of printed.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  }
});

test.each([
  ['2024', '2024', '2024'],
  ['2024-06', 'Jun 2024', '6/2024'],
  ['2024-06-30', '30 Jun 2024', '30/6/2024'],
  ['2024-Q3', 'Q3 2024', 'quý III/2024'],
  ['2024-H1', 'H1 2024', '6 tháng đầu 2024'],
  ['2024-H2', 'H2 2024', '6 tháng cuối 2024'],
  ['2023-01..2023-09', 'Jan–Sep 2023', '9 tháng 2023'],
  ['2023-02..2023-03', 'Feb–Mar 2023', 'tháng 2–3/2023'],
  ['2023-11..2024-02', 'Nov 2023–Feb 2024', '11/2023–2/2024'],
  ['2021..2025', '2021–2025', '2021–2025'],
  ['2024-01-01..2024-02-15', '1 Jan 2024–15 Feb 2024', '1/1/2024–15/2/2024'],
])('writes the period %s as people do', (period, english, vietnamese) => {
  expect(periodText(aPeriod(period), en)).toBe(english);
  expect(periodText(aPeriod(period), vi).replaceAll('\u00a0', ' ')).toBe(vietnamese);
});

test('lists the units with what they count and how far two figures may differ', () => {
  const { grid } = listView('units', { ...input, words: en });
  const of = (key: string) => [...grid.rows].map((row) => row[grid.columns.indexOf(key)]);
  expect(of('id')).toEqual([...input.vocabulary.units.keys()].sort());
  expect(of('tolerance')).toContain(input.vocabulary.units.get('percent')?.tolerance);
});
