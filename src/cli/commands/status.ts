import type { CommandSpec } from '../command.ts';
import { doubtNotes } from '../doubts.ts';
import { judge } from '../judge.ts';
import { DATABASE, FORM, SELECTION, SHAPE } from '../options.ts';
import { readingNotes } from '../readings.ts';
import { unmatchedNotes } from '../unmatched.ts';

/** `dx status`: where every selected target stands on the day. */
export const status: CommandSpec = {
  name: 'status',
  group: 'reports',
  honours: [...SELECTION, 'status', 'asOf', ...FORM, ...SHAPE, ...DATABASE],
  declare() {},
  async run(context) {
    const opened = await context.open();
    const { vocabulary, assessments, summaries, unmatched, notes } = await judge(opened, context);
    const { statusView } = await import('../../view/status/status.ts');
    const { words } = opened.language;
    const view = statusView({ assessments, summaries, vocabulary, asOf: context.asOf, words });
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
  },
};
