import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/args/commands.ts';
import { namesOf, optionsInHelp, optionsOf } from '../../src/cli/args/options.ts';
import { englishIn } from '../helpers/english.ts';
import { aWorkspace } from '../helpers/workspace.ts';

const { dx, dxWith } = aWorkspace({});
const page = async (name: string, columns = '80'): Promise<string> =>
  (await dxWith({ COLUMNS: columns, DX_LANG: 'en' }, name, '--help')).stdout;

describe.each(COMMANDS.map((spec) => [spec.name, spec] as const))('the help page of dx %s', (name, spec) => {
  test('tells its own options first, then those that choose', async () => {
    const [told = ''] = (await page(name)).split('Also (');
    const flags = [...told.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag]) => flag);
    const own = (spec.options ?? []).flatMap(namesOf).filter((each) => each.startsWith('--'));
    expect(flags.slice(0, own.length)).toEqual(own);
    expect(flags).toEqual(optionsInHelp(spec).told.flatMap((option) => namesOf(option).at(-1) ?? []));
  });

  test('names every other option that it has, and none besides', async () => {
    const line = (await page(name)).split('Also (dx help options):')[1] ?? '';
    const told = optionsInHelp(spec).told.map(({ flags }) => flags);
    const rest = optionsOf(spec).filter(({ flags, about }) => !told.includes(flags) && about !== 'help');
    expect(line.trim().split(/\s+/)).toEqual(rest.map((option) => namesOf(option)[0]));
  });

  test.each(['60', '80', '120'])('names them in lines of at most %s columns', async (columns) => {
    const text = await page(name, columns);
    const lines = text.slice(text.indexOf('Also (')).trimEnd().split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(Number(columns));
  });
});

test('the formats of a command that has others than a report stand on its page', async () => {
  expect(await page('check')).toContain('--format <format>');
  expect(await page('check')).toContain('"sarif"');
  expect(await page('status')).not.toContain('--format');
});

test('dx help options tells the options that the pages only name', async () => {
  const { code, stdout } = await dx('help', 'options', '--lang', 'en');
  expect(code).toBe(0);
  const folded = new Set(COMMANDS.flatMap((spec) => optionsInHelp(spec).folded.map(({ flags }) => flags)));
  expect(folded.size).toBeGreaterThan(10);
  for (const flags of folded) expect(stdout.replace(/\s+/g, ' ')).toContain(`${flags} `);
  expect(stdout).toMatch(/^Options that most commands have/);
});

test('dx help options speaks Vietnamese', async () => {
  const { stdout } = await dx('help', 'options', '--lang', 'vi');
  expect(stdout).toMatch(/^Tùy chọn chung/);
  expect(englishIn(stdout.replace(/\(một trong:[^)]*\)/g, ''))).toEqual([]);
});

test('a misspelt topic leads to it', async () => {
  expect((await dx('help', 'option')).stderr).toContain('"options"');
});

test.each(['80', '100'])('the pages fit into %s columns, that of all commands too', async (columns) => {
  for (const lang of ['en', 'vi'])
    for (const name of [[], ['status'], ['import'], ['check']]) {
      const { stdout } = await dxWith({ COLUMNS: columns, DX_LANG: lang }, ...name, '--help');
      const lines = stdout.normalize('NFC').split('\n');
      expect([name, lines.filter((line) => line.length > Number(columns))]).toEqual([name, []]);
    }
});
