import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { SHELLS } from '../../../src/cli/complete/scripts.ts';
import { PACKAGE } from '../../helpers/package.ts';
import { aWorkspace, SMALL } from '../../helpers/workspace.ts';

const workspace = aWorkspace(SMALL, PACKAGE);
const cache = workspace.path('cache');
const env = { PATH: `${workspace.path('bin')}:/usr/bin:/bin`, HOME: workspace.dir, XDG_CACHE_HOME: cache };

/** What a shell prints that runs these lines in the workspace, with the program on its path. */
function said(shell: string, argv: readonly string[], lines: string): string {
  const { stdout, stderr } = spawnSync(shell, [...argv, '-c', lines], { encoding: 'utf8', env, cwd: workspace.dir });
  expect(stderr).toBe('');
  return stdout;
}

const isThere = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

beforeAll(() => {
  mkdirSync(workspace.path('bin'));
  writeFileSync(workspace.path('bin/dx'), `#!/bin/sh\nexec '${process.execPath}' '${PACKAGE}/bin/dx.js' "$@"\n`);
  chmodSync(workspace.path('bin/dx'), 0o755);
  spawnSync(workspace.path('bin/dx'), ['load'], { cwd: workspace.dir, env });
});

/** What bash does at the key: the words of the line, and which of them is being typed. */
const inBash = (line: string): string[] => {
  const count = line.split(' ').length - 1;
  const words = line.split(' ').map((word) => `'${word}'`);
  const call = `source <(dx completion bash); COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${count}; _dx_complete dx`;
  return said('bash', ['--norc'], `${call}; printf '%s\\n' "\${COMPREPLY[@]}"`).split('\n').filter(Boolean);
};

describe.runIf(isThere('bash'))('in bash', () => {
  test.each([
    ['dx status -p quang-ni', ['quang-ninh']],
    ['dx status --plan sma', ['small']],
    ['dx status --format = nd', ['ndjson']],
    ['dx stat', ['status']],
  ])('%s is completed', (line, expected) => expect(inBash(line)).toEqual(expected));

  test('a beginning of several names offers them', () => {
    expect(inBash('dx status -p qu')).toEqual(expect.arrayContaining(['quang-ninh', 'quang-nam']));
  });

  test('what is typed is not run', () => {
    expect(inBash(`dx status -i $(touch${'\t'}ran) $(touch\${IFS}ran) ;touch\${IFS}ran own`)).toEqual(['own-share']);
    expect(existsSync(workspace.path('ran'))).toBe(false);
  });
});

describe.runIf(isThere('zsh'))('in zsh', () => {
  /** Types a line into a zsh of its own, presses the key, and answers the line as it stands then. */
  const typed = (line: string): string => {
    const own = `PS1='> '; autoload -U compinit; compinit -u -D; source <(dx completion zsh); print ready`;
    const show = `show() { print -r -- "LINE:$BUFFER:END" }; zle -N show; bindkey '^X' show`;
    const lines = `
      zmodload zsh/zpty; zpty own zsh -f -i
      zpty -w own "${`${own}; ${show}`.replaceAll(/["$]/g, '\\$&')}"
      until zpty -rt own out 2>/dev/null && [[ $out == *ready* && $out != *print* ]]; do sleep 0.05; done
      zpty -wn own ${`'${line}'`}$'\\t\\x18'
      for i in {1..200}; do zpty -rt own out 2>/dev/null && all+=$out; [[ $all == *:END* ]] && break; sleep 0.05; done
      print -r -- "$all"`;
    return /LINE:(.*):END/.exec(said('zsh', ['-f'], lines))?.[1]?.trim() ?? '';
  };

  test.each([
    ['dx status -p quang-ni', 'dx status -p quang-ninh'],
    ['dx status --plan sma', 'dx status --plan small'],
    ['dx status --format=nd', 'dx status --format=ndjson'],
    ['dx stat', 'dx status'],
    // As far as the names of several provinces are alike.
    ['dx status -p qu', 'dx status -p quang-'],
  ])('%s is completed', (line, expected) => expect(typed(line)).toBe(expected));
});

describe.runIf(isThere('fish'))('in fish', () => {
  const inFish = (line: string): string[] =>
    said('fish', ['--no-config'], `dx completion fish | source; complete -C '${line}'`).split('\n').filter(Boolean);

  test.each([
    ['dx status -p quang-ni', ['quang-ninh\tQuảng Ninh']],
    ['dx status --plan sma', ['small\tSmall plan']],
    ['dx status --format=nd', ['--format=ndjson']],
    ['dx status -C da', ['data/']],
    ['dx status -p quang-t', ['quang-tri\tQuảng Trị', 'quang-tri-2025\tQuảng Trị']],
  ])('%s is completed', (line, expected) => {
    expect(inFish(line).map((each) => each.replace(/^(data\/)\t.*/, '$1'))).toEqual(expected);
  });
});

test.each(SHELLS)('dx completion %s prints a script for both names of the command', async (shell) => {
  const { code, stdout } = await workspace.dx('completion', shell);
  expect(code).toBe(0);
  expect(stdout).toMatch(/\bdx dx-tracker\b/);
});

test('of another shell it names those that there are', async () => {
  const { code, stderr } = await workspace.dx('completion', 'tcsh');
  expect(code).toBe(2);
  expect(stderr).toContain('allowed: bash, zsh, fish');
});
