import { lastDayOf } from '../record/lifetime.ts';
import { type Metric, metricOf } from '../record/metric.ts';
import { isOfKind } from '../record/ranking.ts';
import type { Measurement, Plan, Target } from '../record/statement.ts';
import type { Vocabulary } from '../record/vocabulary.ts';
import type { Day } from '../time/period.ts';
import { assess, isInForce } from './assess.ts';
import type { Assessment } from './assessment.ts';
import { type AssessmentInput, type AssessmentSettings, assessmentInput } from './assessment-input.ts';
import { kept } from './figure/kept.ts';

/** A plan as it is read for one province: its own, or another one against which national targets are held. */
export interface PlanForProvince {
  readonly plan: Plan;
  readonly province: string;
  readonly targets: readonly Target[];
}

/**
 * The assessments of a reading, and those of its targets that were left out for want of any figure of the same thing.
 */
export interface AssessedPlan extends PlanForProvince {
  readonly assessments: readonly Assessment[];
  readonly leftOut: readonly Target[];
}

/**
 * Judges every target of the readings that is in force on the day, in their order. A plan read against another province
 * keeps only the targets of which that province has a figure (reference §3).
 */
export function assessAll(
  readings: readonly PlanForProvince[],
  measurements: readonly Measurement[],
  vocabulary: Vocabulary,
  asOf: Day,
  settings: AssessmentSettings,
): AssessedPlan[] {
  const figures = Map.groupBy(measurements, ({ province, indicator }) => `${province} ${indicator}`);
  const figuresOf = (province: string, id: string | null): readonly Measurement[] =>
    figures.get(`${province} ${id}`) ?? [];
  return readings.map((reading) => {
    const inForce = reading.targets.filter((target) => isInForce(target, asOf));
    const input = inForce.map((target) => inputOf(target, reading, vocabulary, figuresOf));
    const national = reading.province !== reading.plan.province;
    const isKept = ({ measurements: own }: AssessmentInput): boolean => !national || own.length > 0;
    return {
      ...reading,
      assessments: input.filter(isKept).map((each) => assess(each, asOf, settings)),
      leftOut: input.filter((each) => !isKept(each)).map(({ target }) => target),
    };
  });
}

function inputOf(
  target: Target,
  { plan, province }: PlanForProvince,
  vocabulary: Vocabulary,
  figuresOf: (province: string, id: string | null) => readonly Measurement[],
): AssessmentInput {
  const metric = metricOf(target, vocabulary, plan.issued, province);
  // First of 63 is not 1 %.
  const measurements = kept(figuresOf(province, metric.id), (figure) => isOfKind(figure, metric));
  const unitEnded = unitEndOf(metric, province, vocabulary);
  return assessmentInput({ target, plan, metric, province, measurements, unitEnded });
}

/**
 * When and why what is judged ended, null while it lasts: the population of a rank, the province of anything else
 * (methodology §10).
 */
function unitEndOf(
  { kind, population }: Metric,
  province: string,
  vocabulary: Vocabulary,
): AssessmentInput['unitEnded'] {
  if (kind === 'rank') {
    const until = population === null ? null : (vocabulary.populations.get(population)?.until ?? null);
    return until === null ? null : { reason: 'population_changed', until };
  }
  const unit = vocabulary.provinces.get(province);
  const until = unit ? lastDayOf(unit, vocabulary) : null;
  return until === null ? null : { reason: 'province_ended', until };
}
