import { diff as compare } from '../../core/diff.ts';
import type { HelpWords } from '../../view/words/help-words.ts';
import type { CommandSpec } from '../command.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../failure.ts';
import { judge, type Verdicts } from '../judge.ts';
import type { SharedOptions } from '../options.ts';
import { type ComparedSide, sidesOf } from '../sides.ts';
import { unmatchedNotes } from '../unmatched.ts';

interface DiffOptions {
  readonly from?: string;
  readonly to?: string;
}

const FROM = '--from <day|revision>';

/** `dx diff`: which verdicts changed between two days or two revisions, and why. */
export const diff: CommandSpec = {
  name: 'diff',
  group: 'reports',
  declare(command, { options }: HelpWords) {
    command.option(FROM, options.diffFrom).option('--to <day|revision>', options.diffTo);
  },
  async run(context, _, given) {
    const { from, to } = given as DiffOptions;
    // Not left to commander, which would ask for it before it named a misspelt one.
    if (from === undefined) throw new UsageError('missing', { name: FROM });
    const sides = await sidesOf(from, to, context);
    try {
      return await compared(sides.before, sides.after, sides.notes, context);
    } finally {
      await sides.close();
    }
  },
};

async function compared(before: ComparedSide, after: ComparedSide, notes: readonly string[], { options }: Context) {
  const { status, ...selection } = options;
  const [was, is] = [await judged(before, selection), await judged(after, selection)];
  if (was instanceof UsageError && is instanceof UsageError) throw is;
  const found = compare(was instanceof UsageError ? NOTHING : was, is instanceof UsageError ? NOTHING : is);
  const changes = status
    ? found.changes.filter(({ after: now, before: old }) => status.includes((now ?? old)?.status ?? ''))
    : found.changes;
  const { diffView } = await import('../../view/diff.ts');
  const view = diffView({
    diff: { ...found, changes },
    before: { ...before, vocabulary: await before.store.vocabulary() },
    after: { ...after, vocabulary: await after.store.vocabulary() },
    words: after.language.words,
  });
  const sides = [was, is].flatMap((side) => (side instanceof UsageError ? [] : [side]));
  const said = new Set(sides.flatMap((side) => side.notes));
  // What only one of the sides has is a difference; what neither has is nothing.
  const unmatched = sides[0]?.unmatched.filter((part) => sides.every((side) => side.unmatched.includes(part))) ?? [];
  return { view, notes: [...notes, ...said, ...unmatchedNotes(unmatched, after.language)] };
}

const NOTHING = { assessments: [], leftOut: [] };

/** What is selected on one side. A name that only the other side knows selects nothing here. */
async function judged(side: ComparedSide, options: SharedOptions): Promise<Verdicts | UsageError> {
  try {
    return await judge(side, { options, asOf: side.asOf });
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}
