import { type ProvincesCalled, provincesCalled } from '../../core/record/province-names.ts';
import type { SourceLocation } from '../../core/record/source-location.ts';
import type { Province, Vocabulary } from '../../core/record/vocabulary.ts';
import type { Item, Written } from '../parse/parsed-file.ts';
import { locationOf, placeOf, type SpansByPath } from '../parse/spot.ts';
import type { WrittenRanking } from '../schema/ranking.ts';
import { recentPlaces } from './recent-places.ts';
import type { Registry } from './registry.ts';

/** Finds the province that a name in a file means. */
export interface ProvinceFinder {
  /** The id of the only province with a name, within a population if one is given; null for none or several. */
  readonly only: (name: string, population?: string) => string | null;
  /**
   * The same for a name at a place. A name of several provinces is reported, and stays as it is; so does an unknown
   * one, unreported.
   */
  readonly idOf: (name: string, at: () => SourceLocation, population?: string) => string;
}

/** A finder for a vocabulary. An id goes before a name. Reported names are added to `broken`. */
export function provinceFinder(
  { provinces }: Pick<Vocabulary, 'provinces'>,
  registry: Registry,
  broken: Set<string>,
): ProvinceFinder {
  let called: ProvincesCalled<Province> | null = null;
  const reported = recentPlaces();
  const meant = (name: string, population?: string): readonly Province[] => {
    called ??= provincesCalled(provinces.values());
    const found = called(name);
    if (found.length > 0) registry.mention('names', name);
    const members = found.filter(({ populations }) => population !== undefined && populations.includes(population));
    return members.length > 0 ? members : found;
  };
  return {
    only(name, population) {
      if (provinces.has(name)) return name;
      const [one, ...others] = meant(name, population);
      return one && others.length === 0 ? one.id : null;
    },
    idOf(name, at, population) {
      if (provinces.has(name)) return name;
      const [one, ...others] = meant(name, population);
      if (!one || others.length === 0) return one?.id ?? name;
      const place = at();
      if (reported.isNew(name, place))
        registry.report('ambiguous_province', place, { name, ids: [one, ...others].map(({ id }) => id).join(', ') });
      // The name is not an id either: that must not be reported as a second mistake.
      broken.add(`provinces:${name}`);
      return name;
    },
  };
}

/**
 * The file with names of provinces replaced by ids. A name of several provinces is reported, unless the population of a
 * ranking has only one of them; an unknown name stays, so that its reference fails.
 */
export function withProvinceIds(file: Written, finder: ProvinceFinder, registry: Registry): Written {
  const { province, plans, measurements, rankings } = file;
  const isId = (name: string): boolean => finder.only(name) === name;
  const inHeader = province && !isId(province.id);
  const inRows = measurements.some((item) => !isId(item.province));
  const inRanks = rankings.some(({ value }) => !Object.keys(value.ranks).every(isId));
  if (!inHeader && !inRows && !inRanks) return file;
  const named = <T extends { readonly province: string; readonly at: SpansByPath }>(item: T): T => {
    const id = finder.idOf(item.province, () => placeOf(file.file, item.at, 'province'));
    return id === item.province ? item : { ...item, province: id };
  };
  return {
    ...file,
    province: province && { ...province, id: finder.idOf(province.id, () => locationOf(file.file, province.at)) },
    plans: plans.map(named),
    measurements: measurements.map(named),
    rankings: inRanks ? rankings.map((item) => withIds(item, file.file, finder, registry)) : rankings,
  };
}

/** The ranks of a ranking by province id, with their places in the text. */
function withIds(
  item: Item<WrittenRanking>,
  file: string,
  finder: ProvinceFinder,
  registry: Registry,
): Item<WrittenRanking> {
  const { value, at } = item;
  const ranks: Record<string, NonNullable<WrittenRanking['ranks'][string]>> = {};
  const ids = new Map<string, string>();
  for (const [name, place] of Object.entries(value.ranks)) {
    const where = (): SourceLocation => placeOf(file, at, `ranks.${name}`);
    const id = finder.idOf(name, where, value.population);
    if (Object.hasOwn(ranks, id) || (id !== name && Object.hasOwn(value.ranks, id))) {
      registry.report('duplicate_address', where(), { address: id });
      continue;
    }
    ranks[id] = place;
    ids.set(name, id);
  }
  return { value: { ...value, ranks }, at: renamed(value, at, ids), numerals: renamed(value, item.numerals, ids) };
}

/** The entries for `ranks.<name>` and its fields, with the id in place of the name. */
function renamed<T>(
  { ranks }: WrittenRanking,
  byPath: Readonly<Record<string, T>>,
  ids: ReadonlyMap<string, string>,
): Readonly<Record<string, T>> {
  const known: Record<string, T> = { ...byPath };
  for (const [name, id] of ids) {
    if (name === id) continue;
    for (const path of ['', ...Object.keys(ranks[name] ?? {}).map((key) => `.${key}`)]) {
      const found = byPath[`ranks.${name}${path}`];
      if (found !== undefined) known[`ranks.${id}${path}`] = found;
    }
  }
  return known;
}
