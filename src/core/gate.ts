import type { Assessment, Status } from './assessment.ts';

/** How a gate reads an undecided target: as it is, by the worst it could be, or by the best. */
export const GATE_MODES = ['as_is', 'pessimistic', 'optimistic'] as const;
export type GateMode = (typeof GATE_MODES)[number];

/** The status that a gate goes by: an undecided target counts as its worst or best possible verdict (methodology §13). */
export function gateStatus(
  { status, statusMin, statusMax }: Pick<Assessment, 'status' | 'statusMin' | 'statusMax'>,
  mode: GateMode,
): Status {
  if (mode === 'as_is') return status;
  return mode === 'pessimistic' ? statusMin : statusMax;
}

/** Whether a target fails the gate. A status that is listed fails in every mode, whatever it could still become. */
export function failsGate(
  result: Pick<Assessment, 'status' | 'statusMin' | 'statusMax'>,
  failOn: ReadonlySet<Status>,
  mode: GateMode,
): boolean {
  return failOn.has(result.status) || failOn.has(gateStatus(result, mode));
}
