import type { Flow } from '../view/flow.ts';
import type { View } from '../view/view.ts';
import type { ExitCode } from './errors/exit-code.ts';
import type { Context } from './workspace/context.ts';

/** What a command answers. */
export interface Report {
  /** The rows, for any format. */
  readonly view?: View;
  /** The view in parts, for formats that can write it so (`isInParts`): each becomes a text before the next one is made. */
  readonly parts?: AsyncIterable<View>;
  /** Tables that are written while they are read; several of them for formats that can hold them. */
  readonly flows?: readonly Flow[];
  /** A text that stands for the view where people read it, or alone: code frames, a schema, a help page. */
  readonly text?: string;
  /** Remarks for stderr, already worded; asked for once the rows are a text. */
  readonly notes?: readonly string[];
  readonly code?: ExitCode;
}

/**
 * Answers one command, which `args/commands.ts` declares: arguments and options come as they were read. It does not
 * exit, and writes no report; what it is there to write, such as the files of a new workspace, it writes itself. Throws
 * UsageError for what only the files can show to be wrong.
 */
export type Answer = (
  context: Context,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
) => Promise<Report>;
