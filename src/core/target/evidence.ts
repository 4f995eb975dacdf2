import type { Measurand } from '../record/metric.ts';
import { rankedUnits } from '../record/ranking.ts';
import type { Measurement, Plan, Target } from '../record/statement.ts';
import type { Day } from '../time/period.ts';

/** Settings of a workspace that change numbers. */
export interface Method {
  /** Relative width of «about», a share. */
  readonly approximation: number;
  /** Whether a target without a declared baseline may take one from the figures before its plan. */
  readonly inferBaseline: boolean;
}

/** All that is needed to judge one target for one province. */
export interface Evidence {
  readonly target: Target;
  readonly plan: Plan;
  readonly measurand: Measurand;
  /** The province judged: another than the target's when a national target is read against a province. */
  readonly province: string;
  /** Its figures of the measurand, known or not, in file order. */
  readonly measurements: readonly Measurement[];
  /** How many units are ranked; null where no rank is meant or the number is not known. */
  readonly of: number | null;
  /** The last day of the province or of the population that the target was written for; null while it lasts. */
  readonly lasted: { readonly reason: 'province_ended' | 'population_changed'; readonly until: Day } | null;
}

/** Evidence with what the figures say of a rank: how many units there are, hence the last place possible. */
export function evidenceWith(given: Omit<Evidence, 'of'>): Evidence {
  const { measurand, measurements } = given;
  if (measurand.kind !== 'rank') return { ...given, of: null };
  const of = rankedUnits(measurements, measurand);
  return { ...given, of, measurand: { ...measurand, domain: [1, of] } };
}
