import type { Dataset } from '../../core/record/dataset.ts';
import { isError, type Problem, sortProblems } from '../../core/record/problem.ts';
import type { Measurement, Plan, Target } from '../../core/record/statement.ts';
import { checkCumulative } from '../lint/cumulative.ts';
import { checkDates } from '../lint/dates.ts';
import { checkEditions } from '../lint/editions.ts';
import { checkFigures } from '../lint/figures.ts';
import { checkMagnitudes } from '../lint/magnitude.ts';
import { checkNames } from '../lint/names.ts';
import { checkPaths } from '../lint/path.ts';
import { checkRankings } from '../lint/rankings.ts';
import { checkTallies } from '../lint/tallies.ts';
import { checkTargets } from '../lint/targets.ts';
import { checkVariants } from '../lint/variants.ts';
import type { Where } from '../lint/where.ts';
import type { Item, Written } from '../parse/parsed-file.ts';
import type { Settings } from '../parse/settings.ts';
import { locationOf } from '../parse/spot.ts';
import { type Entry, entryOf } from './fields.ts';
import { buildMeasurement } from './measurement.ts';
import { buildPlan } from './plan.ts';
import { provinceFinder, withProvinceIds } from './province-ids.ts';
import { buildRankings } from './ranking.ts';
import { registryOf } from './registry.ts';
import { buildTarget } from './target.ts';
import { buildVocabulary } from './vocabulary.ts';

/**
 * Joins all files: resolves every reference, reads every number with its unit, and looks for what is doubtful.
 * A null among the files is one that could not be read: references are not judged then, and there is no dataset. `sound`
 * is what is left without the entries that have errors.
 */
export function link(
  files: readonly (Written | null)[],
  settings: Pick<Settings, 'approximation' | 'inferBaseline'>,
): { dataset: Dataset | null; sound: Dataset; problems: Problem[] } {
  const written = files.filter((file) => file !== null);
  const broken = new Set(written.flatMap((file) => file.broken));
  const registry = registryOf(broken, written.length === files.length);
  const vocabulary = buildVocabulary(written, registry);
  const finder = provinceFinder(vocabulary, registry, broken);
  const named = written.map((file) => withProvinceIds(file, finder, registry));
  for (const { file, province } of named) {
    if (province) registry.refer('provinces', province.id, locationOf(file, province.at));
  }
  const plans: Plan[] = [];
  const targets: Target[] = [];
  const measurements: Measurement[] = [];
  const signed = new Set<Measurement | Target>();
  const entries = new Map<Plan | Target, Entry<Item<unknown>>>();
  const where: Where = (statement, path) => entries.get(statement)?.place(path) ?? statement.at;
  for (const { file, plans: items } of named) {
    for (const item of items) {
      const planEntry = entryOf(file, item);
      const plan = buildPlan(planEntry, registry);
      if (!plan) continue;
      plans.push(plan);
      entries.set(plan, planEntry);
      const around = { plan, locale: item.locale, vocabulary, registry };
      for (const entry of item.targets.map((target) => entryOf(file, target))) {
        const target = buildTarget(entry, around);
        if (!target) continue;
        targets.push(target);
        if (isSigned(entry.item.value.goal)) signed.add(target);
        entries.set(target, entry);
      }
    }
  }
  for (const { file, measurements: items } of named) {
    for (const item of items) {
      const { address, at, statement: measurement } = buildMeasurement(entryOf(file, item), vocabulary, registry);
      if (!registry.define('measurements', address, at) || !measurement) continue;
      measurements.push(measurement);
      if (isSigned(item.value.value)) signed.add(measurement);
    }
  }
  const rankings = named.flatMap(({ file, rankings: items }) =>
    items
      .flatMap((item) => buildRankings(entryOf(file, item), vocabulary, registry))
      .flatMap(({ address, at, statement }) => (registry.define('rankings', address, at) && statement) || []),
  );
  const dataset = { vocabulary, plans, targets, measurements, rankings };
  checkNames(vocabulary, registry);
  checkVariants(targets, where, registry);
  checkTargets(dataset, where, registry);
  checkDates(dataset, where, registry);
  checkTallies(plans, where, registry);
  checkFigures(dataset, settings.approximation, registry);
  checkMagnitudes(dataset, signed, where, registry);
  checkCumulative(dataset, settings.approximation, registry);
  checkPaths(dataset, settings, where, registry);
  checkEditions(dataset, registry);
  checkRankings(dataset, settings.approximation, registry);
  const problems = sortProblems(registry.problems);
  const isRefused = written.length < files.length || written.some(({ sound }) => !sound) || problems.some(isError);
  return { dataset: isRefused ? null : dataset, sound: dataset, problems };
}

/** Whether a share says itself that it is one of 100: «1%» is no slip for 100 %. */
const isSigned = (written: unknown): boolean => String(written).includes('%');
