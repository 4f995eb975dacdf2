import type { Plan, Target } from '../../core/record/statement.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import { isIssued } from '../../core/target/assess.ts';
import type { AssessedPlan, PlanForProvince } from '../../core/target/assess-plans.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import { forecastsAmong } from '../../core/target/figure/forecasts.ts';
import type { PlanSummary } from '../../core/target/plan-summary.ts';
import { summarise } from '../../core/target/plan-summary.ts';
import { isOfStatus } from '../../core/target/status-filter.ts';
import type { Day } from '../../core/time/period.ts';
import type { FactReader } from '../../store/fact-store.ts';
import type { SharedOptions } from '../args/options.ts';
import { UsageError } from '../errors/errors.ts';
import type { Context, Opened } from '../workspace/context.ts';
import { byIssue } from './future-remarks.ts';
import { type JudgedPlans, judgedInTime } from './judge/judged-plans.ts';
import { plansInParts } from './judge/parts.ts';
import { checkKnown } from './names/known-names.ts';
import { distinct, type Named, provincesNamed } from './names/named-provinces.ts';
import { plansFor, unitsFor, vocabularyFor } from './names/narrow.ts';
import { type PlanOf, selectPlans } from './names/plan-selection.ts';
import { filterText, partsWithout } from './names/unmatched.ts';
import { remarksInWords, type SelectionRemarks } from './remarks-of-selection.ts';

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
  /** What is to be said of the selection, and the same in words. */
  readonly remarks: SelectionRemarks;
  readonly notes: readonly string[];
}

/** The facts to judge by. */
export type LoadedFacts = Pick<Opened, 'store' | 'settings' | 'language'>;

/**
 * Selects by the shared options and judges: by the figures that decide, unless `judgedBy` is another way. Throws
 * UsageError for an unknown name or a selection that matches nothing.
 */
export async function judge(
  facts: LoadedFacts,
  { options, asOf }: Pick<Context, 'options' | 'asOf'>,
  judgedBy = judgedInTime,
): Promise<Verdicts> {
  const asked = await askedFor(facts, options, asOf);
  const { store, settings } = facts;
  const judged = await judgedBy(asked.readings, {
    ...{ store, settings, asOf },
    // Whether a name is one of an indicator or a pillar can only be told by all of them.
    vocabularyFor: (figures) =>
      isNarrowed(options) ? store.vocabulary() : vocabularyFor(asked.readings, figures, store),
  });
  return verdictsOf(asked, judged, facts, { options, asOf });
}

/**
 * The verdicts on everything there is, a part at a time in the order of the provinces: each part can be shown and
 * forgotten before the next one is judged. Of the options that select only `status` may be among them. Throws
 * UsageError where there is nothing.
 */
export async function* judgeInParts(
  facts: LoadedFacts,
  { options, asOf }: Pick<Context, 'options' | 'asOf'>,
): AsyncGenerator<Verdicts> {
  const { store, settings } = facts;
  const { named, plans } = await plansAskedFor(facts, options, asOf);
  const vocabulary = await store.vocabulary();
  for await (const readings of plansInParts(plans, (part) => withTargets(part, store))) {
    const judged = await judgedInTime(readings, { store, settings, asOf, vocabularyFor: async () => vocabulary });
    yield verdictsOf({ named, readings }, judged, facts, { options, asOf });
  }
}

/** What was judged of what was asked for. Throws UsageError for an unknown name or a selection that matches nothing. */
function verdictsOf(
  asked: Asked,
  { vocabulary, assessed }: JudgedPlans,
  { language }: LoadedFacts,
  { options, asOf }: Pick<Context, 'options' | 'asOf'>,
): Verdicts {
  const found = wantedAmong(assessed, options, asOf, vocabulary);
  const { selected, notYet } = found;
  if (asked.readings.length === 0 || (isNarrowed(options) && selected.length + notYet.length === 0))
    throw new UsageError('nothing_selected', { filter: filterText(options) });
  const { status } = options;
  const assessments = status ? selected.filter((each) => status.some((name) => isOfStatus(each, name))) : selected;
  const plans = [...new Set(asked.readings.map(({ plan }) => plan))];
  const fitting = [...selected, ...notYet];
  const remarks = remarksOf(asked, found, assessments);
  return {
    vocabulary,
    assessments,
    leftOut: found.present.flatMap(({ province, leftOut }) => leftOut.map((target) => ({ province, target }))),
    selected: selected.length,
    summaries: found.shown.map((each) => summarise(each.plan, each.province, each.assessments, asOf)),
    plans: plans.filter((plan) => isIssued(plan, asOf)),
    unmatched: partsWithout(isNarrowed(options) ? fitting : asked.readings, options, asked.named),
    untargeted: partsWithout(fitting, options, asked.named),
    remarks,
    notes: remarksInWords(remarks, asOf, language),
  };
}

