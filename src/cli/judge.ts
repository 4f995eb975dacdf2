import { assessAll, type Judged, type Reading } from '../core/assess-all.ts';
import type { Assessment } from '../core/assessment.ts';
import type { Plan, Target } from '../core/statement.ts';
import type { PlanSummary } from '../core/summary.ts';
import { summarise } from '../core/summary.ts';
import type { Vocabulary } from '../core/vocabulary.ts';
import type { Context, Opened } from './context.ts';
import { UsageError } from './failure.ts';
import { figuresFor } from './figures.ts';
import { checkKnown, namesakes, plansNamed, provincesNamed } from './names.ts';
import type { SharedOptions } from './options.ts';
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
export type Facts = Pick<Opened, 'store' | 'settings' | 'language'>;

/** Selects by the shared options and judges. Throws UsageError for an unknown name or a selection that matches nothing. */
export async function judge(facts: Facts, { options, asOf }: Pick<Context, 'options' | 'asOf'>): Promise<Verdicts> {
  const { store, settings, language } = facts;
  const vocabulary = await store.vocabulary();
  const named = provincesNamed(options.province ?? [], vocabulary);
  const provinces = named.map(({ province }) => province.id);
  const plans = selectPlans(await store.plans({}), provinces, options);
  const targets = Map.groupBy(await store.targets({ plans: plans.map(({ address }) => address) }), ({ plan }) => plan);
  const readings = plans.flatMap((plan) => readingsOf(plan, targets.get(plan.address) ?? [], provinces));
  const judgedProvinces = [...new Set(readings.map(({ province }) => province))];
  const measurements = await figuresFor(judgedProvinces, store, asOf);
  const judged = assessAll(readings, measurements, vocabulary, asOf, settings);
  const isWanted = wanted(options, vocabulary, judged);
  const selected = judged.flatMap(({ assessments }) => assessments.filter(isWanted));
  const narrowed = options.indicator !== undefined || options.pillar !== undefined;
  if (readings.length === 0 || (narrowed && selected.length === 0)) {
    throw new UsageError('nothing_selected', { filter: filterText(options) });
  }
  const { status } = options;
  const assessments = status ? selected.filter((each) => status.includes(each.status)) : selected;
  const summaries = judged
    .filter((each) => !narrowed || each.assessments.some(isWanted))
    .map((each) => summarise(each.plan, each.province, each.assessments, asOf));
  const { notices } = language.cli;
  const leftOut = judged.flatMap(({ province, leftOut: own }) => own.map((target) => ({ province, target })));
  const notes = [
    ...namesakes(named, language),
    ...judged
      .filter(({ leftOut: own }) => own.length > 0)
      .map(({ leftOut: own, plan, province }) => notices.leftOut(own.length, plan.address, province)),
    ...(assessments.length === 0 && selected.length > 0 ? [notices.filtered(selected.length)] : []),
  ];
  const unmatched = partsWithout(narrowed ? selected : readings, options, vocabulary);
  const untargeted = partsWithout(selected, options, vocabulary);
  return {
    vocabulary,
    assessments,
    leftOut,
    selected: selected.length,
    summaries,
    plans,
    unmatched,
    untargeted,
    notes,
  };
}

/** Plans of the provinces asked for; with --plan, those plans, whoever's they are. */
function selectPlans(all: readonly Plan[], provinces: readonly string[], { plan: names }: SharedOptions): Plan[] {
  if (names === undefined) return all.filter(({ province }) => provinces.length === 0 || provinces.includes(province));
  const plans = plansNamed(names, all);
  const own = plans.filter(({ province }) => provinces.includes(province));
  // `resolution-09` is a name in several provinces: with -p it means that province's own, if it has one.
  return [...new Set(own.length > 0 ? [...own, ...plans.filter(({ address }) => names.includes(address))] : plans)];
}

function readingsOf(plan: Plan, targets: readonly Target[], provinces: readonly string[]): Reading[] {
  const judged = provinces.length === 0 || provinces.includes(plan.province) ? [plan.province] : provinces;
  return judged.map((province) => ({ plan, province, targets }));
}

function wanted(options: SharedOptions, vocabulary: Vocabulary, judged: readonly Judged[]) {
  const { indicator, pillar } = options;
  const pillars = judged.flatMap(({ assessments }) => assessments.flatMap(({ measurand }) => measurand.pillar ?? []));
  checkKnown({ ...(indicator && { indicator }), ...(pillar && { pillar }) }, vocabulary, pillars);
  return isOf(options);
}

/** Whether a target is of the indicators and pillars asked for. */
export const isOf =
  ({ indicator, pillar }: SharedOptions) =>
  ({ measurand }: Assessment): boolean =>
    (!indicator || (measurand.id !== null && indicator.includes(measurand.id))) &&
    (!pillar || (measurand.pillar !== null && pillar.includes(measurand.pillar)));
