import type { Dataset } from '../../core/record/dataset.ts';
import type { Ranking } from '../../core/record/ranking.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Registry } from '../model/registry.ts';
import { checkProvince, checkPublished, checkSource } from './period.ts';

/** Reports editions that do not fit their time, or the number of units that they say they rank (methodology §12). */
export function checkEditions({ rankings, vocabulary }: Dataset, registry: Registry): void {
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
    // Of a population that is over, most units are: once is enough.
    if (checkPopulation(table, vocabulary, registry)) continue;
    for (const statement of statements) checkProvince(statement, vocabulary, registry);
  }
}

function checkSize(table: readonly Ranking[], registry: Registry): void {
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
function checkPopulation([first]: readonly Ranking[], { populations }: Vocabulary, registry: Registry): boolean {
  const ended = first && populations.get(first.population)?.until;
  if (!ended || first.edition.end <= ended) return false;
  const { population, edition, at } = first;
  registry.report('population_ended', at, { population, ended, period: edition.text });
  return true;
}
