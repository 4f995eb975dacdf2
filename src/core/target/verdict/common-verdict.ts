import { VERDICTS, type Verdict } from '../assessment.ts';
import { type Decision, undetermined } from './verdict.ts';

/**
 * One verdict of several, by figures that different methods gave: their common status, else that they differ, with the
 * worst and the best of them (methodology §15). `main` is the one whose reason is told.
 */
export function commonVerdict(main: Decision, all: readonly Decision[]): Decision {
  if (all.length === 1) return main;
  const statusMin = worstOf(all.map((each) => each.statusMin));
  const statusMax = bestOf(all.map((each) => each.statusMax));
  const isCommon = all.every(({ status }) => status === main.status);
  return isCommon ? { ...main, statusMin, statusMax } : undetermined('methods_differ', statusMin, statusMax);
}

const worstOf = (verdicts: readonly Verdict[]): Verdict => VERDICTS.find((each) => verdicts.includes(each)) ?? 'missed';
const bestOf = (verdicts: readonly Verdict[]): Verdict =>
  VERDICTS.findLast((each) => verdicts.includes(each)) ?? 'achieved';
