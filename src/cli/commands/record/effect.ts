import type { Measurement } from '../../../core/record/statement.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import { isIssued } from '../../../core/target/assess.ts';
import { assessAll, type PlanForProvince } from '../../../core/target/assess-plans.ts';
import type { Assessment } from '../../../core/target/assessment.ts';
import { figuresOfSeries, seriesOfTargets } from '../../select/figures.ts';
import type { Context, Opened } from '../../workspace/context.ts';

/** A target that a figure serves, judged without it and with it. */
export interface ServedTarget {
  readonly before: Assessment;
  readonly after: Assessment;
}

/**
 * The targets that a figure serves, of its province and of plans issued by the day of the report, without and with it.
 */
export async function effectOf(
  figure: Measurement,
  vocabulary: Vocabulary,
  { store, settings }: Pick<Opened, 'store' | 'settings'>,
  { asOf }: Pick<Context, 'asOf'>,
): Promise<ServedTarget[]> {
  const { province, indicator } = figure;
  const plans = (await store.plans({ provinces: [province] })).filter((plan) => isIssued(plan, asOf));
  const all = await store.targets({ plans: plans.map(({ address }) => address) });
  const served = all.filter(({ subject }) => 'indicator' in subject && subject.indicator === indicator);
  const readings = plans.map(
    (plan): PlanForProvince => ({ plan, province, targets: served.filter((target) => target.plan === plan.address) }),
  );
  const known = await figuresOfSeries(seriesOfTargets(readings), store, asOf);
  const judged = (figures: readonly Measurement[]): Assessment[] =>
    assessAll(readings, figures, vocabulary, asOf, settings).flatMap(({ assessments }) => assessments);
  const after = judged(figure.knownOn <= asOf ? withFigureInPlace(known, figure) : known);
  return judged(known).flatMap((before, index) => (after[index] ? [{ before, after: after[index] }] : []));
}

/** The known figures with the new one at the place that it will have in file order. */
function withFigureInPlace(known: readonly Measurement[], figure: Measurement): Measurement[] {
  const { file, line } = figure.at;
  const last = known.findLastIndex(({ at }) => at.file === file && at.line < line);
  const at = last === -1 ? known.length : last + 1;
  return [...known.slice(0, at), figure, ...known.slice(at)];
}
