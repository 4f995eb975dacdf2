import { type Problem, sortProblems } from '../../../core/record/problem.ts';
import type { Measurement } from '../../../core/record/statement.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import type { Day } from '../../../core/time/period.ts';
import { type LintRules, linterOf } from '../../../document/lint/doubts.ts';
import { futureFigures } from '../../../document/lint/future.ts';
import { reportingInto } from '../../../document/model/registry.ts';

/**
 * The doubts about new figures, single and compared with each other (methodology §12), in file order. Doubts from a
 * comparison with other figures of the workspace are left to lint.
 */
export function doubtsAmong(
  figures: readonly Measurement[],
  vocabulary: Vocabulary,
  rules: LintRules,
  today: Day,
): Problem[] {
  const found = futureFigures({ measurements: figures, rankings: [] }, today);
  const facts = { vocabulary, plans: [], targets: [] };
  const linter = linterOf(facts, rules, ({ at }) => at, reportingInto(found));
  for (const series of Map.groupBy(figures, ({ province, indicator }) => `${province} ${indicator}`).values())
    linter.series(series);
  return sortProblems(found);
}
