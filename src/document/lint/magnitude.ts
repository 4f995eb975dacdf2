import { twoReadingsOf } from '../../core/parse/two-readings.ts';
import { isEstimate } from '../../core/record/quantity.ts';
import type { Measurement, Target } from '../../core/record/statement.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Reporting, Where } from '../model/registry.ts';

/** A share below this beside one above the other is a fraction of 1 rather than of 100 (methodology §12). */
const FRACTION = 1.5;
const PERCENT = 15;

/**
 * Reports figures of one province and indicator, and goals for it, of which one can tell by their size that they are of
 * another unit (methodology §12). Those with a percent sign say so themselves: 1 % is one of 100.
 */
export function checkMagnitudes(
  figures: readonly Measurement[],
  targets: readonly Target[],
  { indicators, units }: Vocabulary,
  where: Where,
  { report }: Reporting,
): void {
  const [first] = figures;
  const kind = first && units.get(indicators.get(first.indicator)?.unit ?? '')?.kind;
  if (kind === 'share') checkShare(figures, targets, where, report);
  else if (kind === 'count') for (const figure of figures) checkWhole(figure, report);
}

/** Reports a share that may be a fraction of 1: 0.91 beside 83. */
function checkShare(
  figures: readonly Measurement[],
  targets: readonly Target[],
  where: Where,
  report: Reporting['report'],
): void {
  const of = ({ quantity: { value, high } }: Measurement): number => high ?? value;
  const goalOf = ({ goal }: Target): number => ('value' in goal ? goal.value : 0);
  const figure = figures.find((each) => of(each) > PERCENT);
  const goal = targets.find((each) => goalOf(each) > PERCENT);
  const isSmall = (value: number): boolean => value > 0 && value < FRACTION;
  if (figure || goal) {
    const [beside, at] = figure ? [of(figure), figure.at] : [goal ? goalOf(goal) : 0, goal && where(goal, 'goal')];
    for (const each of figures.filter((own) => isSmall(of(own)) && !own.quantity.fraction && !own.percentSign))
      report('fraction_of_share', each.at, { value: of(each), beside }, at);
  }
  if (!figure) return;
  for (const each of targets.filter((own) => isSmall(goalOf(own)) && !own.percentSign))
    report('fraction_of_share', where(each, 'goal'), { value: goalOf(each), beside: of(figure) }, figure.at);
}

/** Reports a count that is not whole; a number that may mean thousands is reported as that. */
function checkWhole({ quantity, at }: Measurement, report: Reporting['report']): void {
  const { value, high = value } = quantity;
  if ((Number.isInteger(value) && Number.isInteger(high)) || twoReadingsOf(quantity, 'count')) return;
  report('fraction_in_count', at, { value: Number.isInteger(value) ? high : value });
}

/** Reports an estimate that was published before its period ended: it is partly a forecast (methodology §7). */
export function checkEstimate({ quantity, period, published, at }: Measurement, registry: Reporting): void {
  if (isEstimate(quantity) && published && published.end < period.end)
    registry.report('estimate_before_end', at, { published: published.text, period: period.text });
}
