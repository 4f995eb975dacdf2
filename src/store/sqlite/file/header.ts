import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { APPLICATION_ID } from '../schema.ts';

const MAGIC = 'SQLite format 3\0';
/**
 * The header of an SQLite file, and the offsets of its two format bytes (for writing, for reading) and of its
 * application id.
 */
const HEADER_BYTES = 100;
const FORMATS_OFFSET = 18;
const APPLICATION_ID_OFFSET = 68;

/** Whether a file is an SQLite database with the application id of dx. Throws what the file system throws. */
export function bearsOurMark(path: string): boolean {
  const header = headerOf(path);
  const isSqlite = header.toString('latin1', 0, MAGIC.length) === MAGIC;
  return isSqlite && header.readUInt32BE(APPLICATION_ID_OFFSET) === APPLICATION_ID;
}

/**
 * The same; false for what is no regular file or cannot be read. A pipe is not opened, since that would wait for its
 * writer.
 */
export function isDatabaseOfDx(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true && bearsOurMark(path);
  } catch {
    return false;
  }
}

/** Whether both format bytes are those that this program writes: 1, without a write-ahead log. */
export const isOfOurFormat = (path: string): boolean => headerOf(path).readUInt16BE(FORMATS_OFFSET) === 0x0101;

/** The first bytes of a file; zeros where it is shorter. */
function headerOf(path: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, header.length, 0);
    return header;
  } finally {
    closeSync(file);
  }
}
