import { writeSync } from 'node:fs';

/** A text that may come in pieces. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

/** How long a full pipe that was opened without waiting is left alone before the next try. */
const PAUSE_MS = 5;

/** Writes all of a text to an open file, however many calls that takes. Throws what the file system throws. */
export function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) written += writeSome(fd, bytes, written);
}

/** The number of bytes that went; none where the reader has not kept up. */
function writeSome(fd: number, bytes: Buffer, from: number): number {
  try {
    return writeSync(fd, bytes, from);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    return 0;
  }
}
