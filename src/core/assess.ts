import type { Assessment, Conflict, ConsideredFigure, Figure } from './assessment.ts';
import { ageOf, isUsable, STALE_AFTER } from './comparable.ts';
import { compare } from './decimal.ts';
import type { Evidence, Method } from './evidence.ts';
import { flagsOf } from './flags.ts';
import type { Measurand } from './measurand.ts';
import { type Bound, boundOf, meets } from './meets.ts';
import type { Day } from './period.ts';
import { noProgress, progressOf, type Question } from './progress.ts';
import { intervalOf } from './quantity.ts';
import { senseOf } from './ratio.ts';
import { resolve, spreadOf } from './resolve.ts';
import { endOf, isKnown, type Selection, select } from './select.ts';
import { standingsOf } from './standing.ts';
import type { Measurement, Target } from './statement.ts';
import { type Case, type Decision, decide, ended, isSettled, noData, tied } from './status.ts';

/**
 * Judges one target on one day: status with the worst and best still possible, every number behind it or why there is
 * none, and the standing of every figure (methodology §0 to §9, §11, §15). Pure: the day is an argument.
 */
export function assess(evidence: Evidence, asOf: Day, method: Method): Assessment {
  const { target, plan, measurand, province } = evidence;
  const figures = evidence.measurements.map((measurement) => figureOf(measurement, measurand, method));
  const known = figures.filter((figure) => isKnown(figure, asOf));
  const usable = known.filter(({ measurement }) => isUsable(measurement, measurand));
  const selection = select(usable, target.deadline);
  const resolution = resolve(selection.figures);
  const figure = resolution.choice;
  const boundFor = ({ measurement }: Figure): Bound | null =>
    boundOf(target.goal, measurement.quantity.fraction?.denominator ?? evidence.of);
  const passed = target.deadline && asOf >= target.deadline.end;
  const questionOf = (judged: Figure, at: { passed: boolean | null }): Question | null => {
    const bound = boundFor(judged);
    const national = province !== target.province;
    const { inferBaseline } = method;
    return bound && { target, measurand, bound, issued: plan.issued, national, inferBaseline, passed: at.passed };
  };
  const judge = (judged: Figure, at: { passed: boolean | null }): { decision: Decision; given: Case } | null => {
    const question = questionOf(judged, at);
    const given = question && caseOf(question, judged, selection, usable);
    return given && { decision: decide(given), given };
  };
  const verdict = figure && judge(figure, { passed });
  const conflict = conflictOf(selection, measurand, figure, (each) => judge(each, { passed })?.decision.status);
  const decision = overrule(verdict, evidence, asOf, passed, {
    none: noData(known.length > 0 ? 'no_comparable_figure' : 'no_measurement', passed),
    tied: selection.figures.length > 0,
  });
  const question = figure && questionOf(figure, { passed });
  const progress =
    figure && question
      ? progressOf(question, figure, usable)
      : noProgress(conflict ? 'conflict' : 'no_measurement', target);
  const age = figure && ageOf(figure.measurement.period, asOf, STALE_AFTER[measurand.frequency]);
  const settled = verdict !== null && isSettled(verdict.decision, verdict.given);
  const lastVerdict =
    figure && passed && selection.position === 'before' && !settled ? judge(figure, { passed: false }) : null;
  return {
    ...evidence,
    ...method,
    asOf,
    ...decision,
    ...progress,
    figure,
    figures: considered(figures, asOf, measurand, selection, resolution.standings),
    conflict,
    age: age && { days: age.days, limit: age.limit },
    flags: flagsOf({
      target,
      figure,
      usable,
      boundFor,
      progress,
      decision,
      conflict: conflict !== null && compare(conflict.spread, conflict.tolerance) > 0,
      national: province !== target.province,
      atDeadline: passed === true && selection.position === 'at',
      stale: age?.stale === true && !settled,
      settled,
      lastStatus: lastVerdict?.decision.status ?? null,
    }),
  };
}

/** Whether the target is in force on the day: outside `valid_from` and `valid_until` it has no row. */
export function isInForce({ validFrom, validUntil }: Target, asOf: Day): boolean {
  return (!validFrom || validFrom.start <= asOf) && (!validUntil || asOf <= validUntil.end);
}

const figureOf = (measurement: Measurement, { domain }: Measurand, { approximation }: Method): Figure => ({
  measurement,
  interval: intervalOf(measurement.quantity, domain, approximation),
});

function caseOf(question: Question, figure: Figure, { position }: Selection, usable: readonly Figure[]): Case {
  const { bound, measurand, target, passed } = question;
  const progress = progressOf(question, figure, usable);
  const pace = progress.pace.ok ? progress.pace.value : null;
  const inTime = (other: Figure): boolean => target.deadline === null || endOf(other) <= target.deadline.end;
  return {
    bound,
    sense: measurand.kind === 'yes-no' ? 1 : senseOf(bound),
    interval: figure.interval,
    position,
    passed,
    cumulative: measurand.cumulative,
    metInTime: measurand.cumulative && usable.some((other) => inTime(other) && meets(other.interval, bound) === true),
    keep: target.keep,
    baseline: baselineState(progress, measurand),
    pace,
    bestPace: progress.bestPace,
  };
}

function baselineState(progress: ReturnType<typeof progressOf>, { kind }: Measurand): Case['baseline'] {
  if (!progress.baseline.ok || kind === 'yes-no') return null;
  if (!progress.completion.ok) return 'meets_target';
  return progress.pace.ok ? 'usable' : 'not_before_figure';
}

/** The verdict of the figure, unless there is none, the figures tie, or the unit ended before it was settled. */
function overrule(
  verdict: { decision: Decision; given: Case } | null,
  { lasted }: Evidence,
  asOf: Day,
  passed: boolean | null,
  without: { none: Decision; tied: boolean },
): Decision {
  if (!verdict && !without.tied) return without.none;
  const isOver = lasted !== null && asOf > lasted.until;
  if (isOver && !(verdict && isSettled(verdict.decision, verdict.given))) return ended(lasted.reason, passed);
  return verdict?.decision ?? tied(passed);
}

/** How far the sources are apart, where that is more than the unit tolerates, or where it leaves no choice. */
function conflictOf(
  { figures }: Selection,
  { tolerance }: Measurand,
  choice: Figure | null,
  statusOf: (figure: Figure) => string | undefined,
): Conflict | null {
  const current = currentOf(figures);
  const spread = spreadOf(current.map(({ interval }) => interval));
  if (figures.length === 0 || (choice && compare(spread, tolerance) <= 0)) return null;
  return { spread, tolerance, sameStatus: new Set(current.map(statusOf)).size === 1, figures: current };
}

/** What each source says in the end: a figure that it corrects itself is a revision, no conflict (methodology §7). */
function currentOf(figures: readonly Figure[]): readonly Figure[] {
  const bySource = Map.groupBy(figures, ({ measurement }) => measurement.source);
  return [...bySource.values()].flatMap((own) => resolve(own).choice ?? own);
}

function considered(
  figures: readonly Figure[],
  asOf: Day,
  measurand: Measurand,
  { figures: selected }: Selection,
  standings: ReturnType<typeof resolve>['standings'],
): ConsideredFigure[] {
  const end = selected[0] && endOf(selected[0]);
  return figures.map((figure) => ({ ...figure, standing: standingsOf(figure, { asOf, measurand, end, standings }) }));
}
