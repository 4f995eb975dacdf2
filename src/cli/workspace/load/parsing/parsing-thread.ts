import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ParsedText, TextToParse } from './parse-file.ts';

/** Another thread that parses texts. */
export interface ParsingThread {
  /**
   * The outcome of each text, in order; null where the system has no thread. Rejects where the thread ends too early.
   */
  readonly result: Promise<readonly ParsedText[] | null>;
  readonly stop: () => Promise<unknown>;
}

/** The program of the thread: a bundle of its own beside the others, or its source. */
const PROGRAM = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'worker.ts' : 'worker.js');

/** Whether the system refused to start a thread: there are too many, or too many open files. */
export const isThreadRefused = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === 'ERR_WORKER_INIT_FAILED';

/** Starts a thread that parses texts. The results come as JSON, which is parsed faster than objects are cloned. */
export function parseInThread(texts: readonly TextToParse[], program = PROGRAM): ParsingThread {
  let worker: Worker | null = null;
  const result = new Promise<readonly ParsedText[] | null>((resolve, reject) => {
    const refuse = (error: unknown): void => (isThreadRefused(error) ? resolve(null) : reject(error));
    try {
      worker = new Worker(program, { workerData: texts });
    } catch (error) {
      return refuse(error);
    }
    worker.once('message', (parsed: readonly string[]) => resolve(parsed.map((json) => JSON.parse(json))));
    worker.once('error', refuse);
    worker.once('exit', (code) => reject(new Error(`a thread that parses files has ended (${code})`)));
  });
  // Marks a rejection as handled: nobody awaits this thread if another one has failed before.
  result.catch(() => {});
  return { result, stop: async () => await worker?.terminate() };
}
