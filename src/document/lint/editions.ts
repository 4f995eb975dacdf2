import type { Dataset } from '../../core/record/dataset.ts';
import type { Ranking } from '../../core/record/ranking.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Reporting } from '../model/registry.ts';
import { checkProvince, checkPublished, checkSource } from './period.ts';

/** Reports editions that do not fit their time, or the number of units that they say they rank (methodology §12). */
export function checkEditions(
  { rankings, vocabulary }: Pick<Dataset, 'rankings' | 'vocabulary'>,
  registry: Reporting,
): void {
  const tables = Map.groupBy(rankings, ({ index, edition, population }) => `${index} ${edition.text} ${population}`);
  for (const table of tables.values()) {
    checkSize(table, registry);
    const statements = table.map((ranking) => ({ ...ranking, period: ranking.edition }));
    for (const [first] of Map.groupBy(statements, ({ source }) => source).values()) {
      if (first) checkSource(first, vocabulary, registry);
    }
    for (const [first] of Map.groupBy(statements, ({ published }) => published?.text).values()) {
      if (first) checkPublished(first, registry);
    }
    // Where the population has ended, most of its units have: that is reported only once.
    if (checkPopulation(table, vocabulary, registry)) continue;
    for (const statement of statements) checkProvince(statement, vocabulary, registry);
  }
}

function checkSize(table: readonly Ranking[], registry: Reporting): void {
  const [first] = table;
  if (!first) return;
  const { index, population, of, at } = first;
  const about = { index, edition: first.edition.text, population };
  for (const [size, [other]] of Map.groupBy(table, (ranking) => ranking.of)) {
    if (other && size !== of) registry.report('table_size_differs', other.at, { ...about, of: size, other: of }, at);
  }
  const largest = table.reduce((size, ranking) => Math.max(size, ranking.of), 0);
  const beyond = table[largest];
  if (beyond) registry.report('table_size_differs', beyond.at, { ...about, of: largest, units: table.length });
}

/** Whether the population had ended by the end of the edition. */
function checkPopulation([first]: readonly Ranking[], { populations }: Vocabulary, registry: Reporting): boolean {
  const ended = first && populations.get(first.population)?.until;
  if (!ended || first.edition.end <= ended) return false;
  const { population, edition, at } = first;
  registry.report('population_ended', at, { population, ended, period: edition.text });
  return true;
}

/**
 * Reports places of units in a population that they do not belong to. A population whose members are not listed
 * anywhere, such as that of a single edition, may have any.
 */
export function checkMembers(rankings: readonly Ranking[], { provinces }: Vocabulary, { report }: Reporting): void {
  const listed = new Set([...provinces.values()].flatMap(({ populations }) => populations));
  for (const { province, population, at } of rankings) {
    const isMember = provinces.get(province)?.populations.includes(population) === true;
    if (!isMember && listed.has(population)) report('not_in_population', at, { province, population });
  }
}
