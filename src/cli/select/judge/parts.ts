import type { PlanForProvince } from '../../../core/target/assess-plans.ts';

/**
 * So many targets are judged at a time: with more they live longer than is good, with less the questions to the store
 * cost more.
 */
const ENOUGH_TARGETS = 100;

/**
 * Plans in parts, in their order; one part where there are none. Those of a province, which come together, stay
 * together: no figure is in two parts. /
 */
export function plansInParts(readings: readonly PlanForProvince[]): readonly (readonly PlanForProvince[])[] {
  const parts: PlanForProvince[][] = [[]];
  let targets = 0;
  let province: string | null = null;
  for (const reading of readings) {
    if (targets >= ENOUGH_TARGETS && reading.province !== province) {
      parts.push([]);
      targets = 0;
    }
    parts.at(-1)?.push(reading);
    targets += reading.targets.length;
    province = reading.province;
  }
  return parts;
}
