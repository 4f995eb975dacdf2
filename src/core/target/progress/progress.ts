import { type Computed, computed, none, type WhyNot } from '../../number/computed.ts';
import { compare, subtract } from '../../number/decimal.ts';
import { type Interval, mapInterval, pointOf } from '../../number/interval.ts';
import { type Bound, meets } from '../../record/bound.ts';
import type { Metric } from '../../record/metric.ts';
import type { Target } from '../../record/statement.ts';
import type { Period } from '../../time/period.ts';
import type { Assessment, Baseline, Figure } from '../assessment.ts';
import { methodAsked } from '../figure/measuring-method.ts';
import { bestPaceOf, declaredBaseline, inferredBaseline } from './baseline.ts';
import { type Path, pathOf, pathPoints } from './path.ts';
import { attainment, bandGap, completion, gap, type Sense, senseOf } from './ratio.ts';
import { elapsed, observedPerYear, pace, requiredPerYear, type Waymark } from './trajectory.ts';

/** What progress is measured against: one target for one province. */
export interface Question {
  readonly target: Target;
  readonly metric: Metric;
  readonly bound: Bound;
  readonly issued: Period | null;
  /** Whether the target is another unit's: its own baseline and milestones then say nothing about this one. */
  readonly national: boolean;
  readonly inferBaseline: boolean;
  /** Whether the day is on or after the deadline. */
  readonly passed: boolean | null;
  /** Why the figure may not be judged, only shown; null for one that may. */
  readonly notJudged: 'no_figure_since_plan' | 'period_assumed' | null;
}

/** Every number about one figure, or why there is none; units as in Assessment. */
export type Progress = Pick<
  Assessment,
  | 'baseline'
  | 'attainment'
  | 'completion'
  | 'gap'
  | 'elapsed'
  | 'expected'
  | 'pace'
  | 'observedPerYear'
  | 'requiredPerYear'
  | 'bestPace'
  | 'path'
>;

/** The numbers of a target for which no figure counts: none, all for one reason (methodology §0). */
export function noProgress(why: WhyNot, target: Target): Progress {
  const nothing = none(why);
  return {
    baseline: declaredBaseline(target),
    attainment: nothing,
    completion: nothing,
    gap: nothing,
    elapsed: nothing,
    expected: nothing,
    pace: nothing,
    observedPerYear: nothing,
    requiredPerYear: nothing,
    bestPace: null,
    path: null,
  };
}

/**
 * Computes every number of methodology §4 to §6 for one figure; `usable` are the figures a baseline may be inferred
 * from.
 */
export function progressOf(question: Question, figure: Figure, usable: readonly Figure[]): Progress {
  const { bound, metric, target } = question;
  if (metric.kind === 'yes-no') return noProgress('no_number_for_yes_no', target);
  if (bound.op === 'between') {
    const inBand = computed(bandGap(figure.interval, bound.value, bound.value2));
    return { ...noProgress('no_ratio_for_band', target), gap: inBand };
  }
  const sense = senseOf(bound) ?? 1;
  const baseline = baselineOf(question, figure, usable);
  const isRank = metric.kind === 'rank';
  const way = paceOf(question, baseline, bound.value, sense, figure);
  return {
    baseline,
    attainment: isRank ? none('rank_has_no_ratio') : attainment(figure.interval, bound.value, sense),
    completion: baseline.ok ? completion(figure.interval, baseline.value.value, bound.value, sense) : baseline,
    gap: computed(gap(figure.interval, bound.value, sense)),
    elapsed: way.elapsed,
    expected: way.expected,
    pace: way.pace,
    observedPerYear: way.observedPerYear,
    requiredPerYear: required(question, figure, sense, baseline),
    bestPace: baseline.ok || !isBestPaceBound(question) ? null : bestPaceFor(question, figure, bound.value, sense),
    path: way.path,
  };
}

/** Milestones may ask for a slow start: the straight way from the worst start is then no bound. */
const isBestPaceBound = ({ national, target, notJudged }: Question): boolean =>
  notJudged === null && (national || target.milestones.length === 0);

