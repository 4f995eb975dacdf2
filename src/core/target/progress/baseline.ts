import { type Computed, computed, none } from '../../number/computed.ts';
import { compare, subtract } from '../../number/decimal.ts';
import type { Metric } from '../../record/metric.ts';
import { isExact } from '../../record/quantity.ts';
import type { Measurement, Target } from '../../record/statement.ts';
import { daysBetween, type Period } from '../../time/period.ts';
import type { Baseline, BestPace, Figure, SelectionReason } from '../assessment.ts';
import { endOf } from '../figure/counting.ts';
import { kept } from '../figure/kept.ts';
import { resolve } from '../figure/resolve.ts';
import type { Sense } from './ratio.ts';

/**
 * The baseline that the target itself declares, in the indicator's unit; none when it declares none (methodology §15).
 */
export function declaredBaseline({ baseline }: Target): Computed<Baseline> {
  return baseline ? computed({ ...baseline, origin: 'declared' }) : none('no_baseline');
}

/**
 * The baseline that the figures imply: the last exact one whose period ended when the plan was issued, counted by the
 * method of the figure judged and older than it (methodology §15); without a figure judged, of any method. One that was
 * derived is not exact, one that was replaced or whose year is a guess is none. None without a day of issue, or when
 * figures tie.
 */
export function inferredBaseline(
  usable: readonly Figure[],
  judged: Figure | null,
  issued: Period | null,
): Computed<Baseline> {
  if (!issued) return none('no_baseline');
  const earlier = usable.filter(
    (figure) =>
      !figure.measurement.periodAssumed &&
      endOf(figure) <= issued.end &&
      (!judged || (endOf(figure) < endOf(judged) && figure.measurement.method === judged.measurement.method)),
  );
  const exact = lastExact(earlier);
  const choice = exact.length === 1 ? exact[0] : resolve(exact).choice;
  if (!choice) return none('no_baseline');
  const { period, quantity, source, method } = choice.measurement;
  return computed({ value: quantity.value, period, origin: 'inferred', source, method });
}

/** The exact figures of the last period that has any; nothing where none has. */
function lastExact(figures: readonly Figure[]): readonly Figure[] {
  if (figures.length === 1) return exactOf(figures);
  for (let left = figures; left.length > 0; ) {
    const end = left.map(endOf).reduce((a, b) => (b > a ? b : a));
    const exact = exactOf(left.filter((figure) => endOf(figure) === end));
    if (exact.length > 0) return exact;
    left = left.filter((figure) => endOf(figure) < end);
  }
  return [];
}

/** Of the figures of one period those that nothing better replaces, where they are exact. */
function exactOf(figures: readonly Figure[]): readonly Figure[] {
  if (figures.length === 1) return kept(figures, ({ measurement }) => mayBeBaseline(measurement));
  const { reasons } = resolve(figures);
  const counts = (figure: Figure): boolean => COUNTING.includes(reasons.get(figure) ?? 'lower_tier');
  return figures.filter((figure) => counts(figure) && mayBeBaseline(figure.measurement));
}

/**
 * Whether a baseline may be inferred from a figure at all: it is exact as printed, and its year is the source's own
 * (methodology §15).
 */
export const mayBeBaseline = ({ quantity, derived, periodAssumed }: Measurement): boolean =>
  !periodAssumed && !derived && isExact(quantity);

const COUNTING: readonly SelectionReason[] = ['chosen', 'agrees', 'tied'];

/**
 * The best pace that any baseline on the day of issue could give: as if progress had started at the far end of the
 * domain (methodology §15). Null without that end, a day of issue, a deadline, or a figure after the issue.
 */
export function bestPaceOf(
  judged: Figure,
  target: number,
  sense: Sense,
  metric: Metric,
  issued: Period | null,
  deadline: Period | null,
): BestPace | null {
  const start = metric.domain[sense === 1 ? 0 : 1];
  const best = sense === 1 ? judged.interval.hi : judged.interval.lo;
  if (start === null || best === null || !issued || !deadline || metric.kind === 'yes-no') return null;
  const way = subtract(target, start);
  const time = daysBetween(issued.end, deadline.end);
  const passed = daysBetween(issued.end, endOf(judged));
  if (compare(sense * way, 0) <= 0 || time <= 0 || passed <= 0) return null;
  const completion = subtract(best, start) / way;
  const elapsed = passed / time;
  return { start, from: issued.end, completion, elapsed, pace: completion / elapsed };
}
