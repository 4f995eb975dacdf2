import { compare } from '../../number/decimal.ts';
import type { Interval } from '../../number/interval.ts';
import { meets } from '../../record/bound.ts';
import type { Target } from '../../record/statement.ts';
import type { Sense } from './ratio.ts';
import { expectedAt, type Waymark } from './trajectory.ts';

/** Where a figure stands to the path: no value it allows is worse than expected, every one is, or some are. */
export type PathStanding = 'not_worse' | 'worse' | 'either';

/** The way from baseline to goal, and where a figure stands to it. */
export interface Path {
  /** Baseline, milestones and goal, in the order of time. */
  readonly points: readonly Waymark[];
  /** Value expected at the figure's period, in the unit. */
  readonly expected: number;
  /** Whether the path has moved from the baseline towards the goal by then: only there is a pace. */
  readonly leadsToGoal: boolean;
  readonly standing: PathStanding;
}

/**
 * The points of a path: a milestone whose period does not end after the baseline's or ends with the deadline is none
 * (methodology §6).
 */
export function pathPoints(start: Waymark, milestones: Target['milestones'], goal: Waymark): readonly Waymark[] {
  const between = milestones.filter(({ by }) => by.end > start.at.end && by.end < goal.at.end);
  return [start, ...between.map(({ by, value }) => ({ at: by, value })), goal];
}

/** Holds a figure against the path through the points, the first of which is the baseline (methodology §6). */
export function pathOf(
  points: readonly Waymark[],
  figure: Omit<Waymark, 'value'>,
  value: Interval,
  sense: Sense,
): Path {
  const expected = expectedAt(points, figure.at);
  const baseline = points[0]?.value ?? expected;
  const op = sense === 1 ? 'ge' : 'le';
  const isNotWorse = meets(value, { op, value: expected });
  return {
    points,
    expected,
    leadsToGoal: sense * compare(expected, baseline) > 0,
    standing: isNotWorse === null ? 'either' : isNotWorse ? 'not_worse' : 'worse',
  };
}
