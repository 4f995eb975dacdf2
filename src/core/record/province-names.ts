import { slug } from '../text/slug.ts';
import type { Province } from './vocabulary.ts';

/** What kind of unit it is, before or behind its name: «Tỉnh Quảng Ninh», «TP. Huế», «Da Nang City». */
const TYPE_BEFORE = /^(?:tinh|thanh-pho|thu-do|tp|t-p)-(?=.)/;
const TYPE_BEHIND = /(?<=.)-(?:province|city|capital|municipality)$/;

type Named = Pick<Province, 'id' | 'name' | 'aliases'>;

/** A name as a slug without the word for its kind: «Tỉnh Kon Tum» is `kon-tum` (reference §2.5). */
export const plainSlug = (name: string): string => slug(name).replace(TYPE_BEFORE, '').replace(TYPE_BEHIND, '');

/** The same without blanks and hyphens: «KonTum» and «Tỉnh Kon Tum» are `kontum`. */
const nameKey = (name: string): string => plainSlug(name).replaceAll('-', '');

/** How a name is spelt, the word for its kind included, and without it: what it is looked up by (reference §2.5). */
export interface NameKeys {
  readonly exact: readonly string[];
  readonly loose: readonly string[];
}

/** Everything that a province may be looked up by (reference §2.5). */
export const keysOfProvince = ({ id, name, aliases }: Named): NameKeys => ({
  exact: [name, ...aliases].map(compact).filter((key) => key !== ''),
  loose: [id, name, ...aliases].map(nameKey).filter((key) => key !== ''),
});

/** What a name that somebody typed or wrote is looked up by (reference §2.5). */
export const keysOfName = (name: string): NameKeys => ({ exact: [compact(name)], loose: [nameKey(name)] });

/**
 * Finds the provinces that a name may mean: by id, name or alias, however it is spelt; none where nobody is called so.
 */
export type ProvincesCalled<P extends Named> = (name: string) => readonly P[];

/**
 * Prepares the question which provinces a name means. What is spelt like a name, kind and all, goes before the rest
 * (reference §2.5).
 */
export function provincesCalled<P extends Named>(provinces: Iterable<P>): ProvincesCalled<P> {
  const exact = new Map<string, Set<P>>();
  const loose = new Map<string, Set<P>>();
  for (const province of provinces) {
    const keys = keysOfProvince(province);
    for (const key of keys.exact) add(exact, key, province);
    for (const key of keys.loose) add(loose, key, province);
  }
  return (name) => [...(exact.get(compact(name)) ?? loose.get(nameKey(name)) ?? [])];
}

const compact = (name: string): string => slug(name).replaceAll('-', '');

function add<P>(index: Map<string, Set<P>>, key: string, province: P): void {
  const found = index.get(key);
  if (found) found.add(province);
  else index.set(key, new Set([province]));
}
