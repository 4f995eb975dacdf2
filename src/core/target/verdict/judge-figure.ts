import { type Bound, boundOf, meets } from '../../record/bound.ts';
import type { Measurand } from '../../record/metric.ts';
import type { Figure } from '../assessment.ts';
import type { Evidence, Method } from '../evidence.ts';
import { contradictedFigures, countingFigures, endOf, seriesOf } from '../figure/counting.ts';
import type { Eligible } from '../figure/eligible.ts';
import type { Selection } from '../figure/select.ts';
import { noProgress, type Progress, progressOf, type Question } from '../progress/progress.ts';
import { senseOf } from '../progress/ratio.ts';
import { type Case, type Decision, decide } from './verdict.ts';

/** What every figure of one target is judged with. */
export interface Bench {
  readonly evidence: Evidence;
  readonly method: Method;
  readonly eligible: Eligible;
  /** Whether the day is on or after the deadline; null without a deadline. */
  readonly passed: boolean | null;
}

/** The verdict on one figure, with what it rests on. */
export interface Judged {
  readonly decision: Decision;
  readonly given: Case;
}

/** The bound that the goal sets for a figure: a share of a table depends on how many were ranked. */
export const boundFor = ({ target, of }: Evidence, { measurement }: Figure): Bound | null =>
  boundOf(target.goal, measurement.quantity.fraction?.denominator ?? of);

/** Whether a figure meets the goal; null where that is unknown. */
export function meetsGoal(evidence: Evidence, figure: Figure): boolean | null {
  const bound = boundFor(evidence, figure);
  return bound && meets(figure.interval, bound);
}

/** Every number about a figure; none of them where the goal sets no bound for it. */
export function progressFor(
  figure: Figure,
  { evidence, method, eligible, passed }: Bench,
  notJudged: Question['notJudged'] = null,
): Progress {
  const { target, measurand, plan, province } = evidence;
  const bound = boundFor(evidence, figure);
  if (!bound) return noProgress('no_measurement', target);
  const { inferBaseline } = method;
  const national = province !== target.province;
  const question = { target, measurand, bound, issued: plan.issued, national, inferBaseline, passed, notJudged };
  return progressOf(question, figure, eligible.usable);
}

/** Judges one figure of the selection. Null where the goal sets no bound for it. */
export function judgeFigure(figure: Figure, { position, isOtherPeriod }: Selection, bench: Bench): Judged | null {
  const { evidence, passed } = bench;
  const { measurand, target } = evidence;
  const bound = boundFor(evidence, figure);
  if (!bound) return null;
  const progress = progressFor(figure, bench);
  const given: Case = {
    bound,
    sense: measurand.kind === 'yes-no' ? 1 : senseOf(bound),
    interval: figure.interval,
    position,
    isOtherPeriod,
    passed,
    cumulative: measurand.cumulative,
    metInTime: isMetInTime(bench, figure.measurement.method),
    keep: target.keep,
    baseline: baselineState(progress, measurand),
    pace: progress.pace.ok ? progress.pace.value : null,
    path: progress.path,
    bestPace: progress.bestPace,
  };
  return { decision: decide(given), given };
}

/**
 * Whether what cannot fall surely met its goal in time: by the figure that counts in a period no later than the deadline,
 * which no later one contradicts (methodology §7). `method`: that of the figures that may say so; null for any.
 */
export function isMetInTime({ evidence, eligible }: Bench, method: string | null): boolean {
  const { measurand, target } = evidence;
  if (!measurand.cumulative) return false;
  const counting = countingFigures(seriesOf(eligible.judgeable, method));
  const against = new Set(contradictedFigures(counting, (figure) => meetsGoal(evidence, figure)));
  const isInTime = (figure: Figure): boolean => target.deadline === null || endOf(figure) <= target.deadline.end;
  return counting.some((figure) => isInTime(figure) && !against.has(figure) && meetsGoal(evidence, figure) === true);
}

function baselineState(progress: Progress, { kind }: Measurand): Case['baseline'] {
  if (!progress.baseline.ok || kind === 'yes-no') return null;
  if (!progress.completion.ok) return 'meets_target';
  return progress.path ? 'usable' : 'not_before_figure';
}
