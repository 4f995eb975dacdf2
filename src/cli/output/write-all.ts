import { writeSync } from 'node:fs';

/** A text that may come in pieces. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

/** How long a full pipe that was opened without waiting is left alone before the next try. */
const PAUSE_MS = 5;

/**
 * So many bytes of a text are made at a time: those of a long one would be fresh memory, which costs more than to fill
 * it.
 */
const BYTES_AT_ONCE = 65_536;

const encoder = new TextEncoder();

/** Writes all of a text to an open file, however many calls that takes. Throws what the file system throws. */
export function writeAll(fd: number, text: string): void {
  const bytes = Buffer.allocUnsafe(Math.min(BYTES_AT_ONCE, 3 * text.length));
  for (let rest = text; rest !== ''; ) {
    const { read, written } = encoder.encodeInto(rest, bytes);
    for (let gone = 0; gone < written; ) gone += writeSome(fd, bytes.subarray(gone, written));
    rest = rest.slice(read);
  }
}

/** The number of bytes that went; none where the reader has not kept up. */
function writeSome(fd: number, bytes: Uint8Array): number {
  try {
    return writeSync(fd, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    return 0;
  }
}
