import { lastDayOf } from '../record/lifetime.ts';
import type { Metric } from '../record/metric.ts';
import { intervalOf } from '../record/quantity.ts';
import { isOfKind } from '../record/ranking.ts';
import type { Measurement } from '../record/statement.ts';
import type { Vocabulary } from '../record/vocabulary.ts';
import { assess } from './assess.ts';
import type { Assessment, ConsideredFigure } from './assessment.ts';
import { type AssessmentInput, assessmentInput } from './assessment-input.ts';

/**
 * The unit that took the place of a province that has ended by the day of the report; null while it lasts (methodology
 * §10).
 */
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
  { metric, asOf, approximation }: Assessment,
  measurements: readonly Measurement[],
): ConsideredFigure | null {
  const known = measurements.filter((figure) => isOfMetric(figure, metric) && figure.knownOn <= asOf);
  const newest = newestOf(known);
  if (!newest) return null;
  const { rankedAmong } = newest;
  const interval = intervalOf(newest.quantity, rankedAmong ? [1, rankedAmong.of] : metric.domain, approximation);
  return { measurement: newest, interval, reason: 'of_successor' };
}

/** What a verdict would be by the old unit and by the new one, where the target has none of its own any more. */
export interface BeforeAndAfterMerger {
  /** By the figures of the unit or the population that ended, as if it had not. */
  readonly before: Assessment;
  /** By those of what came after; null while none is known. */
  readonly after: Assessment | null;
}

/**
 * Both readings of a target whose population or province has ended (methodology §10): shown, never the verdict.
 * `successors` are the figures of the unit that took the place of the province, if one did. Null for any other target.
 */
export function beforeAndAfterMerger(
  assessment: Assessment,
  successors: readonly Measurement[],
): BeforeAndAfterMerger | null {
  const { reason, asOf, approximation, inferBaseline } = assessment;
  if (reason !== 'population_changed' && reason !== 'province_ended') return null;
  const input = { ...assessment, unitEnded: null };
  const settings = { approximation, inferBaseline };
  const later = laterInput(input, successors);
  const after = later && assess(later, asOf, settings);
  return { before: assess(input, asOf, settings), after: after?.figure ? after : null };
}

/** The same question put to the new unit: a baseline and milestones of the old one say nothing about it. */
function laterInput(input: Assessment, successors: readonly Measurement[]): AssessmentInput | null {
  const { metric, target, asOf } = input;
  const asked = { ...input, target: { ...target, baseline: null, milestones: [] } };
  const own = successors.filter((figure) => isOfMetric(figure, metric));
  if (metric.kind !== 'rank') return { ...asked, measurements: own };
  const among = [...input.measurements, ...own].filter((figure) => populationOf(figure) !== metric.population);
  const newest = newestOf(among.filter(({ knownOn }) => knownOn <= asOf));
  if (!newest) return null;
  const measurements = among.filter((figure) => populationOf(figure) === populationOf(newest));
  return assessmentInput({ ...asked, measurements, metric: { ...metric, population: populationOf(newest) } });
}

const isOfMetric = (figure: Measurement, metric: Metric): boolean =>
  figure.indicator === metric.id && isOfKind(figure, metric);

const populationOf = ({ rankedAmong }: Measurement): string | null => rankedAmong?.population ?? null;

const newestOf = (measurements: readonly Measurement[]): Measurement | undefined =>
  measurements.toSorted((a, b) => (a.period.end < b.period.end ? 1 : a.period.end > b.period.end ? -1 : 0))[0];
