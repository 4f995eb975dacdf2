import { lastDayOf } from '../record/lifetime.ts';
import { intervalOf } from '../record/quantity.ts';
import type { Measurement } from '../record/statement.ts';
import type { Vocabulary } from '../record/vocabulary.ts';
import { assess } from './assess.ts';
import type { Assessment, ConsideredFigure } from './assessment.ts';
import { type Evidence, evidenceWith } from './evidence.ts';

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
  const newest = newestOf(known);
  if (!newest) return null;
  const of = newest.quantity.fraction?.denominator ?? null;
  const interval = intervalOf(newest.quantity, isRank ? [1, of] : measurand.domain, approximation);
  return { measurement: newest, interval, standing: 'of_successor' };
}

/** What a verdict would be by the old unit and by the new one, where the target has none of its own any more. */
export interface Readings {
  /** By the figures of the unit or the population that ended, as if it had not. */
  readonly before: Assessment;
  /** By those of what came after; null while none is known. */
  readonly after: Assessment | null;
}

/**
 * Both readings of a target whose population or province has ended (methodology, decision e): shown, never the verdict.
 * `successors` are the figures of the unit that took the place of the province, if one did. Null for any other target.
 */
export function readingsOf(assessment: Assessment, successors: readonly Measurement[]): Readings | null {
  const { reason, asOf, approximation, inferBaseline } = assessment;
  if (reason !== 'population_changed' && reason !== 'province_ended') return null;
  const evidence = { ...assessment, lasted: null };
  const method = { approximation, inferBaseline };
  const later = laterEvidence(evidence, successors);
  const after = later && assess(later, asOf, method);
  return { before: assess(evidence, asOf, method), after: after?.figure ? after : null };
}

/** The same question put to the new unit: a baseline and milestones of the old one say nothing about it. */
function laterEvidence(evidence: Assessment, successors: readonly Measurement[]): Evidence | null {
  const { measurand, target, asOf } = evidence;
  const asked = { ...evidence, target: { ...target, baseline: null, milestones: [] } };
  const isRank = measurand.kind === 'rank';
  const own = successors.filter(
    ({ indicator, population }) => indicator === measurand.id && (population !== null) === isRank,
  );
  if (!isRank) return { ...asked, measurements: own };
  const among = [...evidence.measurements, ...own].filter(({ population }) => population !== measurand.population);
  const newest = newestOf(among.filter(({ knownOn }) => knownOn <= asOf));
  if (!newest) return null;
  const measurements = among.filter(({ population }) => population === newest.population);
  return evidenceWith({ ...asked, measurements, measurand: { ...measurand, population: newest.population } });
}

const newestOf = (measurements: readonly Measurement[]): Measurement | undefined =>
  measurements.toSorted((a, b) => (a.period.end < b.period.end ? 1 : a.period.end > b.period.end ? -1 : 0))[0];
