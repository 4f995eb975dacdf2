import { backcast } from './rank.ts';
import type { Ranking } from './ranking.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Tables of before a merger read for the units of after it: the score of a unit is the mean of its predecessors'
 * (methodology §10, the rule of DTI 2024), its place is left to be computed from the whole table. Units of which a score
 * is missing are left out; editions that were published for the population itself are not touched.
 */
export function backcastTo(population: string, rankings: readonly Ranking[], { provinces }: Vocabulary): Ranking[] {
  const units = [...provinces.values()].filter(({ populations }) => populations.includes(population));
  const predecessors = Map.groupBy(provinces.values(), ({ successor }) => successor);
  const groups = units.map(({ id }) => predecessors.get(id)?.map((each) => each.id) ?? [id]);
  const editions = Map.groupBy(rankings, ({ index, edition }) => `${index} ${edition.text}`);
  return [...editions.values()].flatMap((edition) => {
    if (edition.some((ranking) => ranking.population === population)) return [];
    const scored = new Map(edition.filter(({ score }) => score !== null).map((each) => [each.province, each]));
    const means = backcast(new Map([...scored].map(([id, { score }]) => [id, score ?? 0])), groups);
    return means.flatMap((score, index) => {
      const [first, ...others] = (groups[index] ?? []).flatMap((id) => scored.get(id) ?? []);
      const unit = units[index];
      if (score === null || !first || !unit) return [];
      const knownOn = [first, ...others].map((each) => each.knownOn).reduce((a, b) => (a > b ? a : b));
      return {
        ...first,
        address: `${first.index}@${first.edition.text}/${population}/${unit.id}`,
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
