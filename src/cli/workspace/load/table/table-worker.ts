import { parentPort } from 'node:worker_threads';
import { provinceFinder } from '../../../../document/model/province-ids.ts';
import { registryOf } from '../../../../document/model/registry.ts';
import { buildVocabulary } from '../../../../document/model/vocabulary.ts';
import { openFile } from '../../../../document/read/read.ts';
import { figurePacker } from '../../../../store/figure-packer.ts';
import { tableSource } from './table-source.ts';
import { MOST_UNDER_WAY, SENT, TAKEN, type TableMessage, type TableTask } from './table-task.ts';

/** How many figures a message holds. */
const BATCH = 1024;

/**
 * The messages about a table. Ends with `unusual` at the first row that is no sound figure: the main thread reads it
 * again then.
 */
function* messagesOf({ file, vocabulary: entries, limit }: TableTask): Generator<TableMessage, void> {
  let isUsual = true;
  const push = (): void => {
    isUsual = false;
  };
  const registry = registryOf(new Set(), true, { push });
  const vocabulary = buildVocabulary([{ known: entries }], registry);
  registry.takeMentions();
  const finder = provinceFinder(vocabulary, registry, new Set());
  const source = tableSource({
    name: file.name,
    content: { kind: 'pieces', open: () => openFile(file), onDisk: file },
  });
  const batches = source.batches({ file: file.name, vocabulary, registry, finder }, limit);
  const packer = figurePacker(BATCH);
  let left = 0;
  let next = batches.next();
  for (; isUsual && !next.done; next = batches.next()) {
    for (const { list, statement } of next.value) {
      isUsual &&= list === 'measurements' && statement !== null;
      if (list !== 'measurements' || statement === null) break;
      left = packer.add(statement);
      if (left < BATCH) continue;
      yield { kind: 'figures', figures: packer.take() };
      left = 0;
    }
  }
  if (!isUsual || !next.done || !next.value.isRead || next.value.problems.length > 0) {
    // This closes the file.
    batches.return({ problems: [], isRead: false, hash: '' });
    return yield { kind: 'unusual' };
  }
  if (left > 0) yield { kind: 'figures', figures: packer.take() };
  yield { kind: 'end', hash: next.value.hash, mentions: registry.takeMentions() };
}

/** Waits until fewer than the most batches are under way. */
function waitForRoom(counts: Int32Array): void {
  for (;;) {
    const taken = Atomics.load(counts, TAKEN);
    if (Atomics.load(counts, SENT) - taken < MOST_UNDER_WAY) return;
    Atomics.wait(counts, TAKEN, taken);
  }
}

/** Reads a table and sends its messages. An error ends the thread. */
function answer(task: TableTask): void {
  for (const message of messagesOf(task)) {
    const isBatch = message.kind === 'figures';
    if (isBatch) waitForRoom(task.counts);
    parentPort?.postMessage(message, isBatch ? message.figures.columns.map(({ cells }) => cells.buffer) : []);
    if (isBatch) Atomics.add(task.counts, SENT, 1);
  }
}

parentPort?.on('message', answer);
