import type Database from 'better-sqlite3';
import type { FactReader, FactStore, FactWriter } from '../fact-store.ts';
import type { WorkspaceStore } from '../file-memory.ts';
import { guarded, guardedAsync, readingFrom } from '../problem.ts';
import type { Condition } from './file/condition.ts';
import { IN_MEMORY, identityOf, isOnDisk, UNNAMED } from './file/identity.ts';
import { openReadOnly, openWritable, startOver } from './file/open.ts';
import { isMemorySound, queryRemembered, rememberAll } from './memory.ts';
import {
  eachIndex,
  eachMeasurement,
  eachRanking,
  eachSeries,
  queryLastFiguresOf,
  queryMeasurements,
  queryMeasurementsOf,
  queryRankings,
  queryRankingsOf,
} from './read/figure-queries.ts';
import {
  queryCounts,
  queryDoubts,
  queryFiles,
  queryFilesMentioning,
  queryForecasts,
  queryMentions,
  querySettings,
} from './read/file-queries.ts';
import {
  queryPlans,
  querySpannedPlans,
  querySpannedTargets,
  queryTargets,
  queryVariants,
} from './read/plan-queries.ts';
import { queryProvincesCalled, queryVocabulary, queryVocabularyOf } from './read/vocabulary-queries.ts';
import { copyFiles } from './write/copy-files.ts';
import { rowWriter } from './write/row-writer.ts';

export { identityOf } from './file/identity.ts';
export { rollBack } from './file/journal.ts';
export { takeLock } from './file/lock.ts';
export { conditionUnderLock } from './file/open.ts';
export { LOAD_WAIT_MS } from './file/patience.ts';
export { refuseForeign, remove, removeSame } from './file/remove.ts';
export { keepFromCommits } from './file/unversioned.ts';

/** A store open for reading, or the condition that keeps the database at a path from being used. */
export type Opening =
  | { readonly condition: 'ready'; readonly store: WorkspaceStore }
  | { readonly condition: Exclude<Condition, 'ready'>; readonly store: null };

/**
 * Opens the database of this version of dx for reading. All reads see one snapshot until `release`. A copy of a
 * database is opened only with `copies`. Throws DatabaseError.
 */
export function openForReading(path: string, dx: string, { copies = false } = {}): Opening {
  const { condition, db } = openReadOnly(path, dx);
  if (db && (condition === 'ready' || (copies && condition === 'elsewhere')))
    return { condition: 'ready', store: storeOf(db, path, dx) };
  db?.close();
  return { condition: condition === 'ready' ? 'missing' : condition, store: null };
}

/**
 * Opens the database for loading, and creates it where there is none. The caller holds the lock. Throws DatabaseError.
 */
export const openForLoading = (path: string, dx: string): WorkspaceStore => storeOf(openWritable(path, dx), path, dx);

/** A store in memory, gone when it is closed. */
export const openInMemory = (): WorkspaceStore => storeOf(openWritable(IN_MEMORY, ''), IN_MEMORY, '');

/** A store in a temporary file of SQLite's own, gone when it is closed: for facts that may not fit into memory. */
export const openTemporary = (): WorkspaceStore => storeOf(openUnnamed(), UNNAMED, '');

const openUnnamed = (): Database.Database => openWritable(UNNAMED, '');

/** The database of each store, for comparing two of them. */
const databases = new WeakMap<FactStore, Database.Database>();

function databaseOf(store: FactStore): Database.Database {
  const db = databases.get(store);
  if (!db) throw new Error('the other store is of another kind');
  return db;
}

function storeOf(db: Database.Database, path: string, dx: string): WorkspaceStore {
  const read = async <T>(step: () => T): Promise<T> => readingFrom(path, step);
  const reader = readerOf(db, path);
  const store: WorkspaceStore = {
    ...reader,
    identity: isOnDisk(path) ? (identityOf(path) ?? '') : '',
    change: (step) => guardedAsync(path, () => inTransaction(db, () => step(writerOf(db, path, dx, reader)))),
    copyOf: (paths) =>
      read(() => {
        const copy = openUnnamed();
        copyFiles(db, copy, paths);
        return storeOf(copy, UNNAMED, '');
      }),
    verify: async (expected) => {
      const { verify } = await import('./verify.ts');
      return await read(() => verify(db, databaseOf(expected)));
    },
    release: () => read(() => void (db.inTransaction && db.exec('COMMIT'))),
    close: () => read(() => void db.close()),
    memory: {
      remembered: () => read(() => queryRemembered(db)),
      remember: async (files) =>
        guarded(path, () =>
          db.inTransaction ? rememberAll(db, files) : db.transaction(rememberAll).immediate(db, files),
        ),
      isSound: () => read(() => isMemorySound(db)),
    },
  };
  databases.set(store, db);
  return store;
}

