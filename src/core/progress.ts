import type { Assessment, Baseline, Figure } from './assessment.ts';
import { bestPaceOf, declaredBaseline, inferredBaseline } from './baseline.ts';
import { type Computed, computed, none, type WhyNot } from './computed.ts';
import { compare, subtract } from './decimal.ts';
import { type Interval, mapInterval, pointOf } from './interval.ts';
import type { Measurand } from './measurand.ts';
import type { Bound } from './meets.ts';
import type { Period } from './period.ts';
import { attainment, bandGap, completion, gap, type Sense, senseOf } from './ratio.ts';
import type { Target } from './statement.ts';
import { elapsed, expectedAt, observedPerYear, pace, requiredPerYear, type Waymark } from './trajectory.ts';

/** What progress is measured against: one target for one province. */
export interface Question {
  readonly target: Target;
  readonly measurand: Measurand;
  readonly bound: Bound;
  readonly issued: Period | null;
  /** Whether the target is another unit's: its own baseline and milestones then say nothing about this one. */
  readonly national: boolean;
  readonly inferBaseline: boolean;
  /** Whether the day is on or after the deadline. */
  readonly passed: boolean | null;
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
>;

/** The numbers of a target for which no figure counts: none, all for one reason. */
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
  };
}

/** Computes every number of methodology §4 to §6 for one figure; `usable` are the figures a baseline may be inferred from. */
export function progressOf(question: Question, figure: Figure, usable: readonly Figure[]): Progress {
  const { bound, measurand, target } = question;
  if (measurand.kind === 'yes-no') return noProgress('no_number_for_yes_no', target);
  if (bound.op === 'between') {
    const inBand = computed(bandGap(figure.interval, bound.value, bound.value2));
    return { ...noProgress('no_ratio_for_band', target), gap: inBand };
  }
  const sense = senseOf(bound) ?? 1;
  const baseline = baselineOf(question, figure, usable);
  const isRank = measurand.kind === 'rank';
  return {
    baseline,
    attainment: isRank ? none('rank_has_no_ratio') : attainment(figure.interval, bound.value, sense),
    completion: baseline.ok ? completion(figure.interval, baseline.value.value, bound.value, sense) : baseline,
    gap: computed(gap(figure.interval, bound.value, sense)),
    ...paceOf(question, baseline, bound.value, sense, figure),
    requiredPerYear: required(question, figure, bound.value),
    // Milestones may ask for a slow start: the straight way from the worst start is then no bound.
    bestPace:
      baseline.ok || (!question.national && target.milestones.length > 0)
        ? null
        : bestPaceOf(figure, bound.value, sense, measurand, question.issued, target.deadline),
  };
}

function baselineOf(question: Question, figure: Figure, usable: readonly Figure[]): Computed<Baseline> {
  const declared = question.national ? none('no_baseline') : declaredBaseline(question.target);
  return declared.ok || !question.inferBaseline ? declared : inferredBaseline(usable, figure, question.issued);
}

type Pace = Pick<Progress, 'elapsed' | 'expected' | 'pace' | 'observedPerYear'>;

function paceOf(
  { target, national }: Question,
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
  const observed = atPoint(figure, (value) => observedPerYear(start, { at: period, value }));
  if (compare(sense * subtract(goal, start.value), 0) <= 0) {
    return { ...noPace(none('baseline_meets_target')), elapsed: passed, observedPerYear: observed };
  }
  const milestones = national ? [] : target.milestones.map(({ by, value }) => ({ at: by, value }));
  const expected = expectedAt([start, ...milestones, { at: deadline, value: goal }], period);
  const paces =
    passed.ok && passed.value > 0
      ? pacesOf(figure, start.value, expected, sense)
      : none('measurement_not_after_baseline');
  return { elapsed: passed, expected: computed(expected), pace: paces, observedPerYear: observed };
}

const noPace = (why: Computed<never>): Pace => ({ elapsed: why, expected: why, pace: why, observedPerYear: why });

function pacesOf({ interval }: Figure, baseline: number, expected: number, sense: Sense): Computed<Interval> {
  const probe = pace(0, baseline, expected);
  if (!probe.ok) return probe;
  return computed(
    mapInterval(interval, sense, (value) => {
      const result = pace(value, baseline, expected);
      return result.ok ? result.value : null;
    }),
  );
}

function required({ target, passed }: Question, figure: Figure, goal: number): Computed<number> {
  const { deadline } = target;
  if (!deadline) return none('no_deadline');
  if (passed) return none('deadline_passed');
  return atPoint(figure, (value) =>
    requiredPerYear({ at: figure.measurement.period, value }, { at: deadline, value: goal }),
  );
}

function atPoint({ interval }: Figure, compute: (value: number) => Computed<number>): Computed<number> {
  const value = pointOf(interval);
  return value === null ? none('not_exact') : compute(value);
}
