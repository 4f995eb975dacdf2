import type { TableContext } from '../../../../document/model/table/vocabulary-cells.ts';
import { addStatements, type StatementsInto } from '../add-statements.ts';
import { statementsOf, type TableOutcome, type TableSource } from './table-source.ts';
import { isWorthAThread, type TableThread } from './table-thread.ts';

/** How to read a table. */
export interface TableReading {
  readonly context: TableContext;
  /** The largest size that is read, in bytes. */
  readonly limit: number;
  /**
   * A thread for a large table; null where there is none, or where there are errors already: all are to be told then.
   */
  readonly thread: TableThread | null;
  /** Removes what has been added of the table, and begins it anew. */
  readonly beginAgain: () => Promise<void>;
}

/** Adds what a table states. A large one is read by a thread, and again here if there is any problem in it. */
export async function addTable(
  table: TableSource,
  { context, limit, thread, beginAgain }: TableReading,
  into: StatementsInto,
): Promise<TableOutcome> {
  const { onDisk } = table;
  if (thread && onDisk && isWorthAThread(onDisk.size)) {
    const outcome = await thread.addedFrom(onDisk, { ...context, limit, writer: into.writer });
    if (outcome) return outcome;
    await beginAgain();
  }
  return await addStatements(statementsOf(table, context, limit), into);
}
