import type { Problem } from '../../../../core/record/problem.ts';
import type { FileStatement } from '../../../../document/model/statements.ts';
import { readStatements } from '../../../../document/model/table/statements.ts';
import type { TableContext } from '../../../../document/model/table/vocabulary-cells.ts';
import type { ReadTable } from '../../../../document/parse/csv/csv.ts';
import { textPiece } from '../../../../document/parse/csv/csv-window.ts';
import { unreadableFile } from '../../../../document/read/read.ts';
import { type FilePieces, textPieces } from '../../../../document/read/text-pieces.ts';
import type { FileOnDisk, FileState } from '../file-state.ts';

/** What came of reading a table to its end, and the hash of what was read. */
export interface TableOutcome extends ReadTable {
  readonly hash: string;
}

/** How often a table can be read: from a file, or a text at hand. A table is read anew each time, and never held whole. */
export interface TableSource {
  /** The file that it is on this machine, and its size in bytes; null where it is none. */
  readonly onDisk: FileOnDisk | null;
  /** Every statement, in the order of the rows, some at a time; tables above the limit, in bytes, are refused. */
  batches(context: TableContext, limit: number): Generator<readonly FileStatement[], TableOutcome>;
}

/** The table that a file is, to be read when the vocabulary is known. */
export const tableSource = ({ name, read, open, onDisk = null }: FileState): TableSource => ({
  onDisk,
  *batches(context, limit) {
    if (!open) {
      const source = read();
      if (!('text' in source)) return refused(source);
      const pieces = { ...textPiece(source.text), file: name, problem: null, hash: () => source.hash };
      return yield* batchesOf(pieces, context);
    }
    const file = open();
    if ('code' in file) return refused(file);
    try {
      return yield* batchesOf(textPieces(file.read, name, limit), context);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).syscall !== 'read') throw error;
      return refused(unreadableFile(name, error));
    } finally {
      file.close();
    }
  },
});

function* batchesOf(pieces: FilePieces, context: TableContext): Generator<readonly FileStatement[], TableOutcome> {
  const read = yield* readStatements(pieces, context);
  return pieces.problem ? refused(pieces.problem) : { ...read, hash: pieces.hash() };
}

/** The statements of a table one by one. */
export function* statementsOf(
  table: TableSource,
  context: TableContext,
  limit: number,
): Generator<FileStatement, TableOutcome, boolean> {
  const batches = table.batches(context, limit);
  try {
    for (let step = batches.next(); ; step = batches.next()) {
      if (step.done) return step.value;
      yield* step.value;
    }
  } finally {
    // Where nobody asks on the file is closed.
    batches.return({ problems: [], isRead: false, hash: '' });
  }
}

const refused = (problem: Problem): TableOutcome => ({ problems: [problem], isRead: false, hash: '' });
