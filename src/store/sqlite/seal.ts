import { createHash } from 'node:crypto';
import type { ParsedFile } from '../store.ts';
import { problemsToText } from './rows/problem-rows.ts';

/** A digest of values that belong together: a row with another one was not written by this program. */
export const sealOf = (...values: readonly (string | number | null)[]): string =>
  createHash('sha256').update(JSON.stringify(values)).digest('hex');

/** The digest of everything that is remembered of a file. */
export const sealOfFile = (file: ParsedFile): string => {
  const { path, size, mtimeMs, ctimeMs, inode, checkedMs, hash, warnings, written } = file;
  return sealOf(path, size, mtimeMs, ctimeMs, inode, checkedMs, hash, problemsToText(warnings), written);
};
