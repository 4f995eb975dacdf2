import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, test } from 'vitest';
import { aWorkspace } from '../helpers/workspace.ts';

/** The first screen over the record that is shipped, on a day that new figures do not change. */
const root = process.cwd();
const workspace = aWorkspace({}, root);

const screen = (columns: number, lang: string, color: string) =>
  workspace.dxWith(
    { COLUMNS: String(columns) },
    ...['-C', root, '--db', workspace.path('record.sqlite'), 'status', '-p', 'quang-ninh'],
    ...['--as-of', '2025-12-31', '--lang', lang, color],
  );

beforeAll(async () => {
  await screen(100, 'vi', '--no-color');
}, 60_000);

describe.each([60, 80, 100, 140])('at %i columns', (columns) => {
  test.each([
    ['vi', '--no-color', ''],
    ['vi', '--color', '-color'],
    ['en', '--no-color', ''],
    ['en', '--color', '-color'],
  ])('in %s with %s is as it was looked at', async (lang, color, suffix) => {
    const { stdout, code } = await screen(columns, lang, color);
    expect(code).toBe(0);
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    await expect(stdout).toMatchFileSnapshot(`golden/first-screen-${lang}-${columns}${suffix}.txt`);
  });
});

test('colour adds nothing that is read', async () => {
  const [plain, colored] = await Promise.all([screen(100, 'vi', '--no-color'), screen(100, 'vi', '--color')]);
  expect(stripVTControlCharacters(colored.stdout)).toBe(plain.stdout);
});

test('the first 24 lines at 100 columns say where the province stands', async () => {
  const { stdout } = await screen(100, 'vi', '--no-color');
  const first = stdout.split('\n').slice(0, 24).join('\n');
  expect(first).toMatch(/\d+ chỉ tiêu: \d+ có số liệu, \d+ chưa có\./);
  expect(first).toMatch(/Nghị quyết 09-NQ\/TU +2025 +14\/20 .* 16\/20 \(2024\)/);
  expect(first).toMatch(/ Cộng +\d+/);
  expect(first).toMatch(/Thứ hạng chuyển đổi .*tốp 5 +12\/63 \(2023\) +4 → 7 → 3 → 12/);
});
