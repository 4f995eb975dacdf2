import { twoReadingsOf } from '../../core/parse/two-readings.ts';
import type { Dataset } from '../../core/record/dataset.ts';
import { metricOf } from '../../core/record/metric.ts';
import { isEstimate } from '../../core/record/quantity.ts';
import type { Measurement, Target } from '../../core/record/statement.ts';
import type { Registry } from '../model/registry.ts';
import type { Where } from './where.ts';

/** A share below this beside one above the other is a fraction of 1 rather than of 100 (methodology §12). */
const FRACTION = 1.5;
const PERCENT = 15;

/**
 * Reports figures and goals of which one can tell by their size that they are of another unit (methodology §12). Those
 * that are `signed` say so themselves: 1 % is one of 100.
 */
export function checkMagnitudes(
  { measurements, targets, vocabulary }: Dataset,
  signed: ReadonlySet<Measurement | Target>,
  where: Where,
  registry: Registry,
): void {
  const kindOf = ({ indicator }: Measurement) =>
    vocabulary.units.get(vocabulary.indicators.get(indicator)?.unit ?? '')?.kind;
  const goals = Map.groupBy(targets, (target) => `${target.province} ${metricOf(target, vocabulary).id}`);
  for (const [series, figures] of Map.groupBy(measurements, ({ province, indicator }) => `${province} ${indicator}`)) {
    const [first] = figures;
    const kind = first && kindOf(first);
    if (kind === 'share') checkShare(figures, goals.get(series) ?? [], signed, where, registry);
    else if (kind === 'count') for (const figure of figures) checkWhole(figure, registry);
  }
}

/** 0.91 beside 83. */
function checkShare(
  figures: readonly Measurement[],
  targets: readonly Target[],
  signed: ReadonlySet<Measurement | Target>,
  where: Where,
  registry: Registry,
): void {
  const of = ({ quantity: { value, high } }: Measurement): number => high ?? value;
  const goalOf = ({ goal }: Target): number => ('value' in goal ? goal.value : 0);
  const figure = figures.find((each) => of(each) > PERCENT);
  const goal = targets.find((each) => goalOf(each) > PERCENT);
  const isSmall = (value: number): boolean => value > 0 && value < FRACTION;
  if (figure || goal) {
    const [beside, at] = figure ? [of(figure), figure.at] : [goal ? goalOf(goal) : 0, goal && where(goal, 'goal')];
    for (const each of figures.filter((own) => isSmall(of(own)) && !own.quantity.fraction && !signed.has(own)))
      registry.report('fraction_of_share', each.at, { value: of(each), beside }, at);
  }
  if (!figure) return;
  for (const each of targets.filter((own) => isSmall(goalOf(own)) && !signed.has(own)))
    registry.report('fraction_of_share', where(each, 'goal'), { value: goalOf(each), beside: of(figure) }, figure.at);
}

/** Half an enterprise; what may be read as thousands is told as that. */
function checkWhole({ quantity, at }: Measurement, registry: Registry): void {
  const { value, high = value } = quantity;
  if ((Number.isInteger(value) && Number.isInteger(high)) || twoReadingsOf(quantity, 'count')) return;
  registry.report('fraction_in_count', at, { value: Number.isInteger(value) ? high : value });
}

/** An estimate that was published before the time it is about was over is a forecast in part (methodology §7). */
export function checkEstimate({ quantity, period, published, at }: Measurement, registry: Registry): void {
  if (isEstimate(quantity) && published && published.end < period.end)
    registry.report('estimate_before_end', at, { published: published.text, period: period.text });
}
