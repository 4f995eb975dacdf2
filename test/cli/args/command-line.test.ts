import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../../src/cli/args/command-line.ts';
import { COMMANDS } from '../../../src/cli/args/commands.ts';
import { namesOf, optionsOf } from '../../../src/cli/args/options.ts';
import { answers } from '../../../src/cli/commands/index.ts';

/** What a line asks for, without the options that merely have a value. */
function read(line: string) {
  const { spec, args, options, asks, wrong } = readCommandLine(line.split(' ').filter((word) => word !== ''));
  const { load: _, header: __, ...typed } = options;
  return { command: spec?.name ?? null, args, options: typed, asks, wrong: wrong && [wrong.code, wrong.args] };
}

describe('a command line', () => {
  test('gives options before the command to it, lists up to its name', () => {
    expect(read('-p a b --limit 2 status -p c')).toEqual({
      ...{ command: 'status', args: [], asks: 'report', wrong: null },
      options: { province: ['a', 'b', 'c'], limit: 2 },
    });
  });

  test('ends a list that stands before the command with it: what follows is an argument', () => {
    expect(read('-p quang-ninh list plans')).toMatchObject({ command: 'list', args: ['plans'], wrong: null });
  });

  test('takes the name of a command for a value where a value is due', () => {
    expect(read('--plan status ranks')).toMatchObject({ command: 'ranks', wrong: ['not_for_command', {}] });
    expect(read('--index status ranks')).toMatchObject({ command: 'ranks', options: { index: ['status'] } });
    expect(read('-o list status')).toMatchObject({ command: 'status', options: { output: 'list' } });
  });

  test('gives words after -- to the command, options too', () => {
    expect(read('explain -- --x')).toMatchObject({ command: 'explain', args: ['--x'], wrong: null });
    expect(read('list -- plans')).toMatchObject({ command: 'list', args: ['plans'], wrong: null });
  });

  test('takes a value that is typed on to its option, and switches in one word', () => {
    const { options } = read('status -qpa --limit=3 -fcsv');
    expect(options).toEqual({ quiet: true, province: ['a'], limit: 3, format: 'csv' });
  });

  test('is read to its end also where something in it is wrong: the error comes in the form and language asked for', () => {
    for (const line of [
      'status --bogus --json --lang vi',
      'status --as-of never --json --lang vi',
      'statsu --json --lang vi',
      '--json --lang vi statsu',
      'list --json --lang vi',
      '--json --lang vi',
      'status --json --lang vi --limit',
    ]) {
      expect(read(line).options, line).toMatchObject({ json: true, lang: 'vi' });
      expect(read(line).wrong, line).not.toBeNull();
    }
  });

  test('has one fault, the first of its values', () => {
    expect(read('status --limit x --as-of never').wrong).toEqual([
      'bad_value',
      { option: '--limit <n>', value: 'x', allowed: '0, 1, 2 …' },
    ]);
    expect(read('status --as-of never --limit').wrong).toMatchObject(['bad_value', { value: 'never' }]);
  });

  test('has no option as the value of another: what it lacks is told, and no file of that name is written', () => {
    for (const [line, option] of [
      ['status --db -q', '--db <file>'],
      ['status -o --json', '-o, --output <file>'],
      ['status -p -q', '-p, --province <name...>'],
      ['status --fields --no-header', '--fields <a,b>'],
      ['check --max-warnings --strict', '--max-warnings <n>'],
    ] as const)
      expect(read(line).wrong, line).toEqual(['missing_value', { option }]);
    for (const line of ['status -o -', 'status -o -x.csv', 'status --plan -p2'])
      expect(read(line).wrong, line).toBeNull();
  });

  test('asks for help whatever else is wrong with it', () => {
    for (const line of ['status --help', '-h status', 'status --as-of never --help', 'status x y -h', 'help status']) {
      expect(read(line), line).toMatchObject({ command: 'status', asks: 'help', wrong: null });
    }
    expect(read('--help')).toMatchObject({ command: null, asks: 'help', wrong: null });
    expect(read('help')).toMatchObject({ command: 'help', asks: 'report', wrong: null });
  });

  test('without a command asks for the overview, unless it says what only a report can honour', () => {
    expect(read('')).toMatchObject({ command: null, asks: 'overview', wrong: null });
    expect(read('--lang vi -C x -q --no-color --debug')).toMatchObject({ asks: 'overview', wrong: null });
    for (const line of ['--json', '-p a', '--no-header', '--db x', '-- status'])
      expect(read(line).wrong, line).toEqual(['missing_command', {}]);
  });

  test('names its version only without a command', () => {
    expect(read('-V')).toMatchObject({ asks: 'version', wrong: null });
    expect(read('status --version').wrong).toEqual(['unknown_option', { option: '--version' }]);
  });

  test.each([
    ['explain', ['missing', { name: '<target>' }]],
    ['export', ['missing', { name: '<table>' }]],
    ['status extra', ['too_many_arguments', { command: 'status' }]],
    ['list plans sources', ['too_many_arguments', { command: 'list' }]],
    ['list plan', ['bad_value', { option: '<what>', value: 'plan' }]],
    ['export targets plans', ['bad_value', { option: '<table>', value: 'plans' }]],
    ['status -o', ['missing_value', { option: '-o, --output <file>' }]],
    ['status --fields --json', ['missing_value', { option: '--fields <a,b>' }]],
    ['export targets rankings', null],
    ['schema', null],
  ])('of «dx %s» has %j', (line, wrong) => {
    if (wrong) expect(read(line).wrong).toMatchObject(wrong);
    else expect(read(line).wrong).toBeNull();
  });
});

describe('the commands', () => {
  test('are declared and answered, each once', () => {
    expect(COMMANDS.map(({ name }) => name).sort()).toEqual(Object.keys(answers).sort());
  });

  test.each(COMMANDS.map((spec) => [spec.name, spec] as const))('dx %s declares no name twice', (_, spec) => {
    const names = optionsOf(spec).flatMap(namesOf);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^(?:-\w|--[a-z]+(?:-[a-z]+)*)$/);
  });
});
