import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Keeps the folder of a database out of commits: it is built from what is committed. The lock has made the folder. */
export function keepFromCommits(path: string): void {
  try {
    writeFileSync(join(dirname(path), '.gitignore'), '*\n', { flag: 'wx' });
  } catch {
    // It is there already, or the load will say what is wrong with the folder.
  }
}
