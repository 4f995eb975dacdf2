import type { Plan } from '../../../core/record/statement.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import { nearest } from '../../../core/text/did-you-mean.ts';
import { slug } from '../../../core/text/slug.ts';
import { UsageError } from '../../errors/errors.ts';

/** Finds plans by id or address. Throws UsageError with the nearest ones. */
export function plansNamed(names: readonly string[], plans: readonly Plan[]): Plan[] {
  return names.flatMap((name) => {
    const found = plans.filter(({ id, address }) => id === name || address === name);
    if (found.length === 0) {
      const known = plans.flatMap(({ id, address }) => (name.includes('/') ? [address] : [id]));
      throw new UsageError('unknown_plan', { name, option: '--plan' }, nearest(name, [...new Set(known)]));
    }
    return found;
  });
}

/**
 * The ids of indices, components and indicators, in any case and with spaces for hyphens; an unknown name stays as
 * typed.
 */
export function indexIds(names: readonly string[], { indicators, indices }: Vocabulary): string[] {
  return names.map((name) => {
    if (indices.has(name) || indicators.has(name)) return name;
    const id = name.split('/').map(slug).join('/');
    return indices.has(id) || indicators.has(id) ? id : name;
  });
}

/** Names of what is measured, by the option that they were typed for. */
interface Measured {
  readonly index?: readonly string[];
  readonly indicator?: readonly string[];
  readonly pillar?: readonly string[];
}

/**
 * Checks that indices, indicators and pillars exist; `morePillars` exist too. Throws UsageError with the nearest names.
 */
export function checkKnown(
  { index = [], indicator = [], pillar = [] }: Measured,
  { indicators, indices }: Vocabulary,
  morePillars: readonly string[] = [],
): void {
  const pillars = [...indicators.values()].flatMap((each) => each.pillar ?? []);
  const measured = [...indicators.keys(), ...indices.keys()];
  check('unknown_indicator', '--index', index, measured);
  check('unknown_indicator', '--indicator', indicator, measured);
  check('unknown_pillar', '--pillar', pillar, [...pillars, ...morePillars]);
}

function check(
  code: 'unknown_indicator' | 'unknown_pillar',
  option: string,
  names: readonly string[],
  ids: readonly string[],
): void {
  const all = new Set(ids);
  const unknown = names.find((name) => !all.has(name));
  if (unknown !== undefined) throw new UsageError(code, { name: unknown, option }, nearest(unknown, [...all]));
}
