import { plainSlug, provincesCalled } from '../../../core/record/province-names.ts';
import type { Province, Vocabulary } from '../../../core/record/vocabulary.ts';
import { nearest } from '../../../core/text/did-you-mean.ts';
import { slug } from '../../../core/text/slug.ts';
import type { Language } from '../../../view/words/language.ts';
import { UsageError } from '../../errors/errors.ts';

/** A province that was asked for by a name, and the other units with that name. */
export interface Named {
  readonly province: Province;
  readonly others: readonly Province[];
}

/** The provinces among which a name is looked up. */
type Units = Pick<Vocabulary, 'provinces'>;

/** Whether the province of an id has what is asked for. */
export type Has = (id: string) => boolean | Promise<boolean>;

/**
 * Finds a province by id, name or alias, with or without diacritics. Of several units with the name it is the one that
 * has what is asked for, if only one has; an id always means itself. Throws UsageError with the nearest ids, or with
 * the ids of all units of an ambiguous name.
 */
export async function provinceNamed(name: string, vocabulary: Units, has: Has): Promise<Named> {
  const bearers = unitsNamed(name, vocabulary);
  const exact = vocabulary.provinces.get(name.trim());
  const [first] = bearers;
  const province = exact ?? (first && bearers.length === 1 ? first : await onlyOne(name, bearers, has));
  return { province, others: bearers.filter(({ id }) => id !== province.id) };
}

/** All provinces that a name or an id may mean. Throws UsageError with the nearest ids where there is none. */
export function unitsNamed(name: string, { provinces }: Units): Province[] {
  const asked = slug(name);
  const all = [...provinces.values()];
  const called = new Set(provincesCalled(all)(name));
  const bearers = all.filter((province) => province.id === asked || called.has(province));
  if (bearers.length > 0) return bearers;
  const names = new Map(all.flatMap((province) => slugsOf(province).map((word) => [word, province.id] as const)));
  const close = nearest(plainSlug(name), [...provinces.keys(), ...names.keys()]).map((word) => names.get(word) ?? word);
  throw new UsageError('unknown_province', { name, option: '--province' }, [...new Set(close)]);
}

async function onlyOne(name: string, bearers: readonly Province[], has: Has): Promise<Province> {
  const having: Province[] = [];
  for (const province of bearers) if (await has(province.id)) having.push(province);
  const [only, ...more] = having;
  if (only && more.length === 0) return only;
  const ids = bearers.map(({ id }) => id);
  throw new UsageError('ambiguous_province', { name, option: '--province', ids: ids.join(', ') }, ids);
}

/** The provinces of some names, by name as typed. Throws UsageError as `provinceNamed` does. */
export async function provincesNamed(
  names: readonly string[],
  vocabulary: Units,
  has: Has,
): Promise<ReadonlyMap<string, Named>> {
  const found = new Map<string, Named>();
  for (const name of names) found.set(name, await provinceNamed(name, vocabulary, has));
  return found;
}

/** The named provinces, each once. */
export const distinct = (named: ReadonlyMap<string, Named>): Named[] => [
  ...new Map([...named.values()].map((each) => [each.province.id, each])).values(),
];

/** Notes on names that could mean another unit too. */
export const namesakes = (named: readonly Named[], { cli }: Language): string[] =>
  named
    .filter(({ others }) => others.length > 0)
    .map(({ province, others }) => cli.notices.alsoNamed(province.id, others.map(({ id }) => id).join(', ')));

/** The other provinces whose own name (not an alias) is that of a province. */
export const bearersOf = ({ id, name }: Province, { provinces }: Vocabulary): Province[] =>
  [...provinces.values()].filter((other) => other.id !== id && slug(other.name) === slug(name));

const slugsOf = ({ name, aliases }: Province): string[] => [name, ...aliases].map(slug);
