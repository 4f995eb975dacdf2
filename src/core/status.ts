import type { BestPace, Reason, Status, Verdict } from './assessment.ts';
import { compare } from './decimal.ts';
import { type Interval, pointOf } from './interval.ts';
import { type Bound, meets } from './meets.ts';
import { type PaceClass, paceClass } from './pace-class.ts';
import type { Sense } from './ratio.ts';
import type { Selection } from './select.ts';

/** What a verdict rests on, all computed before: the order of decision is then one page (methodology §8). */
export interface Case {
  readonly bound: Bound;
  readonly sense: Sense | null;
  readonly interval: Interval;
  readonly position: Selection['position'];
  /** Whether the day is on or after the deadline; null without a deadline. */
  readonly passed: boolean | null;
  readonly cumulative: boolean;
  /** Whether an earlier figure of a cumulative indicator surely met the target in time. */
  readonly metInTime: boolean;
  readonly keep: boolean;
  /** Null without a baseline; else what it says before any pace does. */
  readonly baseline: 'usable' | 'meets_target' | 'not_before_figure' | null;
  /** Pace at both ends of the interval, worst first; null where there is none. */
  readonly pace: Interval | null;
  readonly bestPace: BestPace | null;
}

/** A verdict with the worst and best still possible. */
export interface Decision {
  readonly status: Status;
  readonly statusMin: Verdict;
  readonly statusMax: Verdict;
  readonly reason: Reason | null;
}

const sure = (status: Verdict, reason: Reason | null = null): Decision => ({
  status,
  statusMin: status,
  statusMax: status,
  reason,
});

const open = (reason: Reason, statusMin: Verdict, statusMax: Verdict): Decision => ({
  status: 'undetermined',
  statusMin,
  statusMax,
  reason,
});

/** No usable figure: nothing is known but what is still possible (step 1). */
export function noData(reason: 'no_measurement' | 'no_comparable_figure', passed: boolean | null): Decision {
  return { status: 'no_data', statusMin: passed ? 'missed' : 'off_track', statusMax: 'achieved', reason };
}

/** The best figures tie and differ: no choice is made between them (methodology §11). */
export const tied = (passed: boolean | null): Decision => open('conflict', passed ? 'missed' : 'off_track', 'achieved');

/** The province or the population of the target ended before its deadline was decided (methodology §10). */
export const ended = (reason: 'province_ended' | 'population_changed', passed: boolean | null): Decision =>
  open(reason, passed ? 'missed' : 'off_track', 'achieved');

/** The verdict on one figure: the steps 2 to 10 of methodology §8, in their order. */
export function decide(given: Case): Decision {
  return given.passed ? afterDeadline(given) : beforeDeadline(given);
}

/** Whether the verdict is settled: a figure decides the deadline, and nothing later can change that but a revision. */
export const isSettled = ({ status }: Decision, given: Case): boolean =>
  given.passed === true &&
  (given.position !== 'before' || given.metInTime) &&
  (status === 'achieved' || status === 'missed');

function afterDeadline(given: Case): Decision {
  const met = meets(given.interval, given.bound);
  const inTime = sure('achieved', 'met_before_deadline');
  if (given.position === 'late') {
    if (given.metInTime) return inTime;
    return given.cumulative && met === false ? sure('missed') : open('measured_too_late', 'missed', 'achieved');
  }
  if (given.position === 'at') {
    if (met === true) return sure('achieved');
    if (given.metInTime) return inTime;
    return met === false ? sure('missed') : open('interval_straddles_target', 'missed', 'achieved');
  }
  return given.metInTime ? inTime : open('no_measurement_at_deadline', 'missed', 'achieved');
}

function beforeDeadline(given: Case): Decision {
  const met = meets(given.interval, given.bound);
  if (given.keep && met !== null) return sure(met ? 'on_track' : 'off_track', 'keep_target');
  if (met === true) return sure('achieved', 'met_early');
  if (given.metInTime) return sure('achieved', 'met_early');
  const best = (otherwise: Verdict): Verdict => (met === null ? 'achieved' : otherwise);
  if (given.passed === null) return open('no_deadline', 'off_track', 'achieved');
  if (given.sense === null) return open('pace_undefined_for_band', 'off_track', 'achieved');
  if (given.baseline === null) return withoutBaseline(given.bestPace, met);
  if (given.baseline === 'meets_target') {
    return met === null
      ? open('baseline_meets_target', 'off_track', 'achieved')
      : sure('off_track', 'baseline_meets_target');
  }
  if (given.baseline === 'not_before_figure' || given.pace === null) {
    return open('measurement_not_after_baseline', 'off_track', best('on_track'));
  }
  return byPace(given.pace, met);
}

/** No baseline, but a bounded domain says how good the pace can be at best (methodology §15). */
function withoutBaseline(bestPace: BestPace | null, met: false | null): Decision {
  if (met === null) return open('no_baseline', 'off_track', 'achieved');
  const best = bestPace ? paceClass(bestPace.pace) : 'on_track';
  return best === 'off_track' ? sure('off_track', 'any_baseline') : open('no_baseline', 'off_track', best);
}

function byPace(pace: Interval, met: false | null): Decision {
  const worst: PaceClass = pace.lo === null ? 'off_track' : paceClass(pace.lo);
  const best: Verdict = met === null ? 'achieved' : pace.hi === null ? 'on_track' : paceClass(pace.hi, pace.hiOpen);
  return worst === best ? sure(worst) : open('interval_spans_classes', worst, best);
}

/** Whether the figure moves away from the target: even its best reading has a negative pace. */
export function isWorsening(pace: Interval | null): boolean {
  const best = pace && (pointOf(pace) ?? pace.hi);
  return best !== null && compare(best, 0) < 0;
}
