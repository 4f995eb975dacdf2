import type { TableContext } from '../../../../document/model/table/vocabulary-cells.ts';
import { addStatements, type StatementsInto } from '../add-statements.ts';
import { statementsOf, type TableOutcome, type TableSource } from './table-source.ts';
import { isWorthAThread, type TableThread } from './table-thread.ts';

/** How a table is to be read. */
export interface TableReading {
  readonly context: TableContext;
  /** How large it may be, in bytes. */
  readonly limit: number;
  /** Who may read it meanwhile; null where nobody does, or where something is wrong already: all is told then. */
  readonly thread: TableThread | null;
  /** Forgets what has been added of it. */
  readonly beginAgain: () => Promise<void>;
}

/** Adds what a table states: a large one is read by a thread, and read again here if anything in it has to be told. */
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
