import type { Measurement } from '../../../core/record/statement.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import { type AssessedPlan, assessAll, type PlanForProvince } from '../../../core/target/assess-plans.ts';
import type { Assessment } from '../../../core/target/assessment.ts';
import { isCertain } from '../../../core/target/last-figures.ts';
import type { Day } from '../../../core/time/period.ts';
import type { Opened } from '../../workspace/context.ts';
import { figuresOfSeries, seriesOfTargets } from '../figures.ts';
import { lastFiguresOf } from './last-figures.ts';

/** Plans that were judged, with the vocabulary that the verdicts refer to. */
export interface JudgedPlans {
  readonly vocabulary: Vocabulary;
  readonly assessed: readonly AssessedPlan[];
}

/** The facts, settings and day by which plans are judged. */
export interface Judging extends Pick<Opened, 'store' | 'settings'> {
  readonly asOf: Day;
  /** The vocabulary that these figures refer to. */
  readonly vocabularyFor: (figures: readonly Measurement[]) => Promise<Vocabulary>;
}

/** Up to so many series are read whole: that takes less time than searching their last figures. */
const FEW_SERIES = 60;

/** Judges the targets of these plans: by all figures, or for many targets by the last ones, with the same verdicts. */
export const judgedInTime = (readings: readonly PlanForProvince[], judging: Judging): Promise<JudgedPlans> =>
  (seriesOfTargets(readings).length > FEW_SERIES ? judgedByLast : judgedByAll)(readings, judging);

/** Judges the targets of these plans by all figures of their series. */
export async function judgedByAll(readings: readonly PlanForProvince[], judging: Judging): Promise<JudgedPlans> {
  const { store, settings, asOf, vocabularyFor } = judging;
  const figures = await figuresOfSeries(seriesOfTargets(readings), store, asOf);
  const vocabulary = await vocabularyFor(figures);
  return { vocabulary, assessed: assessAll(readings, figures, vocabulary, asOf, settings) };
}

/**
 * Gives the same verdicts with few figures: the last ones of each series, and the last ones before the plan, from which
 * a baseline is inferred. Targets whose verdict these do not decide with certainty are judged again by all figures. The
 * other assessments hold only the figures that were read.
 */
export async function judgedByLast(readings: readonly PlanForProvince[], judging: Judging): Promise<JudgedPlans> {
  const { store, settings, asOf, vocabularyFor } = judging;
  const { holdYoungHeapOfVerdicts } = await import('../../workspace/young-heap.ts');
  holdYoungHeapOfVerdicts();
  const { figures, sinceOf } = await lastFiguresOf(readings, store, settings, asOf);
  const vocabulary = await vocabularyFor(figures);
  const assessed = assessAll(readings, figures, vocabulary, asOf, settings);
  const open = assessed.map(({ plan, province, assessments }): PlanForProvince => {
    const own = assessments.filter((each) => !isCertain(each, sinceOf(each)));
    return { plan, province, targets: own.map(({ target }) => target) };
  });
  if (open.every(({ targets }) => targets.length === 0)) return { vocabulary, assessed };
  const all = await figuresOfSeries(seriesOfTargets(open), store, asOf);
  const larger = await vocabularyFor([...figures, ...all]);
  const again = assessAll(open, all, larger, asOf, settings);
  return {
    vocabulary: larger,
    assessed: assessed.map((plan, place) => replaced(plan, again[place]?.assessments ?? [])),
  };
}

/** A plan with new assessments in place of those of the same targets. */
function replaced(plan: AssessedPlan, assessments: readonly Assessment[]): AssessedPlan {
  const anew = new Map(assessments.map((each) => [each.target, each]));
  return { ...plan, assessments: plan.assessments.map((each) => anew.get(each.target) ?? each) };
}
