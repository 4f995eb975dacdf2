import type { Out } from '../call.ts';
import { OutputError } from '../errors/errors.ts';

/** Throws OutputError for a failed stream, unless its reader has closed the pipe. */
export function expectWritten({ failure }: Out, name: string): void {
  if (failure && failure.code !== 'EPIPE') throw new OutputError(name, { cause: failure });
}
