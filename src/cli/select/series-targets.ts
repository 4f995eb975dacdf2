import type { Series } from '../../core/series/series.ts';
import { assessAll, type PlanForProvince } from '../../core/target/assess-plans.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import { byIssue } from '../output/remarks.ts';
import type { Context, Opened } from '../workspace/context.ts';
import type { SelectedSeries } from './series-selection.ts';

/** The targets of the provinces' own plans about each series, judged on the day. */
export async function targetsOfSeries(
  { provinces, measurements, vocabulary }: SelectedSeries,
  { store, settings }: Opened,
  { asOf }: Context,
): Promise<(series: Series) => readonly Assessment[]> {
  const plans = await store.plans({ provinces });
  const targets = Map.groupBy(await store.targets({ plans: plans.map(({ address }) => address) }), ({ plan }) => plan);
  const readings = plans.map(
    (plan): PlanForProvince => ({ plan, province: plan.province, targets: targets.get(plan.address) ?? [] }),
  );
  const { present } = byIssue(assessAll(readings, measurements, vocabulary, asOf, settings), asOf);
  const keyOf = (province: string, id: string | null, kind: string): string => `${province} ${id} ${kind === 'rank'}`;
  const all = present.flatMap(({ assessments }) => assessments);
  const bySeries = Map.groupBy(all, ({ province, metric }) => keyOf(province, metric.id, metric.kind));
  return ({ province, id, metric }) => bySeries.get(keyOf(province, id, metric.kind)) ?? [];
}
