import { basename, isAbsolute, join, relative, sep } from 'node:path';
import { excerptOf } from '../../document/read/excerpt.ts';
import { FOLDERS, isRead, isTable } from '../../document/read/files.ts';
import { readSource } from '../../document/read/read.ts';
import type { SourceFile } from '../../document/read/source-file.ts';
import { realPath, repositoryOf, SETTINGS_FILE } from '../../document/read/workspace.ts';
import type { SourceOf } from '../../render/terminal/code-frame.ts';
import type { Surroundings } from '../call.ts';
import type { WorkspacePaths } from './database.ts';

/**
 * Reads files of the workspace and of the package by the names in problems and facts: each once; of a table, which may
 * be of any size, only the lines asked for.
 */
export function sourceReader({ place }: Pick<Called, 'place'>): SourceOf {
  const texts = new Map<string, string | null>();
  return (name, lines) => {
    const known = texts.get(name);
    if (known !== undefined) return known;
    const file = fileNamed(name, place());
    if (file && isTable(name)) return excerptOf(file, lines);
    const source = file && readSource(file);
    const text = source && 'text' in source ? source.text : null;
    texts.set(name, text);
    return text;
  };
}

/**
 * The file of this name in the workspace, or in the package if the name begins with `dx:`. Null for a name that no file
 * of dx can have: names come from the database, and must not lead to other files.
 */
export function fileNamed(name: string, { workspace, packageDir }: WorkspacePaths): Named | null {
  const isPackaged = name.startsWith('dx:');
  const own = isPackaged ? name.slice(3) : name;
  const within = isPackaged ? realPath(packageDir) : workspace.dir;
  const folders: readonly string[] = isPackaged ? ['seeds'] : FOLDERS;
  const isOne = folders.includes(own.split('/')[0] ?? '') && isRead(own);
  return isOne || own === SETTINGS_FILE ? { name, path: join(within, own), within } : null;
}

type Named = Pick<SourceFile, 'name' | 'path' | 'within'>;

/** The surroundings of a call, and its workspace. */
interface Called {
  readonly surroundings: Pick<Surroundings, 'env' | 'cwd'>;
  readonly place: () => WorkspacePaths;
}

/**
 * The prefix that makes names of files relative to the root of the repository: the folder with `.git`, else the
 * checkout of the CI runner, else the working directory. Empty for a workspace outside of it.
 */
export function rootOf({ surroundings: { env, cwd }, place }: Called): string {
  const { dir } = place().workspace;
  const top = repositoryOf(dir) ?? realPath(env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR || cwd);
  const path = relative(top, dir);
  return path === '' || isOutside(path) ? '' : `${path.split(sep).join('/')}/`;
}

/** The name of a workspace among several in one upload: its folder in the repository, else the folder's own name. */
export function nameOf(called: Called): string {
  const { dir } = called.place().workspace;
  return rootOf(called) || (repositoryOf(dir) === null ? `${basename(dir)}/` : '');
}

const isOutside = (path: string): boolean => path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
