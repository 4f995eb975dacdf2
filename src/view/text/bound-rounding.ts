import { pointOf } from '../../core/number/interval.ts';
import { boundOf } from '../../core/record/bound.ts';
import type { Goal } from '../../core/record/goal.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import { senseOf } from '../../core/target/progress/ratio.ts';
import type { Rounding } from '../view.ts';

/**
 * How a value that is held against the goal is cut: to the side that is farther from it, and never to the goal or to an
 * end of the domain, so that no printed number crosses a verdict (methodology §0).
 */
export function heldAgainstGoal(assessment: Assessment): Rounding {
  const { target, of, metric } = assessment;
  const bound = boundOf(target.goal, of);
  const sense = bound && senseOf(bound);
  return {
    digits: 2,
    toward: sense === 1 ? 'down' : sense === -1 ? 'up' : 'zero',
    apart: [...boundsOf(assessment), ...metric.domain.filter((end) => end !== null)],
  };
}

/** The numbers of a goal: a figure held against them never reads as on another side of them than it is. */
export function boundsOf({ target, of }: Pick<Assessment, 'target' | 'of'>): readonly number[] {
  const bound = boundOf(target.goal, of);
  if (!bound) return [];
  return bound.op === 'between' ? [bound.value, bound.value2] : [bound.value];
}

/** The numbers of several goals. */
export const boundsOfAll = (assessments: readonly Assessment[]): readonly number[] => assessments.flatMap(boundsOf);

/** How a goal that a figure would have to meet is cut: to the side that asks for more; a band is not cut. */
export const askedOf = (goal: Goal): Rounding | undefined =>
  goal.op === 'between' ? undefined : { digits: 4, toward: isUpperBound(goal) ? 'down' : 'up' };

/**
 * How a goal that a figure just meets is cut: to the side that asks for less, so that the figure meets it; a band is
 * not cut.
 */
export const metBy = (goal: Goal): Rounding | undefined =>
  goal.op === 'between' ? undefined : { digits: 4, toward: isUpperBound(goal) ? 'up' : 'down' };

const isUpperBound = ({ op }: Goal): boolean => op === 'le' || op === 'lt';

/**
 * How a value that the figure is held against is cut: to the side that asks for more, and never to the figure itself.
 */
export function heldAgainstFigure({ target, of, figure }: Assessment): Rounding {
  const bound = boundOf(target.goal, of);
  const sense = bound && senseOf(bound);
  const value = figure && pointOf(figure.interval);
  return { digits: 2, toward: sense === -1 ? 'down' : 'up', apart: value === null ? [] : [value] };
}

/** How a pace is cut: it must not read as a cut point that it does not reach. */
export const PACE_ROUNDING: Rounding = { digits: 3, toward: 'zero' };
