import { compare } from '../../core/number/decimal.ts';
import type { Dataset } from '../../core/record/dataset.ts';
import { intervalOf } from '../../core/record/quantity.ts';
import type { Measurement } from '../../core/record/statement.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import { isSameSeries } from '../../core/target/figure/measuring-method.ts';
import { spreadOf } from '../../core/target/figure/resolve.ts';
import type { Reporting } from '../model/registry.ts';
import { checkEstimate } from './magnitude.ts';
import { checkProvince, checkPublished, checkSource } from './period.ts';

/** Reports figures that cannot all be right, or not of that unit and time (methodology §12). */
export function checkFigures(
  { measurements, vocabulary }: Pick<Dataset, 'measurements' | 'vocabulary'>,
  approximation: number,
  registry: Reporting,
): void {
  for (const measurement of measurements) {
    checkSource(measurement, vocabulary, registry);
    checkPublished(measurement, registry);
    checkEstimate(measurement, registry);
    checkProvince(measurement, vocabulary, registry);
  }
  const groups = Map.groupBy(
    measurements,
    ({ province, indicator, period }) => `${province} ${indicator} ${period.text}`,
  );
  for (const group of groups.values()) if (group.length > 1) checkConflict(group, vocabulary, approximation, registry);
}

/**
 * Figures of different sources that no value can satisfy within the unit's tolerance. A source that corrects itself is
 * a revision, and a provisional figure beside a final one is to be expected.
 */
function checkConflict(
  group: readonly Measurement[],
  vocabulary: Vocabulary,
  approximation: number,
  registry: Reporting,
): void {
  const [first, ...others] = group.filter(({ final, periodAssumed }) => final !== false && !periodAssumed);
  const indicator = first && vocabulary.indicators.get(first.indicator);
  const tolerance = (indicator && vocabulary.units.get(indicator.unit)?.tolerance) ?? 0;
  if (!indicator) return;
  const interval = ({ quantity }: Measurement) => intervalOf(quantity, indicator.domain, approximation);
  for (const other of others) {
    if (other.source === first.source || !isSameSeries(other.method, first.method)) continue;
    const spread = spreadOf([interval(first), interval(other)]);
    if (compare(spread, tolerance) <= 0) continue;
    const args = {
      indicator: indicator.id,
      period: first.period.text,
      spread,
      source: other.source,
      other: first.source,
    };
    registry.report('conflicting_figures', other.at, args, first.at);
  }
}
