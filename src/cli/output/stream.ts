import { fstatSync } from 'node:fs';
import type { Out } from '../call.ts';
import { writeAll } from './write-all.ts';

/** A stream of Node as this one needs it. */
interface Stream {
  readonly fd: number;
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): boolean;
  on(event: 'error' | 'drain' | 'close', listener: (error: NodeJS.ErrnoException) => void): unknown;
  once(event: 'drain' | 'close' | 'error', listener: () => void): unknown;
  off(event: 'drain' | 'close' | 'error', listener: () => void): unknown;
}

/**
 * A stream of the process as the program sees it: written to until it fails, and never after. `onFailure` is called once,
 * perhaps when the program has ended. Files are written here, since Node takes a write that the disk cut short for a whole one.
 */
export function outOf(stream: Stream, onFailure: (error: NodeJS.ErrnoException) => void): Out {
  let failure: NodeJS.ErrnoException | null = null;
  const fail = (error: NodeJS.ErrnoException): void => {
    if (failure) return;
    failure = error;
    onFailure(error);
  };
  stream.on('error', fail);
  const isDirect = !isPipeOrTerminal(stream);
  const write = (text: string): boolean => {
    if (failure) return true;
    if (!isDirect) return stream.write(text);
    try {
      writeAll(stream.fd, text);
    } catch (error) {
      fail(error as NodeJS.ErrnoException);
    }
    return true;
  };
  return {
    write: (text) => void write(text),
    async writeAll(pieces) {
      for await (const piece of pieces) {
        if (failure) return;
        if (!write(piece)) await roomIn(stream);
      }
    },
    get failure() {
      return failure;
    },
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
}

/** What Node waits for well: a pipe, a socket, a terminal. Anything else is written to as it is. */
function isPipeOrTerminal({ fd, isTTY }: Stream): boolean {
  if (isTTY) return true;
  try {
    const stats = fstatSync(fd);
    return stats.isFIFO() || stats.isSocket();
  } catch {
    return false;
  }
}

/** Waits until more can be written, or nothing ever will. */
function roomIn(stream: Stream): Promise<void> {
  const events = ['drain', 'error', 'close'] as const;
  return new Promise((resolve) => {
    const end = (): void => {
      for (const event of events) stream.off(event, end);
      resolve();
    };
    for (const event of events) stream.once(event, end);
  });
}
