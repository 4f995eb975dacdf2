import { spawnSync } from 'node:child_process';
import type { Day } from '../../core/time/period.ts';
import { repositoryOf } from './workspace.ts';

/**
 * Why a revision cannot be read: git is not installed, this is no repository or one that git does not trust, the name
 * is not known (here, or at all), its files have not been fetched, it holds a link where a file belongs, or something
 * else.
 */
export type GitTrouble =
  | 'no_git'
  | 'no_repository'
  | 'repository_refused'
  | 'unknown_revision'
  | 'shallow_clone'
  | 'partial_clone'
  | 'not_a_file'
  | 'git_hangs'
  | 'git_failed';

/** git refused; `said` is what it printed. */
export class GitError extends Error {
  readonly trouble: GitTrouble;
  readonly said: string;
  constructor(trouble: GitTrouble, said: string) {
    super(said);
    this.trouble = trouble;
    this.said = said;
  }
}

export interface Commit {
  readonly hash: string;
  /** The day on which it was committed, in the time zone of who did. */
  readonly day: Day;
}

/** A committed entry. */
export interface Blob {
  /** Relative to the folder that was asked for, with `/`. */
  readonly name: string;
  readonly hash: string;
  readonly kind: 'file' | 'link' | 'submodule';
  /** Of its content; 0 for a submodule, which has none here. */
  readonly bytes: number;
}

/** Reads what is committed, in a folder of a repository; checks nothing out and fetches nothing. */
export interface Git {
  commit(revision: string): Commit;
  /** Everything below these names. */
  list(commit: Commit, names: readonly string[]): Blob[];
  read(blobs: readonly Blob[]): Buffer[];
}

/**
 * What else in the environment is for git says where a repository lies, or its parts, as hooks and scripts inherit it;
 * that holds for another folder than ours. The settings of the user stay, and where git itself lies.
 */
const KEPT = /^GIT_(?:CONFIG|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|PARAMETERS|COUNT|KEY_\d+|VALUE_\d+)|EXEC_PATH|TEST_\w+)$/;
/** The longest time of a call: one that only reads the disk is faster, one that waits for something would hang. */
const LONGEST_MS = 30_000;
/** Room for what git prints besides the content of files. */
const OVERHEAD = 64 * 1024 * 1024;

/** git in one folder; a call that takes longer is ended. Every call throws GitError. */
export function gitIn(dir: string, env: Readonly<Record<string, string | undefined>>, longestMs = LONGEST_MS): Git {
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('GIT_') || KEPT.test(name)));
  const settings = { GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
  const call = (args: readonly string[], input = '', bytes = 0): Buffer => {
    const result = spawnSync('git', args, {
      cwd: dir,
      env: { ...own, ...settings },
      input,
      maxBuffer: OVERHEAD + bytes,
      timeout: longestMs,
      killSignal: 'SIGKILL',
    });
    if (result.error && codeOf(result.error) === 'ETIMEDOUT') throw new GitError('git_hangs', String(result.error));
    if (result.error)
      throw new GitError(codeOf(result.error) === 'ENOENT' ? 'no_git' : 'git_failed', String(result.error));
    const said = result.stderr.toString().trim();
    if (result.status !== 0) throw new GitError('git_failed', said);
    return result.stdout;
  };
  return {
    commit: (revision) => {
      expectRepository(dir, call);
      const hash = hashOf(revision, call);
      // Unlike `git show`, `rev-list` starts no program that the settings may name.
      const [, day = ''] = call(['rev-list', '--max-count=1', '--format=%cs', hash]).toString().split('\n');
      return { hash, day };
    },
    list: ({ hash }, names) =>
      fetched(call, () =>
        call(['ls-tree', '-r', '-l', '-z', hash, '--', ...names])
          .toString()
          .split('\0')
          .flatMap(blobOf),
      ),
    read: (blobs) => {
      const bytes = blobs.reduce((sum, blob) => sum + blob.bytes, 0);
      const names = blobs.map(({ hash }) => `${hash}\n`).join('');
      return fetched(call, () => contentsOf(call(['cat-file', '--batch'], names, bytes), blobs));
    },
  };
}

type Call = (args: readonly string[]) => Buffer;

/** Throws GitError where there is no repository, or git does not trust it because it belongs to somebody else. */
function expectRepository(dir: string, call: Call): void {
  try {
    call(['rev-parse', '--git-dir']);
  } catch (error) {
    if (!(error instanceof GitError && error.trouble === 'git_failed')) throw error;
    throw new GitError(repositoryOf(dir) === null ? 'no_repository' : 'repository_refused', error.said);
  }
}

/**
 * Reads objects. Of a clone that left some out for later, what is missing can be fetched; dx fetches nothing itself.
 */
function fetched<Result>(call: Call, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof GitError && error.trouble === 'git_failed')) throw error;
    const isPartial = answerOf(['config', '--get-regexp', String.raw`^remote\..*\.promisor$`], call) !== null;
    throw isPartial ? new GitError('partial_clone', error.said) : error;
  }
}

function hashOf(revision: string, call: Call): string {
  // What begins with a dash would be an option of git.
  const name = revision.startsWith('-') ? null : answerOf(['rev-parse', '--verify', '--quiet', revision], call);
  const hash =
    name && HASH.test(name) ? answerOf(['rev-parse', '--verify', '--quiet', `${name}^{commit}`], call) : null;
  if (hash) return hash;
  const isShallow = answerOf(['rev-parse', '--is-shallow-repository'], call) === 'true';
  throw new GitError(isShallow ? 'shallow_clone' : 'unknown_revision', '');
}

const HASH = /^[0-9a-f]+$/;

/** The output of git; null where it fails. */
function answerOf(args: readonly string[], call: Call): string | null {
  try {
    return call(args).toString().trim();
  } catch (error) {
    if (error instanceof GitError && error.trouble === 'git_failed') return null;
    throw error;
  }
}

/**
 * A line of `ls-tree -l -z`: mode, type, hash, size, name. An object that is not there has no size that could be read.
 */
function blobOf(line: string): Blob[] {
  const [, mode = '', hash = '', size = '', name = ''] = /^(\d+) \w+ (\w+) +(\S+)\t(.*)$/s.exec(line) ?? [];
  if (mode === '') return [];
  const kind = KINDS[mode.slice(0, 3)] ?? 'file';
  const bytes = kind === 'submodule' ? 0 : Number(size);
  if (Number.isNaN(bytes)) throw new GitError('git_failed', `${hash} ${size}: ${name}`);
  return [{ name, hash, kind, bytes }];
}

const KINDS: Readonly<Record<string, Blob['kind']>> = { '100': 'file', '120': 'link', '160': 'submodule' };

/** What `cat-file --batch` answers: of each object a line with its size, the content, a newline. */
function contentsOf(output: Buffer, blobs: readonly Blob[]): Buffer[] {
  let position = 0;
  return blobs.map(({ hash, bytes }) => {
    const start = output.indexOf('\n', position) + 1;
    const header = output.toString('latin1', position, start);
    if (header !== `${hash} blob ${bytes}\n`) throw new GitError('git_failed', header.trim());
    position = start + bytes + 1;
    return output.subarray(start, start + bytes);
  });
}

const codeOf = (error: Error): string | undefined => (error as NodeJS.ErrnoException).code;
