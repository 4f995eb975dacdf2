import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a `.gitignore` beside a database, unless there is one: it is built from what is committed. The folder exists.
 */
export function keepFromCommits(path: string): void {
  try {
    writeFileSync(join(dirname(path), '.gitignore'), '*\n', { flag: 'wx' });
  } catch {
    // It exists already, or the load will report what is wrong with the folder.
  }
}
