import type { Stats } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { FOLDERS, isRead, listFiles } from './files.ts';
import type { SourceFile } from './source-file.ts';
import { findWorkspace, realPath, SETTINGS_FILE, statOf, type Workspace } from './workspace.ts';

/**
 * Whether dx reads a path, or would if it were there, however it is named: `dx.yaml`, a file below `data/` or `seeds/`
 * of this workspace, of the one around the path or of the package, or what one of them is a link to. The path has no
 * links.
 */
export function isReadByDx(path: string, workspace: Workspace | null, packageDir: string): boolean {
  const around = findWorkspace({ cwd: dirname(path), packageDir });
  const dirs = new Set([workspace?.dir, around?.dir, realPath(packageDir)].filter((dir) => dir !== undefined));
  return [...dirs].some((dir) => isSettings(path, dir) || isReadIn(path, dir)) || isLinked(path, workspace, packageDir);
}

const isSettings = (path: string, dir: string): boolean =>
  basename(path) === SETTINGS_FILE || isSameFile(path, realPath(join(dir, SETTINGS_FILE)));

/** Whether dx would read a file of this name, there or not. */
function isReadIn(path: string, dir: string): boolean {
  return FOLDERS.some((folder) => {
    const name = nameBelow(path, join(dir, folder));
    return name !== null && isRead(name);
  });
}

/** Whether a file of the workspace is a link to it. */
function isLinked(path: string, workspace: Workspace | null, packageDir: string): boolean {
  const sought = statOf(path);
  if (!sought || workspace === null) return false;
  const isIt = (file: SourceFile): boolean => file.inode === sought.ino && statOf(file.path)?.dev === sought.dev;
  return listFiles(workspace, packageDir).files.some(isIt);
}

/**
 * The name of a file within a folder, with `/`, whatever the folders on the way are called; null where it is elsewhere.
 */
export function nameBelow(path: string, folder: string): string | null {
  const sought = statOf(folder);
  if (!sought) return null;
  for (let dir = dirname(path); ; dir = dirname(dir)) {
    const stats = statOf(dir);
    if (stats && areOne(stats, sought)) return path.slice(dir.length).split(sep).filter(Boolean).join('/');
    if (dirname(dir) === dir) return null;
  }
}

/** Whether two names without links mean one file: also a hard link, or another case where that makes no difference. */
export function isSameFile(path: string, other: string): boolean {
  if (path === other) return true;
  const [a, b] = [statOf(path), statOf(other)];
  return a !== undefined && b !== undefined && areOne(a, b);
}

const areOne = (a: Stats, b: Stats): boolean => a.ino === b.ino && a.dev === b.dev;
