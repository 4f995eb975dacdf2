import type { Answer } from '../command.ts';
import { judge } from '../select/assess-selection.ts';
import { unmatchedNotes } from '../select/unmatched.ts';
import { doubtNotes } from '../workspace/doubts.ts';
import { readingNotes } from '../workspace/readings.ts';

/** `dx status`: where every selected target stands on the day. */
export const status: Answer = async (context, _, { full }) => {
  const opened = await context.open();
  const { vocabulary, assessments, summaries, unmatched, notes } = await judge(opened, context);
  const { statusView } = await import('../../view/status/status.ts');
  const { words } = opened.language;
  const view = statusView({ assessments, summaries, vocabulary, asOf: context.asOf, words, isFull: full === true });
  const doubts = await doubtNotes(opened.doubts, opened.language);
  return {
    view,
    notes: [
      ...opened.notes,
      ...doubts,
      ...readingNotes(assessments, opened.language),
      ...notes,
      ...unmatchedNotes(unmatched, opened.language),
    ],
  };
};
