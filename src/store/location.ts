import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';

/** Where the database lies, and whether nothing but a database of ours can lie there. */
export interface Location {
  readonly path: string;
  readonly ours: boolean;
}

/**
 * `--db`, `DX_DB`, the workspace's `.dx/`, or the user's cache for a workspace that is shipped or cannot be written to
 * (contract §1). A relative `XDG_CACHE_HOME` is ignored, as its specification says.
 */
export function locate(options: {
  readonly asked: string | undefined;
  readonly cwd: string;
  readonly workspace: { readonly dir: string; readonly shipped: boolean };
  readonly cacheHome: string | undefined;
  readonly home: string;
}): Location {
  const { asked, workspace } = options;
  if (asked) return { path: resolve(options.cwd, asked), ours: false };
  const own = join(workspace.dir, '.dx', 'dx.sqlite');
  if (!workspace.shipped && isWritable(workspace.dir)) return { path: own, ours: true };
  const cache = options.cacheHome && isAbsolute(options.cacheHome) ? options.cacheHome : join(options.home, '.cache');
  const name = createHash('sha256').update(workspace.dir).digest('hex').slice(0, 16);
  return { path: join(cache, 'dx', `${name}.sqlite`), ours: true };
}

function isWritable(dir: string): boolean {
  const target = existsSync(join(dir, '.dx')) ? join(dir, '.dx') : dir;
  try {
    accessSync(target, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
