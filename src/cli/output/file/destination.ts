import { fstatSync, lstatSync, readlinkSync, realpathSync, type Stats } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';

/** What a path leads to: a file, existing or not, a device or pipe, or an open file of this process. */
export type Destination =
  | { readonly kind: 'file'; readonly path: string; readonly before: Stats | null }
  | { readonly kind: 'device'; readonly path: string }
  | { readonly kind: 'descriptor'; readonly fd: number };

/** The most links that are followed, as in Linux. */
const MOST_LINKS = 40;

/**
 * Follows the links of an absolute path, as a shell does for a redirection; the `path` in the result has none. Throws
 * what the file system throws; EISDIR for a folder, ELOOP for links in a circle.
 */
export function destinationOf(name: string): Destination {
  if (name.endsWith('/')) throw failed('EISDIR', name);
  let at = name;
  for (let links = 0; links <= MOST_LINKS; links += 1) {
    const folder = realpathSync.native(dirname(at));
    const path = join(folder, basename(at));
    const isOpen = DESCRIPTORS.test(folder) && /^\d+$/.test(basename(at));
    if (isOpen && isOwn(folder)) return { kind: 'descriptor', fd: openDescriptor(Number(basename(at)), name) };
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return { kind: 'file', path, before: null };
    // An open file of another process may have no other path.
    if (isOpen || !(stats.isFile() || stats.isDirectory() || stats.isSymbolicLink())) return { kind: 'device', path };
    if (stats.isDirectory()) throw failed('EISDIR', name);
    if (stats.isFile()) return { kind: 'file', path, before: stats };
    const target = readlinkSync(path);
    at = isAbsolute(target) ? target : `${folder}/${target}`;
  }
  throw failed('ELOOP', name);
}

/** Folders that list the open files of a process. */
const DESCRIPTORS = /^\/(?:proc\/\d+(?:\/task\/\d+)?|dev)\/fd$/;

/** Whether such a folder lists the open files of this process. */
function isOwn(folder: string): boolean {
  if (folder === '/dev/fd') return true;
  try {
    return folder.startsWith(`${realpathSync('/proc/self')}/`);
  } catch {
    return false;
  }
}

/** Opens a descriptor for writing. Throws for one that Node uses itself, which is no file. */
function openDescriptor(fd: number, name: string): number {
  const stats = fstatSync(fd);
  if (stats.isFile() || stats.isFIFO() || stats.isSocket() || stats.isCharacterDevice()) return fd;
  throw failed('EBADF', name);
}

const failed = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code, path });
