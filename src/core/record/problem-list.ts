import { isError, type Problem, problemOf, sortProblems } from './problem.ts';
import type { SourceLocation } from './source-location.ts';

/** The most errors that are kept of a file of any size, and the most warnings. */
export const MOST_KEPT = 100;

/** Takes problems as they are found. */
export interface ProblemSink {
  push(problem: Problem): unknown;
}

/** The first problems of one file by place, in memory that does not grow with their number. */
export interface FirstProblems extends ProblemSink {
  /**
   * Those that are kept, in the order of the file; behind them `not_listed` with the number of the others, where there
   * are any.
   */
  list(): Problem[];
}

/**
 * Keeps the first errors and the first warnings that it is given, in whatever order, and counts the rest (reference
 * §7).
 */
export function firstProblems(most = MOST_KEPT): FirstProblems {
  const [errors, warnings] = [firstOfKind(most), firstOfKind(most)];
  return {
    push(problem) {
      if (problem.code !== 'not_listed') return (isError(problem) ? errors : warnings).push(problem);
      errors.leaveOut(problem.args.errors, problem.at);
      warnings.leaveOut(problem.args.warnings, problem.at);
    },
    list() {
      const kept = sortProblems([...errors.kept(), ...warnings.kept()]);
      const args = { errors: errors.left(), warnings: warnings.left() };
      const at = errors.place() ?? warnings.place();
      return at === null ? kept : [...kept, problemOf('not_listed', at, args)];
    },
  };
}

function firstOfKind(most: number) {
  let kept: Problem[] = [];
  let left = 0;
  let file: string | null = null;
  const leaveOut = (count: number, at: SourceLocation): void => {
    left += count;
    if (count > 0) file = at.file;
  };
  const cut = (): void => {
    const sorted = sortProblems(kept);
    const [first] = sorted;
    if (first && sorted.length > most) leaveOut(sorted.length - most, first.at);
    kept = sorted.slice(0, most);
  };
  return {
    push(problem: Problem): void {
      kept.push(problem);
      // Sorted once for many: what comes is in order, or nearly so.
      if (kept.length >= 10 * most) cut();
    },
    leaveOut,
    kept(): readonly Problem[] {
      cut();
      return kept;
    },
    left: () => left,
    /** The file as a whole, where some of it are left out. */
    place: (): SourceLocation | null => (file === null ? null : { file, line: 1, column: 1 }),
  };
}

/** Problems of several files: all of them, but of those that may be of any size the first (reference §7). */
export function firstOfLongFiles(isLong: (file: string) => boolean): FirstProblems {
  const all: Problem[] = [];
  const ofLong = new Map<string, FirstProblems>();
  return {
    push(problem) {
      const { file } = problem.at;
      if (!isLong(file)) return all.push(problem);
      const own = ofLong.get(file) ?? firstProblems();
      ofLong.set(file, own);
      own.push(problem);
    },
    list: () => [...all, ...[...ofLong.values()].flatMap((own) => own.list())],
  };
}

/** How many errors and warnings there are, those among them that are not listed (reference §7). */
export function countProblems(problems: readonly Problem[]): { readonly errors: number; readonly warnings: number } {
  let [errors, warnings] = [0, 0];
  for (const problem of problems) {
    const isSeveral = problem.code === 'not_listed';
    errors += isSeveral ? problem.args.errors : isError(problem) ? 1 : 0;
    warnings += isSeveral ? problem.args.warnings : isError(problem) ? 0 : 1;
  }
  return { errors, warnings };
}
