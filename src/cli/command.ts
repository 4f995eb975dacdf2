import type { Command } from 'commander';
import type { Format } from '../render/index.ts';
import type { Flow } from '../view/flow.ts';
import type { View } from '../view/view.ts';
import type { CommandName, HelpWords } from '../view/words/help-words.ts';
import type { SharedName } from './args/options.ts';
import type { ExitCode } from './errors/exit-code.ts';
import type { Io } from './io.ts';
import type { Context } from './workspace/context.ts';

/** What a command answers. */
export interface Report {
  /** The rows, for any format. */
  readonly view?: View;
  /** Tables that are written while they are read; several of them for formats that can hold them. */
  readonly flows?: readonly Flow[];
  /** A text that stands for the view where people read it, or alone: code frames, a schema, a help page. */
  readonly text?: string;
  /** Remarks for stderr, already worded. */
  readonly notes?: readonly string[];
  readonly code?: ExitCode;
}

/** One command: how it is declared and what it answers. It writes nothing and does not exit: run.ts does. */
export interface CommandSpec {
  readonly name: CommandName;
  readonly group: keyof HelpWords['groups'];
  /** The shared options that mean something to it: no other is declared. */
  readonly honours: readonly SharedName[];
  /** What it can be written as; else what every report can. */
  readonly formats?: readonly Format[];
  /** The format where none is asked for; else the first of them. */
  format?(env: Io['env']): Format;
  /** Arguments and options of its own, besides those that it shares with other commands. */
  declare(command: Command, words: HelpWords): void;
  run(context: Context, args: readonly string[], options: Readonly<Record<string, unknown>>): Promise<Report>;
}
