import type { Baseline, BestPace, Figure } from './assessment.ts';
import { type Computed, computed, none } from './computed.ts';
import { compare, subtract } from './decimal.ts';
import type { Measurand } from './measurand.ts';
import { daysBetween, type Period } from './period.ts';
import { isExact } from './quantity.ts';
import type { Sense } from './ratio.ts';
import { resolve } from './resolve.ts';
import { endOf } from './select.ts';
import type { Target } from './statement.ts';

/** The baseline that the target itself declares, in the indicator's unit; none when it declares none. */
export function declaredBaseline({ baseline }: Target): Computed<Baseline> {
  return baseline ? computed({ ...baseline, origin: 'declared' }) : none('no_baseline');
}

/**
 * The baseline that the figures imply: the last exact one whose period ended when the plan was issued, and before the
 * figure judged (methodology §15). One that was derived is not exact. None without a day of issue, or when figures tie.
 */
export function inferredBaseline(usable: readonly Figure[], judged: Figure, issued: Period | null): Computed<Baseline> {
  if (!issued) return none('no_baseline');
  const earlier = usable.filter((figure) => {
    const { quantity, derived } = figure.measurement;
    return isExact(quantity) && !derived && endOf(figure) <= issued.end && endOf(figure) < endOf(judged);
  });
  const last = earlier.map(endOf).sort().at(-1);
  const { choice } = resolve(earlier.filter((figure) => endOf(figure) === last));
  if (!choice) return none('no_baseline');
  const { period, quantity, source } = choice.measurement;
  return computed({ value: quantity.value, period, origin: 'inferred', source });
}

/**
 * The best pace that any baseline on the day of issue could give: as if progress had started at the far end of the
 * domain (methodology §15). Null without that end, a day of issue, a deadline, or a figure after the issue.
 */
export function bestPaceOf(
  judged: Figure,
  target: number,
  sense: Sense,
  measurand: Measurand,
  issued: Period | null,
  deadline: Period | null,
): BestPace | null {
  const start = measurand.domain[sense === 1 ? 0 : 1];
  const best = sense === 1 ? judged.interval.hi : judged.interval.lo;
  if (start === null || best === null || !issued || !deadline || measurand.kind === 'yes-no') return null;
  const way = subtract(target, start);
  const time = daysBetween(issued.end, deadline.end);
  const passed = daysBetween(issued.end, endOf(judged));
  if (compare(sense * way, 0) <= 0 || time <= 0 || passed <= 0) return null;
  const completion = subtract(best, start) / way;
  const elapsed = passed / time;
  return { start, from: issued.end, completion, elapsed, pace: completion / elapsed };
}
