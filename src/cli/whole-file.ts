import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a file whole or not at all: a temporary one beside it takes its name. Throws what the file system or the text throws. */
export async function writeWhole(target: string, pieces: Pieces): Promise<void> {
  if (isSpecial(target)) return writeSynced(target, pieces, 'w');
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    await writeSynced(temporary, pieces, 'wx');
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** A text that may come in pieces. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

/** A device or a pipe is written to as it is; it cannot be replaced. */
function isSpecial(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

async function writeSynced(path: string, pieces: Pieces, flag: 'w' | 'wx'): Promise<void> {
  const file = openSync(path, flag);
  try {
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece);
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    }
    if (flag === 'wx') fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
