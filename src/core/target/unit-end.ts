import type { Assessment } from './assessment.ts';

/**
 * Why no figure can decide a target at its deadline any more: what is judged ended before it, and the day is later.
 * Null while it lasts, and without a deadline (methodology §10).
 */
export function endedBefore({
  asOf,
  unitEnded,
  target: { deadline },
}: Pick<Assessment, 'asOf' | 'unitEnded' | 'target'>): 'population_changed' | 'province_ended' | null {
  const isOver = unitEnded !== null && deadline !== null && asOf > unitEnded.until && deadline.end > unitEnded.until;
  return isOver ? unitEnded.reason : null;
}