const bestPaceFor = ({ metric, issued, target }: Question, figure: Figure, goal: number, sense: Sense) =>
  bestPaceOf(figure, goal, sense, metric, issued, target.deadline);

/** The declared baseline, unless it was counted by another method than the target asks for; else what figures imply. */
function baselineOf(question: Question, figure: Figure, usable: readonly Figure[]): Computed<Baseline> {
  const { target, national, inferBaseline, notJudged, issued } = question;
  const declared = national ? none('no_baseline') : declaredBaseline(target);
  if (declared.ok) {
    const { method } = declared.value;
    return method === null || method === methodAsked(target, national) ? declared : none('methods_differ');
  }
  return inferBaseline && notJudged === null ? inferredBaseline(usable, figure, issued) : declared;
}

type Pace = Pick<Progress, 'elapsed' | 'expected' | 'pace' | 'observedPerYear' | 'path'>;

function paceOf(
  { target, national, notJudged }: Question,
  baseline: Computed<Baseline>,
  goal: number,
  sense: Sense,
  figure: Figure,
): Pace {
  const { deadline } = target;
  if (!baseline.ok || !deadline) return noPace(baseline.ok ? none('no_deadline') : baseline);
  const start: Waymark = { at: baseline.value.period, value: baseline.value.value };
  const { period } = figure.measurement;
  const passed = elapsed(start.at, period, deadline);
  const observed = figure.measurement.periodAssumed
    ? none('period_assumed')
    : atPoint(figure, (value) => observedPerYear(start, { at: period, value }, deadline));
  if (compare(sense * subtract(goal, start.value), 0) <= 0) {
    return { ...noPace(none('baseline_meets_target')), elapsed: passed, observedPerYear: observed };
  }
  if (notJudged !== null) return { ...noPace(none(notJudged)), elapsed: passed, observedPerYear: observed };
  const points = pathPoints(start, national ? [] : target.milestones, { at: deadline, value: goal });
  const path = pathOf(points, { at: period }, figure.interval, sense);
  const expected = computed(path.expected);
  if (!passed.ok || passed.value <= 0) {
    const why = none('measurement_not_after_baseline');
    return { elapsed: passed, expected, pace: why, observedPerYear: observed, path: null };
  }
  return { elapsed: passed, expected, pace: pacesOf(figure, path, sense), observedPerYear: observed, path };
}

const noPace = (why: Computed<never>): Pace => ({
  elapsed: why,
  expected: why,
  pace: why,
  observedPerYear: why,
  path: null,
});

function pacesOf({ interval }: Figure, { points, expected }: Path, sense: Sense): Computed<Interval> {
  const baseline = points[0]?.value ?? expected;
  const probe = pace(0, baseline, expected, sense);
  if (!probe.ok) return probe;
  return computed(
    mapInterval(interval, sense, (value) => {
      const result = pace(value, baseline, expected, sense);
      return result.ok ? result.value : null;
    }),
  );
}

/**
 * What is needed a year up to the deadline: nothing where the goal is surely met. A guessed year gives no rate (§15).
 */
function required(
  { target, passed, bound }: Question,
  figure: Figure,
  sense: Sense,
  baseline: Computed<Baseline>,
): Computed<number> {
  const { deadline } = target;
  if (!deadline) return none('no_deadline');
  if (figure.measurement.periodAssumed) return none('period_assumed');
  if (figure.measurement.period.end >= deadline.end) return none('deadline_passed');
  if (passed) return none('deadline_over');
  if (meets(figure.interval, bound) === true) return computed(0);
  return atPoint(figure, (value) =>
    requiredPerYear(
      { at: figure.measurement.period, value },
      { at: deadline, value: bound.value },
      sense,
      baseline.ok ? baseline.value.period : null,
    ),
  );
}

function atPoint({ interval }: Figure, compute: (value: number) => Computed<number>): Computed<number> {
  const value = pointOf(interval);
  return value === null ? none('not_exact') : compute(value);
}
