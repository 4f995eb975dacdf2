import { type Computed, computed, none } from '../number/computed.ts';
import { compare, subtract } from '../number/decimal.ts';
import { type Domain, type Interval, mapInterval } from '../number/interval.ts';
import type { Assessment } from '../target/assessment.ts';
import { yearsBetween } from '../target/progress/trajectory.ts';
import { endedBefore } from '../target/unit-end.ts';

/**
 * The value at the deadline if the pace so far holds: v + (v − b)/years × years to T, in years of one kind (§5),
 * clipped to the domain, in the unit; a hedged figure makes a range. What cannot fall is never projected below its
 * figure. It is no forecast and decides nothing. No answer for ranks, yes or no, bands and flows, without a baseline,
 * before it, for a figure that may not be judged, from the deadline on, and for a unit that has ended before it
 * (methodology §6, §10).
 */
export function projectionOf(assessment: Assessment): Computed<Interval> {
  const { metric, target, figure, baseline, asOf, gap } = assessment;
  const { deadline, goal } = target;
  if (metric.kind === 'rank') return none('not_projected_rank');
  if (metric.kind === 'yes-no') return none('no_number_for_yes_no');
  if (goal.op === 'between') return none('no_ratio_for_band');
  if (metric.frequency !== 'point') return none('not_projected_flow');
  if (!figure) return gap.ok ? none('no_measurement') : gap;
  if (!baseline.ok) return baseline;
  if (!deadline) return none('no_deadline');
  const { period } = figure.measurement;
  if (period.end >= deadline.end) return none('deadline_passed');
  if (asOf >= deadline.end) return none('deadline_over');
  const ended = endedBefore(assessment);
  if (ended) return none(ended);
  const { reason } = assessment;
  if (reason === 'no_figure_since_plan' || reason === 'period_assumed') return none(reason);
  const start = baseline.value;
  const soFar = yearsBetween(start.period, period, [deadline]);
  if (soFar <= 0) return none('measurement_not_after_baseline');
  const toGo = yearsBetween(period, deadline, [start.period]);
  const at = (value: number): number => {
    const projected = value + (subtract(value, start.value) / soFar) * toGo;
    return metric.cumulative && compare(projected, value) < 0 ? value : projected;
  };
  return computed(clipped(mapInterval(figure.interval, 1, at), metric.domain));
}

/** An interval within the domain; one that lies beyond an end of it is that end. */
function clipped(interval: Interval, [low, high]: Domain): Interval {
  const within = (value: number | null): number | null => {
    if (value === null) return null;
    if (low !== null && compare(value, low) < 0) return low;
    return high !== null && compare(value, high) > 0 ? high : value;
  };
  const [lo, hi] = [within(interval.lo), within(interval.hi)];
  return { lo, hi, loOpen: interval.loOpen && lo === interval.lo, hiOpen: interval.hiOpen && hi === interval.hi };
}
