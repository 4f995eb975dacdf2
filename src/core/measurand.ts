import type { Domain } from './interval.ts';
import type { Target } from './statement.ts';
import type { Direction, Frequency, UnitKind, Vocabulary } from './vocabulary.ts';

/** What a target measures, seen from the calculation: an indicator, a rank in an index, or a reported yes or no. */
export interface Measurand {
  /** Indicator id, or the index id for a rank; null for a qualitative target without an indicator. */
  readonly id: string | null;
  readonly unit: string;
  readonly kind: UnitKind;
  readonly direction: Direction;
  readonly domain: Domain;
  readonly frequency: Frequency;
  readonly cumulative: boolean;
  readonly pillar: string | null;
  /** Difference beyond which two figures of one period conflict, in the unit. */
  readonly tolerance: number;
}

const RANK = { unit: 'rank', kind: 'rank', direction: 'down', frequency: 'point', cumulative: false } as const;
const YES_NO = { unit: 'yes-no', kind: 'yes-no', direction: 'up', frequency: 'point', cumulative: false } as const;

/** The measurand of a target. The vocabulary must hold what the target refers to: linking has seen to that. */
export function measurandOf(target: Target, vocabulary: Vocabulary): Measurand {
  const { subject, pillar } = target;
  if (subject.kind === 'index') return { ...RANK, id: subject.index, domain: [1, null], pillar, tolerance: 0 };
  if (subject.indicator === null) return { ...YES_NO, id: null, domain: [0, 1], pillar, tolerance: 0 };
  const indicator = vocabulary.indicators.get(subject.indicator);
  const unit = indicator && vocabulary.units.get(indicator.unit);
  if (!indicator || !unit) throw new Error(`${target.address} refers to an unknown indicator or unit`);
  return {
    id: indicator.id,
    unit: unit.id,
    kind: unit.kind,
    direction: indicator.direction,
    domain: indicator.domain,
    frequency: indicator.frequency,
    cumulative: indicator.cumulative,
    pillar: pillar ?? indicator.pillar,
    tolerance: unit.tolerance ?? 0,
  };
}
