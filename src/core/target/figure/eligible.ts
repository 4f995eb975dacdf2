import type { Measurement } from '../../record/statement.ts';
import type { Day, Period } from '../../time/period.ts';
import type { Figure } from '../assessment.ts';
import type { AssessmentInput } from '../assessment-input.ts';
import { isUsable } from './comparable.ts';
import { kept } from './kept.ts';
import { methodAsked } from './measuring-method.ts';

/** The figures of a target on a day, each list a part of the one before (methodology §7). */
export interface Eligible {
  /** Known on the day, of a period that has begun. */
  readonly current: readonly Figure[];
  /** Current, and of what the target measures: its period length, population and method. */
  readonly usable: readonly Figure[];
  /** Usable, of the source's own year, and from after the day on which the plan was issued. */
  readonly judgeable: readonly Figure[];
}

/**
 * Whether a figure was known on the day: by its publication, its source's date or its period's end (methodology §7).
 */
export const isKnown = ({ knownOn }: Measurement, asOf: Day): boolean => knownOn <= asOf;

/** Whether a figure was stated before its period had begun: a forecast, which is never judged (methodology §7). */
export const isForecast = (measurement: Measurement, asOf: Day): boolean =>
  isKnown(measurement, asOf) && measurement.period.start > asOf;

/**
 * Whether a figure's period ended after the last day of the plan's issue; always, where nobody knows that day
 * (methodology §15).
 */
export const isAfterIssue = ({ period }: Measurement, issued: Period | null): boolean =>
  issued === null || period.end > issued.end;

/** Sorts out which figures may be judged: a promise is judged by what came after it (methodology §7). */
export function eligibleFigures(figures: readonly Figure[], input: AssessmentInput, asOf: Day): Eligible {
  const { target, plan, metric, province } = input;
  const method = methodAsked(target, province !== target.province);
  const current = kept(figures, ({ measurement }) => isKnown(measurement, asOf) && !isForecast(measurement, asOf));
  const usable = kept(current, ({ measurement }) => isUsable(measurement, metric, method));
  const judgeable = kept(
    usable,
    ({ measurement }) => !measurement.periodAssumed && isAfterIssue(measurement, plan.issued),
  );
  return { current, usable, judgeable };
}
