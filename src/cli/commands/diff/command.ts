import { diffSides as compare } from '../../../core/diff/diff.ts';
import { isOfStatus } from '../../../core/target/status-filter.ts';
import type { SharedOptions } from '../../args/options.ts';
import type { Answer } from '../../command.ts';
import { UsageError } from '../../errors/errors.ts';
import { isOf, judge, type Verdicts } from '../../select/assess-selection.ts';
import { judgedByAll } from '../../select/judge/judged-plans.ts';
import { checkKnown } from '../../select/names/known-names.ts';
import { filterText, unmatchedNotes } from '../../select/names/unmatched.ts';
import type { Context } from '../../workspace/context.ts';
import { type ComparedSide, sidesOf } from './sides.ts';

interface DiffOptions {
  readonly from?: string;
  readonly to?: string;
}

const FROM = '--from <day|revision>';

/** `dx diff`: which verdicts changed between two days or two revisions, and why. */
export const diff: Answer = async (context, _, given) => {
  const { from, to } = given as DiffOptions;
  if (from === undefined) throw new UsageError('missing', { name: FROM });
  const sides = await sidesOf(from, to, context);
  try {
    return await compared(sides.before, sides.after, sides.notes, context);
  } finally {
    await sides.close();
  }
};

async function compared(before: ComparedSide, after: ComparedSide, notes: readonly string[], { options }: Context) {
  // Judged without the filters: a target that fits them on one side is compared with itself on the other.
  const { status, indicator, pillar, ...selection } = options;
  const [was, is] = [await judged(before, selection), await judged(after, selection)];
  if (was instanceof UsageError && is instanceof UsageError) throw is;
  const sides = [was, is].flatMap((side) => (side instanceof UsageError ? [] : [side]));
  await expectKnown(options, sides, [before, after]);
  const found = compare(
    was instanceof UsageError ? NOTHING : was,
    is instanceof UsageError ? NOTHING : is,
    isOf(options),
  );
  if (found.compared === 0 && (indicator || pillar))
    throw new UsageError('nothing_selected', { filter: filterText(options) });
  const { language } = after;
  const { diffView } = await import('../../../view/diff/diff.ts');
  const view = diffView({
    diff: found,
    isShown: ({ shown }) => !status || status.some((name) => isOfStatus(shown, name)),
    before: { ...before, vocabulary: await before.store.vocabulary() },
    after: { ...after, vocabulary: await after.store.vocabulary() },
    words: language.words,
  });
  const said = new Set(sides.flatMap((side) => side.notes));
  // A name that only one side knows is a difference; a name that neither knows matches nothing.
  const unmatched = sides[0]?.unmatched.filter((part) => sides.every((side) => side.unmatched.includes(part))) ?? [];
  return { view, notes: [...notes, ...said, ...unmatchedNotes(unmatched, language)] };
}

/** Checks that either side has the indicators and pillars. Throws UsageError with the nearest ones. */
async function expectKnown(
  { indicator = [], pillar = [] }: SharedOptions,
  sides: readonly Verdicts[],
  states: readonly ComparedSide[],
): Promise<void> {
  if (indicator.length + pillar.length === 0) return;
  const vocabularies = await Promise.all(states.map(({ store }) => store.vocabulary()));
  const [first] = vocabularies;
  if (!first) return;
  const indicators = new Map(vocabularies.flatMap((each) => [...each.indicators]));
  const indices = new Map(vocabularies.flatMap((each) => [...each.indices]));
  const pillars = sides.flatMap(({ assessments }) => assessments.flatMap(({ metric }) => metric.pillar ?? []));
  checkKnown({ indicator, pillar }, { ...first, indicators, indices }, pillars);
}

const NOTHING = { assessments: [], leftOut: [] };

/** The verdicts on one side. A name that only the other side knows selects nothing here. */
async function judged(side: ComparedSide, options: SharedOptions): Promise<Verdicts | UsageError> {
  try {
    // The causes of a change need all figures, not only the last ones.
    return await judge(side, { options, asOf: side.asOf }, judgedByAll);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}
