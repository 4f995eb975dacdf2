import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Problem } from '../../core/record/problem.ts';
import { type SourceFile, stampOf } from './source-file.ts';
import { unread, unreadReason } from './unread.ts';
import { realPath, type Workspace } from './workspace.ts';

/** The largest YAML file: parsing a larger one would need gigabytes. The limit of tables is a setting. */
export const MAX_BYTES = 10 * 1024 * 1024;

const READ = /\.ya?ml$|^(?:measurements|rankings)[^/]*\.csv$/i;

/** Whether a file of this name is a table, which is read a piece at a time. */
export const isTable = (name: string): boolean => /\.csv$/i.test(name);

/** The folders of a workspace, in the order in which they are read. */
export const FOLDERS = ['seeds', 'data'] as const;

/** The files of a workspace, with errors about them and warnings about files that are passed over. */
interface Listing {
  readonly files: SourceFile[];
  readonly problems: Problem[];
}

/**
 * Every file the workspace is made of, the package's own seeds first, each real file once, in the order of its name.
 * `seeds/` and `data/` are searched in any depth; hidden folders and links that lead out of the tree are passed over,
 * with a warning where they hold what looks like data.
 */
export function listFiles(workspace: Workspace, packageDir: string): Listing {
  const { files, problems } = listPackage(workspace, packageDir);
  const listing: Listing = { files: [...files], problems: [...problems] };
  const seen = new Set(files.map(({ path }) => realPath(path)));
  for (const folder of FOLDERS) walk(workspace.dir, folder, '', seen, listing);
  return listing;
}

/** The seeds of the package alone; none where the package itself is the workspace. */
export function listPackage(workspace: Workspace, packageDir: string): Listing {
  const listing: Listing = { files: [], problems: [] };
  const home = realPath(packageDir);
  if (home !== workspace.dir) walk(home, 'seeds', 'dx:', new Set(), listing);
  return listing;
}

function walk(root: string, folder: string, prefix: string, seen: Set<string>, listing: Listing): void {
  const entries = entriesBelow(root, folder, listing, prefix).sort((a, b) => byStem(a.name, b.name));
  for (const { name, path, real } of entries) {
    const at = { file: prefix + name, line: 1, column: 1 };
    const stats = statsOf(path);
    if (typeof stats === 'string') listing.problems.push({ code: 'file_unreadable', at, args: { reason: stats } });
    else if (!stats.isFile()) listing.problems.push({ code: 'not_a_file', at, args: {} });
    else if (stats.size > MAX_BYTES && !isTable(name))
      listing.problems.push({ code: 'file_too_large', at, args: { bytes: stats.size, limit: MAX_BYTES } });
    else {
      const reason = passedOver(real ?? realpathSync.native(path), root, seen);
      if (reason) listing.problems.push(unread(prefix + name, reason));
      else listing.files.push({ path, name: prefix + name, ...stampOf(stats) });
    }
  }
}

/** Whether a path below one of the folders is read: by its name, and not within a hidden folder. */
export function isRead(path: string): boolean {
  const parts = path.split('/');
  return READ.test(parts.at(-1) ?? '') && !parts.some((part) => part.startsWith('.'));
}

/** By name without its ending: `resolution-09.yaml` before `resolution-09-2030.yaml`, in any locale. */
export function byStem(a: string, b: string): number {
  const [left, right] = [stemOf(a), stemOf(b)];
  return left === right ? (a < b ? -1 : 1) : left < right ? -1 : 1;
}

/** A path without the ending of its name. */
function stemOf(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') ? path.slice(0, dot) : path;
}

/** A file to read; its name is relative to the root, with `/`. */
interface Entry {
  readonly name: string;
  readonly path: string;
  /** The path without links; null where the file itself is one. */
  readonly real: string | null;
}

/** What is to be read below a folder. A link to a directory is never entered. */
function entriesBelow(root: string, folder: string, listing: Listing, prefix: string): Entry[] {
  const dir = join(root, folder);
  let entries: Dirent[];
  try {
    entries = readdirSync(dir, { withFileTypes: true });
  } catch (error) {
    const reason = codeOf(error);
    if (reason === 'ENOENT') return [];
    const at = { file: prefix + folder, line: 1, column: 1 };
    listing.problems.push({ code: 'file_unreadable', at, args: { reason } });
    return [];
  }
  const realDir = realPath(dir);
  return entries.flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    const path = dir + sep + entry.name;
    const isHidden = entry.name.startsWith('.');
    const isWanted = !isHidden && (READ.test(entry.name) || entry.isDirectory());
    if (isWanted && isGarbled(path)) {
      listing.problems.push({ code: 'name_not_utf8', at: { file: prefix + name, line: 1, column: 1 }, args: {} });
      return [];
    }
    if (READ.test(entry.name) && !isHidden)
      return [{ name, path, real: entry.isSymbolicLink() ? null : realDir + sep + entry.name }];
    const reason = unreadReason(root, folder, entry);
    if (reason) listing.problems.push(unread(prefix + name, reason));
    return entry.isDirectory() && !isHidden ? entriesBelow(root, name, listing, prefix) : [];
  });
}

/** Why a file is not read after all: it lies outside the tree, or was met under another name. */
function passedOver(real: string, root: string, seen: Set<string>): 'outside' | 'twice' | null {
  if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) return 'outside';
  if (seen.has(real)) return 'twice';
  seen.add(real);
  return null;
}

/** Whether a name is not UTF-8: no file can be opened by the text that stands for it. */
const isGarbled = (path: string): boolean =>
  path.includes('\ufffd') && lstatSync(path, { throwIfNoEntry: false }) === undefined;

function statsOf(path: string): Stats | string {
  try {
    return statSync(path);
  } catch (error) {
    return codeOf(error);
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
