import type { Domain } from '../number/interval.ts';
import type { Day, Period } from '../time/period.ts';
import type { SourceLocation } from './source-location.ts';

/** A text in both languages; the Vietnamese one always exists, the English one falls back on it. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** What kind of number a unit measures: decides how figures are read, which ratios exist and how they are printed. */
export const UNIT_KINDS = ['share', 'count', 'money', 'score', 'rank', 'yes-no', 'other'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export interface Unit {
  readonly id: string;
  /** Printed behind a number: «%», «tỷ đồng». */
  readonly symbol: string;
  readonly name: Bilingual | null;
  readonly kind: UnitKind;
  /** Two figures of one period that differ by more than this are a conflict. In the unit; null means any difference. */
  readonly tolerance: number | null;
  readonly at: SourceLocation;
}

/** A set of units that are ranked together: the 63 provinces, or the 34. Both days belong to its life. */
export interface Population {
  readonly id: string;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly at: SourceLocation;
}

export interface Province {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The populations it is ranked in; none for the country as a whole. */
  readonly populations: readonly string[];
  readonly code: string | null;
  readonly region: string | null;
  /** The province that took over its area. */
  readonly successor: string | null;
  /** The country as a whole: its plans can be read against every other unit (methodology §11). */
  readonly nation: boolean;
  readonly at: SourceLocation;
}

/** Which way an indicator is meant to move. */
export const DIRECTIONS = ['up', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A way of counting one indicator: figures of two of them are never subtracted (methodology §15). */
export interface MethodName {
  readonly id: string;
  readonly name: Bilingual;
}

/** `point` is a state on a day; the others are flows over exactly that length (methodology §15). */
export const FREQUENCIES = ['point', 'year', 'half', 'quarter', 'month'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export interface Indicator {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: string;
  readonly direction: Direction;
  readonly domain: Domain;
  readonly frequency: Frequency;
  /** True only for what cannot fall: once reached it stays reached. */
  readonly cumulative: boolean;
  /** The methods by which it is counted, where figures say so. */
  readonly methods: readonly MethodName[];
  readonly pillar: string | null;
  readonly definition: Bilingual | null;
  readonly at: SourceLocation;
}

/** One way in which an index was made up: scores of two of them are not compared (methodology §10). */
export interface IndexVersion {
  /** Its first edition; null for the first version. */
  readonly from: Period | null;
  /** Lowest and highest possible score. */
  readonly scale: Domain | null;
  /** How it is made up. */
  readonly note: Bilingual | null;
}

/** An index that ranks provinces, or one of its components (`dti/digital-government`). */
export interface Index {
  readonly id: string;
  readonly name: Bilingual;
  /** Lowest and highest possible score, where a version has no other. */
  readonly scale: Domain | null;
  /** By their first editions; none for an index that was always made up in one way. */
  readonly versions: readonly IndexVersion[];
  readonly at: SourceLocation;
}

/** Kinds of source, best first: the order in which conflicting figures are preferred (methodology §11). */
export const TIERS = ['official-statistics', 'official-document', 'official-site', 'press'] as const;
export type Tier = (typeof TIERS)[number];

export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: Bilingual;
  readonly url: string | null;
  readonly date: Period | null;
  readonly tier: Tier;
  readonly at: SourceLocation;
}

/** Everything that statements may refer to. */
export interface Vocabulary {
  readonly units: ReadonlyMap<string, Unit>;
  readonly populations: ReadonlyMap<string, Population>;
  readonly provinces: ReadonlyMap<string, Province>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly indices: ReadonlyMap<string, Index>;
  readonly sources: ReadonlyMap<string, Source>;
}
