import type { Period } from '../../core/time/period.ts';
import { type Entry, requiredPeriod } from '../model/entry/fields.ts';
import type { Reporting } from '../model/registry.ts';
import type { Item } from '../parse/parsed-file.ts';
import type { WrittenTarget } from '../schema/plan.ts';

/**
 * Reports milestones as they are written: out of order, or after the deadline. They are sorted when the target is
 * built.
 */
export function checkMilestones(
  { item, place }: Entry<Item<WrittenTarget>>,
  deadline: Period | null,
  registry: Reporting,
): void {
  let before: Period | null = null;
  for (const [index, { by }] of (item.value.milestones ?? []).entries()) {
    const milestone = requiredPeriod(by);
    const at = place(`milestones.${index}.by`);
    if (before && milestone.end <= before.end)
      registry.report('milestones_unsorted', at, { milestone: milestone.text, before: before.text });
    if (deadline && milestone.end > deadline.end)
      registry.report('milestone_after_deadline', at, { milestone: milestone.text, deadline: deadline.text });
    before = milestone;
  }
}
