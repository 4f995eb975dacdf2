import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Vocabulary } from '../../../../core/record/vocabulary.ts';
import type { Registry } from '../../../../document/model/registry.ts';
import type { FactWriter } from '../../../../store/fact-store.ts';
import { widenYoungHeapOfThreads } from '../../young-heap.ts';
import type { FileOnDisk } from '../file-state.ts';
import { isThreadRefused } from '../parsing/parsing-thread.ts';
import type { TableOutcome } from './table-source.ts';
import { TAKEN, type TableMessage, type TableTask } from './table-task.ts';

/** In bytes: a smaller table is read in less time than a thread takes to start. */
const ENOUGH = 4_000_000;

/** Whether a table of this size, in bytes, is read by a thread of its own while this one stores its figures. */
export const isWorthAThread = (size: number, threads = navigator.hardwareConcurrency): boolean =>
  threads > 1 && size >= ENOUGH;

/** The program of the thread: a bundle of its own beside the others, or its source. */
const PROGRAM = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'table-worker.ts' : 'table-worker.js');

/** What a thread needs to read a table, and where its figures go. */
export interface TableSurroundings {
  readonly vocabulary: Vocabulary;
  /** Is told what the rows refer to. */
  readonly registry: Pick<Registry, 'mention'>;
  /** The largest size that is read, in bytes. */
  readonly limit: number;
  readonly writer: Pick<FactWriter, 'addFigures'>;
}

/** A thread that reads tables, one after another. */
export interface TableThread {
  /**
   * Lets the thread read a table, and adds its figures as they come. Null where the table has a problem or more than
   * figures, and where the system has no thread: the caller then has to remove what was added. Rejects where the thread
   * ends too early.
   */
  addedFrom(file: FileOnDisk, around: TableSurroundings): Promise<TableOutcome | null>;
  stop(): Promise<void>;
}

/** Starts a thread; null where the system has none. Its program loads while this thread works. */
export function tableThread(start = startTableThread): TableThread | null {
  try {
    return start();
  } catch (error) {
    if (isThreadRefused(error)) return null;
    throw error;
  }
}

/** Starts a thread. Throws where the system refuses one at once; mostly it does so later, by an event of the worker. */
export function startTableThread(program = PROGRAM): TableThread {
  widenYoungHeapOfThreads();
  const worker = new Worker(program);
  const messages = messagesOf(worker);
  return {
    async addedFrom({ path, name, within, size }, { vocabulary, registry, limit, writer }) {
      const counts = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
      const file = { path, name, size, ...(within !== undefined && { within }) };
      worker.postMessage({ file, vocabulary, limit, counts } satisfies TableTask);
      let isAddressTaken = false;
      for (;;) {
        const message = await messages.next();
        if (message.kind === 'unusual') return null;
        if (message.kind === 'end') {
          if (isAddressTaken) return null;
          for (const { kind, id } of message.mentions) registry.mention(kind, id);
          return { problems: [], isRead: true, hash: message.hash };
        }
        Atomics.add(counts, TAKEN, 1);
        Atomics.notify(counts, TAKEN);
        // An address is taken twice, and both places have to be told: the rest is received, and not stored.
        isAddressTaken ||= (await writer.addFigures(message.figures)).length > 0;
      }
    },
    async stop() {
      await worker.terminate();
    },
  };
}

/** The messages of a thread, one at a time. `next` rejects when the thread has ended and there are no more. */
function messagesOf(worker: Worker): { next(): Promise<TableMessage> } {
  const waiting: TableMessage[] = [];
  let failure: Error | null = null;
  let wake = (): void => {};
  const stop = (error: Error): void => {
    failure ??= error;
    wake();
  };
  worker.on('message', (message: TableMessage) => {
    waiting.push(message);
    wake();
  });
  worker.once('error', stop);
  worker.once('exit', (code) => stop(new Error(`a thread that reads a table has ended (${code})`)));
  return {
    async next() {
      for (;;) {
        const message = waiting.shift();
        if (message) return message;
        if (failure && isThreadRefused(failure)) return { kind: 'unusual' };
        if (failure) throw failure;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
