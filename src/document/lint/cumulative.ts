import { compare } from '../../core/number/decimal.ts';
import type { Dataset } from '../../core/record/dataset.ts';
import { intervalOf } from '../../core/record/quantity.ts';
import type { Indicator } from '../../core/record/vocabulary.ts';
import type { Figure } from '../../core/target/assessment.ts';
import { countingFigures } from '../../core/target/figure/counting.ts';
import type { Reporting } from '../model/registry.ts';

/** Reports a figure of a cumulative indicator that is worse than one of an earlier period (methodology §7). */
export function checkCumulative(
  { measurements, vocabulary }: Pick<Dataset, 'measurements' | 'vocabulary'>,
  approximation: number,
  registry: Reporting,
): void {
  const own = measurements.filter(
    ({ indicator, periodAssumed }) => vocabulary.indicators.get(indicator)?.cumulative && !periodAssumed,
  );
  const series = Map.groupBy(own, ({ province, indicator, method }) => `${province} ${indicator} ${method}`);
  for (const figures of series.values()) {
    const indicator = vocabulary.indicators.get(figures[0]?.indicator ?? '');
    if (!indicator) continue;
    const read = figures.map((measurement) => ({
      measurement,
      interval: intervalOf(measurement.quantity, indicator.domain, approximation),
    }));
    reportFalls(countingFigures(read), indicator, registry);
  }
}

/** Compares each figure with the best before it. */
function reportFalls(counting: readonly Figure[], indicator: Indicator, registry: Reporting): void {
  let best: Figure | null = null;
  for (const figure of counting) {
    if (best && isSurelyWorse(figure, best, indicator)) {
      const [now, before] = [figure.measurement, best.measurement];
      const args = {
        indicator: indicator.id,
        period: now.period.text,
        value: now.quantity.value,
        before: before.period.text,
        was: before.quantity.value,
      };
      registry.report('cumulative_falls', now.at, args, before.at);
    }
    if (!best || !isSurelyWorse(figure, best, indicator)) best = figure;
  }
}

/** Whether every value that one figure allows is worse than every value of the other. */
function isSurelyWorse({ interval: a }: Figure, { interval: b }: Figure, { direction }: Indicator): boolean {
  const [low, high] = direction === 'up' ? [a.hi, b.lo] : [b.hi, a.lo];
  return low !== null && high !== null && compare(low, high) < 0;
}
