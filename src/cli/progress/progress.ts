import type { Streams, Surroundings } from '../call.ts';
import { isOn } from '../output/terminal.ts';

/** A line on a terminal about the progress of a long step. */
export interface ProgressLine {
  /** Shows a line in place of the one before. `line` is called only if it is shown. */
  tell(line: () => string): void;
  /** Erases the line. */
  clear(): void;
}

/** Shows nothing. */
export const SILENT: ProgressLine = { tell: () => {}, clear: () => {} };

/** The time before the first line. */
const PATIENCE_MS = 1000;
/** The least time between two lines. */
const PAUSE_MS = 100;

const ERASE = '\r\u001b[K';

/**
 * ProgressLine on stderr: on a terminal only, not for --quiet, on a runner of CI or on a terminal that cannot erase a
 * line (reference §8). The first line comes after a second.
 */
export function progressOn(
  streams: Streams,
  { env, elapsedMs }: Pick<Surroundings, 'env' | 'elapsedMs'>,
  isQuiet: boolean,
): ProgressLine {
  let isShown = false;
  let next = elapsedMs() + PATIENCE_MS;
  const mayShow = (): boolean => !isQuiet && !isOn(env.CI) && env.TERM !== 'dumb' && streams.stderr.isTTY;
  return {
    tell(line) {
      if (elapsedMs() < next) return;
      next = elapsedMs() + PAUSE_MS;
      // The stream is created only now: most calls never need it.
      if (!mayShow()) {
        next = Number.POSITIVE_INFINITY;
        return;
      }
      streams.stderr.write(`${ERASE}${cut(line(), (streams.stderr.columns || 80) - 1)}`);
      isShown = true;
    },
    clear() {
      if (isShown) streams.stderr.write(ERASE);
      isShown = false;
    },
  };
}

/** A line cut to the width of the terminal: only one line can be erased. */
const cut = (line: string, width: number): string => (line.length > width ? line.slice(0, Math.max(0, width)) : line);
