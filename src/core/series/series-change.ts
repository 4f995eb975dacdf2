import { type Computed, computed, none, type WhyNot } from '../number/computed.ts';
import { subtract } from '../number/decimal.ts';
import type { Interval } from '../number/interval.ts';
import { isComparable } from '../target/figure/comparable.ts';
import { isSameSeries } from '../target/figure/measuring-method.ts';
import { isSameLength } from '../time/period.ts';
import type { Series, SeriesPoint } from './series.ts';

/**
 * The points of the last period: one, or one for each method where several are declared, since nothing prefers one of
 * them (methodology §15). Of a flow those of its length come first (§15), of places those of one set of units, in doubt
 * the first by name. None for a series of which no figure has a year of its source's own.
 */
export function latestPoints({ points, metric }: Series): readonly SeriesPoint[] {
  const end = points.at(-1)?.period.end;
  const last = points.filter(({ period }) => period.end === end);
  const ofLength = last.filter(({ period }) => isComparable(period, metric.frequency));
  const start = last.at(-1)?.period.start;
  const alike = ofLength.length > 0 ? ofLength : last.filter(({ period }) => period.start === start);
  const [population = null] = alike.flatMap((each) => each.population ?? []).toSorted();
  return alike.filter((each) => each.population === population);
}

/**
 * The point that another is compared with: the last one of an earlier day, of that day the one that is comparable, if
 * one is. Null for the first (methodology §6).
 */
export function pointBefore(series: Series, point: SeriesPoint): SeriesPoint | null {
  const earlier = series.points.filter(({ period }) => period.end < point.period.end);
  const end = earlier.at(-1)?.period.end;
  const candidates = earlier.filter(({ period }) => period.end === end);
  return candidates.find((each) => whyApart(series, each, point) === null) ?? candidates.at(-1) ?? null;
}

/**
 * Change since the point before, in the unit; of a place the places climbed, positive is up (methodology §10). A hedged
 * figure makes a range. No answer without an earlier figure, across methods (§15), sets of units (§10) or lengths of a
 * flow (§15), where sources tie, and for yes or no.
 */
export function changeAt(series: Series, point: SeriesPoint | null): Computed<Interval> {
  const before = point && pointBefore(series, point);
  if (!point) return none('no_measurement');
  if (series.metric.kind === 'yes-no') return none('no_number_for_yes_no');
  if (!before) return none('no_earlier_figure');
  const why = whyApart(series, before, point);
  if (why) return none(why);
  if (!point.figure || !before.figure) return none('conflict');
  const [then, now] = [before.figure.interval, point.figure.interval];
  const change = series.metric.kind === 'rank' ? difference(then, now) : difference(now, then);
  return change.lo === null && change.hi === null ? none('not_exact') : computed(change);
}

/** Why two points of a series are not subtracted; null where they may be (methodology §10, §15). */
export function whyApart({ metric }: Series, before: SeriesPoint, point: SeriesPoint): WhyNot | null {
  if (before.population !== point.population) return 'population_changed';
  if (!isSameSeries(before.method, point.method)) return 'methods_differ';
  if (metric.frequency === 'point') return null;
  const isOfLength = isComparable(before.period, metric.frequency) && isComparable(point.period, metric.frequency);
  return isOfLength && isSameLength(before.period, point.period) ? null : 'other_length';
}

/** Every difference that two intervals allow, a − b. */
function difference(a: Interval, b: Interval): Interval {
  return {
    lo: a.lo === null || b.hi === null ? null : subtract(a.lo, b.hi),
    hi: a.hi === null || b.lo === null ? null : subtract(a.hi, b.lo),
    loOpen: a.loOpen || b.hiOpen,
    hiOpen: a.hiOpen || b.loOpen,
  };
}
