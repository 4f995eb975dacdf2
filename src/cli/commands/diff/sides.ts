import { type Day, isDay, parsePeriod } from '../../../core/time/period.ts';
import type { WorkspaceStore } from '../../../store/file-memory.ts';
import { DatabaseError } from '../../../store/problem.ts';
import { DAYS } from '../../args/option-values.ts';
import { InputRefused, UsageError } from '../../errors/errors.ts';
import type { LoadedFacts } from '../../select/assess-selection.ts';
import type { Context, Opened } from '../../workspace/context.ts';

/** One of the two states that are compared: the files as they are or as they were committed, judged on a day. */
export interface ComparedSide extends LoadedFacts {
  readonly asOf: Day;
  /** The revision as it was typed, with its commit; null for the files as they are. */
  readonly revision: { readonly name: string; readonly hash: string } | null;
}

/** Both states, the remarks about the database, and how to close them. */
export interface Sides {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly notes: readonly string[];
  close(): Promise<void>;
}

/**
 * The sides that `--from` and `--to` mean: a day, on which the files as they are get judged; or a revision, judged on
 * the day of its commit unless `--as-of` names one. Without `--to`: the files as they are, today. Throws UsageError for
 * what is neither, InputRefused where a side has errors.
 */
export async function sidesOf(typed: string, to: string | undefined, context: Context): Promise<Sides> {
  const [from, until] = [dayOrRevision(typed), to === undefined ? context.asOf : dayOrRevision(to)];
  expectDays(from, until);
  if (context.options.asOf && to !== undefined && isDay(from) && isDay(until))
    throw new UsageError('conflicting_options', { option: '--as-of', other: '--to' });
  const opened = await workingFiles(context, isDay(from) || isDay(until));
  const { committedFacts } = await import('./revision-facts.ts');
  const stores: WorkspaceStore[] = [];
  const close = async (): Promise<void> => {
    for (const store of stores) await store.close();
  };
  const sideOf = async (name: string): Promise<ComparedSide> => {
    if (isDay(name) && opened) return { ...opened, asOf: name, revision: null };
    const { commit, facts } = await committedFacts(name, context);
    stores.push(facts.store);
    const asOf = context.isDayGiven ? context.asOf : commit.day;
    return { ...facts, asOf, revision: { name, hash: commit.hash } };
  };
  try {
    return { before: await sideOf(from), after: await sideOf(until), notes: opened?.notes ?? [], close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The last day of a period; any other name is a revision. */
const dayOrRevision = (name: string): string => parsePeriod(name)?.end ?? name;

/** Throws UsageError for a day that does not exist, and where `from` comes after `to`. */
function expectDays(from: string, to: string): void {
  const wrong = Object.entries({ '--from': from, '--to': to }).find(
    ([, name]) => LIKE_A_DAY.test(name) && !isDay(name),
  );
  if (wrong) throw new UsageError('bad_value', { option: wrong[0], value: wrong[1], allowed: DAYS.join(', ') });
  if (isDay(from) && isDay(to) && from > to)
    throw new UsageError('bad_value', { option: '--from', value: from, allowed: `≤ ${to}` });
}

const LIKE_A_DAY = /^\d{4}-\d\d-\d\d$/;

/** The files as they are. Null where they have errors or their database fails, and only revisions are compared. */
async function workingFiles(context: Context, areNeeded: boolean): Promise<Opened | null> {
  try {
    return await context.open();
  } catch (error) {
    const isOfFiles = error instanceof InputRefused || error instanceof DatabaseError;
    if (areNeeded || !isOfFiles) throw error;
    return null;
  }
}
