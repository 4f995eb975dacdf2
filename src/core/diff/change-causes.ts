import { assess } from '../target/assess.ts';
import type { Assessment } from '../target/assessment.ts';
import { type AssessmentInput, type AssessmentSettings, assessmentInput } from '../target/assessment-input.ts';
import { type FigureChange, figureChanges, withChanges } from './figure-changes.ts';

/** The causes of a status change, in report order. */
export const CAUSES = [
  'new_target',
  'removed_target',
  'changed_goal',
  'changed_rules',
  'new_figure',
  'revised_figure',
  'removed_figure',
  'clock',
] as const;
export type Cause = (typeof CAUSES)[number];

/** Causes that lie in the files, for a target that both sides have. */
type Factor = Exclude<Cause, 'new_target' | 'removed_target' | 'clock'>;

const FACTOR_OF = { new: 'new_figure', revised: 'revised_figure', removed: 'removed_figure' } as const;

/** What a target asks for, and how the thing is defined and judged: part by part. */
const GOAL_PARTS = ['subject', 'issued', 'goal', 'deadline', 'method', 'baseline', 'milestones', 'keep'] as const;
const METHOD_PARTS = ['tiers', 'approximation', 'infer_baseline'] as const;
const RULE_PARTS = ['definition', 'domain', 'lasted', ...METHOD_PARTS] as const;
export type ChangedPart = (typeof GOAL_PARTS)[number] | (typeof RULE_PARTS)[number];

/** What is different between two judgements of one target, whether or not it matters. */
export interface AssessmentDifference {
  readonly factors: readonly Factor[];
  /** What of the goal or the rules is another. */
  readonly parts: readonly ChangedPart[];
  readonly figures: readonly FigureChange[];
}

/** Everything in the files that could have changed a verdict, and did change (reference §3). */
export function differenceOf(before: Assessment, after: Assessment): AssessmentDifference {
  const bearer = redefinition(before, after);
  // Numbers in another unit say nothing of these: everything goes with the definition.
  if (bearer === 'changed_rules') return { factors: [bearer], parts: ['definition'], figures: [] };
  // Figures of another thing are no revisions of these: they come with the goal that asks for them.
  const figures = bearer ? [] : figureChanges(before.measurements, after.measurements);
  const asked = changedParts(GOAL_PARTS, goalOf(before), goalOf(after));
  const ruled = changedParts(bearer ? METHOD_PARTS : RULE_PARTS, rulesOf(before, after), rulesOf(after, before));
  const found = new Set<Cause>(figures.map(({ kind }) => FACTOR_OF[kind]));
  if (asked.length > 0) found.add('changed_goal');
  if (ruled.length > 0) found.add('changed_rules');
  return { factors: CAUSES.filter((cause): cause is Factor => found.has(cause)), parts: [...asked, ...ruled], figures };
}

/**
 * Why the verdict after is not the one before. Each candidate is tried: the old state is judged on the new day, then
 * with one change of the files, with two … until the new status comes out. `clock` where the day alone brings it;
 * several causes where each of them would do, or only all of them together (reference §3).
 */
export function causesOf(before: Assessment, after: Assessment): Cause[] {
  const difference = differenceOf(before, after);
  const { factors } = difference;
  for (let size = 0; size <= factors.length; size++) {
    const enough = choices(factors, size).filter((applied) => {
      const { input, settings } = counterfactual(before, after, difference, new Set(applied));
      return assess(input, after.asOf, settings).status === after.status;
    });
    if (enough.length > 0) return size === 0 ? ['clock'] : factors.filter((each) => enough.flat().includes(each));
  }
  return [...factors];
}

/** The state before, with some of the changes made. */
function counterfactual(
  before: Assessment,
  after: Assessment,
  { figures }: AssessmentDifference,
  applied: ReadonlySet<Factor>,
): { input: AssessmentInput; settings: AssessmentSettings } {
  const of = (factor: Factor): Assessment => (applied.has(factor) ? after : before);
  const bearer = redefinition(before, after);
  const { target, plan } = of(bearer ?? 'changed_goal');
  const thing = of(bearer ?? 'changed_rules');
  const { metric, province, unitEnded } = thing;
  const made = figures.filter(({ kind }) => applied.has(FACTOR_OF[kind]));
  const own = bearer ? thing.measurements : withChanges(before.measurements, made);
  const settings = of('changed_rules');
  const tiers = tiersOf(settings);
  const measurements = own.map((figure) => ({ ...figure, tier: tiers.get(figure.source) ?? figure.tier }));
  return { input: assessmentInput({ target, plan, metric, province, measurements, unitEnded }), settings };
}

/**
 * The redefinition that makes old and new figures incomparable: the target names another indicator or index, its rank
 * is among another population, or the indicator has another unit. Null if there is none.
 */
function redefinition(before: Assessment, after: Assessment): 'changed_goal' | 'changed_rules' | null {
  const [was, is] = [before.metric, after.metric];
  const [asked] = changedParts(['subject', 'issued'], goalOf(before), goalOf(after));
  if (asked === 'subject' || (asked === 'issued' && was.population !== is.population)) return 'changed_goal';
  return was.unit !== is.unit || was.kind !== is.kind ? 'changed_rules' : null;
}

type Parts<Name extends ChangedPart> = Readonly<Record<Name, unknown>>;

const changedParts = <Name extends ChangedPart>(names: readonly Name[], a: Parts<Name>, b: Parts<Name>): Name[] =>
  names.filter((name) => !isSame(a[name], b[name]));

function goalOf({ target, plan: { issued } }: Assessment): Parts<(typeof GOAL_PARTS)[number]> {
  const { subject, goal, deadline, method, milestones, keep } = target;
  const baseline = target.baseline && [target.baseline.value, target.baseline.period, target.baseline.method];
  return { subject, issued, goal, deadline, method, baseline, milestones, keep };
}

/** How the sources that both sides know are ranked counts too. */
function rulesOf(side: Assessment, other: Assessment): Parts<(typeof RULE_PARTS)[number]> {
  const { approximation, inferBaseline, metric, unitEnded } = side;
  const { pillar: _, domain, ...definition } = metric;
  const known = tiersOf(other);
  const tiers = [...tiersOf(side)].filter(([source]) => known.has(source)).sort();
  // The last place possible is a matter of the figures.
  return {
    definition,
    domain: metric.kind === 'rank' ? null : domain,
    lasted: unitEnded,
    tiers,
    approximation,
    infer_baseline: inferBaseline,
  };
}

const tiersOf = ({ measurements }: Assessment) => new Map(measurements.map(({ source, tier }) => [source, tier]));

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a, formless) === JSON.stringify(b, formless);

/** Periods count by their days: `2025` is `2025-01..2025-12`. */
const formless = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value ? [value.start, value.end] : value;

/** Every choice of so many items, in their order. */
function choices<Item>(items: readonly Item[], size: number): Item[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => choices(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}
