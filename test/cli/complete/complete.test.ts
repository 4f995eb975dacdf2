import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/cli/args/commands.ts';
import { optionsOf, takesValue } from '../../../src/cli/args/options.ts';
import { valuesOf } from '../../../src/cli/complete/values.ts';
import { aWorkspace, SMALL } from '../../helpers/workspace.ts';

const workspace = aWorkspace(SMALL);
beforeAll(async () => void (await workspace.dx('load')));

/** What is offered for the last of these words. */
async function offered(line: string, { dxWith } = workspace): Promise<string[]> {
  const { code, stdout, stderr } = await dxWith({ DX_LANG: 'en' }, 'complete', '--', ...line.split(' '));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.split('\n').slice(0, -1);
}

const words = async (line: string): Promise<string[]> => (await offered(line)).map((each) => each.split('\t')[0] ?? '');

describe('dx complete offers', () => {
  test.each([
    ['stat', ['status']],
    ['co', ['compare', 'coverage', 'completion']],
    ['-p quang-ninh stat', ['status']],
    ['status -p quang-ni', ['quang-ninh']],
    ['status -p Quảng', ['quang-binh', 'quang-nam', 'quang-ngai', 'quang-ngai-2025', 'quang-ninh', 'quang-tri']],
    ['status -p ha-noi quang-ni', ['quang-ninh']],
    ['-p quang-ni', ['quang-ninh']],
    ['status --province=quang-ni', ['--province=quang-ninh']],
    ['status --province = quang-ni', ['quang-ninh']],
    ['status --plan ', ['quang-ninh/small', 'small']],
    ['status --plan quang-ninh/', ['quang-ninh/small']],
    ['status -i o', ['other-share', 'own-share']],
    ['ranks --index dti/digital-government-', ['dti/digital-government-activity']],
    ['status --pillar ', ['digital-economy', 'own']],
    ['explain quang-ninh/small/s', ['quang-ninh/small/share']],
    ['explain --as-of 2025 quang-ninh/small/o', ['quang-ninh/small/other']],
    ['explain --as-of = 2025 quang-ninh/small/o', ['quang-ninh/small/other']],
    ['explain quang-ninh/small/other quang', []],
    ['trend own', ['own-share']],
    ['record quang-ni', ['quang-ninh']],
    ['record quang-ninh own', ['own-share']],
    ['record quang-ninh own-share 5 --source own', ['own-report']],
    ['status --status m', ['missed']],
    ['status --status missed,be', ['missed,behind']],
    ['check --fail-on at', ['at_risk']],
    ['check -f sa', ['sarif']],
    ['status --lang ', ['vi', 'en']],
    ['status --lang', ['--lang']],
    ['status --pl', ['--plan']],
    ['status --lang vi --la', []],
    ['status --plan small --pl', ['--plan']],
    ['ranks --mo', ['--movers']],
    ['status --mo', []],
    ['list in', ['indicators', 'indices']],
    ['export targets mea', ['measurements']],
    ['completion f', ['fish']],
    ['new pl', ['plan']],
    ['help op', ['options']],
    ['help sta', ['status']],
    ['init ', [':folders']],
    ['status -C ', [':folders']],
    ['import ', [':files']],
    ['status -o ', [':files']],
    ['status --output=x', [':files']],
    ['status --limit ', []],
    ['statsu -p qu', []],
    ['statsu qu', []],
    ['status qu', []],
  ])('behind «dx %s» %j', async (line, expected) => {
    const found = await words(line);
    expect(found.filter((word) => !word.endsWith('-tri-2025'))).toEqual(expected);
  });

  test('every command where nothing is typed', async () => {
    expect(await words('')).toEqual(COMMANDS.map(({ name }) => name));
  });

  test('values of a list and options beside it, and commands where there is none yet', async () => {
    expect(await words('-p quang-ninh ')).toEqual(expect.arrayContaining(['ha-noi', 'status']));
    expect(await words('status -p quang-ninh ')).not.toContain('status');
    expect(await words('status -p quang-ninh --ind')).toEqual(['--indicator']);
    expect(await words('status -p ')).not.toContain('status');
  });

  test('what a word is, in the language that is asked for', async () => {
    expect(await offered('status -p quang-ni')).toEqual(['quang-ninh\tQuảng Ninh']);
    expect(await offered('status -i own')).toEqual(['own-share\tOwn share']);
    expect(await offered('--lang vi status -i own')).toEqual(['own-share\tTỷ lệ riêng']);
    expect(await offered('status --plan sm')).toEqual(['small\tSmall plan']);
    expect((await offered('stat'))[0]).toMatch(/^status\tevery target/);
    expect((await offered('status --pl'))[0]).toMatch(/^--plan\tplans, by id/);
  });

  test('the names of the workspace that is named on the line', async () => {
    const other = aWorkspace({});
    expect(await offered(`-C ${workspace.dir} status -i own`, other)).toEqual(['own-share\tOwn share']);
    expect(await offered(`--dir=${workspace.dir} status -i own`, other)).toEqual(['own-share\tOwn share']);
    expect(await offered(`--db ${workspace.path('.dx/dx.sqlite')} status -i own`, other)).toHaveLength(1);
    expect(await offered('status -i own', other)).toEqual([]);
  });
});

