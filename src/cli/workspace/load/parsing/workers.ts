import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ParsedText, TextToParse } from './parse-file.ts';

/** Texts that another thread parses. */
export interface Elsewhere {
  /** What came of each, in their order. Rejects where the thread ends before. */
  readonly result: Promise<readonly ParsedText[]>;
  readonly stop: () => Promise<unknown>;
}

/** What runs there: a bundle of its own beside the others, or the source that it is made of. */
const PROGRAM = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'worker.ts' : 'worker.js');

/** Has another thread parse texts. The results come as JSON: plain data, and read faster than it is cloned. */
export function parsedElsewhere(texts: readonly TextToParse[], program = PROGRAM): Elsewhere {
  const worker = new Worker(program, { workerData: texts });
  const result = new Promise<readonly ParsedText[]>((resolve, reject) => {
    worker.once('message', (parsed: readonly string[]) => resolve(parsed.map((json) => JSON.parse(json))));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a thread that parses files has ended (${code})`)));
  });
  // Whoever waits for it hears of it; where another one has failed before, nobody waits.
  result.catch(() => {});
  return { result, stop: () => worker.terminate() };
}