/** Runs a step between BEGIN and COMMIT. If it throws, everything is rolled back. */
async function inTransaction<Result>(db: Database.Database, step: () => Promise<Result>): Promise<Result> {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = await step();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function readerOf(db: Database.Database, path: string): FactReader {
  const read = async <T>(step: () => T): Promise<T> => readingFrom(path, step);
  const oneByOne = <Row>(rows: () => Iterable<Row>): AsyncIterable<Row> => {
    const iterator = readingFrom(path, () => rows()[Symbol.iterator]());
    return (async function* () {
      for (;;) {
        const next = readingFrom(path, () => iterator.next());
        if (next.done) return;
        yield next.value;
      }
    })();
  };
  return {
    files: () => read(() => queryFiles(db)),
    settings: () => read(() => querySettings(db)),
    vocabulary: () => read(() => queryVocabulary(db)),
    vocabularyOf: (ids) => read(() => queryVocabularyOf(db, ids)),
    provincesCalled: (name) => read(() => queryProvincesCalled(db, name)),
    plans: (filter) => read(() => queryPlans(db, filter)),
    targets: (filter) => read(() => queryTargets(db, filter)),
    measurements: (filter) => read(() => queryMeasurements(db, filter)),
    rankings: (filter) => read(() => queryRankings(db, filter)),
    measurementsOf: (series, knownBy) => read(() => queryMeasurementsOf(db, series, knownBy)),
    rankingsOf: (series, knownBy) => read(() => queryRankingsOf(db, series, knownBy)),
    lastFiguresOf: (series, knownBy) => read(() => queryLastFiguresOf(db, series, knownBy)),
    eachMeasurement: (filter) => oneByOne(() => eachMeasurement(db, filter)),
    eachRanking: (filter) => oneByOne(() => eachRanking(db, filter)),
    eachSeries: () => oneByOne(() => eachSeries(db)),
    eachIndex: () => oneByOne(() => eachIndex(db)),
    spannedPlans: () => read(() => querySpannedPlans(db)),
    spannedTargets: () => read(() => querySpannedTargets(db)),
    variants: () => read(() => queryVariants(db)),
    doubts: () => read(() => queryDoubts(db)),
    filesMentioning: (mentions) => read(() => queryFilesMentioning(db, mentions)),
    mentions: (kind) => read(() => queryMentions(db, kind)),
    forecasts: (day) => read(() => queryForecasts(db, day)),
    differencesFrom: async (list, statements) => {
      const { differencesFrom } = await import('./read-back.ts');
      return await read(() => differencesFrom(db, list, statements));
    },
    counts: () => read(() => queryCounts(db)),
  };
}

function writerOf(db: Database.Database, path: string, dx: string, reader: FactReader): FactWriter {
  const rows = rowWriter(db, (own) => startOver(own, path, dx));
  const write = async <T>(step: () => T): Promise<T> => guarded(path, step);
  return {
    ...reader,
    startOver: () => write(() => rows.startOver()),
    arrange: (paths) => write(() => rows.arrange(paths)),
    clear: (paths) => write(() => rows.clear(paths)),
    begin: (file) => write(() => rows.begin(file)),
    finish: (file) => write(() => rows.finish(file)),
    setSettings: (settings) => write(() => rows.setSettings(settings)),
    addVocabulary: (vocabulary) => write(() => rows.addVocabulary(vocabulary)),
    addPlans: (plans) => write(() => rows.addPlans(plans)),
    addTargets: (targets) => write(() => rows.addTargets(targets)),
    addMeasurements: (measurements) => write(() => rows.addMeasurements(measurements)),
    addFigures: (figures) => write(() => rows.addFigures(figures)),
    addRankings: (rankings) => write(() => rows.addRankings(rankings)),
    addDoubts: (doubts) => write(() => rows.addDoubts(doubts)),
    addMentions: (mentions) => write(() => rows.addMentions(mentions)),
    whereIs: (list, address) => write(() => rows.whereIs(list, address)),
  };
}
