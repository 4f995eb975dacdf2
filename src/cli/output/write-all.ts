import { writeSync } from 'node:fs';

/** A text in pieces. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

/** The pause before a full non-blocking pipe is tried again. */
const PAUSE_MS = 5;

/** How many bytes of a text are encoded at a time: allocating memory for a long text costs more than encoding it. */
const BYTES_AT_ONCE = 65_536;

const encoder = new TextEncoder();

/** Writes a whole text to an open file, in as many calls as needed. Throws what the file system throws. */
export function writeAll(fd: number, text: string): void {
  const bytes = Buffer.allocUnsafe(Math.min(BYTES_AT_ONCE, 3 * text.length));
  for (let rest = text; rest !== ''; ) {
    const { read, written } = encoder.encodeInto(rest, bytes);
    for (let gone = 0; gone < written; ) gone += writeSome(fd, bytes.subarray(gone, written));
    rest = rest.slice(read);
  }
}

/** The number of bytes written; 0 while the reader is behind. */
function writeSome(fd: number, bytes: Uint8Array): number {
  try {
    return writeSync(fd, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    return 0;
  }
}
