import type { Flow } from '../view/flow.ts';
import type { View } from '../view/view.ts';
import type { Words } from '../view/words/words.ts';
import type { SourceOf } from './terminal/code-frame.ts';

/** What a renderer may know about the place it writes to. */
export interface Env {
  readonly words: Words;
  /** Columns available; tables never exceed it. */
  readonly width: number;
  /** 0 none … 3 true colour, as chalk counts. */
  readonly color: 0 | 1 | 2 | 3;
  readonly header: boolean;
  /** The spreadsheet dialect of csv: BOM, semicolons, CRLF, inert formulas. */
  readonly excel: boolean;
  /**
   * What comes before the names of files so that the reader of the format finds them: `` or `provinces/quang-ninh/`.
   */
  readonly root: string;
  /** The version of the program. */
  readonly version: string;
  /** The workspace among others, ends in `/`: `provinces/quang-ninh/`; `` for one that is a repository of its own. */
  readonly workspace: string;
  /** The text of a file by its name in the workspace; null where there is none to show. */
  readonly sourceOf: SourceOf;
}

/** Writes a view down; ends in exactly one newline. */
export type Renderer = (view: View, env: Env) => string;

/**
 * Writes tables down while their rows come; byte for byte what the renderer of the format writes of one that is whole.
 */
export type FlowRenderer = (flows: readonly Flow[], env: Env) => AsyncIterable<string>;
