import type { Target } from '../../core/record/statement.ts';
import type { Registry, Reporting, Where } from '../model/registry.ts';

/** A target that is another wording of a target, with that one; null where it does not exist. */
export interface Variant {
  readonly target: Target;
  readonly original: Target | null;
}

/**
 * A target that words another one must name one that stands for itself: of two that name each other neither would be
 * counted (methodology §11).
 */
export function checkVariants(variants: readonly Variant[], where: Where, registry: Registry): void {
  for (const { target, original } of variants) {
    const { variantOf } = target;
    const at = where(target, 'variant_of');
    if (variantOf === null || !(original || registry.refer('targets', variantOf, () => at)) || !original) continue;
    if (original.variantOf !== null) registry.report('variant_of_variant', at, { address: variantOf });
  }
}

/** Reports every variant: one of the two sources must be wrong. */
export function reportVariants(targets: readonly Target[], where: Where, { report }: Reporting): void {
  for (const { target, original } of variantsAmong(targets)) {
    if (!original || original.variantOf !== null) continue;
    const { address } = target;
    report('variant_target', where(target, 'variant_of'), { address, of: original.address }, original.at);
  }
}

/** The variants among targets, each with its original. */
export function variantsAmong(targets: readonly Target[]): Variant[] {
  const byAddress = new Map(targets.map((target) => [target.address, target]));
  return targets.flatMap((target): Variant[] =>
    target.variantOf === null ? [] : [{ target, original: byAddress.get(target.variantOf) ?? null }],
  );
}
