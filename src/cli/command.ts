import type { Flow } from '../view/flow.ts';
import type { View } from '../view/view.ts';
import type { ExitCode } from './errors/exit-code.ts';
import type { Context } from './workspace/context.ts';

/** The answer of a command. */
export interface Report {
  /** The rows, for any format. */
  readonly view?: View;
  /** The view in parts, for formats that can be written so: each part becomes text before the next one is computed. */
  readonly parts?: AsyncIterable<View>;
  /** Tables that are written row by row while they are read; several only for formats that can hold several. */
  readonly flows?: readonly Flow[];
  /** A text for people in place of the view, or without one: code frames, a schema, a help page. */
  readonly text?: string;
  /** Remarks for stderr, in the language of the reader. Read after the rows have become text. */
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
