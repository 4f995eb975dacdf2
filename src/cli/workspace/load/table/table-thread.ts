import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Vocabulary } from '../../../../core/record/vocabulary.ts';
import type { Registry } from '../../../../document/model/registry.ts';
import type { FactWriter } from '../../../../store/fact-store.ts';
import { widenYoungHeapOfThreads } from '../../young-heap.ts';
import type { FileOnDisk } from '../file-state.ts';
import { isForWantOfThread } from '../parsing/workers.ts';
import type { TableOutcome } from './table-source.ts';
import { TAKEN, type TableMessage, type TableTask } from './table-task.ts';

/** A smaller table, in bytes, is read in less time than a thread takes to start. */
const ENOUGH = 4_000_000;

/** Whether a table of so many bytes is read by a thread of its own, while what it has read is stored. */
export const isWorthAThread = (size: number, threads = navigator.hardwareConcurrency): boolean =>
  threads > 1 && size >= ENOUGH;

/** What runs there: a bundle of its own beside the others, or the source that it is made of. */
const PROGRAM = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'table-worker.ts' : 'table-worker.js');

/** What a table is read with, and where its figures go. */
export interface TableSurroundings {
  readonly vocabulary: Vocabulary;
  /** Hears what the rows refer to. */
  readonly registry: Pick<Registry, 'mention'>;
  /** How large it may be, in bytes. */
  readonly limit: number;
  readonly writer: Pick<FactWriter, 'addFigures'>;
}

/** A thread that reads tables, one after another. */
export interface TableThread {
  /**
   * Has it read a table, and adds the figures as they come. Null where anything in the table has to be told, and where the
   * system has no thread to give: what has been added until then does not count, and is to be cleared. Rejects where the
   * thread ends before it is done.
   */
  addedFrom(file: FileOnDisk, around: TableSurroundings): Promise<TableOutcome | null>;
  stop(): Promise<void>;
}

/** Starts a thread, and none where the system has none to give; what it is made of is loaded while others work. */
export function tableThread(start = startTableThread): TableThread | null {
  try {
    return start();
  } catch (error) {
    if (isForWantOfThread(error)) return null;
    throw error;
  }
}

/** Starts a thread. Throws where the system says at once that it has none to give; most often it says so later. */
export function startTableThread(program = PROGRAM): TableThread {
  widenYoungHeapOfThreads();
  const worker = new Worker(program);
  const messages = messagesOf(worker);
  return {
    async addedFrom({ path, name, within, size }, { vocabulary, registry, limit, writer }) {
      const counts = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
      const file = { path, name, size, ...(within !== undefined && { within }) };
      worker.postMessage({ file, vocabulary, limit, counts } satisfies TableTask);
      let areTaken = false;
      for (;;) {
        const message = await messages.next();
        if (message.kind === 'unusual') return null;
        if (message.kind === 'end') {
          if (areTaken) return null;
          for (const { kind, id } of message.mentions) registry.mention(kind, id);
          return { problems: [], isRead: true, hash: message.hash };
        }
        Atomics.add(counts, TAKEN, 1);
        Atomics.notify(counts, TAKEN);
        // Of an address that is taken already the places have to be told: the rest is only listened to.
        areTaken ||= (await writer.addFigures(message.figures)).length > 0;
      }
    },
    async stop() {
      await worker.terminate();
    },
  };
}

/** What a thread says, one after another; the promise is rejected where the thread has ended and says no more. */
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
        if (failure && isForWantOfThread(failure)) return { kind: 'unusual' };
        if (failure) throw failure;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
