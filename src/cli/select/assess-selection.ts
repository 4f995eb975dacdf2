import type { Plan, Target } from '../../core/record/statement.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import { isIssued } from '../../core/target/assess.ts';
import { type AssessedPlan, assessAll, type PlanForProvince } from '../../core/target/assess-plans.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import type { PlanSummary } from '../../core/target/plan-summary.ts';
import { summarise } from '../../core/target/plan-summary.ts';
import { isOfStatus } from '../../core/target/status-filter.ts';
import type { Day } from '../../core/time/period.ts';
import type { SharedOptions } from '../args/options.ts';
import { UsageError } from '../errors/errors.ts';
import { byIssue, forecastNotesOf, notIssuedNotes } from '../output/remarks.ts';
import type { Context, Opened } from '../workspace/context.ts';
import { figuresOfSeries, seriesOfTargets } from './figures.ts';
import { checkKnown, distinct, namesakes, provincesNamed } from './names.ts';
import { plansFor, unitsFor, vocabularyFor } from './narrow.ts';
import { selectPlans } from './plan-selection.ts';
import { filterText, partsWithout } from './unmatched.ts';

/** The targets that the options select, judged, with the tallies of their plans and remarks for the reader. */
export interface Verdicts {
  readonly vocabulary: Vocabulary;
  readonly assessments: readonly Assessment[];
  /** Targets of another unit of which the province has no figure. */
  readonly leftOut: readonly { readonly province: string; readonly target: Target }[];
  /** How many targets were selected, whatever their status. */
  readonly selected: number;
  readonly summaries: readonly PlanSummary[];
  /** The plans that were read. */
  readonly plans: readonly Plan[];
  /** Parts of the selection that nothing fits, as they were typed: «--province ha-noi». */
  readonly unmatched: readonly string[];
  /** Those that no target fits, where a plan without targets is nothing either. */
  readonly untargeted: readonly string[];
  readonly notes: readonly string[];
}

/** The facts to judge by. */
export type LoadedFacts = Pick<Opened, 'store' | 'settings' | 'language'>;

/** Selects by the shared options and judges. Throws UsageError for an unknown name or a selection that matches nothing. */
export async function judge(
  facts: LoadedFacts,
  { options, asOf }: Pick<Context, 'options' | 'asOf'>,
): Promise<Verdicts> {
  const { store, settings, language } = facts;
  const isJudgeable = async (id: string): Promise<boolean> => hasTargets(facts, { ...options, province: [id] }, asOf);
  const names = options.province ?? [];
  const named = await provincesNamed(names, await unitsFor(names, store), isJudgeable);
  const provinces = distinct(named).map(({ province }) => province);
  const candidates = await plansFor(
    provinces.map(({ id }) => id),
    options.plan,
    store,
  );
  const units = await store.vocabularyOf({ provinces: candidates.map(({ province }) => province) });
  const selection = selectPlans(candidates, provinces, options.plan, units);
  const plans = [...new Set(selection.map(({ plan }) => plan))];
  const targets = Map.groupBy(await store.targets({ plans: plans.map(({ address }) => address) }), ({ plan }) => plan);
  const readings = selection.map(
    (each): PlanForProvince => ({ ...each, targets: targets.get(each.plan.address) ?? [] }),
  );
  const measurements = await figuresOfSeries(seriesOfTargets(readings), store, asOf);
  const isNarrowed = options.indicator !== undefined || options.pillar !== undefined;
  // Whether a name is one of an indicator or a pillar can only be told by all of them.
  const vocabulary = isNarrowed ? await store.vocabulary() : await vocabularyFor(readings, measurements, store);
  const all = assessAll(readings, measurements, vocabulary, asOf, settings);
  const { present: judged, later } = byIssue(all, asOf);
  const isWanted = wanted(options, vocabulary, all);
  const notYet = later.flatMap(({ assessments }) => assessments.filter(isWanted));
  const selected = judged.flatMap(({ assessments }) => assessments.filter(isWanted));
  if (readings.length === 0 || (isNarrowed && selected.length + notYet.length === 0)) {
    throw new UsageError('nothing_selected', { filter: filterText(options) });
  }
  const { status } = options;
  const assessments = status ? selected.filter((each) => status.some((name) => isOfStatus(each, name))) : selected;
  const summaries = judged
    .filter((each) => !isNarrowed || each.assessments.some(isWanted))
    .map((each) => summarise(each.plan, each.province, each.assessments, asOf));
  const { notices } = language.cli;
  const leftOut = judged.flatMap(({ province, leftOut: own }) => own.map((target) => ({ province, target })));
  const remarks = [
    ...notIssuedNotes(
      (isNarrowed ? notYet : later).map(({ plan }) => plan),
      language,
    ),
    ...forecastNotesOf(assessments, asOf, language),
  ];
  const notes = [
    ...namesakes(distinct(named), language),
    ...judged
      .filter(({ leftOut: own }) => own.length > 0)
      .map(({ leftOut: own, plan, province }) => notices.leftOut(own.length, plan.address, province)),
    ...remarks,
    ...(assessments.length === 0 && selected.length > 0 ? [notices.filtered(selected.length)] : []),
  ];
  const unmatched = partsWithout(isNarrowed ? [...selected, ...notYet] : readings, options, named);
  const untargeted = partsWithout([...selected, ...notYet], options, named);
  return {
    vocabulary,
    assessments,
    leftOut,
    selected: selected.length,
    summaries,
    plans: plans.filter((plan) => isIssued(plan, asOf)),
    unmatched,
    untargeted,
    notes,
  };
}

/** Whether the selection finds a target. */
async function hasTargets(facts: LoadedFacts, options: SharedOptions, asOf: Day): Promise<boolean> {
  try {
    return (await judge(facts, { options, asOf })).selected > 0;
  } catch (error) {
    if (error instanceof UsageError) return false;
    throw error;
  }
}

function wanted(options: SharedOptions, vocabulary: Vocabulary, judged: readonly AssessedPlan[]) {
  const { indicator, pillar } = options;
  const pillars = judged.flatMap(({ assessments }) => assessments.flatMap(({ metric }) => metric.pillar ?? []));
  checkKnown({ ...(indicator && { indicator }), ...(pillar && { pillar }) }, vocabulary, pillars);
  return isOf(options);
}

/** Whether a target is of the indicators and pillars asked for. */
export const isOf =
  ({ indicator, pillar }: SharedOptions) =>
  ({ metric }: Assessment): boolean =>
    (!indicator || (metric.id !== null && indicator.includes(metric.id))) &&
    (!pillar || (metric.pillar !== null && pillar.includes(metric.pillar)));
