import { realpathSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Bytes that are left for this user where a file lies or would lie; null where that is not known, as of a device. */
export function freeBytes(path: string): number | null {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) return null;
    const { bavail, bsize } = statfsSync(realpathSync(dirname(path)));
    return bavail * bsize;
  } catch {
    return null;
  }
}
