import { namesPlace } from '../../../core/parse/parse-goal.ts';
import type { Goal } from '../../../core/record/goal.ts';
import type { Locale } from '../../../core/record/quantity.ts';
import type { Plan, Target, Waypoint } from '../../../core/record/statement.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import { checkMilestones } from '../../lint/milestones.ts';
import type { Item } from '../../parse/parsed-file.ts';
import type { WrittenTarget } from '../../schema/plan.ts';
import type { Registry } from '../registry.ts';
import {
  asWritten,
  type Built,
  bilingualOf,
  type Entry,
  periodOf,
  remarkOf,
  requiredPeriod,
  sourcesOf,
} from './fields.ts';
import { refersToMethod } from './method.ts';
import { exactOf, type FileParseContext, goalFrom } from './quantity.ts';
import { type Measured, subjectOf } from './subject.ts';

/** What is needed to build a target. */
interface Surroundings {
  readonly plan: Plan;
  readonly locale: Locale;
  readonly vocabulary: Vocabulary;
  readonly registry: Registry;
}

/** Builds a target and reports its errors. Does not check whether its address is taken. */
export function buildTarget(entry: Entry<Item<WrittenTarget>>, around: Surroundings): Built<Target> {
  const { item, place } = entry;
  const { value } = item;
  const { plan, registry } = around;
  const address = `${plan.address}/${value.id}`;
  const wrong = { address, at: place('id'), statement: null };
  for (const { id, path } of sourcesOf(value.source)) registry.refer('sources', id, () => place(path));
  const measured = subjectOf(entry, around.vocabulary, registry);
  if (!measured) return wrong;
  const { kind, domain, unitWords = [] } = measured;
  const reading = { locale: around.locale, kind, domain, unitWords };
  const goal = readGoalOf(entry, measured, reading, registry);
  const baseline = baselineOf(entry, reading, registry);
  const milestones = milestonesOf(entry, reading, registry);
  // A milestone of a rank target is a rank, which cannot be compared with a share of the table.
  if (goal?.op === 'rank_share_le' && value.milestones?.length)
    registry.report('milestone_of_share', place('milestones'), { text: String(value.goal) });
  const indicator = 'indicator' in measured.subject ? measured.subject.indicator : null;
  const declared = indicator === null ? null : (around.vocabulary.indicators.get(indicator) ?? null);
  const hasMethod = refersToMethod(value.method, declared, () => place('method'), registry);
  const hasBaselineMethod = refersToMethod(value.baseline?.method, declared, () => place('baseline.method'), registry);
  const deadline = periodOf(value.by) ?? plan.until;
  checkMilestones(entry, deadline, registry);
  if (!goal || !hasMethod || !hasBaselineMethod) return wrong;
  const statement: Target = {
    address,
    id: value.id,
    plan: plan.address,
    province: plan.province,
    title: bilingualOf(value.title),
    subject: measured.subject,
    pillar: value.pillar ?? null,
    goal,
    deadline,
    deadlineInferred: value.by === undefined && plan.until !== null,
    asStated: value.as_stated ?? null,
    sources: sourcesOf(value.source).map(({ id }) => id),
    method: value.method ?? null,
    baseline,
    milestones,
    keep: value.keep ?? false,
    validFrom: periodOf(value.valid_from),
    validUntil: periodOf(value.valid_until),
    variantOf: variantOf(value.variant_of, plan),
    percentSign: String(value.goal).includes('%'),
    note: remarkOf(value.note),
    attribution: remarkOf(value.attribution),
    confidence: value.confidence ?? null,
    at: place('id'),
  };
  return { ...wrong, statement };
}

/** The goal, which must have a form that fits the subject. */
function readGoalOf(
  entry: Entry<Item<WrittenTarget>>,
  measured: Measured,
  reading: FileParseContext,
  registry: Registry,
): Goal | null {
  const { item, place } = entry;
  const written = item.value.goal;
  if (written === undefined && measured.subject.kind === 'qualitative') return { op: 'yes' };
  if (written === undefined) {
    registry.report('missing_key', place(), { key: 'goal' });
    return null;
  }
  if (namesPlace(String(written)) && reading.kind !== 'rank') {
    registry.report('goal_needs', place('goal'), { needs: 'quantity', text: String(written), kind: reading.kind });
    return null;
  }
  const goal = goalFrom(entry, written, reading, registry);
  const needsRank = measured.subject.kind === 'index' && goal && goal.op !== 'rank_le' && goal.op !== 'rank_share_le';
  if (!needsRank) return goal;
  registry.report('goal_needs', place('goal'), { needs: 'rank', text: String(written), kind: reading.kind });
  return null;
}

function baselineOf(
  { item, place, ...rest }: Entry<Item<WrittenTarget>>,
  reading: FileParseContext,
  registry: Registry,
): Target['baseline'] {
  const { baseline } = item.value;
  if (!baseline) return null;
  if (baseline.source !== undefined) registry.refer('sources', baseline.source, () => place('baseline.source'));
  const value = numberOf({ item, place, ...rest }, 'baseline.value', baseline.value, reading, registry);
  const { period, source = null, method = null } = baseline;
  return value === null ? null : { value, period: requiredPeriod(period), source, method };
}

/** An exact number; for a rank it must be whole. */
function numberOf(
  entry: Parameters<typeof exactOf>[0],
  path: string,
  written: Parameters<typeof exactOf>[2],
  reading: FileParseContext,
  registry: Registry,
): number | null {
  const value = exactOf(entry, path, written, reading, registry);
  if (value === null || reading.kind !== 'rank' || Number.isInteger(value)) return value;
  registry.report('rank_not_whole', entry.place(path), { text: asWritten(entry.item, path, written) });
  return null;
}

function milestonesOf(entry: Entry<Item<WrittenTarget>>, reading: FileParseContext, registry: Registry): Waypoint[] {
  const read = (entry.item.value.milestones ?? []).flatMap(({ by, value }, index) => {
    const exact = numberOf(entry, `milestones.${index}.value`, value, reading, registry);
    return exact === null ? [] : [{ by: requiredPeriod(by), value: exact }];
  });
  return read.toSorted((a, b) => (a.by.end < b.by.end ? -1 : a.by.end > b.by.end ? 1 : 0));
}

/** A name without a slash is a target of the same plan. */
function variantOf(written: string | undefined, plan: Plan): string | null {
  if (written === undefined) return null;
  return written.includes('/') ? written : `${plan.address}/${written}`;
}
