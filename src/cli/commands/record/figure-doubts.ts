import type { Problem } from '../../../core/record/problem.ts';
import type { Measurement, Target } from '../../../core/record/statement.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import type { Day } from '../../../core/time/period.ts';
import { type LintRules, linterOf } from '../../../document/lint/doubts.ts';
import { futureFigures } from '../../../document/lint/future.ts';
import { reportingInto } from '../../../document/model/registry.ts';

/** What a new figure is compared with: the others of its province and indicator, and the targets that it serves. */
export interface Surrounded {
  readonly others: readonly Measurement[];
  readonly targets: readonly Target[];
}

/** The doubts that lint will find about a figure, single and compared with others (methodology §12). */
export function doubtsAbout(
  figure: Measurement,
  { others, targets }: Surrounded,
  vocabulary: Vocabulary,
  rules: LintRules,
  today: Day,
): Problem[] {
  const found = futureFigures({ measurements: [figure], rankings: [] }, today);
  const linter = linterOf({ vocabulary, plans: [], targets }, rules, ({ at }) => at, reportingInto(found));
  linter.series([...others, figure]);
  return found.filter(({ at, related }) => at === figure.at || related === figure.at);
}
