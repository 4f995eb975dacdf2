import { type Bound, boundOf, meets } from '../../record/bound.ts';
import type { Metric } from '../../record/metric.ts';
import type { Figure } from '../assessment.ts';
import type { AssessmentInput, AssessmentSettings } from '../assessment-input.ts';
import { contradictedFigures, countingFigures, endOf, seriesOf } from '../figure/counting.ts';
import type { Eligible } from '../figure/eligible.ts';
import type { Selection } from '../figure/select.ts';
import { noProgress, type Progress, progressOf, type Question } from '../progress/progress.ts';
import { senseOf } from '../progress/ratio.ts';
import { type Decision, decide, type VerdictInput } from './verdict.ts';

/** What every figure of one target is judged with. */
export interface Bench {
  readonly input: AssessmentInput;
  readonly settings: AssessmentSettings;
  readonly eligible: Eligible;
  /** Whether the day is on or after the deadline; null without a deadline. */
  readonly passed: boolean | null;
}

/** The verdict on one figure, with what it rests on. */
export interface FigureVerdict {
  readonly decision: Decision;
  readonly progress: Progress;
  readonly given: VerdictInput;
}

/** The bound that the goal sets for a figure: a share of a table depends on how many were ranked (methodology §3). */
export const boundFor = ({ target, of }: AssessmentInput, { measurement }: Figure): Bound | null =>
  boundOf(target.goal, measurement.rankedAmong?.of ?? of);

/** Whether a figure meets the goal; null where that is unknown (methodology §3). */
export function meetsGoal(input: AssessmentInput, figure: Figure): boolean | null {
  const bound = boundFor(input, figure);
  return bound && meets(figure.interval, bound);
}

/** Every number about a figure; none of them where the goal sets no bound for it (methodology §4). */
export function progressFor(
  figure: Figure,
  { input, settings: method, eligible, passed }: Bench,
  notJudged: Question['notJudged'] = null,
  bound = boundFor(input, figure),
): Progress {
  const { target, metric, plan, province } = input;
  if (!bound) return noProgress('no_measurement', target);
  const { inferBaseline } = method;
  const national = province !== target.province;
  const question = { target, metric, bound, issued: plan.issued, national, inferBaseline, passed, notJudged };
  return progressOf(question, figure, eligible.usable);
}

/** Judges one figure of the selection. Null where the goal sets no bound for it (methodology §8). */
export function judgeFigure(
  figure: Figure,
  { position, isOtherPeriod }: Selection,
  bench: Bench,
): FigureVerdict | null {
  const { input, passed } = bench;
  const { metric, target } = input;
  const bound = boundFor(input, figure);
  if (!bound) return null;
  const progress = progressFor(figure, bench, null, bound);
  const given: VerdictInput = {
    bound,
    sense: metric.kind === 'yes-no' ? 1 : senseOf(bound),
    interval: figure.interval,
    position,
    isOtherPeriod,
    passed,
    cumulative: metric.cumulative,
    metInTime: isMetInTime(bench, figure.measurement.method),
    keep: target.keep,
    baseline: baselineState(progress, metric),
    pace: progress.pace.ok ? progress.pace.value : null,
    path: progress.path,
    bestPace: progress.bestPace,
  };
  return { decision: decide(given), progress, given };
}

/**
 * Whether what cannot fall surely met its goal in time: by the figure that counts in a period no later than the
 * deadline, which no later one contradicts (methodology §7). `method`: that of the figures that may say so; null for
 * any.
 */
export function isMetInTime({ input, eligible }: Bench, method: string | null): boolean {
  const { metric, target } = input;
  if (!metric.cumulative) return false;
  const counting = countingFigures(seriesOf(eligible.judgeable, method));
  const against = new Set(contradictedFigures(counting, (figure) => meetsGoal(input, figure)));
  const isInTime = (figure: Figure): boolean => target.deadline === null || endOf(figure) <= target.deadline.end;
  return counting.some((figure) => isInTime(figure) && !against.has(figure) && meetsGoal(input, figure) === true);
}

function baselineState(progress: Progress, { kind }: Metric): VerdictInput['baseline'] {
  if (!progress.baseline.ok || kind === 'yes-no') return null;
  if (!progress.completion.ok) return 'meets_target';
  return progress.path ? 'usable' : 'not_before_figure';
}
