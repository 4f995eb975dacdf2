import type { Figure } from '../assessment.ts';
import { choose } from '../figure/choose-figure.ts';
import { contradictedFigures, countingFigures, endOf } from '../figure/counting.ts';
import { isAfterIssue } from '../figure/eligible.ts';
import { type Bench, meetsGoal } from './judge-figure.ts';
import { type Decision, settled, unknown } from './verdict.ts';

/** A verdict where there are figures and none of them may be judged: the latest is shown, and proves nothing. */
export interface WithoutJudgeable {
  readonly decision: Decision;
  /** All figures of the period that is shown. */
  readonly figures: readonly Figure[];
  readonly figure: Figure | null;
}

/**
 * What is to be said where every usable figure is from before the plan, or of a year that is a guess (methodology §8,
 * step 1a): only something that cannot fall was reached for good. Null where there is no usable figure at all.
 */
export function withoutJudgeable({ input, eligible, passed }: Bench): WithoutJudgeable | null {
  const { plan, metric } = input;
  const { usable } = eligible;
  if (usable.length === 0) return null;
  const own = usable.filter(({ measurement }) => !measurement.periodAssumed);
  const assumed = usable.filter(
    ({ measurement }) => measurement.periodAssumed && isAfterIssue(measurement, plan.issued),
  );
  const counting = countingFigures(own);
  const against = new Set(contradictedFigures(counting, (figure) => meetsGoal(input, figure)));
  const isThere = (figure: Figure): boolean => !against.has(figure) && meetsGoal(input, figure) === true;
  if (metric.cumulative && counting.some(isThere))
    return { decision: settled('achieved', 'met_before_plan'), ...latest(own) };
  if (assumed.length > 0) return { decision: unknown('period_assumed', passed), ...latest(assumed) };
  return { decision: unknown('no_figure_since_plan', passed), ...latest(own.length > 0 ? own : usable) };
}

/** The figures of the latest period, and the one of them that is shown; null where the best tie and differ. */
function latest(figures: readonly Figure[]): Pick<WithoutJudgeable, 'figures' | 'figure'> {
  const end = figures.map(endOf).sort().at(-1);
  const own = figures.filter((figure) => endOf(figure) === end);
  return { figures: own, figure: choose(own).main };
}
