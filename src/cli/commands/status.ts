import { formatEntry } from '../../render/index.ts';
import type { View } from '../../view/view.ts';
import type { Answer, Report } from '../command.ts';
import { formatOf } from '../output/format.ts';
import { judge, judgeInParts, type Verdicts } from '../select/assess-selection.ts';
import { unmatchedNotes } from '../select/names/unmatched.ts';
import { remarksInWords, remarksTogether, type SelectionRemarks } from '../select/remarks-of-selection.ts';
import type { Context, Opened } from '../workspace/context.ts';
import { doubtNotes } from '../workspace/doubts.ts';
import { readingNotes } from '../workspace/readings.ts';

/** `dx status`: where every selected target stands on the day. */
export const status: Answer = async (context, _, { full }) => {
  const opened = await context.open();
  const { language } = opened;
  const doubts = await doubtNotes(opened.doubts, language);
  const before = [...opened.notes, ...doubts];
  if (isInParts(context)) return inParts(opened, context, before);
  const verdicts = await judge(opened, context);
  const { assessments, notes, unmatched } = verdicts;
  return {
    view: await viewOf(verdicts, opened, context, full === true),
    notes: [...before, ...readingNotes(assessments, language), ...notes, ...unmatchedNotes(unmatched, language)],
  };
};

async function viewOf(verdicts: Verdicts, opened: Opened, { asOf }: Context, isFull: boolean): Promise<View> {
  const { statusView } = await import('../../view/status/status.ts');
  const { assessments, summaries, vocabulary } = verdicts;
  return statusView({ assessments, summaries, vocabulary, asOf, words: opened.language.words, isFull });
}

/** Whether the report can be made in parts: everything is selected, in file order, row by row. */
function isInParts({ options, surroundings }: Context): boolean {
  const { province, plan, indicator, pillar, sort, limit, excel } = options;
  const isAll = [province, plan, indicator, pillar, sort, limit, excel].every((option) => option === undefined);
  return isAll && formatEntry(formatOf(options, surroundings.env, null)).isInParts === true;
}

/**
 * The report in parts: the verdicts on one part are released before the next is judged, since there may be thousands.
 */
function inParts(opened: Opened, context: Context, before: readonly string[]): Report {
  const { language } = opened;
  const remarks: SelectionRemarks[] = [];
  const readings = new Set<string>();
  async function* parts() {
    for await (const verdicts of judgeInParts(opened, context)) {
      remarks.push(verdicts.remarks);
      for (const note of readingNotes(verdicts.assessments, language)) readings.add(note);
      yield await viewOf(verdicts, opened, context, false);
    }
  }
  return {
    parts: parts(),
    get notes() {
      return [...before, ...readings, ...remarksInWords(remarksTogether(remarks), context.asOf, language)];
    },
  };
}
