import type { Lines } from './lines.ts';
import type { ReportProblem } from './tree.ts';

/**
 * What no text may contain: C0 but tab and line ends, DEL, C1, line and paragraph separators, bidirectional controls
 * (they make a file read otherwise than it is), and halves of surrogate pairs.
 */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\r(?!\n)/g;

/** The most that are reported of one file. */
export const MOST_CONTROL_CHARACTERS = 50;

/** Reports the forbidden characters of a text where they stand, at most so many, and answers how many it reported. */
export function reportControlCharacters(
  text: string,
  lines: Lines,
  report: ReportProblem,
  most = MOST_CONTROL_CHARACTERS,
): number {
  let count = 0;
  for (const match of text.matchAll(FORBIDDEN)) {
    if (count === most) break;
    count += 1;
    report('control_character', lines.spot(match.index, match.index + 1), { character: nameOf(match[0]) });
  }
  return count;
}

/** No letter of any language has more marks on it; composing a great many takes time that grows with their square. */
const PILED_MARKS = /\p{M}{31}/u;

/** The offset at which a text has more marks on one letter than any language needs; −1 for none. */
export const piledMarksIn = (text: string): number => text.search(PILED_MARKS);

/** Letters, digits, signs and line ends that are composed, allowed and no marks, each by itself and in any row. */
const OTHER_THAN_PLAIN =
  /[^\t\n\r\x20-\x7e\xa0-\u02ff\u1e00-\u1eff\u2002-\u200d\u2010-\u2027\u202f-\u2065\u206a-\u20cf\u2150-\u2328]/;

/**
 * Whether a text has plain characters alone: nothing forbidden but perhaps a CR, no marks, nothing that NFC would
 * change, nothing beyond U+FFFF. Answers in one quick pass what the careful checks would find; false says only that
 * they are needed.
 */
export const isPlain = (text: string): boolean => !OTHER_THAN_PLAIN.test(text);

/** The first forbidden character of a text as `U+0007`, or null: an escape like "\a" brings in what the file lacks. */
export function controlCharacterIn(text: string): string | null {
  const at = text.search(FORBIDDEN);
  return at === -1 ? null : nameOf(text.slice(at, at + 1));
}

/** The text without them: it is refused anyway, and should not be called unreadable as well. */
export const withoutControlCharacters = (text: string): string => text.replace(FORBIDDEN, '');

const nameOf = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
