import type { Dataset } from '../core/record/dataset.ts';
import type { Problem } from '../core/record/problem.ts';
import type { Ranking } from '../core/record/ranking.ts';
import type { Measurement, Plan, Target } from '../core/record/statement.ts';
import type { Vocabulary } from '../core/record/vocabulary.ts';
import type { Day } from '../core/time/period.ts';

/** A text file as it was when it was last read. */
export interface StoredFile {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly inode: number;
  readonly checkedMs: number;
  readonly hash: string;
  /** What reading it left doubtful: kept, since an unchanged file is not read again. */
  readonly warnings: readonly Problem[];
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

/** One value that is not what the files say; without a column, a row that is missing or that should not be there. */
export interface Difference {
  readonly table: string;
  /** The primary key, its parts joined by a blank. */
  readonly row: string;
  readonly column: string | null;
  readonly kind: 'changed' | 'missing' | 'extra' | 'unreadable';
  readonly stored: string | number | null;
  readonly expected: string | number | null;
}

/** Every row beside what the files say: how many were compared, and where they differ. */
export interface Verification {
  readonly compared: number;
  readonly differences: readonly Difference[];
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
  /** What tells where it lies from any other place, also from one of the same name later. */
  readonly file: string;
  files(): Promise<StoredFile[]>;
  /** Parsed forms of all files, in the order in which they were read. */
  parsedFiles(): Promise<ParsedFile[]>;
  /** Parsed form of one file; null when it is not stored. */
  parsedForm(path: string): Promise<string | null>;
  /** Replaces everything by these files and facts, in one transaction: the old state or the new one, never a mix. */
  replace(files: readonly ParsedFile[], dataset: Dataset): Promise<void>;
  /** Remembers new sizes and times of files whose content is still the one that is stored. */
  touch(files: readonly Omit<StoredFile, 'warnings'>[]): Promise<void>;
  vocabulary(): Promise<Vocabulary>;
  plans(filter: PlanFilter): Promise<Plan[]>;
  targets(filter: TargetFilter): Promise<Target[]>;
  measurements(filter: MeasurementFilter): Promise<Measurement[]>;
  rankings(filter: RankingFilter): Promise<Ranking[]>;
  /** The same one by one, for a record that need not fit into memory; all of one state, also after `release`. */
  eachMeasurement(filter: MeasurementFilter): AsyncIterable<Measurement>;
  eachRanking(filter: RankingFilter): AsyncIterable<Ranking>;
  /** How many figures and places were known on a day before their period had begun. */
  forecasts(day: Day): Promise<number>;
  counts(): Promise<FactCounts>;
  /** Compares every stored row with these facts, and every file's row with its seal. */
  verify(dataset: Dataset): Promise<Verification>;
  /** Lets go of the state that is being read, so that others may load however long the rest of this run takes. */
  release(): Promise<void>;
  close(): Promise<void>;
}
