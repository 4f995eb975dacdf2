import { compare } from '../number/decimal.ts';
import { intervalOf } from '../record/quantity.ts';
import type { Plan, Target } from '../record/statement.ts';
import type { Day } from '../time/period.ts';
import type { Assessment, ConsideredFigure, Figure, SelectionReason } from './assessment.ts';
import type { AssessmentInput, AssessmentSettings } from './assessment-input.ts';
import { type Choice, choose, reasonsByMethod } from './figure/choose-figure.ts';
import { ageOf, STALE_AFTER } from './figure/comparable.ts';
import { conflictOf } from './figure/conflict.ts';
import { contradictedFigures, countingFigures, endOf, seriesOf } from './figure/counting.ts';
import { eligibleFigures } from './figure/eligible.ts';
import { methodAsked } from './figure/measuring-method.ts';
import { type Selection, select } from './figure/select.ts';
import { selectionReason } from './figure/selection-reason.ts';
import { noProgress, type Progress } from './progress/progress.ts';
import { withoutJudgeable } from './verdict/before-plan.ts';
import { commonVerdict } from './verdict/common-verdict.ts';
import { flagsOf } from './verdict/flags.ts';
import {
  type Bench,
  boundFor,
  type FigureVerdict,
  isMetInTime,
  judgeFigure,
  meetsGoal,
  progressFor,
} from './verdict/judge-figure.ts';
import { type Decision, isSettled, metBefore, noData, unknown } from './verdict/verdict.ts';

/**
 * Judges one target on one day: status with the worst and best still possible, every number behind it or why there is
 * none, and why each figure does or does not decide (methodology §0 to §9, §11, §15). Pure: the day is an argument.
 */
export function assess(input: AssessmentInput, asOf: Day, settings: AssessmentSettings): Assessment {
  const { target, metric } = input;
  const figures = input.measurements.map(
    (measurement): Figure => ({
      measurement,
      interval: intervalOf(measurement.quantity, metric.domain, settings.approximation),
    }),
  );
  const eligible = eligibleFigures(figures, input, asOf);
  const passed = target.deadline && asOf >= target.deadline.end;
  const bench: Bench = { input, settings, eligible, passed };
  const found = eligible.judgeable.length > 0 ? byJudgeable(bench) : byOthers(bench);
  const isOver = input.unitEnded !== null && asOf > input.unitEnded.until;
  const hasEnded = isOver && !found.isSettled && found.decision.status !== 'no_data';
  const decision = hasEnded && input.unitEnded ? unknown(input.unitEnded.reason, passed) : found.decision;
  const age = found.figure && ageOf(found.figure.measurement.period, asOf, STALE_AFTER[metric.frequency]);
  const { figure, progress, conflict } = found;
  // Every field by its name: an object put together from others takes five times the memory while it is made.
  return {
    target,
    plan: input.plan,
    metric,
    province: input.province,
    measurements: input.measurements,
    of: input.of,
    unitEnded: input.unitEnded,
    approximation: settings.approximation,
    inferBaseline: settings.inferBaseline,
    asOf,
    status: decision.status,
    statusMin: decision.statusMin,
    statusMax: decision.statusMax,
    reason: decision.reason,
    baseline: progress.baseline,
    attainment: progress.attainment,
    completion: progress.completion,
    gap: progress.gap,
    elapsed: progress.elapsed,
    expected: progress.expected,
    pace: progress.pace,
    observedPerYear: progress.observedPerYear,
    requiredPerYear: progress.requiredPerYear,
    bestPace: progress.bestPace,
    path: progress.path,
    figure,
    figures: considered(figures, asOf, input, found),
    conflict,
    age: age && { days: age.days, limit: age.limit },
    flags: flagsOf({
      target,
      figure,
      counting: () => (figure ? countingFigures(seriesOf(eligible.judgeable, figure.measurement.method)) : []),
      boundFor: (each) => boundFor(input, each),
      progress,
      decision,
      conflict: found.isContradicted || (conflict !== null && compare(conflict.spread, conflict.tolerance) > 0),
      national: input.province !== target.province,
      atDeadline: passed === true && found.position === 'at' && metric.frequency === 'point',
      stale: age?.stale === true && !found.isSettled,
      settled: found.isSettled,
      lastStatus: found.lastStatus,
    }),
  };
}

/** Whether the target is in force on the day: outside `valid_from` and `valid_until` it has no row (reference §2.1). */
export function isInForce({ validFrom, validUntil }: Target, asOf: Day): boolean {
  return (!validFrom || validFrom.start <= asOf) && (!validUntil || asOf <= validUntil.end);
}

/** Whether a plan exists on the day: before the first day of its issue it has no row (methodology §7). */
export const isIssued = ({ issued }: Plan, asOf: Day): boolean => issued === null || issued.start <= asOf;

/** What the figures of a target come to, before it is asked whether its unit still exists. */
interface Found {
  readonly decision: Decision;
  /** The figure that decides, or the latest one. */
  readonly figure: Figure | null;
  readonly progress: Progress;
  readonly position: Selection['position'];
  /** All figures of the period that counts. */
  readonly period: readonly Figure[];
  readonly conflict: Assessment['conflict'];
  readonly isContradicted: boolean;
  readonly isSettled: boolean;
  readonly lastStatus: Assessment['status'] | null;
  readonly reasons: ReadonlyMap<Figure, SelectionReason>;
}