describe('dx complete offers no names', () => {
  test('where there is no database, and builds none', async () => {
    const unbuilt = aWorkspace(SMALL);
    expect(await offered('status -p qu', unbuilt)).toEqual([]);
    expect(await offered('stat', unbuilt)).toHaveLength(1);
    expect(existsSync(unbuilt.path('.dx'))).toBe(false);
  });

  test('of a database that something else made, of another version, a copy, or rubbish', async () => {
    const text = readFileSync(workspace.path('.dx/dx.sqlite'));
    const other = aWorkspace(SMALL);
    for (const [name, bytes] of Object.entries({ copy: text, rubbish: 'no database', half: text.subarray(0, 5000) })) {
      writeFileSync(other.path(`${name}.sqlite`), bytes);
      expect(await offered(`--db ${other.path(`${name}.sqlite`)} status -p qu`, other)).toEqual([]);
      expect(readFileSync(other.path(`${name}.sqlite`))).toEqual(Buffer.from(bytes));
    }
    await other.dx('load');
    const db = new Database(other.path('.dx/dx.sqlite'));
    db.pragma('user_version = 1');
    db.close();
    expect(await offered('status -p qu', other)).toEqual([]);
  });

  // A report would wait for half a minute.
  test('while another process writes to it, for which it does not wait', { timeout: 15_000 }, async () => {
    const busy = aWorkspace(SMALL);
    await busy.dx('load');
    const db = new Database(busy.path('.dx/dx.sqlite'));
    db.exec('BEGIN EXCLUSIVE');
    expect(await offered('status -p qu', busy)).toEqual([]);
    db.exec('ROLLBACK');
    db.close();
    expect(await offered('status -p quang-ni', busy)).toHaveLength(1);
  });

  test('where the files have errors, it is that of the last load', async () => {
    const broken = aWorkspace(SMALL);
    await broken.dx('load');
    broken.write('data/wrong.yaml', 'plans: [');
    broken.write('dx.yaml', 'lang: [');
    expect(await offered('status -i own', broken)).toHaveLength(1);
  });
});

test('what every option takes is known, or is free', () => {
  const free = COMMANDS.flatMap(optionsOf).filter((option) => takesValue(option) && valuesOf(option) === 'free');
  expect([...new Set(free.map(({ flags }) => flags.replace(/ .*|^-\w, /, '')))].sort()).toEqual([
    '--as-of',
    '--as-stated',
    '--edition',
    '--fields',
    '--from',
    '--limit',
    '--map',
    '--max-warnings',
    '--method',
    '--new-since',
    '--note',
    '--period',
    '--published',
    '--sort',
    '--title',
    '--to',
    '--top',
  ]);
});
