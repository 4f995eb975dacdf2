import { type Computed, computed, none } from './computed.ts';
import { requiredPerYear, type Waymark, yearsBetween } from './trajectory.ts';

/**
 * The compound reading of a way (methodology §6): a second opinion for money and open-ended counts, never the verdict.
 * It needs numbers of one sign; a zero target or a baseline near zero has none.
 */

/** Growth a year that leads from one value to the other, a share. No answer without one sign or without time. */
export function growth(from: Waymark, to: Waymark): Computed<number> {
  const years = yearsBetween(from.at, to.at);
  if (years <= 0 || from.value * to.value <= 0) return none('not_a_ratio');
  return computed((to.value / from.value) ** (1 / years) - 1);
}

/** Value expected at a share of the time on the compound way, in the unit. */
export function expectedCompound(baseline: number, target: number, elapsed: number): Computed<number> {
  if (baseline * target <= 0) return none('not_a_ratio');
  return computed(baseline * (target / baseline) ** elapsed);
}

/** Growth so far over the growth the target asks for; unitless. */
export function compoundPace(baseline: Waymark, figure: Waymark, target: Waymark): Computed<number> {
  const made = growth(baseline, figure);
  const asked = growth(baseline, target);
  if (!made.ok) return made;
  if (!asked.ok) return asked;
  return asked.value === 0 ? none('baseline_meets_target') : computed(made.value / asked.value);
}

/** Growth a year still needed, a share; no answer from the deadline on. */
export function requiredGrowth(figure: Waymark, target: Waymark): Computed<number> {
  const linear = requiredPerYear(figure, target);
  return linear.ok ? growth(figure, target) : linear;
}
