import type { PlanForProvince } from '../../../core/target/assess-plans.ts';
import type { PlanOf } from '../names/plan-selection.ts';

/** How many targets are judged at a time. More would outlive the young heap; fewer would cost more queries. */
const ENOUGH_TARGETS = 100;

/**
 * Divides plans into parts, in their order, and reads the targets of a part when it is asked for. The plans of a
 * province stay in one part, so that no figure is needed by two; without plans there is one empty part. How many
 * targets a province has is known only when they are read: the next part has as many provinces as would have given this
 * one enough targets, and at most twice as many as this one.
 */
export async function* plansInParts(
  plans: readonly PlanOf[],
  withTargets: (plans: readonly PlanOf[]) => Promise<readonly PlanForProvince[]>,
): AsyncGenerator<readonly PlanForProvince[]> {
  const provinces = [...Map.groupBy(plans, ({ province }) => province).values()];
  if (provinces.length === 0) yield [];
  let together = 1;
  for (let next = 0; next < provinces.length; ) {
    const part = await withTargets(provinces.slice(next, next + together).flat());
    yield part;
    next += together;
    const targets = part.reduce((sum, each) => sum + each.targets.length, 0);
    together = Math.min(2 * together, Math.ceil((together * ENOUGH_TARGETS) / Math.max(targets, 1)));
  }
}
