import { DEFAULT_APPROXIMATION } from '../../src/core/record/quantity.ts';
import type { Measurement } from '../../src/core/record/statement.ts';
import { assess } from '../../src/core/target/assess.ts';
import type { Assessment } from '../../src/core/target/assessment.ts';
import type { AssessmentInput, AssessmentSettings } from '../../src/core/target/assessment-input.ts';
import { aMeasurement, aMetric, aPeriod, aPlan, aTarget } from './facts.ts';

/** How figures are judged where a test is not about that. */
export const SETTINGS: AssessmentSettings = { approximation: DEFAULT_APPROXIMATION, inferBaseline: true };

/** An exact figure of a period, known when the period has ended; in the unit of the indicator. */
export const aStatedFigure = (period: string, value: number, about: Partial<Measurement> = {}): Measurement =>
  aMeasurement({
    address: `${period}/${value}`,
    period: aPeriod(period),
    quantity: { qualifier: 'eq', value, halfUnit: 0.5 },
    knownOn: aPeriod(period).end,
    ...about,
  });

/** The verdict on a target of Quảng Ninh on a day: what is not named is that of the builders, and there is no figure. */
export const judged = (about: Partial<AssessmentInput>, asOf = '2025-06-30', settings = SETTINGS): Assessment =>
  assess(
    {
      target: aTarget(),
      plan: aPlan(),
      metric: aMetric(),
      province: 'quang-ninh',
      measurements: [],
      of: null,
      unitEnded: null,
      ...about,
    },
    asOf,
    settings,
  );
