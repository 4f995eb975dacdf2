import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders that a test file has made, and what stands beside them. */
const made = new Set<string>();

/** Those of them that several tests of the file use, by name. */
const shared = new Map<string, string>();

/** An empty folder of its own, by its real path; it is removed when the tests of the file have run. */
export function aFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dx-')));
  made.add(folder);
  return folder;
}

/** The folder of this name, one for all tests of a file that ask for it: `fill` is called once. */
export function aSharedFolder(name: string, fill: (folder: string) => void): string {
  const known = shared.get(name);
  if (known !== undefined) return known;
  const folder = aFolder();
  fill(folder);
  shared.set(name, folder);
  return folder;
}

/** A path that is removed as well: a test moves or makes something there. */
export function alsoRemoved(path: string): string {
  made.add(path);
  return path;
}

/** Removes all of them. Throws where one cannot be removed, as one that is still mounted. */
export function removeFolders(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
  made.clear();
  shared.clear();
}
