import { realpathSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { fingerprintOf } from '../core/text/fingerprint.ts';

/** Where the database lies. */
export interface Location {
  readonly path: string;
  /** Named with `--db` or `DX_DB`: a file there that dx did not make is never touched. */
  readonly named: boolean;
  /** Where it is kept if this place cannot be trusted or written to; null where there is no other. */
  readonly instead: string | null;
}

/**
 * `--db`, `DX_DB`, the workspace's `.dx/`, or the user's cache for a workspace that is shipped or cannot be written to
 * (reference §1). A relative `XDG_CACHE_HOME` is ignored, as its specification says. Null where only the cache would do, and
 * there is none.
 */
export function locate(options: {
  readonly asked: string | undefined;
  readonly cwd: string;
  readonly workspace: { readonly dir: string; readonly shipped: boolean };
  readonly cacheHome: string | undefined;
  readonly home: string | null;
}): Location | null {
  const { asked, workspace } = options;
  if (asked) return { path: real(resolve(options.cwd, asked)), named: true, instead: null };
  const ofUser = options.home === null ? null : join(options.home, '.cache');
  const cache = options.cacheHome && isAbsolute(options.cacheHome) ? options.cacheHome : ofUser;
  const cached = cache === null ? null : join(cache, 'dx', `${fingerprintOf(workspace.dir)}.sqlite`);
  if (workspace.shipped) return cached === null ? null : { path: cached, named: false, instead: null };
  return { path: join(workspace.dir, '.dx', 'dx.sqlite'), named: false, instead: cached };
}

/** The path without links; as it is where nothing is there yet. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
