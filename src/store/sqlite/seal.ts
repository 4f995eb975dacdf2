import { fingerprintOf } from '../../core/text/fingerprint.ts';
import type { LoadedFile } from '../fact-store.ts';
import type { RememberedFile } from '../file-memory.ts';
import { problemsToText } from './rows/problem-rows.ts';

/**
 * A checksum of the values of a row: a stored row with another one was changed by something else. Not a digest of
 * node:crypto: loading that takes longer than opening the database.
 */
export const sealOf = (...values: readonly (string | number | null)[]): string => fingerprintOf(JSON.stringify(values));

/** The seal of a row of `files`. */
export const sealOfFile = ({ path, hash, warnings }: LoadedFile): string =>
  sealOf(path, hash, problemsToText(warnings));

/** The seal of a row of `stamps`. */
export const sealOfStamp = ({ path, size, mtimeMs, ctimeMs, inode, checkedMs, hash }: RememberedFile): string =>
  sealOf(path, size, mtimeMs, ctimeMs, inode, checkedMs, hash);
