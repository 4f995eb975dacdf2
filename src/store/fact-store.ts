import type { Problem } from '../core/record/problem.ts';
import type { Ranking } from '../core/record/ranking.ts';
import type { SourceLocation } from '../core/record/source-location.ts';
import type { Measurement, Plan, Target } from '../core/record/statement.ts';
import type { Province, Vocabulary } from '../core/record/vocabulary.ts';
import type { Day } from '../core/time/period.ts';
import type { FigureBatch } from './figure-batch.ts';

/** A text file from whose content facts were loaded. */
export interface LoadedFile {
  readonly path: string;
  /** SHA-256 of the content. */
  readonly hash: string;
  /** Warnings of reading it. They are stored, since an unchanged file is not read again. */
  readonly warnings: readonly Problem[];
}

/** Which plans to select. As in every filter, an absent list selects all and an empty one nothing. */
export interface PlanFilter {
  readonly plans?: readonly string[];
  /** Only plans of these ids or addresses. */
  readonly called?: readonly string[];
  readonly provinces?: readonly string[];
}

/** Which targets to select. */
export interface TargetFilter {
  readonly plans?: readonly string[];
  /** Only targets of this id or address. */
  readonly called?: string;
}

/** Which rankings to select. */
export interface RankingFilter {
  readonly provinces?: readonly string[];
  readonly indices?: readonly string[];
  /** Only rankings that were known on this day. */
  readonly knownBy?: Day;
}

/** Which figures to select. */
export interface MeasurementFilter {
  readonly provinces?: readonly string[];
  readonly indicators?: readonly string[];
  /** Only figures that were known on this day. */
  readonly knownBy?: Day;
}

/** A province, and the indicator or index of which it has figures or rankings. */
export interface SeriesKey {
  readonly province: string;
  readonly id: string;
}

/** A series up to a day. */
export interface SeriesUntil extends SeriesKey {
  readonly until: Day;
}

/** The last figures of a series up to a day. */
export interface LastFigures {
  readonly figures: readonly Measurement[];
  /** The figures are all known ones whose period ends on or after this day; null: they are the whole series. */
  readonly since: Day | null;
}

/** Ids of vocabulary, by list. */
export type VocabularyIds = Readonly<Partial<Record<keyof Vocabulary, Iterable<string>>>>;

/**
 * An entry of the vocabulary that a file refers to: by its id, as the successor of a province (`successors`), or, for a
 * province, by another name than its id (`names`).
 */
export interface EntryReference {
  readonly kind: keyof Vocabulary | 'successors' | 'names';
  readonly id: string;
}

/**
 * Where the parts of a plan or a target stand in its file: by path the line, column and length, and a number as
 * written.
 */
export type PartSpans = Readonly<Record<string, readonly (string | number)[]>>;

/** A statement with the places of its parts. */
export interface Spanned<Statement> {
  readonly statement: Statement;
  readonly spans: PartSpans;
}

/**
 * A stored value that differs from the files. `column` is null for a row that is missing or that should not be there.
 */
export interface Difference {
  readonly table: string;
  /** The key of the row, its parts joined by blanks; the address of a figure or ranking. */
  readonly row: string;
  readonly column: string | null;
  readonly kind: 'changed' | 'missing' | 'extra' | 'unreadable';
  readonly stored: string | number | null;
  readonly expected: string | number | null;
}

