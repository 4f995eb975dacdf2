import { basename } from 'node:path';
import { isError } from '../../core/record/problem.ts';
import { STATUSES, type Status } from '../../core/target/assessment.ts';
import { isOfStatus } from '../../core/target/status-filter.ts';
import { DatabaseError } from '../../store/problem.ts';
import { type Standing, standingView, type Tallies } from '../../view/standing/standing.ts';
import type { Answer } from '../command.ts';
import { failureOf } from '../errors/describe-error.ts';
import { InputRefused, isOfSystem, SurroundingsError, UsageError } from '../errors/errors.ts';
import { judge, type LoadedFacts, type Verdicts } from '../select/assess-selection.ts';
import type { Context } from '../workspace/context.ts';

/**
 * `dx` alone in a workspace: where it stands, and what to type next. Files with errors, or a database that does not
 * answer, are no failure: the answer says so.
 */
export const standing: Answer = async (context) => {
  const { asOf } = context;
  const name = basename(context.place().workspace.dir);
  const nothing = { name, asOf, tallies: null, errors: 0, failure: null };
  try {
    const opened = await context.open();
    const found = { ...nothing, name: opened.settings.workspace ?? name, tallies: await talliesOf(opened, context) };
    return { view: standingView(found, opened.language.words), notes: opened.notes };
  } catch (error) {
    const found = await withoutFacts(error, nothing, context);
    if (!found) throw error;
    return { view: standingView(found, context.language.words) };
  }
};

/** The answer where loading failed because of the files or the database; null for any other error. */
async function withoutFacts(error: unknown, nothing: Standing, context: Context): Promise<Standing | null> {
  if (error instanceof InputRefused) {
    const errors = error.problems.filter(isError).length;
    const last = await context.openLast();
    if (!last) return { ...nothing, errors };
    const name = last.settings.workspace ?? nothing.name;
    return { ...nothing, name, errors, tallies: await talliesOf(last, context) };
  }
  // The caller builds a corrupt database anew.
  const isTrouble = error instanceof DatabaseError && error.trouble !== 'corrupt';
  if (!isTrouble && !(error instanceof SurroundingsError) && !isOfSystem(error)) return null;
  return { ...nothing, failure: failureOf(error, context.language).message };
}

/** The tallies of the targets of all plans; null where there is no plan. */
async function talliesOf(facts: LoadedFacts, { asOf }: Context): Promise<Tallies | null> {
  let verdicts: Verdicts;
  try {
    verdicts = await judge(facts, { options: {}, asOf });
  } catch (error) {
    if (error instanceof UsageError && error.code === 'nothing_selected') return null;
    throw error;
  }
  const { summaries, assessments } = verdicts;
  const sum = (count: (each: (typeof summaries)[number]) => number): number =>
    summaries.reduce((total, each) => total + count(each), 0);
  const counted = assessments.filter(({ target }) => target.variantOf === null);
  return {
    plans: summaries.length,
    targets: sum(({ itemised }) => itemised),
    counts: Object.fromEntries(STATUSES.map((status) => [status, sum(({ counts }) => counts[status])])) as Record<
      Status,
      number
    >,
    metSoFar: sum(({ metSoFar }) => metSoFar),
    behind: counted.filter((each) => isOfStatus(each, 'behind')).length,
    overdue: counted.filter((each) => isOfStatus(each, 'overdue')).length,
  };
}
