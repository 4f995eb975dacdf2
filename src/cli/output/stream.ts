import { fstatSync } from 'node:fs';
import type { Out } from '../call.ts';
import { writeAll } from './write-all.ts';

/** A stream of Node as this one needs it. */
interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): boolean;
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  once(event: 'drain' | 'close' | 'error', listener: () => void): unknown;
  off(event: 'drain' | 'close' | 'error', listener: () => void): unknown;
}

/**
 * A stream of the process as the program sees it: written to until it fails, and never after. `onFailure` is called
 * once, perhaps when the program has ended. Only what may be a terminal is asked of Node: its streams take a tenth of
 * the start of a program, and those of a file take a write that the disk cut short for a whole one. /
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

/** Whether something may be a terminal: those are devices, and so is what swallows everything. */
function isDevice(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice();
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
