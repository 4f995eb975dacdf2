import { fstatSync } from 'node:fs';
import type { Out } from '../call.ts';
import { writeAll } from './write-all.ts';

/** The part of a Node stream that is used. */
interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): boolean;
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  once(event: 'drain' | 'close' | 'error', listener: () => void): unknown;
  off(event: 'drain' | 'close' | 'error', listener: () => void): unknown;
}

/**
 * An output stream of the process, written to until it fails. `onFailure` is called once, perhaps after the end of the
 * program. Files and pipes are written without the streams of Node: creating those takes a tenth of the start, and for
 * a file they treat a partial write as complete.
 */
export function outOf(fd: number, streamOf: () => Stream, onFailure: (error: NodeJS.ErrnoException) => void): Out {
  let failure: NodeJS.ErrnoException | null = null;
  const fail = (error: NodeJS.ErrnoException): void => {
    if (failure) return;
    failure = error;
    onFailure(error);
  };
  const stream = isDevice(fd) ? streamOf() : null;
  const terminal = stream?.isTTY ? stream : null;
  terminal?.on('error', fail);
  const write = (text: string): boolean => {
    if (failure) return true;
    if (terminal) return terminal.write(text);
    try {
      writeAll(fd, text);
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
        if (!write(piece) && terminal) await roomIn(terminal);
      }
    },
    get failure() {
      return failure;
    },
    isTTY: terminal !== null,
    columns: terminal?.columns,
  };
}

/** Whether a descriptor may be a terminal: it is a character device. So is /dev/null. */
function isDevice(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch {
    return false;
  }
}

/** Waits until the stream takes more, or has failed. */
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
