import type { Assessment, ConsideredFigure } from './assessment.ts';
import { lastDayOf } from './lifetime.ts';
import { intervalOf } from './quantity.ts';
import type { Measurement } from './statement.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The unit that took the place of a province that has ended by the day of the report; null while it lasts. */
export function successorOf({ province, asOf }: Assessment, vocabulary: Vocabulary): string | null {
  const unit = vocabulary.provinces.get(province);
  const ended = unit && lastDayOf(unit, vocabulary);
  return ended && ended < asOf ? unit.successor : null;
}

/**
 * The newest figure known of the unit that came after, beside the last one of the old unit: two readings, of which the
 * target has only the first (methodology §10). Null without one.
 */
export function successorFigure(
  { measurand, asOf, approximation }: Assessment,
  measurements: readonly Measurement[],
): ConsideredFigure | null {
  const isRank = measurand.kind === 'rank';
  const known = measurements.filter(
    ({ indicator, population, knownOn }) =>
      indicator === measurand.id && (population !== null) === isRank && knownOn <= asOf,
  );
  const [newest] = known.toSorted((a, b) => (a.period.end < b.period.end ? 1 : a.period.end > b.period.end ? -1 : 0));
  if (!newest) return null;
  const of = newest.quantity.fraction?.denominator ?? null;
  const interval = intervalOf(newest.quantity, isRank ? [1, of] : measurand.domain, approximation);
  return { measurement: newest, interval, standing: 'of_successor' };
}
