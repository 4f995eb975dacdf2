import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ParsedText, TextToParse } from './parse-file.ts';

/** Texts that another thread parses. */
export interface Elsewhere {
  /** What came of each, in their order; null where the system has no thread to give. Rejects where one ends before. */
  readonly result: Promise<readonly ParsedText[] | null>;
  readonly stop: () => Promise<unknown>;
}

/** What runs there: a bundle of its own beside the others, or the source that it is made of. */
const PROGRAM = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'worker.ts' : 'worker.js');

/** Whether a thread could not be started: there are too many of them already, or too many open files. */
export const isForWantOfThread = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === 'ERR_WORKER_INIT_FAILED';

/** Has another thread parse texts. The results come as JSON: plain data, and read faster than it is cloned. */
export function parsedElsewhere(texts: readonly TextToParse[], program = PROGRAM): Elsewhere {
  let worker: Worker | null = null;
  const result = new Promise<readonly ParsedText[] | null>((resolve, reject) => {
    const refuse = (error: unknown): void => (isForWantOfThread(error) ? resolve(null) : reject(error));
    try {
      worker = new Worker(program, { workerData: texts });
    } catch (error) {
      return refuse(error);
    }
    worker.once('message', (parsed: readonly string[]) => resolve(parsed.map((json) => JSON.parse(json))));
    worker.once('error', refuse);
    worker.once('exit', (code) => reject(new Error(`a thread that parses files has ended (${code})`)));
  });
  // Whoever waits for it hears of it; where another one has failed before, nobody waits.
  result.catch(() => {});
  return { result, stop: async () => await worker?.terminate() };
}
