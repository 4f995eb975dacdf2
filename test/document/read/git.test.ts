import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GitError, gitIn } from '../../../src/document/read/git.ts';
import { aRepository } from '../../helpers/repository.ts';
import { aWorkspace } from '../../helpers/workspace.ts';

const MACHINE = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };

describe('git', () => {
  const repository = aRepository('2025-01-01', { 'dx.yaml': '' });
  const elsewhere = aWorkspace({});

  test.each([
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_COMMON_DIR',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_INDEX_FILE',
    'GIT_NAMESPACE',
    'GIT_CEILING_DIRECTORIES',
    'GIT_SHALLOW_FILE',
    'GIT_GRAFT_FILE',
    'GIT_REPLACE_REF_BASE',
    'GIT_PREFIX',
    'GIT_DEFAULT_HASH',
    'GIT_ATTR_SOURCE',
    'GIT_LITERAL_PATHSPECS',
    'GIT_TRACE',
  ])('looks in the folder it is given, whatever %s says', (name) => {
    const git = gitIn(repository.dir, { ...MACHINE, [name]: elsewhere.dir });
    expect(git.commit('HEAD').day).toBe('2025-01-01');
    expect(git.list(git.commit('HEAD'), ['dx.yaml']).map((blob) => blob.name)).toEqual(['dx.yaml']);
  });

  test('keeps what the user has set', () => {
    expect(() => gitIn(repository.dir, { ...MACHINE, GIT_CONFIG_COUNT: 'none' }).commit('HEAD')).toThrow();
  });

  test('is ended when it hangs, with whatever it has started', () => {
    mkdirSync(elsewhere.path('bin'));
    writeFileSync(elsewhere.path('bin/git'), '#!/bin/sh\nsleep 1000 | cat\n');
    chmodSync(elsewhere.path('bin/git'), 0o755);
    const git = gitIn(repository.dir, { ...MACHINE, PATH: `${elsewhere.path('bin')}:${process.env.PATH}` }, 300);
    const trouble = (() => {
      try {
        return git.commit('HEAD');
      } catch (error) {
        return error instanceof GitError ? error.trouble : error;
      }
    })();
    expect(trouble).toBe('git_hangs');
  });
});
