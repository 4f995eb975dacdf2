import { fingerprintOf } from '../../core/text/fingerprint.ts';
import type { LoadedFile } from '../fact-store.ts';
import type { RememberedFile } from '../file-memory.ts';
import { problemsToText } from './rows/problem-rows.ts';

/**
 * A checksum of values that belong together: a row with another one was damaged. No digest of node:crypto, which takes longer
 * to load than a report has to wait for the database.
 */
export const sealOf = (...values: readonly (string | number | null)[]): string => fingerprintOf(JSON.stringify(values));

/** The digest of what is known of a file whose content was loaded. */
export const sealOfFile = ({ path, hash, warnings }: LoadedFile): string =>
  sealOf(path, hash, problemsToText(warnings));

/** The digest of what is remembered of a file on this machine. */
export const sealOfStamp = ({ path, size, mtimeMs, ctimeMs, inode, checkedMs, hash }: RememberedFile): string =>
  sealOf(path, size, mtimeMs, ctimeMs, inode, checkedMs, hash);
