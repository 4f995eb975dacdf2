import { type Bound, meets } from '../../record/bound.ts';
import type { Target } from '../../record/statement.ts';
import type { Figure, Flag, Status } from '../assessment.ts';
import { endOf } from '../figure/counting.ts';
import { isProvisional } from '../figure/resolve.ts';
import type { Progress } from '../progress/progress.ts';
import { type Decision, isWorsening } from './verdict.ts';

/** What flags are read from. */
export interface FlagInput {
  readonly target: Target;
  readonly figure: Figure | null;
  /** The judgeable figures that count in their periods: what a correction replaced says nothing. Few flags ask. */
  readonly counting: () => readonly Figure[];
  /** The bound that the goal sets for a figure: a share of a table depends on how many were ranked. */
  readonly boundFor: (figure: Figure) => Bound | null;
  readonly progress: Progress;
  readonly decision: Decision;
  readonly conflict: boolean;
  readonly national: boolean;
  /** Whether the figure stands at a deadline that has come, of something of which other periods say anything. */
  readonly atDeadline: boolean;
  readonly stale: boolean;
  readonly settled: boolean;
  /** The status that the latest figure had on its own day, after a deadline without one; else null. */
  readonly lastStatus: Status | null;
}

/** What a reader must know besides the status, in a fixed order (reference §4, methodology §7 to §9). */
export function flagsOf(found: FlagInput): Flag[] {
  const { figure, target, decision } = found;
  const pace = found.progress.pace.ok ? found.progress.pace.value : null;
  const flags: Flag[] = [];
  const add = (flag: Flag, holds: boolean): void => {
    if (holds) flags.push(flag);
  };
  add('approximate', figure !== null && isApproximate(figure));
  add('provisional', figure !== null && isProvisional(figure));
  add('stale', found.stale);
  add('conflict', found.conflict);
  add('variant', target.variantOf !== null);
  add('national', found.national);
  add('deadline_inferred', target.deadlineInferred);
  add('period_assumed', figure?.measurement.periodAssumed === true);
  add('worsening', !found.settled && isWorsening(pace, found.progress.path));
  add('met_before', found.atDeadline && decision.status === 'missed' && surely(found, 'before', true));
  add('achieved_late', found.atDeadline && decision.status === 'missed' && surely(found, 'after', true));
  add('regressed_after', found.atDeadline && decision.status === 'achieved' && surely(found, 'after', false));
  add('last_achieved', found.lastStatus === 'achieved');
  add('last_on_track', found.lastStatus === 'on_track');
  add('last_at_risk', found.lastStatus === 'at_risk');
  add('last_off_track', found.lastStatus === 'off_track');
  return flags;
}

/** A bound, a range, a hedge, or a figure that was derived rather than printed. An estimate is provisional instead. */
function isApproximate({ measurement }: Figure): boolean {
  const { qualifier } = measurement.quantity;
  return measurement.derived || (qualifier !== 'eq' && qualifier !== 'estimate');
}

/** Whether a counting figure before or after the deciding one surely meets the target, or surely does not. */
function surely({ figure, counting, boundFor }: FlagInput, side: 'before' | 'after', met: boolean): boolean {
  if (!figure) return false;
  const own = endOf(figure);
  return counting().some((other) => {
    const isOnSide = side === 'before' ? endOf(other) < own : endOf(other) > own;
    const bound = boundFor(other);
    return isOnSide && bound !== null && meets(other.interval, bound) === met;
  });
}
