import type { Interval } from '../../number/interval.ts';
import { type Bound, meets } from '../../record/bound.ts';
import type { BestPace, Reason, Status, Verdict } from '../assessment.ts';
import type { Selection } from '../figure/select.ts';
import type { Path, PathStanding } from '../progress/path.ts';
import type { Sense } from '../progress/ratio.ts';
import { type PaceClass, paceClass } from './pace-class.ts';

/** What a verdict rests on, all computed before: the order of decision is then one page (methodology §8). */
export interface VerdictInput {
  readonly bound: Bound;
  readonly sense: Sense | null;
  readonly interval: Interval;
  readonly position: Selection['position'];
  /** Whether the figure is a flow of another period than the target's own: met there, it proves nothing. */
  readonly isOtherPeriod: boolean;
  /** Whether the day is on or after the deadline; null without a deadline. */
  readonly passed: boolean | null;
  readonly cumulative: boolean;
  /** Whether a counting figure of what cannot fall surely met the goal in time, and no later one contradicts it. */
  readonly metInTime: boolean;
  readonly keep: boolean;
  /** Null without a baseline; else what it says before any pace does. */
  readonly baseline: 'usable' | 'meets_target' | 'not_before_figure' | null;
  /** Pace at both ends of the interval, worst first; null where there is none. */
  readonly pace: Interval | null;
  /** The path that the figure is held against where there is no pace; null without one. */
  readonly path: Path | null;
  readonly bestPace: BestPace | null;
}

/** A verdict with the worst and best still possible. */
export interface Decision {
  readonly status: Status;
  readonly statusMin: Verdict;
  readonly statusMax: Verdict;
  readonly reason: Reason | null;
}

/** A verdict that nothing leaves open (methodology §8). */
export const settled = (status: Verdict, reason: Reason | null = null): Decision => ({
  status,
  statusMin: status,
  statusMax: status,
  reason,
});

/** No verdict, with the worst and best still possible (methodology §8). */
export const undetermined = (reason: Reason, statusMin: Verdict, statusMax: Verdict): Decision => ({
  status: 'undetermined',
  statusMin,
  statusMax,
  reason,
});

/** Nothing decides for the reason given: anything is still possible (methodology §8). */
export const unknown = (reason: Reason, passed: boolean | null): Decision =>
  undetermined(reason, passed ? 'missed' : 'off_track', 'achieved');

/** No usable figure: nothing is known but what is still possible (step 1) (methodology §8). */
export const noData = (reason: 'no_measurement' | 'no_comparable_figure', passed: boolean | null): Decision => ({
  ...unknown(reason, passed),
  status: 'no_data',
});

/** What could not fall was met in time, before any other figure decides (steps 3, 5 and 6) (methodology §8). */
export const metBefore = (passed: boolean | null): Decision =>
  settled('achieved', passed ? 'met_before_deadline' : 'met_early');

/** The verdict on one judgeable figure: the steps 2 to 10 of methodology §8, in their order. */
export function decide(given: VerdictInput): Decision {
  if (given.position === 'late') return measuredLate(given);
  return given.passed ? afterDeadline(given) : beforeDeadline(given);
}

/**
 * Whether the verdict is settled: a figure decides the deadline, and nothing later can change that but a revision
 * (methodology §8).
 */
export const isSettled = (
  { status }: Decision,
  given: Pick<VerdictInput, 'passed' | 'position' | 'metInTime'>,
): boolean =>
  given.passed === true &&
  (given.position !== 'before' || given.metInTime) &&
  (status === 'achieved' || status === 'missed');

/** A figure from too long after the deadline: only what cannot fall and is still short was short then (step 2). */
function measuredLate(given: VerdictInput): Decision {
  if (given.metInTime) return metBefore(given.passed);
  const wasShort = given.cumulative && meets(given.interval, given.bound) === false;
  return wasShort && given.passed ? settled('missed') : unknown('measured_too_late', given.passed);
}

