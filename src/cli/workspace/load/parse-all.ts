import type { FileState } from './file-state.ts';
import { type ReadFile, readFile } from './parse-file.ts';

/** Reads and parses files, each by itself. */
export async function parseAll(files: readonly FileState[]): Promise<ReadFile[]> {
  const parsed: ReadFile[] = [];
  for (const file of files) parsed.push(await readFile(file));
  return parsed;
}
