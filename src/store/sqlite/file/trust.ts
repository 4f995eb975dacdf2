import { accessSync, constants, lstatSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { guarded } from '../../problem.ts';
import { journalOf, writeAheadOf } from './journal.ts';
import { lockOf } from './lock.ts';

/** Why a path is not used for a database: what is there was not created by this user's dx. */
export type Distrust = 'link' | 'not_a_file' | 'other_owner' | 'world_writable';

/**
 * Why the folder, the database and the files beside it are not trusted; null where they are, or do not exist yet. Links
 * are not followed. Without a `uid`, on systems that have none, owners are not checked.
 */
export function distrustOf(path: string, uid: number | undefined): Distrust | null {
  return guarded(path, () => {
    const folder = existing(dirname(path));
    if (folder === null) return null;
    if (folder.isSymbolicLink()) return 'link';
    if (!folder.isDirectory()) return 'not_a_file';
    for (const each of [path, journalOf(path), lockOf(path), ...writeAheadOf(path)]) {
      const distrust = distrustOfFile(existing(each), uid);
      if (distrust) return distrust;
    }
    // The lock of dx is an empty file.
    if (existing(lockOf(path))?.size) return 'not_a_file';
    return null;
  });
}

const WORLD_WRITABLE = 0o002;

function distrustOfFile(stats: Stats | null, uid: number | undefined): Distrust | null {
  if (stats === null) return null;
  if (stats.isSymbolicLink()) return 'link';
  if (!stats.isFile()) return 'not_a_file';
  if (uid !== undefined && stats.uid !== uid) return 'other_owner';
  return (stats.mode & WORLD_WRITABLE) === 0 ? null : 'world_writable';
}

function existing(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

/** Whether the folder of this path can be written to, or, if it does not exist, the folder above it. */
export function isWritable(path: string): boolean {
  const folder = dirname(path);
  try {
    accessSync(existing(folder) === null ? dirname(folder) : folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
