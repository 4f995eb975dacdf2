import { fstatSync, lstatSync, readlinkSync, realpathSync, type Stats } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';

/** Where a name leads: to a file that is there or not, to a device or a pipe, or to an open file of this process. */
export type Destination =
  | { readonly kind: 'file'; readonly path: string; readonly before: Stats | null }
  | { readonly kind: 'device'; readonly path: string }
  | { readonly kind: 'descriptor'; readonly fd: number };

/** As many links as Linux follows. */
const MOST_LINKS = 40;

/**
 * Follows the links of an absolute name as a shell does that redirects into it; `path` is then without links. Throws
 * what the file system throws, EISDIR for a folder and ELOOP for links in a circle. /
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
    // What another process holds open has no other name that is sure to be the same file.
    if (isOpen || !(stats.isFile() || stats.isDirectory() || stats.isSymbolicLink())) return { kind: 'device', path };
    if (stats.isDirectory()) throw failed('EISDIR', name);
    if (stats.isFile()) return { kind: 'file', path, before: stats };
    const target = readlinkSync(path);
    at = isAbsolute(target) ? target : `${folder}/${target}`;
  }
  throw failed('ELOOP', name);
}

/** The folders in which the open files of a process have names. */
const DESCRIPTORS = /^\/(?:proc\/\d+(?:\/task\/\d+)?|dev)\/fd$/;

/** Whether they are the open files of this process. */
function isOwn(folder: string): boolean {
  if (folder === '/dev/fd') return true;
  try {
    return folder.startsWith(`${realpathSync('/proc/self')}/`);
  } catch {
    return false;
  }
}

/** One that can be written to; what Node holds for itself is no file. */
function openDescriptor(fd: number, name: string): number {
  const stats = fstatSync(fd);
  if (stats.isFile() || stats.isFIFO() || stats.isSocket() || stats.isCharacterDevice()) return fd;
  throw failed('EBADF', name);
}

const failed = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code, path });
