import { basename, isAbsolute, join, relative, sep } from 'node:path';
import { withPlainLines } from '../../document/parse/lines.ts';
import { readSource } from '../../document/read/read.ts';
import { realPath, repositoryOf } from '../../document/read/workspace.ts';
import type { Context } from './context.ts';
import type { Place } from './database.ts';

/** Reads files of the workspace, and of the package, by the names that problems and facts carry; each once. */
export function sourceReader(context: Context): (name: string) => string | null {
  const texts = new Map<string, string | null>();
  return (name) => {
    const known = texts.get(name);
    if (known !== undefined) return known;
    const source = readSource({ path: pathOf(name, context.place()), name });
    const text = 'text' in source ? (/\.csv$/i.test(name) ? withPlainLines(source.text) : source.text) : null;
    texts.set(name, text);
    return text;
  };
}

/** Where a file lies that goes by this name; those of the package begin with `dx:`. */
export const pathOf = (name: string, { workspace, packageDir }: Place): string =>
  name.startsWith('dx:') ? join(packageDir, name.slice(3)) : join(workspace.dir, name);

type Called = Pick<Context, 'io' | 'place'>;

/**
 * What comes before the names of files for those who look from the root of the repository: the folder that holds `.git`,
 * else where the runner has checked out, else where the call was made. Empty for a workspace that lies elsewhere.
 */
export function rootOf({ io: { env, cwd }, place }: Called): string {
  const { dir } = place().workspace;
  const top = repositoryOf(dir) ?? realPath(env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR || cwd);
  const path = relative(top, dir);
  return path === '' || isOutside(path) ? '' : `${path.split(sep).join('/')}/`;
}

/** A workspace among others of one upload: by its folder in the repository, outside of any by the folder's own name. */
export function nameOf(called: Called): string {
  const { dir } = called.place().workspace;
  return rootOf(called) || (repositoryOf(dir) === null ? `${basename(dir)}/` : '');
}

const isOutside = (path: string): boolean => path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
