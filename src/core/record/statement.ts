import type { Day, Period } from '../time/period.ts';
import type { Goal } from './goal.ts';
import type { Quantity } from './quantity.ts';
import type { SourceLocation } from './source-location.ts';
import type { Bilingual, Tier } from './vocabulary.ts';

/** What a source adds to a statement besides its number. */
export interface Remarks {
  readonly note: Bilingual | null;
  readonly attribution: Bilingual | null;
  readonly confidence: string | null;
}

/** A tally that somebody published about a whole plan: «16 of 20 targets done». */
export interface ReportedTally {
  readonly achieved: number;
  readonly of: number;
  readonly asOf: Period;
  readonly source: string;
  readonly parts: Readonly<Record<string, number>>;
  readonly note: Bilingual | null;
  readonly at: SourceLocation;
}

export interface Plan {
  /** `quang-ninh/resolution-09`: unique in a workspace. */
  readonly address: string;
  readonly id: string;
  readonly province: string;
  readonly title: Bilingual;
  readonly issuer: string | null;
  readonly issued: Period | null;
  readonly until: Period | null;
  /** How many targets and tasks the plan says it has; null where it does not say. */
  readonly declares: { readonly targets: number | null; readonly tasks: number | null };
  readonly sources: readonly string[];
  readonly reported: readonly ReportedTally[];
  readonly note: Bilingual | null;
  readonly at: SourceLocation;
}

/** What a target is about. A qualitative one may name a yes-no indicator; without one nothing can decide it. */
export type Subject =
  | { readonly kind: 'indicator'; readonly indicator: string }
  | { readonly kind: 'index'; readonly index: string; readonly population: string | null }
  | { readonly kind: 'qualitative'; readonly indicator: string | null };

/** A point of the way: the value expected at the end of a period. In the indicator's unit. */
export interface Waypoint {
  readonly by: Period;
  readonly value: number;
}

export interface Target extends Remarks {
  /** `quang-ninh/resolution-09/digital-economy-share`: unique in a workspace. */
  readonly address: string;
  readonly id: string;
  /** Address of its plan. */
  readonly plan: string;
  readonly province: string;
  readonly title: Bilingual;
  readonly subject: Subject;
  readonly pillar: string | null;
  readonly goal: Goal;
  readonly deadline: Period | null;
  /** True where the target names no deadline of its own and the plan's `until` stands in. */
  readonly deadlineInferred: boolean;
  readonly asStated: string | null;
  readonly sources: readonly string[];
  /** The one method of counting by which it is judged; null where it names none. */
  readonly method: string | null;
  /** The baseline the target itself declares; exact by definition. */
  readonly baseline: {
    readonly value: number;
    readonly period: Period;
    readonly source: string | null;
    readonly method: string | null;
  } | null;
  readonly milestones: readonly Waypoint[];
  /** To be held in every period, not reached once. */
  readonly keep: boolean;
  readonly validFrom: Period | null;
  readonly validUntil: Period | null;
  /** Address of the target that this one words differently. */
  readonly variantOf: string | null;
  /** Whether its goal is written with «%»: 1 % is no slip for 100 % then (methodology §12). */
  readonly percentSign: boolean;
  readonly at: SourceLocation;
}

/** The units that a rank is a place among. */
export interface RankedAmong {
  /** The list of units: `vn63`. */
  readonly population: string;
  /** How many of them were ranked: the 63 of «3/63». */
  readonly of: number;
}

export interface Measurement extends Remarks {
  /** `quang-ninh/digital-economy-share-of-grdp/2024/baomoi-2025[/<published>][/<method>]`: unique in a workspace. */
  readonly address: string;
  readonly province: string;
  /** Indicator id, or the index id for a rank. */
  readonly indicator: string;
  /** What a rank is a place in; null for a figure that is no rank. */
  readonly rankedAmong: RankedAmong | null;
  readonly period: Period;
  /** Whether the year is ours: the source does not say it. Shown, and never judged (methodology §15). */
  readonly periodAssumed: boolean;
  /** How it was counted, one of the methods of its indicator; null where that is not said. */
  readonly method: string | null;
  readonly quantity: Quantity;
  readonly source: string;
  /** The rank of its source, carried here because the choice between figures needs it. */
  readonly tier: Tier;
  readonly published: Period | null;
  /** The first day on which the figure was known: published, else its source's date, else its period's end (§7). */
  readonly knownOn: Day;
  /** false for a figure that its source calls provisional; null where it says nothing. */
  readonly final: boolean | null;
  /** Read from a list or derived from a stated change rather than printed: flagged `approximate`. */
  readonly derived: boolean;
  /** Whether it is written with «%»: 1 % is no slip for 100 % then (methodology §12). */
  readonly percentSign: boolean;
  readonly asStated: string | null;
  readonly at: SourceLocation;
}
