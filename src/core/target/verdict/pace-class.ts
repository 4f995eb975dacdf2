import { compare } from '../../number/decimal.ts';
import type { Verdict } from '../assessment.ts';

/** From this pace on a target is on track; from the lower one on at risk (methodology §8, step 8). */
export const ON_TRACK = 0.95;
export const AT_RISK = 0.6;

export type PaceClass = Extract<Verdict, 'on_track' | 'at_risk' | 'off_track'>;

/**
 * The class of a pace. `below` says that the pace itself is not reached: then a cut point is not reached either
 * (methodology §6).
 */
export function paceClass(pace: number, below = false): PaceClass {
  const reaches = (cut: number): boolean => (below ? compare(pace, cut) > 0 : compare(pace, cut) >= 0);
  if (reaches(ON_TRACK)) return 'on_track';
  return reaches(AT_RISK) ? 'at_risk' : 'off_track';
}
