import { pointOf } from '../../core/number/interval.ts';
import { boundOf } from '../../core/record/bound.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import { senseOf } from '../../core/target/progress/ratio.ts';
import type { Rounding } from '../view.ts';

/**
 * How a value that is held against the goal is cut: to the side that is farther from it, and never to the goal or to an end
 * of the domain, so that no printed number crosses a verdict (methodology §0).
 */
export function heldAgainstGoal({ target, of, metric }: Assessment): Rounding {
  const bound = boundOf(target.goal, of);
  const sense = bound && senseOf(bound);
  const goal = bound ? (bound.op === 'between' ? [bound.value, bound.value2] : [bound.value]) : [];
  return {
    digits: 2,
    toward: sense === 1 ? 'down' : sense === -1 ? 'up' : 'zero',
    apart: [...goal, ...metric.domain.filter((end) => end !== null)],
  };
}

/** How a value that the figure is held against is cut: to the side that asks for more, and never to the figure itself. */
export function heldAgainstFigure({ target, of, figure }: Assessment): Rounding {
  const bound = boundOf(target.goal, of);
  const sense = bound && senseOf(bound);
  const value = figure && pointOf(figure.interval);
  return { digits: 2, toward: sense === -1 ? 'down' : 'up', apart: value === null ? [] : [value] };
}

/** How a pace is cut: it must not read as a cut point that it does not reach. */
export const PACE_ROUNDING: Rounding = { digits: 3, toward: 'zero' };
