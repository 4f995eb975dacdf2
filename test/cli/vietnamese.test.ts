import { describe, expect, test } from 'vitest';
import { HELP_TOPICS } from '../../src/view/words/help-words.ts';
import { helpVi } from '../../src/view/words/vi/help.ts';
import { englishIn } from '../helpers/english.ts';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

const workspace = aWorkspace(SMALL);
const said = async (...argv: string[]): Promise<string> => {
  const { stdout, stderr } = await workspace.dx(...argv, '--lang', 'vi');
  return stdout + stderr;
};

/** Values of an option, and calls: both are typed as they stand. */
const spoken = (page: string): string => page.replace(/\(một trong:[^)]*\)/g, '').replace(/^ {2}dx .*$/gm, '');

/** What stands in brackets for what is to be typed. */
const placeholders = (page: string): readonly string[] =>
  [...page.matchAll(/[<[]([^<>[\]]+?)(?:\.\.\.)?[>\]]/g)].flatMap(([, name = '']) => name.split('|'));

/** No words: a letter for each of several, a number. */
const BARE = ['a,b', 'n'];

describe('in Vietnamese', () => {
  test.each(Object.keys(helpVi.commands))('the help of dx %s has no English in it', async (name) => {
    const page = await said(name, '--help');
    expect(page).toContain('[tùy chọn]');
    expect(englishIn(spoken(page))).toEqual([]);
    expect(placeholders(page).filter((word) => !BARE.includes(word) && /^[a-z-]+$/.test(word))).toEqual([]);
  });

  test.each(HELP_TOPICS)('dx help %s has no English in it', async (topic) => {
    // The first word of a line is what is typed, or a word for a number.
    const page = (await said('help', topic)).replace(/^ {2}\S+/gm, '');
    expect(englishIn(page)).toEqual([]);
  });

  test.each([
    [['status', '--as-of', 'x'], 'không hợp lệ với --as-of <năm-tháng-ngày>; được dùng: năm-tháng-ngày, 2026-Q2, 2026'],
    [['status', '-f', 'x'], 'không hợp lệ với -f, --format <định dạng>; được dùng: table, csv'],
    [['explain'], 'thiếu <chỉ tiêu>'],
    [['diff'], 'thiếu --from <ngày|phiên bản>'],
    [['list', 'x'], 'không hợp lệ với <danh mục>'],
    [['schema', 'x'], 'không hợp lệ với <loại tệp>'],
    [['ranks', '--status', 'missed'], 'dx ranks không có --status; tùy chọn này dùng với status'],
    [['check', '--mode', 'as_is', '--strict'], 'không dùng --mode <cách tính> cùng với --strict'],
  ])('wrong usage is told without English: dx %j', async (argv, sentence) => {
    const text = await said(...argv);
    expect(text).toContain(sentence);
    expect(englishIn(text.replace(/được dùng: .*/, '').replace(/có phải .*/, ''))).toEqual([]);
  });

  test('a problem of the files is told without English', async () => {
    const wrong = aWorkspace({ ...SMALL, 'data/wrong.yaml': 'province: quang-nin\nmeasurements: []\n' });
    const { stdout } = await wrong.dx('lint', '--lang', 'vi');
    expect(stdout).toContain('lỗi[unknown_reference] data/wrong.yaml:1:11: không có tỉnh "quang-nin"');
    expect(stdout).toContain('  gợi ý: có phải "quang-ninh"');
  });

  test('a finding of the gate is told without English', async () => {
    const plan = (SMALL['data/plan.yaml'] ?? '').replace('">= 20%"', '">= 20%", by: 2024');
    const gate = aWorkspace({ ...SMALL, 'data/plan.yaml': plan });
    for (const format of ['text', 'junit']) {
      const { stdout } = await gate.dx('check', '--lang', 'vi', '-f', format);
      expect(stdout).not.toMatch(/(error|warning|waived|open)\[/);
    }
    expect((await gate.dx('check', '--lang', 'vi')).stdout).toContain('lỗi[missed] data/plan.yaml');
  });
});
