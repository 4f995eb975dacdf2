import { compare } from '../number/decimal.ts';
import { largest, smallest } from '../number/extent.ts';
import { boundOf } from '../record/bound.ts';
import { isExact } from '../record/quantity.ts';
import type { Assessment } from '../target/assessment.ts';
import type { Waymark } from '../target/progress/trajectory.ts';
import { wayToGoal } from '../target/progress/way-to-goal.ts';
import { daysBetween, type Period } from '../time/period.ts';
import { statedNumber } from './levels.ts';
import type { Series } from './series.ts';
import { pointBefore, whyApart } from './series-change.ts';

/** A point of a chart: shares of its width, from the left, and of its height, from the bottom. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

/** A series with the ways to its goals, as shares of a chart. */
export interface Chart {
  /** The figures in the order of time; `before` is the place of the one that each may be compared with. */
  readonly figures: readonly (ChartPoint & { readonly before: number | null; readonly isHedged: boolean })[];
  /** Baseline, milestones and goal of each target that has a baseline. */
  readonly paths: readonly (readonly ChartPoint[])[];
  readonly goals: readonly ChartPoint[];
  /** The first and the last period drawn. */
  readonly from: Period;
  readonly to: Period;
  /** The values at the bottom and at the top, in the unit; of places the largest is at the bottom. */
  readonly bottom: number;
  readonly top: number;
}

interface Mark extends Waymark {
  readonly before: number | null;
  readonly isHedged: boolean;
}

/**
 * The chart of a series and of the targets about it: time to the right, the unit upwards, places with the first at the
 * top. A hedged figure stands at the number it states; other wordings of a target are not drawn. Null for fewer than
 * two points, and for yes or no (reference §3).
 */
export function chartOf(series: Series, assessments: readonly Assessment[]): Chart | null {
  if (series.metric.kind === 'yes-no') return null;
  const figures = marksOf(series);
  const own = assessments.filter(({ target }) => target.variantOf === null);
  const paths = own.flatMap((each) => {
    const way = wayToGoal(each);
    return way ? [way] : [];
  });
  const goals = own.flatMap((each) => goalOf(each) ?? []);
  const all: readonly Waymark[] = [...figures, ...paths.flat(), ...goals];
  const ordered = all.toSorted((a, b) => daysBetween(b.at.end, a.at.end));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last || figures.length === 0 || first.at.end === last.at.end) return null;
  const [low, high] = [smallest(all.map(({ value }) => value)), largest(all.map(({ value }) => value))];
  const [bottom, top] = series.metric.kind === 'rank' ? [high, low] : [low, high];
  const days = daysBetween(first.at.end, last.at.end);
  const placed = ({ at, value }: Waymark): ChartPoint => ({
    x: daysBetween(first.at.end, at.end) / days,
    y: compare(bottom, top) === 0 ? 0.5 : (value - bottom) / (top - bottom) + 0,
  });
  return {
    figures: figures.map((mark) => ({ ...placed(mark), before: mark.before, isHedged: mark.isHedged })),
    paths: paths.map((points) => points.map(placed)),
    goals: goals.map(placed),
    ...{ from: first.at, to: last.at, bottom, top },
  };
}

function marksOf(series: Series): readonly Mark[] {
  const drawn = series.points.flatMap((point) => (point.figure ? [{ point, figure: point.figure }] : []));
  return drawn.map(({ point, figure }) => {
    const before = pointBefore(series, point);
    const place = drawn.findIndex((each) => each.point === before);
    return {
      at: point.period,
      value: statedNumber(figure),
      before: before === null || place < 0 || whyApart(series, before, point) !== null ? null : place,
      isHedged: !isExact(figure.measurement.quantity),
    };
  });
}

/** The number that a goal names at its deadline; none for a band. */
function goalOf({ target, of }: Assessment): Waymark | null {
  const bound = target.goal.op === 'yes' ? null : boundOf(target.goal, of);
  return target.deadline && bound && bound.op !== 'between' ? { at: target.deadline, value: bound.value } : null;
}
