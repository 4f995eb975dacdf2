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

/** What plans are judged by. */
export interface Judging extends Pick<Opened, 'store' | 'settings'> {
  readonly asOf: Day;
  /** The vocabulary for these figures. */
  readonly vocabularyFor: (figures: readonly Measurement[]) => Promise<Vocabulary>;
}

/** So many series are read whole: what they have is read in less time than it takes to ask for their last figures. */
const FEW_SERIES = 60;

/** The targets of these plans, judged by their last figures where there are many targets; the verdicts are the same. */
export const judgedInTime = (readings: readonly PlanForProvince[], judging: Judging): Promise<JudgedPlans> =>
  (seriesOfTargets(readings).length > FEW_SERIES ? judgedByLast : judgedByAll)(readings, judging);

/** The targets of these plans, judged by all figures of their series. */
export async function judgedByAll(readings: readonly PlanForProvince[], judging: Judging): Promise<JudgedPlans> {
  const { store, settings, asOf, vocabularyFor } = judging;
  const figures = await figuresOfSeries(seriesOfTargets(readings), store, asOf);
  const vocabulary = await vocabularyFor(figures);
  return { vocabulary, assessed: assessAll(readings, figures, vocabulary, asOf, settings) };
}

/**
 * The same verdicts by the last figures of each series, and by those before the plan from which a baseline is inferred;
 * by all of them where these leave anything open. Of a long series few figures are read, and an assessment knows of no
 * others.
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

/** A plan with some of its targets judged anew. */
function replaced(plan: AssessedPlan, assessments: readonly Assessment[]): AssessedPlan {
  const anew = new Map(assessments.map((each) => [each.target, each]));
  return { ...plan, assessments: plan.assessments.map((each) => anew.get(each.target) ?? each) };
}
