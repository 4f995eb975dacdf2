import type { Heading } from '../view/view.ts';
import type { Paint } from './paint.ts';
import type { Word } from './wrap.ts';

/** A table with its cells in words, ready to be laid out. */
export interface Sheet {
  readonly headings: readonly Heading[];
  readonly rows: readonly (readonly (readonly Word[])[])[];
  readonly header: boolean;
}

/** Blanks before a table. */
export const MARGIN = 1;
/** How much further in the values stand where the text that names the row has a line of its own. */
export const INDENT = 2;

/** The line between a header and its rows. */
export const rule = (width: number, paint: Paint): string => paint([{ text: '─'.repeat(width), tone: 'dim' }]);
