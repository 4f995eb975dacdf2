import { hasAbsorbed, lastDayOf } from '../record/lifetime.ts';
import type { Ranking } from '../record/ranking.ts';
import type { Province, Vocabulary } from '../record/vocabulary.ts';
import type { Day, Period } from '../time/period.ts';
import { backcast } from './competition-rank.ts';

/**
 * All editions for the population of `asOf`, index by index: published for it, or backcast from the units that were
 * merged into its own (methodology §10).
 */
export function backcastEditions(rankings: readonly Ranking[], vocabulary: Vocabulary, asOf: Day): Ranking[] {
  const indices = Map.groupBy(rankings, ({ index }) => index.split('/')[0]);
  return [...indices.values()].flatMap((all) => {
    const population = unitsOfToday(all, vocabulary, asOf);
    const own = all.filter((ranking) => ranking.population === population);
    return population === null ? own : [...own, ...backcastTo(population, all, vocabulary)];
  });
}

/**
 * The newest population in which an index has an edition, or to which the units that it ranks, or those that came of
 * them, belong on the day. Null without rankings (methodology §10).
 */
export function unitsOfToday(
  rankings: readonly Ranking[],
  { populations, provinces }: Pick<Vocabulary, 'populations' | 'provinces'>,
  asOf: Day,
): string | null {
  const begin = (id: string): Day => populations.get(id)?.from ?? '';
  const units = new Set(rankings.map(({ province }) => province));
  // A set of units grows while it is read: those that came of its members are read too.
  for (const id of units) {
    const successor = provinces.get(id)?.successor;
    if (successor) units.add(successor);
  }
  const joined = [...units].flatMap((id) => provinces.get(id)?.populations ?? []).filter((id) => begin(id) <= asOf);
  const known = [...rankings.map(({ population }) => population), ...joined];
  return known.reduce<string | null>(
    (newest, id) => (newest === null || begin(id) >= begin(newest) ? id : newest),
    null,
  );
}

/**
 * Tables of before a merger read for the units of after it: the score of a unit is the mean of its predecessors'
 * (methodology §10, the rule of DTI 2024), its place is left to be computed from the whole table. Units of which a
 * score is missing are left out; editions that were published for the population itself are not touched.
 */
export function backcastTo(population: string, rankings: readonly Ranking[], vocabulary: Vocabulary): Ranking[] {
  const { provinces } = vocabulary;
  const units = [...provinces.values()].filter(({ populations }) => populations.includes(population));
  const predecessors = Map.groupBy(provinces.values(), ({ successor }) => successor);
  const editions = Map.groupBy(rankings, ({ index, edition }) => `${index} ${edition.text}`);
  return [...editions.values()].flatMap((edition) => {
    const [first] = edition;
    if (!first || edition.some((ranking) => ranking.population === population)) return [];
    const groups = units.map((unit) => partsOf(unit, predecessors.get(unit.id) ?? [], first.edition, vocabulary));
    const scored = new Map(edition.filter(({ score }) => score !== null).map((each) => [each.province, each]));
    const means = backcast(new Map([...scored].map(([id, { score }]) => [id, score ?? 0])), groups);
    return means.flatMap((score, index) => {
      const [part, ...others] = (groups[index] ?? []).flatMap((id) => scored.get(id) ?? []);
      const unit = units[index];
      if (score === null || !part || !unit) return [];
      const knownOn = [part, ...others].map((each) => each.knownOn).reduce((a, b) => (a > b ? a : b));
      return {
        ...part,
        address: `${part.index}@${part.edition.text}/${population}/${unit.id}`,
        province: unit.id,
        population,
        of: units.length,
        rank: null,
        score,
        basis: 'backcast',
        claim: null,
        knownOn,
        asStated: null,
        note: null,
      } satisfies Ranking;
    });
  });
}

/**
 * The units of an edition that are one of a later day: those that became it and had not ended, and itself beside them.
 */
function partsOf(
  unit: Province,
  predecessors: readonly Province[],
  edition: Period,
  vocabulary: Pick<Vocabulary, 'populations'>,
): readonly string[] {
  const lived = predecessors.filter((each) => {
    const last = lastDayOf(each, vocabulary);
    return last === null || last >= edition.start;
  });
  const isItself = lived.every((each) => hasAbsorbed(unit, each));
  return [...lived.map(({ id }) => id), ...(isItself ? [unit.id] : [])];
}
