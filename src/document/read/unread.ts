import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../core/record/problem.ts';
import { statOf } from './workspace.ts';

/** Why a file below `data/` or `seeds/` that looks like data is passed over. */
export type UnreadReason = 'name' | 'format' | 'hidden' | 'folder_link' | 'outside' | 'twice';

const DATA = /\.(?:csv|tsv|xlsx|xlsm|xls|ods|ya?ml|json)$/i;

/** Files that are not the user's: locks of office programs, and what macOS adds to archives. */
const SHADOW = /^(?:\.~|~\$|\._)/;

/** Folders of programs, which hold no figures. */
const PROGRAM_FOLDERS = new Set(['.git', '.dx', '.svn', '.hg', '.idea', '.vscode']);

export const unread = (name: string, reason: UnreadReason): Problem => ({
  code: 'file_not_read',
  at: { file: name, line: 1, column: 1 },
  args: { reason },
});

/** The reason to warn of an entry that is not read; null where it does not look like data. */
export function unreadReason(root: string, folder: string, entry: Dirent): UnreadReason | null {
  const { name } = entry;
  if (SHADOW.test(name)) return null;
  const path = join(root, folder, name);
  if (entry.isSymbolicLink() && statOf(path)?.isDirectory()) return 'folder_link';
  if (name.startsWith('.')) return (entry.isDirectory() ? holdsData(path, name) : DATA.test(name)) ? 'hidden' : null;
  if (entry.isDirectory() || !DATA.test(name)) return null;
  return /\.csv$/i.test(name) ? 'name' : 'format';
}

/** Whether a hidden folder has anything that looks like data, in any depth. */
function holdsData(path: string, name: string): boolean {
  if (PROGRAM_FOLDERS.has(name)) return false;
  let entries: Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return true;
  }
  return entries.some((entry) =>
    entry.isDirectory()
      ? holdsData(join(path, entry.name), entry.name)
      : DATA.test(entry.name) && !SHADOW.test(entry.name),
  );
}
