import { isError, type Problem } from '../../../core/record/problem.ts';
import { type FirstProblems, firstOfLongFiles, type ProblemSink } from '../../../core/record/problem-list.ts';
import { isTable } from '../../../document/read/files.ts';

/**
 * Collects what is found while files are loaded: errors, of a table the first few, and the doubts about the file at
 * hand.
 */
export interface FoundProblems extends ProblemSink {
  /** Whether there is an error: nothing will be loaded then. */
  readonly hasErrors: boolean;
  /** The doubts since the last call, of a table the first few. */
  takeDoubts(): Problem[];
  /** All errors; those about references only if these can be judged. */
  errors(areReferencesJudged: boolean): Problem[];
}

/** An empty collection, whose memory does not grow with the rows of a table. */
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
