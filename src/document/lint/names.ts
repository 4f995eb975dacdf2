import type { Province, Vocabulary } from '../../core/record/vocabulary.ts';
import { slug } from '../../core/text/slug.ts';
import type { Reporting } from '../model/registry.ts';

/**
 * No name may mean two provinces of one population. Of two populations it may: the Bắc Ninh of 63 and the Bắc Ninh of
 * 34 share theirs, and a report asks which one is meant.
 */
export function checkNames({ provinces }: Vocabulary, registry: Reporting): void {
  const taken = new Map<string, Province>();
  const reported = new Set<string>();
  for (const province of provinces.values()) {
    const populations = province.populations.length > 0 ? province.populations : [''];
    for (const name of [province.id, province.name, ...province.aliases]) {
      for (const population of populations) {
        const key = `${population} ${slug(name)}`;
        const other = taken.get(key) ?? province;
        taken.set(key, other);
        const pair = `${other.id} ${province.id}`;
        if (other.id === province.id || reported.has(pair)) continue;
        reported.add(pair);
        registry.report('same_name', province.at, { name, id: province.id, other: other.id }, other.at);
      }
    }
  }
}
