import type { Dataset } from '../core/dataset.ts';
import type { Day } from '../core/period.ts';
import type { Ranking } from '../core/ranking.ts';
import type { Measurement, Plan, Target } from '../core/statement.ts';
import type { Vocabulary } from '../core/vocabulary.ts';

/** A text file as it was when it was last read. */
export interface StoredFile {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly checkedMs: number;
  readonly hash: string;
}

/** A stored file with its parsed form: opaque here, JSON of whoever parsed it; null where it holds nothing. */
export interface ParsedFile extends StoredFile {
  readonly written: string | null;
}

/** What to choose; an absent list chooses all, an empty one nothing. */
export interface PlanFilter {
  readonly plans?: readonly string[];
  readonly provinces?: readonly string[];
}

export interface TargetFilter {
  readonly plans?: readonly string[];
}

export interface RankingFilter {
  readonly provinces?: readonly string[];
  readonly indices?: readonly string[];
  /** Only places that were known on this day. */
  readonly knownBy?: Day;
}

export interface MeasurementFilter {
  readonly provinces?: readonly string[];
  readonly indicators?: readonly string[];
  /** Only figures that were known on this day. */
  readonly knownBy?: Day;
}

/** Counts of the facts that are loaded. */
export type FactCounts = Readonly<
  Record<'provinces' | 'indicators' | 'sources' | 'plans' | 'targets' | 'measurements' | 'rankings', number>
>;

/**
 * The facts of a workspace. Asynchronous, so that a server engine can stand behind it; it chooses rows and computes
 * nothing. Results come in file order; plans by province and day of issue.
 */
export interface Store {
  files(): Promise<StoredFile[]>;
  /** Parsed forms of all files, in the order of their paths. */
  parsedFiles(): Promise<ParsedFile[]>;
  /** Parsed form of one file; null when it is not stored. */
  parsedForm(path: string): Promise<string | null>;
  /** Replaces everything by these files and facts, in one transaction: the old state or the new one, never a mix. */
  replace(files: readonly ParsedFile[], dataset: Dataset): Promise<void>;
  /** Remembers new sizes and times of files whose content has not changed. */
  touch(files: readonly StoredFile[]): Promise<void>;
  vocabulary(): Promise<Vocabulary>;
  plans(filter: PlanFilter): Promise<Plan[]>;
  targets(filter: TargetFilter): Promise<Target[]>;
  measurements(filter: MeasurementFilter): Promise<Measurement[]>;
  rankings(filter: RankingFilter): Promise<Ranking[]>;
  /** The same one by one, for a record that need not fit into memory. */
  eachMeasurement(filter: MeasurementFilter): AsyncIterable<Measurement>;
  eachRanking(filter: RankingFilter): AsyncIterable<Ranking>;
  counts(): Promise<FactCounts>;
  close(): Promise<void>;
}
