import type { Series } from '../../../core/series/series.ts';
import { assessAll, type PlanForProvince } from '../../../core/target/assess-plans.ts';
import type { Assessment } from '../../../core/target/assessment.ts';
import type { Context, Opened } from '../../workspace/context.ts';
import { byIssue, notIssuedNotes } from '../future-remarks.ts';
import { plansFor } from '../names/narrow.ts';
import { selectPlans } from '../names/plan-selection.ts';
import type { SelectedSeries } from './series-selection.ts';

/** The targets about series, and remarks for the reader. */
export interface SeriesTargets {
  readonly of: (series: Series) => readonly Assessment[];
  readonly notes: readonly string[];
}

/**
 * The verdicts on the targets about each series: of the plans asked for, else of the province's own plans; a plan of
 * the nation is judged for every province. Plans issued after the day are named in a note (methodology §7).
 */
export async function targetsOfSeries(
  { provinces, measurements, vocabulary, series: selected }: SelectedSeries,
  { store, settings, language }: Opened,
  { asOf, options }: Context,
): Promise<SeriesTargets> {
  const candidates = await plansFor(provinces, options.plan, store);
  const units = provinces.flatMap((id) => vocabulary.provinces.get(id) ?? []);
  const read = selectPlans(candidates, units, options.plan, vocabulary);
  const addresses = [...new Set(read.map(({ plan }) => plan.address))];
  const targets = Map.groupBy(await store.targets({ plans: addresses }), ({ plan }) => plan);
  const readings = read.map((each): PlanForProvince => ({ ...each, targets: targets.get(each.plan.address) ?? [] }));
  const { present, later } = byIssue(assessAll(readings, measurements, vocabulary, asOf, settings), asOf);
  const all = present.flatMap(({ assessments }) => assessments);
  const bySeries = Map.groupBy(all, keyOf);
  const wanted = new Set(selected.map(keyOf));
  const unissued = later.filter(({ assessments }) => assessments.some((each) => wanted.has(keyOf(each))));
  return {
    of: (series) => bySeries.get(keyOf(series)) ?? [],
    notes: notIssuedNotes(
      unissued.map(({ plan }) => plan),
      language,
    ),
  };
}

/** The key that a series shares with the targets about it: province, id, and whether it is about ranks. */
const keyOf = (about: Series | Assessment): string =>
  `${about.province} ${'id' in about ? about.id : about.metric.id} ${about.metric.kind === 'rank'}`;
