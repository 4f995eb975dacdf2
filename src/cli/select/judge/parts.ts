import type { PlanForProvince } from '../../../core/target/assess-plans.ts';
import type { PlanOf } from '../names/plan-selection.ts';

/**
 * So many targets are judged at a time: with more they live longer than is good, with less the questions to the store
 * cost more.
 */
const ENOUGH_TARGETS = 100;

/**
 * Plans with their targets, which are read when their part is asked for: some provinces at a time, in their order; one
 * part of nothing where there are no plans. Those of a province stay together: no figure is in two parts. How many
 * targets a province has shows when they are read, so the next part has as many provinces as would have given this one
 * enough, and twice as many at most.
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