/** The verdict by the figures that may be judged. */
function byJudgeable(bench: Bench): Found {
  const { input, eligible, passed } = bench;
  const { target, metric } = input;
  const contradicted = contradictedBy(bench);
  const { judgeable } = eligible;
  const candidates =
    contradicted.length === 0 ? judgeable : judgeable.filter((figure) => !isReplaced(figure, contradicted));
  const selection = select(candidates, target.deadline, metric.frequency);
  const choice = choose(selection.figures);
  const judge = (figure: Figure): FigureVerdict | null => judgeFigure(figure, selection, bench);
  const verdicts = choice.figures.map((figure) => ({ figure, judged: judge(figure) }));
  const { decision, figure, judged } = verdictOf(verdicts, choice, selection, bench);
  const rivals = figure ? seriesOf(selection.figures, figure.measurement.method) : selection.figures;
  const conflict =
    decision.reason === 'methods_differ'
      ? null
      : conflictOf(rivals, metric, figure, (each) => judge(each)?.decision.status);
  const settled =
    judged !== null
      ? isSettled(decision, judged.given)
      : isSettled(decision, { passed, position: 'before', metInTime: isMetInTime(bench, null) });
  const isOpenAfterwards = figure && passed && selection.position === 'before' && !settled;
  return {
    decision,
    figure,
    progress: figure
      ? (judged?.progress ?? progressFor(figure, bench))
      : noProgress(whyNoFigure(decision, conflict !== null), target),
    position: selection.position,
    period: selection.figures,
    conflict,
    isContradicted: contradicted.length > 0,
    isSettled: settled,
    lastStatus: isOpenAfterwards
      ? (judgeFigure(figure, selection, { ...bench, passed: false })?.decision.status ?? null)
      : null,
    reasons: withContradicted(reasonsByMethod(choice, figure), contradicted),
  };
}

const withContradicted = (reasons: Found['reasons'], contradicted: readonly Figure[]): Found['reasons'] =>
  contradicted.length === 0
    ? reasons
    : new Map([...reasons, ...contradicted.map((each) => [each, 'contradicted'] as const)]);

/** The verdict on the chosen figures: of one, of several methods together, or of none. */
function verdictOf(
  verdicts: readonly { readonly figure: Figure; readonly judged: FigureVerdict | null }[],
  { main }: Choice,
  { figures }: Selection,
  bench: Bench,
): { decision: Decision; figure: Figure | null; judged: FigureVerdict | null } {
  const { passed } = bench;
  const sure = verdicts.flatMap(({ figure, judged }) => (judged ? [{ figure, judged }] : []));
  const shown = sure.find(({ figure }) => figure === main) ?? null;
  if (shown) {
    const decision = commonVerdict(
      shown.judged.decision,
      sure.map(({ judged }) => judged.decision),
    );
    return decision.reason === 'methods_differ' ? { decision, figure: null, judged: null } : { decision, ...shown };
  }
  const without = { figure: main, judged: null };
  // Where the best figures tie, an earlier one of what cannot fall still holds.
  if (isMetInTime(bench, null)) return { ...without, decision: metBefore(passed) };
  if (main) return { ...without, decision: noData('no_measurement', passed) };
  return { ...without, decision: unknown(figures.length > 0 ? 'conflict' : 'no_measurement_at_deadline', passed) };
}

const whyNoFigure = ({ reason }: Decision, isConflict: boolean) =>
  reason === 'methods_differ' ? reason : isConflict ? 'conflict' : 'no_measurement';

/** No figure may be judged: there is none, or none from after the plan of which the source says the year. */
function byOthers(bench: Bench): Found {
  const { input, eligible, passed } = bench;
  const { target, metric } = input;
  const other = withoutJudgeable(bench);
  const none = noData(eligible.current.length > 0 ? 'no_comparable_figure' : 'no_measurement', passed);
  const decision = other?.decision ?? none;
  const { figure = null, figures: period = [] } = other ?? {};
  const isMet = decision.reason === 'met_before_plan';
  const conflict = conflictOf(period, metric, figure, () => decision.status);
  const notJudged = decision.reason === 'period_assumed' ? decision.reason : 'no_figure_since_plan';
  return {
    decision,
    figure,
    progress: figure
      ? progressFor(figure, bench, notJudged)
      : noProgress(conflict ? 'conflict' : 'no_measurement', target),
    position: 'before',
    period,
    conflict,
    isContradicted: false,
    isSettled: isMet && passed === true,
    lastStatus: null,
    reasons: new Map(isMet && figure ? [[figure, 'chosen']] : []),
  };
}

/**
 * Of what cannot fall: the counting figures that later ones contradict, each within its own method (methodology §7).
 */
function contradictedBy({ input, eligible }: Bench): readonly Figure[] {
  if (!input.metric.cumulative) return [];
  const methods = new Set(eligible.judgeable.map(({ measurement }) => measurement.method));
  const found = [...methods].flatMap((method) =>
    contradictedFigures(countingFigures(seriesOf(eligible.judgeable, method)), (each) => meetsGoal(input, each)),
  );
  return [...new Set(found)];
}

/** Whether a figure is of a period, and not of another method, of which the counting figure is contradicted. */
const isReplaced = (figure: Figure, contradicted: readonly Figure[]): boolean =>
  contradicted.some((each) => endOf(each) === endOf(figure) && seriesOf([figure], each.measurement.method).length > 0);

function considered(
  figures: readonly Figure[],
  asOf: Day,
  { metric, plan, target, province }: AssessmentInput,
  { period, reasons }: Found,
): ConsideredFigure[] {
  const given = {
    asOf,
    metric,
    issued: plan.issued,
    method: methodAsked(target, province !== target.province),
    end: period[0] && endOf(period[0]),
    reasons,
  };
  return figures.map((figure) => ({ ...figure, reason: selectionReason(figure, given) }));
}
