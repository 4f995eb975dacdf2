import type { Dataset } from '../../core/record/dataset.ts';
import { isError, type Problem, sortProblems } from '../../core/record/problem.ts';
import { asMeasurement, type Ranking } from '../../core/record/ranking.ts';
import type { Measurement, Plan, Target } from '../../core/record/statement.ts';
import { type LintRules, linterOf } from '../lint/doubts.ts';
import { checkNames } from '../lint/names.ts';
import { checkVariants, variantsAmong } from '../lint/variants.ts';
import type { Written } from '../parse/parsed-file.ts';
import { placeOf, type SpansByPath } from '../parse/spot.ts';
import { provinceFinder } from './province-ids.ts';
import { registryOf, type Where } from './registry.ts';
import { statementsIn } from './statements.ts';
import { buildVocabulary } from './vocabulary.ts';

/**
 * Joins all files in memory: resolves every reference, reads every number with its unit, and looks for what is
 * doubtful. A null among the files is one that could not be read: references are not judged then, and there is no
 * dataset. `sound` is what is left without the entries that have errors.
 */
export function link(
  files: readonly (Written | null)[],
  settings: LintRules,
): { dataset: Dataset | null; sound: Dataset; problems: Problem[] } {
  const written = files.filter((file) => file !== null);
  const broken = new Set(written.flatMap((file) => file.broken));
  const found: Problem[] = [];
  const registry = registryOf(broken, written.length === files.length, found);
  const vocabulary = buildVocabulary(written, registry);
  const around = { vocabulary, finder: provinceFinder(vocabulary, registry, broken), registry };
  const plans: Plan[] = [];
  const targets: Target[] = [];
  const measurements: Measurement[] = [];
  const rankings: Ranking[] = [];
  const spans = new Map<Plan | Target, SpansByPath>();
  for (const file of written) {
    const statements = statementsIn(file, around);
    for (let next = statements.next(); !next.done; ) {
      const { value } = next;
      const isNew = registry.define(value.list, value.address, value.at);
      if (isNew && value.statement) {
        if ('spans' in value) spans.set(value.statement, value.spans);
        if (value.list === 'plans') plans.push(value.statement);
        else if (value.list === 'targets') targets.push(value.statement);
        else if (value.list === 'measurements') measurements.push(value.statement);
        else rankings.push(value.statement);
      }
      next = statements.next(isNew);
    }
  }
  const where: Where = (statement, path) => placeOf(statement.at.file, spans.get(statement) ?? {}, path);
  checkNames(vocabulary, registry);
  checkVariants(variantsAmong(targets), where, registry);
  const dataset = { vocabulary, plans, targets, measurements, rankings };
  lintAll(dataset, settings, where, registry);
  const problems = sortProblems(found);
  const isRefused = written.length < files.length || written.some(({ sound }) => !sound) || problems.some(isError);
  return { dataset: isRefused ? null : dataset, sound: dataset, problems };
}

function lintAll(dataset: Dataset, settings: LintRules, where: Where, registry: Parameters<typeof linterOf>[3]): void {
  const { measurements, rankings } = dataset;
  const linter = linterOf(dataset, settings, where, registry);
  const all = [...measurements, ...rankings.flatMap((ranking) => asMeasurement(ranking) ?? [])];
  const figures = Map.groupBy(all, ({ province, indicator }) => `${province} ${indicator}`);
  linter.statements((province, id) => figures.get(`${province} ${id}`) ?? []);
  const series = Map.groupBy(measurements, ({ province, indicator }) => `${province} ${indicator}`);
  for (const own of series.values()) linter.series(own);
  for (const own of Map.groupBy(rankings, ({ index }) => index).values()) linter.index(own);
}
