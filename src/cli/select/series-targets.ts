import type { Series } from '../../core/series/series.ts';
import { assessAll, type PlanForProvince } from '../../core/target/assess-plans.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import { byIssue } from '../output/remarks.ts';
import type { Context, Opened } from '../workspace/context.ts';
import { plansFor } from './narrow.ts';
import { selectPlans } from './plan-selection.ts';
import type { SelectedSeries } from './series-selection.ts';

/**
 * The targets about each series, judged on the day: of the plans that are asked for, where those of the nation are read for
 * every province, else of the province's own.
 */
export async function targetsOfSeries(
  { provinces, measurements, vocabulary }: SelectedSeries,
  { store, settings }: Opened,
  { asOf, options }: Context,
): Promise<(series: Series) => readonly Assessment[]> {
  const candidates = await plansFor(provinces, options.plan, store);
  const units = provinces.flatMap((id) => vocabulary.provinces.get(id) ?? []);
  const read = selectPlans(candidates, units, options.plan, vocabulary);
  const addresses = [...new Set(read.map(({ plan }) => plan.address))];
  const targets = Map.groupBy(await store.targets({ plans: addresses }), ({ plan }) => plan);
  const readings = read.map((each): PlanForProvince => ({ ...each, targets: targets.get(each.plan.address) ?? [] }));
  const { present } = byIssue(assessAll(readings, measurements, vocabulary, asOf, settings), asOf);
  const keyOf = (province: string, id: string | null, kind: string): string => `${province} ${id} ${kind === 'rank'}`;
  const all = present.flatMap(({ assessments }) => assessments);
  const bySeries = Map.groupBy(all, ({ province, metric }) => keyOf(province, metric.id, metric.kind));
  return ({ province, id, metric }) => bySeries.get(keyOf(province, id, metric.kind)) ?? [];
}