/** Whether indicators or pillars are asked for, and not all targets of the plans. */
const isNarrowed = ({ indicator, pillar }: SharedOptions): boolean => indicator !== undefined || pillar !== undefined;

/** The provinces by their names as typed, and the plans with their targets that are read for each. */
interface Asked {
  readonly named: ReadonlyMap<string, Named>;
  readonly readings: readonly PlanForProvince[];
}

/** What is asked for: names of provinces and plans, found, with the targets of those plans. */
async function askedFor(facts: LoadedFacts, options: SharedOptions, asOf: Day): Promise<Asked> {
  const { named, plans } = await plansAskedFor(facts, options, asOf);
  return { named, readings: await withTargets(plans, facts.store) };
}

/** The same without targets. */
async function plansAskedFor(
  facts: LoadedFacts,
  options: SharedOptions,
  asOf: Day,
): Promise<Pick<Asked, 'named'> & { readonly plans: readonly PlanOf[] }> {
  const { store } = facts;
  const isJudgeable = async (id: string): Promise<boolean> => hasTargets(facts, { ...options, province: [id] }, asOf);
  const names = options.province ?? [];
  const named = await provincesNamed(names, await unitsFor(names, store), isJudgeable);
  const provinces = distinct(named).map(({ province }) => province);
  const ids = provinces.map(({ id }) => id);
  const candidates = await plansFor(ids, options.plan, store);
  // Whose a plan is matters where it is not read for its own province.
  const owners = provinces.length > 0 ? candidates.map(({ province }) => province) : [];
  return {
    named,
    plans: selectPlans(candidates, provinces, options.plan, await store.vocabularyOf({ provinces: owners })),
  };
}

/** Plans with their targets. */
async function withTargets(plans: readonly PlanOf[], store: FactReader): Promise<readonly PlanForProvince[]> {
  const addresses = [...new Set(plans.map(({ plan }) => plan.address))];
  const targets = Map.groupBy(await store.targets({ plans: addresses }), ({ plan }) => plan);
  return plans.map((each) => ({ ...each, targets: targets.get(each.plan.address) ?? [] }));
}

/** What of the assessed plans is asked for. */
interface WantedTargets {
  /** Plans that exist on the day. */
  readonly present: readonly AssessedPlan[];
  /** Plans asked for that were issued later. */
  readonly unissued: readonly Plan[];
  /** The targets wanted, of plans that exist and of those that were issued later. */
  readonly selected: readonly Assessment[];
  readonly notYet: readonly Assessment[];
  /** The plans of which a summary is shown. */
  readonly shown: readonly AssessedPlan[];
}

/** Picks the targets of the indicators and pillars asked for. Throws UsageError for one that there is not. */
function wantedAmong(
  assessed: readonly AssessedPlan[],
  options: SharedOptions,
  asOf: Day,
  vocabulary: Vocabulary,
): WantedTargets {
  const { present, later } = byIssue(assessed, asOf);
  const isWanted = wanted(options, vocabulary, assessed);
  const notYet = later.flatMap(({ assessments }) => assessments.filter(isWanted));
  return {
    present,
    unissued: (isNarrowed(options) ? notYet : later).map(({ plan }) => plan),
    selected: present.flatMap(({ assessments }) => assessments.filter(isWanted)),
    notYet,
    shown: isNarrowed(options) ? present.filter(({ assessments }) => assessments.some(isWanted)) : present,
  };
}

/**
 * What is to be said of names, of targets that were left out, of plans not issued yet, of forecasts, of an empty
 * filter.
 */
function remarksOf(
  { named }: Asked,
  { present, selected, unissued }: WantedTargets,
  assessments: readonly Assessment[],
): SelectionRemarks {
  const targets = selected.filter(({ target }) => target.variantOf === null).length;
  return {
    named,
    leftOut: present
      .filter(({ leftOut }) => leftOut.length > 0)
      .map(({ leftOut, plan, province }) => ({ count: leftOut.length, plan: plan.address, province })),
    unissued,
    forecasts: forecastsAmong(assessments),
    targets,
    variants: selected.length - targets,
    shown: assessments.length,
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
  if (!isNarrowed(options)) return () => true;
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
