import type { Domain } from '../number/interval.ts';
import type { Day, Period } from '../time/period.ts';
import type { Target } from './statement.ts';
import type { Direction, Frequency, UnitKind, Vocabulary } from './vocabulary.ts';

/** What a target measures, seen from the calculation: an indicator, a rank in an index, or a reported yes or no. */
export interface Metric {
  /** Indicator id, or the index id for a rank; null for a qualitative target without an indicator. */
  readonly id: string | null;
  readonly unit: string;
  readonly kind: UnitKind;
  readonly direction: Direction;
  readonly domain: Domain;
  readonly frequency: Frequency;
  readonly cumulative: boolean;
  readonly pillar: string | null;
  /** The population in which a rank is judged; null for what is no rank, or where none was in force. */
  readonly population: string | null;
  /** Whether places among any units count: for a rank of a unit that belongs to no population, such as the country. */
  readonly amongAny: boolean;
  /** Difference beyond which two figures of one period conflict, in the unit. */
  readonly tolerance: number;
}

const RANK = {
  unit: 'rank',
  kind: 'rank',
  direction: 'down',
  frequency: 'point',
  cumulative: false,
  tolerance: 0,
} as const;
const YES_NO = {
  unit: 'yes-no',
  kind: 'yes-no',
  direction: 'up',
  frequency: 'point',
  cumulative: false,
  tolerance: 0,
  population: null,
  amongAny: false,
} as const;

/**
 * The metric of a target for one province. The vocabulary must hold what it refers to: linking has seen to that.
 * A rank is judged in the population in force on the last day of its plan's issue, unless the target names one; where
 * that day is not known, on the first day of the deadline's period (methodology §10).
 */
export function metricOf(
  target: Target,
  vocabulary: Vocabulary,
  issued: Period | null = null,
  province = target.province,
): Metric {
  const { subject, pillar } = target;
  if (subject.kind === 'index') {
    const population =
      subject.population ?? populationOf(province, issued?.end ?? target.deadline?.start ?? null, vocabulary);
    const belongs = (vocabulary.provinces.get(province)?.populations ?? []).length > 0;
    const amongAny = population === null && !belongs;
    return { ...RANK, id: subject.index, domain: [1, null], pillar, population, amongAny };
  }
  if (subject.indicator === null) return { ...YES_NO, id: null, domain: [0, 1], pillar };
  const metric = metricOfIndicator(subject.indicator, vocabulary);
  if (!metric) throw new Error(`${target.address} refers to an unknown indicator or unit`);
  return { ...metric, pillar: pillar ?? metric.pillar };
}

/** The metric of an indicator without any target; null for an id that is none (reference §2.3). */
export function metricOfIndicator(id: string, { indicators, units }: Vocabulary): Metric | null {
  const indicator = indicators.get(id);
  const unit = indicator && units.get(indicator.unit);
  if (!indicator || !unit) return null;
  return {
    id: indicator.id,
    unit: unit.id,
    kind: unit.kind,
    direction: indicator.direction,
    domain: indicator.domain,
    frequency: indicator.frequency,
    cumulative: indicator.cumulative,
    pillar: indicator.pillar,
    population: null,
    amongAny: false,
    tolerance: unit.tolerance ?? 0,
  };
}

/** The metric of places in an index or by an indicator, among any units (methodology §10). */
export const metricOfPlaces = (id: string, pillar: string | null): Metric => ({
  ...RANK,
  id,
  domain: [1, null],
  pillar,
  population: null,
  amongAny: true,
});

/** The population of a province that was in force on a day; its first one where the day is not known. */
function populationOf(province: string, day: Day | null, { populations, provinces }: Vocabulary): string | null {
  const own = provinces.get(province)?.populations ?? [];
  if (day === null) return own[0] ?? null;
  const isInForce = (id: string): boolean => {
    const { from = null, until = null } = populations.get(id) ?? {};
    return (from === null || from <= day) && (until === null || day <= until);
  };
  return own.find(isInForce) ?? null;
}
