import stringWidth from 'string-width';

/** Printable Latin, composed Vietnamese and our own punctuation: one column each, so that counting is enough. */
const NARROW =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2200-\u22ff]*$/;

/** Whether each unit of a text is a letter one column wide. */
export const isNarrow = (text: string): boolean => NARROW.test(text);

/** Columns that a text takes on a terminal. */
export const width = (text: string): number => (isNarrow(text) ? text.length : stringWidth(text));

/** Lines that are measured: those of one table are alike, and measuring colours takes time. */
const SAMPLE = 60;

/** Columns that the widest of printed lines takes; colours take none. */
export const printedWidth = (lines: readonly string[]): number =>
  lines.slice(0, SAMPLE).reduce((most, line) => Math.max(most, stringWidth(line)), 0);
