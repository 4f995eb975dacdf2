import { readlinkSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fingerprintOf } from '../core/text/fingerprint.ts';

/** Where the database lies. */
export interface Location {
  readonly path: string;
  /** Named with `--db` or `DX_DB`: a file there that dx did not make is never touched. */
  readonly named: boolean;
  /** The path to use if this one cannot be trusted or written to; null where there is none. */
  readonly instead: string | null;
}

/**
 * Where the database of a workspace lies (reference §1): at `--db` or `DX_DB`, else in `.dx/` of the workspace, or, for
 * one that is shipped, in the user's cache. A relative `XDG_CACHE_HOME` is ignored, as its specification says. Null
 * where the cache is needed and there is none.
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

/** The path with links resolved, also where a link leads to what is not there yet; unchanged where there is nothing at all. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const target = linkedFrom(path);
    return target === null ? path : real(resolve(dirname(path), target));
  }
}

/** What a link names; null for anything else, and for a link that leads back to itself. */
function linkedFrom(path: string): string | null {
  try {
    statSync(path, { throwIfNoEntry: false });
    return readlinkSync(path);
  } catch {
    return null;
  }
}
