import type { Target } from '../../core/record/statement.ts';
import type { Registry } from '../model/registry.ts';
import type { Where } from './where.ts';

/**
 * A target that words another one must name one that stands for itself: of two that name each other neither would be
 * counted. Every pair is worth a look, since one of the two sources is wrong (methodology §11).
 */
export function checkVariants(targets: readonly Target[], where: Where, registry: Registry): void {
  const byAddress = new Map(targets.map((target) => [target.address, target]));
  for (const target of targets) {
    const { address, variantOf } = target;
    const at = where(target, 'variant_of');
    if (variantOf === null || !registry.refer('targets', variantOf, at)) continue;
    const original = byAddress.get(variantOf);
    if (!original) continue;
    if (original.variantOf !== null) registry.report('variant_of_variant', at, { address: variantOf });
    else registry.report('variant_target', at, { address, of: variantOf }, original.at);
  }
}
