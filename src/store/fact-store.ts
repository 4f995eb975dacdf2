import type { Problem } from '../core/record/problem.ts';
import type { Ranking } from '../core/record/ranking.ts';
import type { SourceLocation } from '../core/record/source-location.ts';
import type { Measurement, Plan, Target } from '../core/record/statement.ts';
import type { Province, Vocabulary } from '../core/record/vocabulary.ts';
import type { Day } from '../core/time/period.ts';
import type { FigureBatch } from './figure-batch.ts';

/** A text file whose content the facts were read from. */
export interface LoadedFile {
  readonly path: string;
  /** SHA-256 of the content. */
  readonly hash: string;
  /** What reading it left doubtful: kept, since an unchanged file is not read again. */
  readonly warnings: readonly Problem[];
}

/** What to choose; an absent list chooses all, an empty one nothing. */
export interface PlanFilter {
  readonly plans?: readonly string[];
  /** Only plans of these ids or addresses. */
  readonly called?: readonly string[];
  readonly provinces?: readonly string[];
}

export interface TargetFilter {
  readonly plans?: readonly string[];
  /** Only targets of this id or address. */
  readonly called?: string;
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

/** A province, and the indicator or index of which it has figures or places. */
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
  /** All known figures whose periods end from this day on are among them; null where these are all up to that day. */
  readonly since: Day | null;
}

/** Ids of vocabulary, by list. */
export type VocabularyIds = Readonly<Partial<Record<keyof Vocabulary, Iterable<string>>>>;

/** What a file refers to: an entry of the vocabulary, a successor of a province, or a province by another name than its id. */
export interface EntryReference {
  readonly kind: keyof Vocabulary | 'successors' | 'names';
  readonly id: string;
}

/** Where the parts of a plan or a target stand in its file, by path: line, column, length, and a number as written. */
export type PartSpans = Readonly<Record<string, readonly (string | number)[]>>;

/** A statement with the places of its parts. */
export interface Spanned<Statement> {
  readonly statement: Statement;
  readonly spans: PartSpans;
}

