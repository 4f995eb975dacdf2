import type { Ranking } from '../../core/record/ranking.ts';
import type { Measurement, Plan, Target } from '../../core/record/statement.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Written } from '../parse/parsed-file.ts';
import { locationOf, type SpansByPath } from '../parse/spot.ts';
import { type Built, entryOf } from './entry/fields.ts';
import { buildMeasurement } from './entry/measurement.ts';
import { buildPlan } from './entry/plan.ts';
import { buildRankings } from './entry/ranking.ts';
import { buildTarget } from './entry/target.ts';
import { type ProvinceFinder, withProvinceIds } from './province-ids.ts';
import type { Registry } from './registry.ts';

/** A statement of a file; null in place of one with errors, which takes its address all the same. */
export type FileStatement =
  | ({ readonly list: 'plans'; readonly spans: SpansByPath } & Built<Plan>)
  | ({ readonly list: 'targets'; readonly spans: SpansByPath } & Built<Target>)
  | ({ readonly list: 'measurements' } & Built<Measurement>)
  | ({ readonly list: 'rankings' } & Built<Ranking>);

interface Surroundings {
  readonly vocabulary: Vocabulary;
  readonly finder: ProvinceFinder;
  readonly registry: Registry;
}

/**
 * The statements of a file, in order; errors are reported. The caller answers each plan with whether it is the first of
 * its address: the targets of another one are skipped.
 */
export function* statementsIn(
  written: Written,
  { vocabulary, finder, registry }: Surroundings,
): Generator<FileStatement, void, boolean> {
  const { file, province, plans, measurements, rankings } = withProvinceIds(written, finder, registry);
  if (province) registry.refer('provinces', province.id, () => locationOf(file, province.at));
  for (const item of plans) {
    const built = buildPlan(entryOf(file, item), registry);
    const isNew = yield { list: 'plans', spans: item.at, ...built };
    if (!isNew) continue;
    const around = { plan: built.statement, locale: item.locale, vocabulary, registry };
    for (const target of item.targets)
      yield { list: 'targets', spans: target.at, ...buildTarget(entryOf(file, target), around) };
  }
  for (const item of measurements)
    yield { list: 'measurements', ...buildMeasurement(entryOf(file, item), vocabulary, registry) };
  for (const item of rankings) {
    for (const built of buildRankings(entryOf(file, item), vocabulary, registry)) yield { list: 'rankings', ...built };
  }
}
