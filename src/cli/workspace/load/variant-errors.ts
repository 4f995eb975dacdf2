import { checkVariants } from '../../../document/lint/variants.ts';
import type { Registry } from '../../../document/model/registry.ts';
import type { FactReader } from '../../../store/fact-store.ts';
import { placesIn } from './lint-facts.ts';

/** Reports targets whose `variant_of` names no target, or names a target that has a `variant_of` itself. */
export async function reportVariantErrors(
  reader: FactReader,
  brokenTargets: Iterable<string>,
  registry: Registry,
): Promise<void> {
  const variants = await reader.variants();
  if (variants.some(({ original }) => original === null)) {
    for (const address of brokenTargets) registry.define('targets', address, NOWHERE);
    for (const { address, at } of await reader.targets({})) registry.define('targets', address, at);
  }
  const where = placesIn(variants.map(({ variant }) => variant));
  checkVariants(
    variants.map(({ variant, original }) => ({ target: variant.statement, original })),
    where,
    registry,
  );
}

const NOWHERE = { file: '', line: 1, column: 1 };
