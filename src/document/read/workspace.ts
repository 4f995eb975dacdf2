import { existsSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** A directory with `dx.yaml`, `data/` and perhaps `seeds/`. */
export interface Workspace {
  /** Absolute and real: without symbolic links. */
  readonly dir: string;
  /** Whether it was found for want of any other: the one that comes with the package, not to be written to. */
  readonly shipped: boolean;
}

export const SETTINGS_FILE = 'dx.yaml';

interface Search {
  /** What `--dir` says. */
  readonly dir?: string;
  /** What `DX_DIR` says. */
  readonly env?: string;
  readonly cwd: string;
  readonly packageDir: string;
}

/** Finds the workspace in the order of the contract (§1); null when the directory asked for is none. */
export function findWorkspace({ dir, env, cwd, packageDir }: Search): Workspace | null {
  const asked = dir ?? (env === '' ? undefined : env);
  const found = asked === undefined ? ancestor(cwd) : resolve(cwd, asked);
  if (asked !== undefined && found !== null && !isWorkspace(found)) return null;
  return { dir: realPath(found ?? packageDir), shipped: found === null };
}

function ancestor(from: string): string | null {
  for (let dir = resolve(from); ; dir = dirname(dir)) {
    if (isWorkspace(dir)) return dir;
    if (dirname(dir) === dir) return null;
  }
}

/**
 * The nearest folder at or above one that has `data/` and lacks `dx.yaml`: its files may be meant and are not read.
 * Null where there is none up to the root of the file system and the home folder, which may have a `data/` of any kind.
 */
export function unmarkedFolder(from: string, home: string | null): string | null {
  for (let dir = resolve(from); dirname(dir) !== dir && dir !== home; dir = dirname(dir)) {
    if (statOf(join(dir, 'data'))?.isDirectory()) return dir;
  }
  return null;
}

/**
 * The root of the git repository that a folder lies in: where `.git` is, a folder, or the file of a linked worktree or
 * a submodule. Null in no repository.
 */
export function repositoryOf(from: string): string | null {
  for (let dir = from; ; dir = dirname(dir)) {
    if (isRepository(join(dir, '.git'))) return dir;
    if (dirname(dir) === dir) return null;
  }
}

/** A folder without a HEAD is no repository to git either. */
function isRepository(path: string): boolean {
  const found = statOf(path);
  return found?.isFile() === true || existsSync(join(path, 'HEAD'));
}

/**
 * Whether a path is the workspace's `dx.yaml`, or lies below a folder that it is read from; the path need not exist.
 */
export function isInput(path: string, { dir }: Workspace): boolean {
  const [first = ''] = relative(dir, throughFolders(path)).split(sep);
  return first === SETTINGS_FILE || first === 'data' || first === 'seeds';
}

/** The path without links, as far as it exists. */
function throughFolders(path: string): string {
  const folder = dirname(path);
  return existsSync(path) || folder === path ? realPath(path) : join(throughFolders(folder), basename(path));
}

const isWorkspace = (dir: string): boolean => existsSync(join(dir, SETTINGS_FILE));

/** What stands at a path, links followed; undefined where nothing does, or a link leads nowhere or in a circle. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The path without links; as it is where it does not exist. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

/** Whether a path lies below a folder; both without links. */
export const liesIn = (path: string, folder: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
