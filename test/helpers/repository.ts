import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { aWorkspace, type Workspace } from './workspace.ts';

/** A workspace under git: every commit has a day of its own. */
export interface Repository extends Workspace {
  readonly git: (...args: string[]) => string;
  /** Writes these files (null deletes one) and commits them on the day. */
  readonly commit: (day: string, files: Readonly<Record<string, string | null>>) => void;
}

/** Neither the settings of the machine nor those of a hook that runs the tests. */
const OWN = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_DIR: undefined,
  GIT_INDEX_FILE: undefined,
};
const WHO = { GIT_AUTHOR_NAME: 'dx', GIT_AUTHOR_EMAIL: 'dx', GIT_COMMITTER_NAME: 'dx', GIT_COMMITTER_EMAIL: 'dx' };

export function aRepository(day: string, files: Readonly<Record<string, string>>): Repository {
  const workspace = aWorkspace({});
  const gitOn = (date: string, args: readonly string[]): string => {
    const when = `${date}T12:00:00+07:00`;
    const env = { ...process.env, ...OWN, ...WHO, GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when };
    return execFileSync('git', args, { cwd: workspace.dir, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  };
  const commit: Repository['commit'] = (date, changed) => {
    for (const [name, text] of Object.entries(changed)) {
      if (text === null) rmSync(workspace.path(name));
      else workspace.write(name, text);
    }
    gitOn(date, ['add', '--all', '--', ':!.dx']);
    gitOn(date, ['commit', '--quiet', '--allow-empty', '--message', date]);
  };
  gitOn(day, ['init', '--quiet', '--initial-branch', 'main']);
  commit(day, files);
  return { ...workspace, commit, git: (...args) => gitOn(day, args) };
}
