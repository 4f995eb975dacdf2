import type { Dataset } from '../core/dataset.ts';
import { isError, type Problem, sortProblems } from '../core/problem.ts';
import type { Measurement, Plan, Target } from '../core/statement.ts';
import { type Entry, entryOf } from './build/fields.ts';
import { buildMeasurement } from './build/measurement.ts';
import { buildPlan } from './build/plan.ts';
import { withProvinceIds } from './build/province-ids.ts';
import { buildRankings } from './build/ranking.ts';
import { registryOf } from './build/registry.ts';
import { buildTarget } from './build/target.ts';
import { buildVocabulary } from './build/vocabulary.ts';
import { checkCumulative } from './check/cumulative.ts';
import { checkDates } from './check/dates.ts';
import { checkEditions } from './check/editions.ts';
import { checkFigures } from './check/figures.ts';
import { checkMagnitudes } from './check/magnitude.ts';
import { checkNames } from './check/names.ts';
import { checkPaths } from './check/path.ts';
import { checkRankings } from './check/rankings.ts';
import { checkTallies } from './check/tallies.ts';
import { checkTargets } from './check/targets.ts';
import { checkVariants } from './check/variants.ts';
import type { Where } from './check/where.ts';
import type { Settings } from './settings.ts';
import { toPlace } from './spot.ts';
import type { Item, Written } from './written.ts';

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
  const named = withProvinceIds(written, vocabulary, registry, broken);
  for (const { file, province } of named) {
    if (province) registry.refer('provinces', province.id, toPlace(file, province.at));
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
      const measurement = buildMeasurement(entryOf(file, item), vocabulary, registry);
      if (!measurement) continue;
      measurements.push(measurement);
      if (isSigned(item.value.value)) signed.add(measurement);
    }
  }
  const rankings = named.flatMap(({ file, rankings: items }) =>
    items.flatMap((item) => buildRankings(entryOf(file, item), vocabulary, registry)),
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
  checkRankings(dataset, registry);
  const problems = sortProblems(registry.problems);
  const isRefused = written.length < files.length || written.some(({ sound }) => !sound) || problems.some(isError);
  return { dataset: isRefused ? null : dataset, sound: dataset, problems };
}

/** Whether a share says itself that it is one of 100: «1%» is no slip for 100 %. */
const isSigned = (written: unknown): boolean => String(written).includes('%');
