import stringWidth from 'string-width';

/**
 * Printable Latin, composed Vietnamese, our own punctuation, marks and rules, and the private signs that hold words
 * together: one column each, so that counting is enough.
 */
const NARROW =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2200-\u22ff\u2500-\u25fc\u2713\u2717\ue000\ue001]*$/;

/** Whether each unit of a text is a letter one column wide. */
export const isNarrow = (text: string): boolean => NARROW.test(text);

/** A change of colour, as chalk writes it: it takes no column. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what is looked for.
const COLOR = /\u001b\[[\d;]*m/g;

/**
 * Columns that a text takes on a terminal; colours take none. What is not plainly narrow is measured by string-width.
 */
export function width(text: string): number {
  if (isNarrow(text)) return text.length;
  const plain = text.includes('\u001b') ? text.replace(COLOR, '') : text;
  return isNarrow(plain) ? plain.length : stringWidth(text);
}

/** Lines that are measured: those of one table are alike, and measuring colours takes time. */
const SAMPLE = 60;

/** Columns that the widest of printed lines takes; colours take none. */
export const printedWidth = (lines: readonly string[]): number =>
  lines.slice(0, SAMPLE).reduce((most, line) => Math.max(most, width(line)), 0);