/** A comparison of all rows with the files: how many rows were compared, and where they differ. */
export interface Verification {
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/** How many facts of each kind are loaded. */
export type FactCounts = Readonly<
  Record<'provinces' | 'indicators' | 'sources' | 'plans' | 'targets' | 'measurements' | 'rankings', number>
>;

/**
 * Reads the facts of a workspace. Its methods select and compute nothing else; they are asynchronous so that a database
 * server can implement them. Results come in file order; plans by province and day of issue.
 */
export interface FactReader {
  /** The loaded files, in the order in which files are read. */
  files(): Promise<LoadedFile[]>;
  /** The settings, in the text form that `setSettings` was given; null where none were loaded. */
  settings(): Promise<string | null>;
  vocabulary(): Promise<Vocabulary>;
  /** The entries of these ids, the units of those indicators, and the populations and successors of those provinces. */
  vocabularyOf(ids: VocabularyIds): Promise<Vocabulary>;
  /** The provinces that a name may mean by id, name or alias, in any spelling; may include others. */
  provincesCalled(name: string): Promise<ReadonlyMap<string, Province>>;
  plans(filter: PlanFilter): Promise<Plan[]>;
  targets(filter: TargetFilter): Promise<Target[]>;
  measurements(filter: MeasurementFilter): Promise<Measurement[]>;
  rankings(filter: RankingFilter): Promise<Ranking[]>;
  /** The figures, or rankings, of these series; with `knownBy` only those that were known on that day. */
  measurementsOf(series: readonly SeriesKey[], knownBy?: Day): Promise<Measurement[]>;
  rankingsOf(series: readonly SeriesKey[], knownBy?: Day): Promise<Ranking[]>;
  /**
   * The last known figures of each series, in the order of `series`: those of the last period that ends by its day and
   * has a known figure, and of all periods that end no earlier. May include figures of earlier periods.
   */
  lastFiguresOf(series: readonly SeriesUntil[], knownBy: Day): Promise<LastFigures[]>;
  /**
   * The same one at a time, for more than fits into memory. All are of one state of the database, even after `release`.
   */
  eachMeasurement(filter: MeasurementFilter): AsyncIterable<Measurement>;
  eachRanking(filter: RankingFilter): AsyncIterable<Ranking>;
  /** All figures, those of one province and indicator at a time; their places have lengths. */
  eachSeries(): AsyncIterable<readonly Measurement[]>;
  /** All rankings, those of one index at a time; their places have lengths. */
  eachIndex(): AsyncIterable<readonly Ranking[]>;
  /** All plans, or targets, with the places of their parts. */
  spannedPlans(): Promise<readonly Spanned<Plan>[]>;
  spannedTargets(): Promise<readonly Spanned<Target>[]>;
  /**
   * The targets that are another wording of a target (`variant_of`), each with that target; null where it does not
   * exist.
   */
  variants(): Promise<readonly { readonly variant: Spanned<Target>; readonly original: Target | null }[]>;
  /** The doubts about single files that were stored when they were loaded, in file order. */
  doubts(): Promise<Problem[]>;
  /** The paths of the files that refer to any of these entries. */
  filesMentioning(mentions: readonly EntryReference[]): Promise<string[]>;
  /** The ids of one kind that files refer to, each with the paths of those files. */
  mentions(kind: EntryReference['kind']): Promise<ReadonlyMap<string, readonly string[]>>;
  /** How many figures and rankings were known on a day before their period had begun. */
  forecasts(day: Day): Promise<number>;
  /**
   * Where these statements, read back by their addresses, are not what is given here: by field, or as a row that is
   * missing.
   */
  differencesFrom<List extends AddressedList>(
    list: List,
    statements: readonly StatementsByList[List][],
  ): Promise<Difference[]>;
  counts(): Promise<FactCounts>;
}

/** A statement that was not added, because its key is taken. */
export interface KeyClash {
  /** Its index in the list that was to be added. */
  readonly index: number;
  /** Where the statement stands that has the key. */
  readonly first: SourceLocation;
}

/**
 * Changes facts within one step of `FactStore.change`. Its reads see its writes. What is added belongs to the file that
 * was begun last.
 */
export interface FactWriter extends FactReader {
  /** Removes all facts. From here on the store counts as built where it is, not as a copy. */
  startOver(): Promise<void>;
  /** Sets the order of the files. Files that are not named are removed with everything they state. */
  arrange(paths: readonly string[]): Promise<void>;
  /** Removes what these files state. */
  clear(paths: readonly string[]): Promise<void>;
  /** Begins a file. What it stated before is removed. */
  begin(file: LoadedFile): Promise<void>;
  /** Sets the hash and the warnings of a file, for one of which they are known only after all of it was read. */
  finish(file: LoadedFile): Promise<void>;
  setSettings(settings: string): Promise<void>;
  addVocabulary(vocabulary: Vocabulary): Promise<void>;
  /**
   * Adds statements. One whose key is taken is left out and answered; of two with one key in the list the first is
   * added.
   */
  addPlans(plans: readonly Spanned<Plan>[]): Promise<KeyClash[]>;
  addTargets(targets: readonly Spanned<Target>[]): Promise<KeyClash[]>;
  addMeasurements(measurements: readonly Measurement[]): Promise<KeyClash[]>;
  /** The same for figures in columns. */
  addFigures(figures: FigureBatch): Promise<KeyClash[]>;
  addRankings(rankings: readonly Ranking[]): Promise<KeyClash[]>;
  addDoubts(doubts: readonly Problem[]): Promise<void>;
  addMentions(mentions: Iterable<EntryReference>): Promise<void>;
  /** Where the statement of this address stands; null where there is none. */
  whereIs(list: AddressedList, address: string): Promise<SourceLocation | null>;
}

/** What is added to each list whose statements have addresses. */
export interface StatementsByList {
  readonly plans: Spanned<Plan>;
  readonly targets: Spanned<Target>;
  readonly measurements: Measurement;
  readonly rankings: Ranking;
}
export type AddressedList = keyof StatementsByList;

/** A store of facts that can be read, changed and verified. */
export interface FactStore extends FactReader {
  /** Identifies the file of the store; a file of the same name that is created later has another identity. */
  readonly identity: string;
  /** Changes facts in one transaction: if the step throws or the process ends, nothing of it remains. */
  change<Result>(step: (writer: FactWriter) => Promise<Result>): Promise<Result>;
  /** A temporary store with what these files state here, gone when it is closed. Other files can be added to it. */
  copyOf(paths: readonly string[]): Promise<FactStore>;
  /** Compares every fact with those of another store of the same kind. Throws where this store is damaged. */
  verify(expected: FactStore): Promise<Verification>;
  /** Ends the snapshot that is being read, so that other processes can load during the rest of this run. */
  release(): Promise<void>;
  close(): Promise<void>;
}