/** The deadline has come: its own figure decides, or something that could not fall did before (steps 3 and 5). */
function afterDeadline(given: VerdictInput): Decision {
  const met = meets(given.interval, given.bound);
  const isAt = given.position === 'at';
  if (isAt && met === true) return settled('achieved');
  if (given.metInTime) return metBefore(true);
  if (!isAt) return unknown('no_measurement_at_deadline', true);
  return met === false ? settled('missed') : unknown('interval_straddles_target', true);
}

/** The deadline is still to come, or there is none (steps 4 and 6 to 10). */
function beforeDeadline(given: VerdictInput): Decision {
  const met = given.metInTime ? true : meets(given.interval, given.bound);
  if (given.keep && met !== null) return settled(met ? 'on_track' : 'off_track', 'keep_target');
  if (met === true) return given.isOtherPeriod ? settled('on_track', 'met_in_other_period') : metBefore(false);
  // A flow of another period that meets the goal is on track at best: it is not the one that was promised.
  const best = given.isOtherPeriod ? 'on_track' : 'achieved';
  if (given.passed === null) return undetermined('no_deadline', 'off_track', 'achieved');
  if (given.sense === null)
    return undetermined('pace_undefined_for_band', 'off_track', met === null ? best : 'achieved');
  if (given.baseline === null) return withoutBaseline(given.bestPace, met, best);
  if (given.baseline === 'meets_target') {
    return met === null
      ? undetermined('baseline_meets_target', 'off_track', best)
      : settled('off_track', 'baseline_meets_target');
  }
  if (given.baseline === 'not_before_figure') {
    return undetermined('measurement_not_after_baseline', 'off_track', met === null ? best : 'on_track');
  }
  const mayBe = met === null ? best : null;
  if (given.pace) return byPace(given.pace, mayBe);
  return given.path
    ? byPath(given.path.standing, mayBe)
    : undetermined('measurement_not_after_baseline', 'off_track', mayBe ?? 'on_track');
}

/** No baseline, but a bounded domain says how good the pace can be at best (step 10, methodology §15). */
function withoutBaseline(bestPace: BestPace | null, met: false | null, mayBe: Verdict): Decision {
  if (met === null) return undetermined('no_baseline', 'off_track', mayBe);
  const best = bestPace ? paceClass(bestPace.pace) : 'on_track';
  return best === 'off_track' ? settled('off_track', 'any_baseline') : undetermined('no_baseline', 'off_track', best);
}

/**
 * The class of the pace at both ends (steps 8 and 9). `mayBe`: what a value that meets the goal would be; null if none
 * does.
 */
function byPace(pace: Interval, mayBe: Verdict | null): Decision {
  const worst: PaceClass = pace.lo === null ? 'off_track' : paceClass(pace.lo);
  const best: Verdict = mayBe ?? (pace.hi === null ? 'on_track' : paceClass(pace.hi, pace.hiOpen));
  return worst === best ? settled(worst) : undetermined('interval_spans_classes', worst, best);
}

/** Where the path does not lead towards the goal the figure is held against the path itself (methodology §6). */
function byPath(standing: PathStanding, mayBe: Verdict | null): Decision {
  const worst: PaceClass = standing === 'not_worse' ? 'on_track' : 'off_track';
  const best: Verdict = mayBe ?? (standing === 'worse' ? 'off_track' : 'on_track');
  return worst === best ? settled(worst, 'compared_with_path') : undetermined('interval_spans_classes', worst, best);
}

/**
 * Whether the figure moves away: its every pace is negative, or without a pace it is worse than baseline and path
 * (methodology §8).
 */
export function isWorsening(pace: Interval | null, path: Path | null): boolean {
  // Where there is no pace the baseline is no worse than the path: what is worse than this is worse than both.
  return pace ? meets(pace, { op: 'lt', value: 0 }) === true : path?.standing === 'worse';
}
