import { nearest } from '../core/nearest.ts';
import { slug } from '../core/slug.ts';
import type { Plan } from '../core/statement.ts';
import type { Province, Vocabulary } from '../core/vocabulary.ts';
import { UsageError } from './failure.ts';

/** A province asked for by name, and the other units that bear the name: they are never mixed up silently. */
export interface Named {
  readonly province: Province;
  readonly others: readonly Province[];
}

/** Finds a province by id, name or alias, with or without diacritics. Throws UsageError with the nearest ids. */
export function provinceNamed(name: string, { provinces }: Vocabulary): Named {
  const asked = slug(name);
  const all = [...provinces.values()];
  const namesakes = all.filter((province) => slugsOf(province).includes(asked));
  const found = provinces.get(asked) ?? namesakes[0];
  if (!found) {
    const names = new Map(all.flatMap((province) => slugsOf(province).map((word) => [word, province.id] as const)));
    const close = nearest(asked, [...provinces.keys(), ...names.keys()]).map((word) => names.get(word) ?? word);
    throw new UsageError('unknown_province', { name }, [...new Set(close)]);
  }
  return { province: found, others: namesakes.filter(({ id }) => id !== found.id) };
}

const slugsOf = ({ name, aliases }: Province): string[] => [name, ...aliases].map(slug);

/** Finds plans by id or address. Throws UsageError with the nearest ones. */
export function plansNamed(names: readonly string[], plans: readonly Plan[]): Plan[] {
  return names.flatMap((name) => {
    const found = plans.filter(({ id, address }) => id === name || address === name);
    if (found.length === 0) {
      const known = plans.flatMap(({ id, address }) => (name.includes('/') ? [address] : [id]));
      throw new UsageError('unknown_plan', { name }, nearest(name, [...new Set(known)]));
    }
    return found;
  });
}

/** Checks ids against what there is. Throws UsageError with the nearest ones. */
export function known(
  code: 'unknown_indicator' | 'unknown_pillar',
  names: readonly string[],
  ids: Iterable<string>,
): void {
  const all = new Set(ids);
  const unknown = names.find((name) => !all.has(name));
  if (unknown !== undefined) throw new UsageError(code, { name: unknown }, nearest(unknown, [...all]));
}
