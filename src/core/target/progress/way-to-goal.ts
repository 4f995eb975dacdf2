import { compare, subtract } from '../../number/decimal.ts';
import { boundOf } from '../../record/bound.ts';
import type { Assessment } from '../assessment.ts';
import { pathPoints } from './path.ts';
import { senseOf } from './ratio.ts';
import type { Waymark } from './trajectory.ts';

/**
 * The way to a goal from its baseline through its milestones, in the unit, also where no figure is held against it.
 * Null without a baseline, one counted by the target's own method, a deadline or one number to reach, and where the
 * baseline already meets the goal (methodology §6).
 */
export function wayToGoal(assessment: Assessment): readonly Waymark[] | null {
  const { path, baseline, target, of, province } = assessment;
  if (path) return path.points;
  const bound = target.goal.op === 'yes' ? null : boundOf(target.goal, of);
  const sense = bound && senseOf(bound);
  if (!baseline.ok || !target.deadline || !bound || sense === null) return null;
  const { value, period, method } = baseline.value;
  if (method !== null && target.method !== null && method !== target.method) return null;
  if (compare(sense * subtract(bound.value, value), 0) <= 0) return null;
  const milestones = province === target.province ? target.milestones : [];
  return pathPoints({ at: period, value }, milestones, { at: target.deadline, value: bound.value });
}
