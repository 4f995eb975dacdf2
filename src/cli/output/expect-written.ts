import type { Out } from '../call.ts';
import { OutputError } from '../errors/errors.ts';

/** A reader that went away has seen enough. Throws OutputError for any other failure of a stream. */
export function expectWritten({ failure }: Out, name: string): void {
  if (failure && failure.code !== 'EPIPE') throw new OutputError(name, { cause: failure });
}
