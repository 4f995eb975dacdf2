import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { aSharedFolder } from './folder.ts';
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

/** git starts no upkeep of its own after a commit, and waits for no disk. */
const QUICK = ['gc.auto=0', 'maintenance.auto=false', 'core.fsync=none'].flatMap((setting) => ['-c', setting]);

const EVERYTHING = ['add', '--all', '--', ':!.dx'];

/** A workspace of these files, committed on the day. */
export function aRepository(day: string, files: Readonly<Record<string, string>>): Repository {
  const workspace = aWorkspace(files);
  const git = (date: string, ...args: string[]): string => gitIn(workspace.dir, date, args);
  // One that was made before is copied: three programs need not be started again.
  const first = aSharedFolder(`repository ${JSON.stringify([day, files])}`, (folder) => {
    git(day, 'init', '--quiet', '--initial-branch', 'main', '--template=');
    git(day, ...EVERYTHING);
    git(day, 'commit', '--quiet', '--message', day);
    cpSync(workspace.path('.git'), join(folder, '.git'), { recursive: true });
  });
  cpSync(join(first, '.git'), workspace.path('.git'), { recursive: true });
  const commit: Repository['commit'] = (date, changed) => {
    for (const [name, text] of Object.entries(changed)) {
      if (text === null) rmSync(workspace.path(name));
      else workspace.write(name, text);
    }
    git(date, ...EVERYTHING);
    git(date, 'commit', '--quiet', '--allow-empty', '--message', date);
  };
  return { ...workspace, commit, git: (...args) => git(day, ...args) };
}

/** What git prints, called in a folder as if it were that day. */
function gitIn(cwd: string, date: string, args: readonly string[]): string {
  const when = `${date}T12:00:00+07:00`;
  const env = { ...process.env, ...OWN, ...WHO, GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when };
  return execFileSync('git', [...QUICK, ...args], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
