import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeNewFiles } from '../../src/cli/commands/init/new-files.ts';
import { jsonSchemas } from '../../src/document/schema/json-schema.ts';
import { aFolder } from '../helpers/folder.ts';
import { aWorkspace } from '../helpers/workspace.ts';

/** Calls of the program in an empty folder of its own. */
function anEmptyFolder() {
  const { dxIn } = aWorkspace({});
  const dir = aFolder();
  const names = (): string[] => globSync('**/*', { cwd: dir }).sort();
  const text = (name: string): string => readFileSync(join(dir, name), 'utf8');
  return { dir, names, text, dx: (...argv: string[]) => dxIn(dir, ...argv) };
}

const WITH_PROVINCE = ['--province', 'quang-ninh'];

describe.each([
  ['vi', WITH_PROVINCE],
  ['en', WITH_PROVINCE],
  ['vi', []],
  ['en', []],
] as const)('a new workspace in %s, dx init %j', (lang, options) => {
  const { dx, text, names } = anEmptyFolder();
  const called = dx('init', '--lang', lang, ...options);

  test('has neither errors nor warnings', async () => {
    expect(await called).toMatchObject({ code: 0, stderr: '' });
    expect(await dx('lint', '--max-warnings', '0')).toMatchObject({ code: 0 });
    expect((await dx('lint', '-f', 'json')).stdout).toContain('"rows": []');
  });

  test('shows a verdict at once, and a promise without a figure', async () => {
    const { stdout } = await dx('status', '-f', 'csv', '--fields', 'value,status', '--no-header');
    expect(stdout).toBe('50,on_track\n,no_data\n');
  });

  test('names commands that work', async () => {
    const calls = [...(await called).stdout.matchAll(/^ {2}dx ((?:\S+ )+) /gm)].map(([, call = '']) => call.trim());
    expect(calls.map((call) => call.split(' ')[0])).toEqual(['status', 'explain', 'list', 'new', 'record', 'lint']);
    for (const call of calls) expect(await dx(...call.split(' '))).toMatchObject({ code: 0 });
  });

  test('speaks that language', async () => {
    expect(text('dx.yaml')).toContain(`lang: ${lang}`);
    expect((await dx('status')).stdout).toContain(lang === 'vi' ? 'Chỉ tiêu ví dụ' : 'Example target');
  });

  test('calls everything that could be taken for a promise, a figure or a document an example', () => {
    const written = names().filter((name) => /^(?:data|seeds)\/.*\.yaml$/.test(name));
    expect(written).toHaveLength(3);
    const titles = written.flatMap((name) => text(name).match(/\b(?:title|name|publisher|note|as_stated): .*/g) ?? []);
    expect(titles.length).toBeGreaterThan(10);
    for (const title of titles) expect(title.toLowerCase()).toMatch(/ví dụ|example/);
  });

  test('does not explain a key of a figure with what it means of a target', () => {
    const [figures, plan] = ['measurements.yaml', 'example-plan.yaml'].map((file) => {
      const lines = text(names().find((name) => name.endsWith(file)) ?? '').split('\n');
      return (key: string): string =>
        lines
          .find((line) => line.includes(`# ${key}: `))
          ?.split('  # ')
          .at(-1) ?? '';
    });
    for (const key of ['method', 'attribution']) {
      expect(figures?.(key)).not.toBe('');
      expect(figures?.(key)).not.toBe(plan?.(key));
    }
  });

  test('has no error with every key that is commented out put in', async () => {
    const other = anEmptyFolder();
    await other.dx('init', '--lang', lang, ...options);
    for (const name of other.names().filter((each) => each.endsWith('.yaml'))) {
      const full = other
        .text(name)
        .replace(/^( *)# ( *(?:- )?(?:\{ )?(?:[a-z_]+|"[^"]*"):(?: .*)?)$/gm, (_, indent, key) => indent + key);
      writeFileSync(join(other.dir, name), full);
    }
    const { stdout } = await other.dx('lint', '-f', 'csv', '--fields', 'severity,code,file,line', '--no-header');
    expect(stdout.split('\n').filter((line) => line.startsWith('error'))).toEqual([]);
    expect((await other.dx('status', '-f', 'csv', '--fields', 'target', '--no-header')).stdout).toContain(
      'qualitative',
    );
  });
});

test('explains every key that plans, figures, vocabulary and settings may have', async () => {
  const { dx, names, text } = anEmptyFolder();
  await dx('init');
  const written = names()
    .filter((name) => name.endsWith('.yaml'))
    .map(text)
    .join('');
  const { dx: file, 'dx.yaml': settings } = jsonSchemas();
  const lists = (file as { anyOf: [{ properties: object }] }).anyOf[0].properties;
  const { populations, indices, rankings, ...explained } = lists as Record<string, object>;
  const keys = new Set([...keysOf({ properties: explained }), ...keysOf(settings ?? {})]);
  expect(keys.size).toBeGreaterThan(60);
  expect([...keys].filter((key) => !new RegExp(`(?<![\\w-])${key}:`).test(written))).toEqual(['tasks', 'parts']);
});

/** The keys that a JSON Schema allows, in any depth. */
function keysOf(schema: object): string[] {
  return Object.entries(schema).flatMap(([name, value]) => {
    if (typeof value !== 'object' || value === null) return [];
    const inner = Object.values(value).flatMap((each) => (typeof each === 'object' && each ? keysOf(each) : []));
    return name === 'properties' ? [...Object.keys(value), ...inner] : [...keysOf(value)];
  });
}

describe('dx init', () => {
  test('makes the folder that it names, and says the way to it', async () => {
    const { dx, text } = anEmptyFolder();
    const { code, stdout } = await dx('init', 'of/mine', ...WITH_PROVINCE);
    expect(code).toBe(0);
    expect(stdout).toContain('  cd of/mine\n');
    expect(text('of/mine/data/quang-ninh/example-plan.yaml')).toContain('province: quang-ninh');
  });

  test('takes the folder relative to --dir', async () => {
    const { dx, text } = anEmptyFolder();
    expect((await dx('init', '-C', 'there', 'mine')).code).toBe(0);
    expect(text('there/mine/dx.yaml')).toContain('workspace:');
  });

  test('takes a name that two units share for the one that is a unit today', async () => {
    const { dx, names } = anEmptyFolder();
    const { stderr } = await dx('init', '-p', 'Bắc Ninh');
    // Today is 30 June 2025, the last day of the 63.
    expect(names()).toContain('data/bac-ninh/example-plan.yaml');
    expect(stderr).toContain('bac-ninh-2025');
  });

  test.each([
    [['-p', 'quang-nin'], '"quang-ninh"'],
    [['-p', 'quang-ninh', 'da-nang'], 'dx init is of one province; leave out --province da-nang'],
    [['a', 'b'], 'too many arguments'],
    [['--as-of', '2025'], 'dx init has no --as-of'],
  ])('writes nothing when it is called wrongly: dx init %j', async (argv, said) => {
    const { dx, names } = anEmptyFolder();
    const { code, stderr } = await dx('init', ...argv);
    expect({ code, names: names() }).toEqual({ code: 2, names: [] });
    expect(stderr).toContain(said);
  });

  test('changes nothing that is there, and names it', async () => {
    const { dx, dir, names, text } = anEmptyFolder();
    mkdirSync(join(dir, 'seeds'));
    writeFileSync(join(dir, 'seeds/own.yaml'), 'mine');
    writeFileSync(join(dir, 'dx.yaml'), '');
    const { code, stdout, stderr } = await dx('init', ...WITH_PROVINCE);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('there is already seeds/own.yaml, dx.yaml in ');
    expect(names()).toEqual(['dx.yaml', 'seeds', 'seeds/own.yaml']);
    expect(text('seeds/own.yaml')).toBe('mine');
  });

  test('leaves nothing half written where the system refuses', async () => {
    const { dx, dir, names } = anEmptyFolder();
    writeFileSync(join(dir, 'data'), 'a file, not a folder');
    const { code, stderr } = await dx('init', ...WITH_PROVINCE);
    expect(code).toBe(5);
    expect(stderr).toContain('data/quang-ninh/example-plan.yaml');
    expect(names()).toEqual(['data']);
  });

  test('does not write over what somebody makes in the meantime', () => {
    const { dir, names } = anEmptyFolder();
    const [file, same] = [
      { name: 'own/a', text: '1' },
      { name: 'own/a', text: '2' },
    ];
    expect(() => writeNewFiles(dir, [file, same])).toThrow('would_overwrite');
    expect(names()).toEqual([]);
  });

  test('leaves folders that were there where they are', async () => {
    const { dx, dir, names } = anEmptyFolder();
    mkdirSync(join(dir, 'seeds'));
    writeFileSync(join(dir, 'data'), '');
    expect((await dx('init')).code).toBe(5);
    expect(names()).toEqual(['data', 'seeds']);
  });

  test.each(['data/mine', 'seeds/mine', 'data'])('is refused within the files of a workspace: %s', async (folder) => {
    const around = aWorkspace({ 'data/plan.yaml': '' });
    const { code, stderr } = await around.dx('init', folder);
    expect(code).toBe(2);
    expect(stderr).toContain('lies within the files of the workspace');
    expect(existsSync(around.path(`${folder}/dx.yaml`))).toBe(false);
  });

  test('makes a workspace beside the files of another', async () => {
    const around = aWorkspace({});
    expect((await around.dx('init', 'other')).code).toBe(0);
    expect((await around.dxIn(around.path('other'), 'lint', '--max-warnings', '0')).code).toBe(0);
  });
});
