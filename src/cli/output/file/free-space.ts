import { realpathSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Free bytes for this user on the file system of a path; null where unknown, as for a device. */
export function freeBytes(path: string): number | null {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) return null;
    const { bavail, bsize } = statfsSync(realpathSync(dirname(path)));
    return bavail * bsize;
  } catch {
    return null;
  }
}
