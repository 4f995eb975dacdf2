import { isError, type Problem } from '../../../core/record/problem.ts';
import { type FirstProblems, firstOfLongFiles, type ProblemSink } from '../../../core/record/problem-list.ts';
import { isTable } from '../../../document/read/files.ts';

/** What is found while files are loaded: errors, of tables the first; and what the file at hand leaves doubtful. */
export interface FoundProblems extends ProblemSink {
  /** Whether there is an error, so that nothing will be loaded. */
  readonly hasErrors: boolean;
  /** Doubts since they were taken last, of a table the first. */
  takeDoubts(): Problem[];
  /** All errors; without those of references where these cannot be judged. */
  errors(areReferencesJudged: boolean): Problem[];
}

/** Collects problems in memory that does not grow with the rows of a table. */
export function foundProblems(): FoundProblems {
  const [references, others] = [firstOfLongFiles(isTable), firstOfLongFiles(isTable)];
  let doubts: FirstProblems = firstOfLongFiles(isTable);
  let hasErrors = false;
  return {
    get hasErrors() {
      return hasErrors;
    },
    push(problem) {
      if (!isError(problem)) return void doubts.push(problem);
      hasErrors = true;
      (problem.code === 'unknown_reference' ? references : others).push(problem);
    },
    takeDoubts() {
      const taken = doubts.list();
      doubts = firstOfLongFiles(isTable);
      return taken;
    },
    errors: (areReferencesJudged) => [...others.list(), ...(areReferencesJudged ? references.list() : [])],
  };
}
