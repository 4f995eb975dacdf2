import type { Problem } from '../../../../core/record/problem.ts';
import type { FileStatement } from '../../../../document/model/statements.ts';
import { readStatements } from '../../../../document/model/table/statements.ts';
import type { TableContext } from '../../../../document/model/table/vocabulary-cells.ts';
import type { ReadTable } from '../../../../document/parse/csv/csv.ts';
import { textPiece } from '../../../../document/parse/csv/csv-window.ts';
import { unreadableFile } from '../../../../document/read/read.ts';
import { type FilePieces, textPieces } from '../../../../document/read/text-pieces.ts';
import type { FileOnDisk, FileState } from '../file-state.ts';

/** The outcome of reading a table to its end, with the hash of what was read. */
export interface TableOutcome extends ReadTable {
  readonly hash: string;
}

/** A table that can be read any number of times, in pieces. */
export interface TableSource {
  /** Its file on this machine; null where it has none. */
  readonly onDisk: FileOnDisk | null;
  /** All statements in batches, in the order of the rows. A table above the limit, in bytes, is refused. */
  batches(context: TableContext, limit: number): Generator<readonly FileStatement[], TableOutcome>;
}

/** The table in a file. */
export const tableSource = ({ name, content }: Pick<FileState, 'name' | 'content'>): TableSource => ({
  onDisk: content.kind === 'pieces' ? content.onDisk : null,
  *batches(context, limit) {
    if (content.kind === 'text') {
      const source = content.read();
      if (!('text' in source)) return refused(source);
      const pieces = { ...textPiece(source.text), file: name, problem: null, hash: () => source.hash };
      return yield* batchesOf(pieces, context);
    }
    const file = content.open();
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

/** The statements of a table, one at a time. */
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
    // Closes the file where the caller stops early.
    batches.return({ problems: [], isRead: false, hash: '' });
  }
}

const refused = (problem: Problem): TableOutcome => ({ problems: [problem], isRead: false, hash: '' });