/** One value that is not what the files say; without a column, a row that is missing or that should not be there. */
export interface Difference {
  readonly table: string;
  /** The key of the row, its parts joined by a blank. */
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
 * The facts of a workspace as they are read. Asynchronous, so that a server engine can stand behind it; it chooses and
 * computes nothing. Results come in file order; plans by province and day of issue.
 */
export interface FactReader {
  /** The files whose content the facts are, in the order in which files are read. */
  files(): Promise<LoadedFile[]>;
  /** The settings as they were loaded: opaque here, the text of whoever read them; null where there are none. */
  settings(): Promise<string | null>;
  vocabulary(): Promise<Vocabulary>;
  /** These entries, with the units of indicators, and the populations and successors of provinces; no others. */
  vocabularyOf(ids: VocabularyIds): Promise<Vocabulary>;
  /** The provinces that a name may mean, by id, name or alias, however it is spelt; perhaps some more. */
  provincesCalled(name: string): Promise<ReadonlyMap<string, Province>>;
  plans(filter: PlanFilter): Promise<Plan[]>;
  targets(filter: TargetFilter): Promise<Target[]>;
  measurements(filter: MeasurementFilter): Promise<Measurement[]>;
  rankings(filter: RankingFilter): Promise<Ranking[]>;
  /** Figures and places of some provinces and indicators or indices, known on a day if one is given. */
  measurementsOf(series: readonly SeriesKey[], knownBy?: Day): Promise<Measurement[]>;
  rankingsOf(series: readonly SeriesKey[], knownBy?: Day): Promise<Ranking[]>;
  /**
   * Of each series, in the order asked, the known figures of its last period that ends by its day, and of those that end no
   * earlier; perhaps those of more. Periods without a known figure are none.
   */
  lastFiguresOf(series: readonly SeriesUntil[], knownBy: Day): Promise<LastFigures[]>;
  /** The same one by one, for a record that need not fit into memory; all of one state, also after `release`. */
  eachMeasurement(filter: MeasurementFilter): AsyncIterable<Measurement>;
  eachRanking(filter: RankingFilter): AsyncIterable<Ranking>;
  /** All figures, those of one province and indicator at a time, with the length of what is written at their place. */
  eachSeries(): AsyncIterable<readonly Measurement[]>;
  /** All places, those of one index at a time, with the length of what is written there. */
  eachIndex(): AsyncIterable<readonly Ranking[]>;
  /** Plans and targets with the places of their parts. */
  spannedPlans(): Promise<readonly Spanned<Plan>[]>;
  spannedTargets(): Promise<readonly Spanned<Target>[]>;
  /** Targets that word another one, with that one; null where there is none of its address. */
  variants(): Promise<readonly { readonly variant: Spanned<Target>; readonly original: Target | null }[]>;
  /** What single files leave doubtful when their entries are read, in the order of the files. */
  doubts(): Promise<Problem[]>;
  /** The files that refer to any of these, by path. */
  filesMentioning(mentions: readonly EntryReference[]): Promise<string[]>;
  /** Everything of one kind that files refer to, with the paths of those files. */
  mentions(kind: EntryReference['kind']): Promise<ReadonlyMap<string, readonly string[]>>;
  /** How many figures and places were known on a day before their period had begun. */
  forecasts(day: Day): Promise<number>;
  counts(): Promise<FactCounts>;
}

/** A statement that is already there under the same key. */
export interface KeyClash {
  /** The position in the list of what was to be added. */
  readonly index: number;
  readonly first: SourceLocation;
}

/** Facts while they are changed; what is read sees what has been written. All that is added belongs to the file begun last. */
export interface FactWriter extends FactReader {
  /** Forgets everything; what is built from here on is built in this place. */
  startOver(): Promise<void>;
  /** Gives the files their order; those that are not named are removed with everything they say. */
  arrange(paths: readonly string[]): Promise<void>;
  /** Forgets what these files say. */
  clear(paths: readonly string[]): Promise<void>;
  /** Begins what a file says anew: everything that it said before is gone. */
  begin(file: LoadedFile): Promise<void>;
  /** Says of the file what is known only when all of it has been read. */
  finish(file: LoadedFile): Promise<void>;
  setSettings(settings: string): Promise<void>;
  addVocabulary(vocabulary: Vocabulary): Promise<void>;
  /** Adds what has a key of its own; what is there already is left out and answered, the first of two in one list counts. */
  addPlans(plans: readonly Spanned<Plan>[]): Promise<KeyClash[]>;
  addTargets(targets: readonly Spanned<Target>[]): Promise<KeyClash[]>;
  addMeasurements(measurements: readonly Measurement[]): Promise<KeyClash[]>;
  /** The same of figures that are laid out field by field. */
  addFigures(figures: FigureBatch): Promise<KeyClash[]>;
  addRankings(rankings: readonly Ranking[]): Promise<KeyClash[]>;
  addDoubts(doubts: readonly Problem[]): Promise<void>;
  addMentions(mentions: Iterable<EntryReference>): Promise<void>;
  /** Where a statement of this address stands; null where there is none. */
  whereIs(list: AddressedList, address: string): Promise<SourceLocation | null>;
}

export type AddressedList = 'plans' | 'targets' | 'measurements' | 'rankings';

/** Facts that can be changed and compared. */
export interface FactStore extends FactReader {
  /** What tells where it lies from any other place, also from one of the same name later. */
  readonly identity: string;
  /** Changes facts as one step: when it throws, or the process ends, everything is as it was before. */
  change<Result>(step: (writer: FactWriter) => Promise<Result>): Promise<Result>;
  /** A store of its own, gone when it is closed, with what these files say here; the others are to be added. */
  copyOf(paths: readonly string[]): Promise<FactStore>;
  /** Compares every fact with those of another store. Throws where the store itself is damaged. */
  verify(expected: FactStore): Promise<Verification>;
  /** Lets go of the state that is being read, so that others may load however long the rest of this run takes. */
  release(): Promise<void>;
  close(): Promise<void>;
}
