import { type ProvincesCalled, provincesCalled } from '../../core/record/province-names.ts';
import type { SourceLocation } from '../../core/record/source-location.ts';
import type { Province, Vocabulary } from '../../core/record/vocabulary.ts';
import type { Item, Written } from '../parse/parsed-file.ts';
import { locationOf, placeOf, type SpansByPath } from '../parse/spot.ts';
import type { WrittenRanking } from '../schema/ranking.ts';
import type { Registry } from './registry.ts';

/** Finds the id that a name in a file stands for; of a name that two units share, none. */
type IdOf = (name: string, at: () => SourceLocation, population?: string) => string;

/**
 * The same files with the id of every province in place of the name it goes by there. A name that several units have is
 * reported, unless the population of a ranking has but one of them; one that nobody has stays, for the reference to fail.
 */
export function withProvinceIds(
  files: readonly Written[],
  { provinces }: Vocabulary,
  registry: Registry,
  broken: Set<string>,
): readonly Written[] {
  const idOf = idFinder(provinces, registry, broken);
  const isId = (name: string): boolean => provinces.has(name);
  return files.map((file) => {
    const { province, plans, measurements, rankings } = file;
    const inHeader = province && !isId(province.id);
    const inRows = measurements.some((item) => !isId(item.province));
    const inRanks = rankings.some(({ value }) => !Object.keys(value.ranks).every(isId));
    if (!inHeader && !inRows && !inRanks) return file;
    const named = <T extends { readonly province: string; readonly at: SpansByPath }>(item: T): T => {
      const id = idOf(item.province, () => placeOf(file.file, item.at, 'province'));
      return id === item.province ? item : { ...item, province: id };
    };
    return {
      ...file,
      province: province && { ...province, id: idOf(province.id, () => locationOf(file.file, province.at)) },
      plans: plans.map(named),
      measurements: measurements.map(named),
      rankings: inRanks ? rankings.map((item) => withIds(item, file.file, idOf, registry)) : rankings,
    };
  });
}

function idFinder(provinces: ReadonlyMap<string, Province>, registry: Registry, broken: Set<string>): IdOf {
  let called: ProvincesCalled<Province> | null = null;
  const reported = new Set<string>();
  return (name, at, population) => {
    if (provinces.has(name)) return name;
    called ??= provincesCalled(provinces.values());
    const found = called(name);
    const members = found.filter(({ populations }) => population !== undefined && populations.includes(population));
    const [one, ...others] = members.length > 0 ? members : found;
    if (!one || others.length === 0) return one?.id ?? name;
    const { file, line, column } = at();
    const place = `${name} ${file}:${line}:${column}`;
    if (!reported.has(place))
      registry.report('ambiguous_province', at(), { name, ids: [one, ...others].map(({ id }) => id).join(', ') });
    reported.add(place);
    // It is one mistake: that the name is no id is not another.
    broken.add(`provinces:${name}`);
    return name;
  };
}

/** A table of places by the ids of its units, with their spots. */
function withIds(item: Item<WrittenRanking>, file: string, idOf: IdOf, registry: Registry): Item<WrittenRanking> {
  const { value, at } = item;
  const ranks: Record<string, NonNullable<WrittenRanking['ranks'][string]>> = {};
  const ids = new Map<string, string>();
  for (const [name, place] of Object.entries(value.ranks)) {
    const where = (): SourceLocation => placeOf(file, at, `ranks.${name}`);
    const id = idOf(name, where, value.population);
    if (Object.hasOwn(ranks, id) || (id !== name && Object.hasOwn(value.ranks, id))) {
      registry.report('duplicate_address', where(), { address: id });
      continue;
    }
    ranks[id] = place;
    ids.set(name, id);
  }
  return { value: { ...value, ranks }, at: renamed(item, ids) };
}

/** Spots of `ranks.<name>` and of its fields, under the id. */
function renamed({ value, at }: Item<WrittenRanking>, ids: ReadonlyMap<string, string>): SpansByPath {
  const spots: Record<string, SpansByPath[string]> = { ...at };
  for (const [name, id] of ids) {
    if (name === id) continue;
    for (const path of ['', ...Object.keys(value.ranks[name] ?? {}).map((key) => `.${key}`)]) {
      const spot = at[`ranks.${name}${path}`];
      if (spot) spots[`ranks.${id}${path}`] = spot;
    }
  }
  return spots;
}
