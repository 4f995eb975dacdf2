import type { SourceLocation } from '../record/source-location.ts';
import type { Assessment, Status } from '../target/assessment.ts';
import type { Day } from '../time/period.ts';

/** How a gate reads an undecided target: as it is, by the worst it could be, or by the best. */
export const GATE_MODES = ['as_is', 'pessimistic', 'optimistic'] as const;
export type GateMode = (typeof GATE_MODES)[number];

/** How loud a finding on a target may be. */
export const LEVELS = ['off', 'warn', 'error'] as const;
export type Level = (typeof LEVELS)[number];

/** How findings on the targets that fit a pattern count; of several that fit, the last one says it. */
export interface LevelRule {
  readonly target: string;
  readonly level: Level;
  readonly at: SourceLocation;
}

/** Targets that may fail until the end of a day, and why. */
export interface Waiver {
  readonly target: string;
  readonly until: Day;
  readonly reason: string;
  readonly at: SourceLocation;
}

/** What a gate goes by. */
export interface GateRules {
  readonly failOn: ReadonlySet<Status>;
  readonly mode: GateMode;
  readonly levels: readonly LevelRule[];
  readonly waivers: readonly Waiver[];
}

type Result = Pick<Assessment, 'status' | 'statusMin' | 'statusMax'>;

/**
 * The status that a gate goes by: an undecided target counts as its worst or best possible verdict (methodology §13).
 */
export function gateStatus({ status, statusMin, statusMax }: Result, mode: GateMode): Status {
  if (mode === 'as_is') return status;
  return mode === 'pessimistic' ? statusMin : statusMax;
}

/**
 * Whether a target fails the gate. A status that is listed fails in every mode, whatever it could still become
 * (methodology §13).
 */
export function failsGate(result: Result, failOn: ReadonlySet<Status>, mode: GateMode): boolean {
  return failOn.has(result.status) || failOn.has(gateStatus(result, mode));
}
