import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { aWorkspace, SMALL } from './helpers/workspace.ts';

const workspace = aWorkspace(SMALL);

it('has no letter beyond ASCII in a bundle, which would double the memory of its text', () => {
  const bundles = readdirSync('dist').filter((name) => name.endsWith('.js'));
  expect(bundles).toContain('main.js');
  for (const name of bundles) expect(/\P{ASCII}/u.exec(readFileSync(`dist/${name}`, 'utf8')), name).toBeNull();
});

it('ends each bundle in a digest of its text, by which what was compiled of another is told from it', () => {
  const main = readFileSync('dist/main.js', 'utf8');
  const [comment = '', digest] = /\/\/ (\w{16})\n$/.exec(main) ?? [];
  const program = main.slice(0, -comment.length);
  expect(createHash('sha256').update(program).digest('hex').slice(0, 16)).toBe(digest);
});

it.each<[readonly string[], readonly string[]]>([
  [['--version'], []],
  [['status', '--lang', 'vi'], ['vi']],
  [['status', '--lang', 'en'], ['en']],
  [['status', '--help', '--lang', 'vi'], ['vi']],
  [['statsu', '--lang', 'en'], ['en']],
])('makes the words of one language or of none for dx %j', (argv, languages) => {
  expect(languagesMadeBy(...argv)).toEqual(languages);
});

/** The languages whose words the built program has made when it ends, by what Node counts of its functions. */
function languagesMadeBy(...argv: readonly string[]): string[] {
  const counted = workspace.path(`counted-${argv.join('-')}`);
  const env = { PATH: process.env.PATH, XDG_CACHE_HOME: workspace.path('cache'), NODE_V8_COVERAGE: counted };
  spawnSync(process.execPath, ['bin/dx.js', '-C', workspace.dir, ...argv], { env });
  const scripts = readdirSync(counted).flatMap((name) => JSON.parse(readFileSync(`${counted}/${name}`, 'utf8')).result);
  const main = scripts.find(({ url }) => url.endsWith('/dist/main.js'));
  const called = main.functions.filter(({ ranges: [whole] }: Counted) => whole.count > 0);
  return ['vi', 'en'].filter((lang) =>
    called.some(({ functionName }: Counted) => functionName.startsWith(`src/view/words/${lang}/`)),
  );
}

interface Counted {
  readonly functionName: string;
  readonly ranges: readonly [{ readonly count: number }];
}
