import type { Problem } from '../../core/record/problem.ts';
import type { TextSpan } from '../parse/spot.ts';

/** A cell as it is written, and where. */
export interface SheetCell {
  readonly text: string;
  readonly at: TextSpan;
}

/** The cells of one row, from the first column on; those behind its last are empty. */
export type SheetRow = readonly SheetCell[];

/** Somebody's table, whatever kind of file it comes from: every row of it, headings and titles among them. */
export interface CellSheet {
  /** Its name in messages. */
  readonly file: string;
  /** The separator of its cells; null where it is not a text. */
  readonly separator: string | null;
  readonly rows: readonly SheetRow[];
}

/** A table that was read, and the problems of reading it. */
export interface ReadSheet {
  readonly sheet: CellSheet;
  readonly problems: readonly Problem[];
}
