import type { Streams, Surroundings } from '../call.ts';
import { isOn } from '../output/terminal.ts';

/** Says how far a long step is, to somebody who waits at a terminal. */
export interface ProgressLine {
  /** Shows a line in place of the one before. Made into words only when it is shown. */
  tell(line: () => string): void;
  /** Takes the line away: something else is to be said, or the step is done. */
  clear(): void;
}

/** Tells nobody. */
export const SILENT: ProgressLine = { tell: () => {}, clear: () => {} };

/** What is over sooner is not told of. */
const PATIENCE_MS = 1000;
/** A line stays at least so long: one that changes faster is not read, and costs time. */
const PAUSE_MS = 100;

const ERASE = '\r\u001b[K';

/**
 * ProgressLine on stderr: on a terminal only, not for --quiet, on a runner of CI or on a terminal that cannot erase a
 * line (reference §8). The first line comes after a second. /
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
      // The stream is made only now: most calls never need it.
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

/** A line that is longer than the terminal would stay behind when it is erased. */
const cut = (line: string, width: number): string => (line.length > width ? line.slice(0, Math.max(0, width)) : line);
