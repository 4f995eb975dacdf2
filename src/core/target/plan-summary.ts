import { compare } from '../number/decimal.ts';
import { pointOf } from '../number/interval.ts';
import type { Plan, ReportedTally } from '../record/statement.ts';
import type { Day } from '../time/period.ts';
import { type Assessment, STATUSES, type Status } from './assessment.ts';

/**
 * The tallies of one plan for one province: what it declares, what is itemised, what was computed, what was reported.
 */
export interface PlanSummary {
  readonly plan: Plan;
  readonly province: string;
  readonly declared: number | null;
  /** Targets known one by one; other wordings of a target (`variant_of`) are not counted. */
  readonly itemised: number;
  readonly counts: Readonly<Record<Status, number>>;
  /** How many of the achieved are met before their deadline, and judged again then. */
  readonly metSoFar: number;
  /** How many of the undetermined were off track or at risk when last measured. */
  readonly lastBehind: number;
  /** Mean attainment of `meanOf` targets, each clamped to 0–1; null when none has one. */
  readonly meanAttainment: number | null;
  readonly meanOf: number;
  /** The latest tally that somebody published about the plan on or before the day. */
  readonly reported: ReportedTally | null;
}

/** Sums up the assessments of one plan. Variants are judged and shown but counted nowhere (reference §2). */
export function summarise(plan: Plan, province: string, assessments: readonly Assessment[], asOf: Day): PlanSummary {
  const counted = assessments.filter(({ target }) => target.variantOf === null);
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of counted) counts[status] += 1;
  const mean = meanOf(counted.map(({ attainment }) => (attainment.ok ? pointOf(attainment.value) : null)));
  return {
    plan,
    province,
    // Of another unit's plan only the targets are read of which the province has a figure: there is nothing to hold
    // against.
    declared: province === plan.province ? plan.declares.targets : null,
    itemised: counted.length,
    counts,
    metSoFar: counted.filter(({ status, reason }) => status === 'achieved' && reason === 'met_early').length,
    lastBehind: counted.filter(wasBehind).length,
    meanAttainment: mean.mean,
    meanOf: mean.used,
    reported: province === plan.province ? latestTally(plan.reported, asOf) : null,
  };
}

const wasBehind = ({ status, flags }: Assessment): boolean =>
  status === 'undetermined' && (flags.includes('last_off_track') || flags.includes('last_at_risk'));

/** Mean of ratios, each clamped to 0–1; undefined ones are left out and counted (methodology §11). Null without any. */
export function meanOf(ratios: readonly (number | null)[]): { mean: number | null; used: number; total: number } {
  const known = ratios.filter((ratio) => ratio !== null).map((ratio) => Math.min(1, Math.max(0, ratio)));
  const sum = known.reduce((total, ratio) => total + ratio, 0);
  return { mean: known.length === 0 ? null : sum / known.length, used: known.length, total: ratios.length };
}

/**
 * Share of several «k of n» taken together: the sum over the sum, never a mean of percentages. Null without a
 * denominator (methodology §11).
 */
export function pooled(parts: readonly { readonly numerator: number; readonly denominator: number }[]): number | null {
  const numerator = parts.reduce((sum, part) => sum + part.numerator, 0);
  const denominator = parts.reduce((sum, part) => sum + part.denominator, 0);
  return compare(denominator, 0) === 0 ? null : numerator / denominator;
}

/** The tally of the latest period that ends on or before the day; of two for one period the one written last. */
function latestTally(tallies: readonly ReportedTally[], asOf: Day): ReportedTally | null {
  const known = tallies.filter((tally) => tally.asOf.end <= asOf);
  return known.toSorted((a, b) => (a.asOf.end < b.asOf.end ? -1 : a.asOf.end > b.asOf.end ? 1 : 0)).at(-1) ?? null;
}
