import type { Heading } from './view.ts';

/**
 * Headings of a table whose columns are equally dear: where room is scarce the last goes first, and the first `always`
 * of them stay.
 */
export const leaveOutLast = (headings: readonly Heading[], always = 1): readonly Heading[] =>
  headings.map((heading, place) => (place < always ? heading : { ...heading, leaveOut: headings.length - place }));
