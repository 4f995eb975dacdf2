import type Database from 'better-sqlite3';
import { guarded, readingFrom } from '../problem.ts';
import type { Store } from '../store.ts';
import { type Condition, identityOf, openReadOnly, openWritable } from './open.ts';
import {
  eachMeasurement,
  eachRanking,
  queryCounts,
  queryFiles,
  queryForecasts,
  queryMeasurements,
  queryParsedFiles,
  queryParsedForm,
  queryPlans,
  queryRankings,
  queryTargets,
  queryVocabulary,
} from './query.ts';
import { saveAll, touchAll } from './save.ts';

export { rollBack } from './journal.ts';
export { LOAD_WAIT_MS, takeLock } from './lock.ts';
export { conditionUnderLock, identityOf, refuseForeign, remove, removeSame } from './open.ts';
export { keepFromCommits } from './unversioned.ts';

/** A store open for reading, or why there is none at this path that can be used. */
export type Opening =
  | { readonly condition: 'ready'; readonly store: Store }
  | { readonly condition: Exclude<Condition, 'ready'>; readonly store: null };

/**
 * Opens the database of this version of dx for reading: one state, whatever others load meanwhile. A copy of one is opened
 * only where the caller takes it at his word. Throws DatabaseError.
 */
export function openForReading(path: string, dx: string, { copies = false } = {}): Opening {
  const { condition, db } = openReadOnly(path, dx);
  if (db && (condition === 'ready' || (copies && condition === 'elsewhere')))
    return { condition: 'ready', store: storeOf(db, path) };
  db?.close();
  return { condition: condition === 'ready' ? 'missing' : condition, store: null };
}

/** Opens the database for loading, made first where there is none; the caller holds the lock. Throws DatabaseError. */
export const openForLoading = (path: string, dx: string): Store => storeOf(openWritable(path, dx), path);

/** A store that lives as long as it is open: for facts that are to be queried once. */
export const openInMemory = (): Store => storeOf(openWritable(':memory:', ''), ':memory:');

function storeOf(db: Database.Database, path: string): Store {
  const write = async (step: () => void): Promise<void> => guarded(path, () => db.transaction(step).immediate());
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
  const file = path === ':memory:' ? '' : (identityOf(path) ?? '');
  return {
    file,
    files: () => read(() => queryFiles(db)),
    parsedFiles: () => read(() => queryParsedFiles(db)),
    parsedForm: (name) => read(() => queryParsedForm(db, name)),
    replace: (files, dataset) => write(() => saveAll(db, files, dataset)),
    touch: (files) => write(() => touchAll(db, files)),
    vocabulary: () => read(() => queryVocabulary(db)),
    plans: (filter) => read(() => queryPlans(db, filter)),
    targets: (filter) => read(() => queryTargets(db, filter)),
    measurements: (filter) => read(() => queryMeasurements(db, filter)),
    rankings: (filter) => read(() => queryRankings(db, filter)),
    eachMeasurement: (filter) => oneByOne(() => eachMeasurement(db, filter)),
    eachRanking: (filter) => oneByOne(() => eachRanking(db, filter)),
    forecasts: (day) => read(() => queryForecasts(db, day)),
    counts: () => read(() => queryCounts(db)),
    verify: async (dataset) => {
      const { verify } = await import('./verify.ts');
      return await read(() => verify(db, dataset));
    },
    release: () => read(() => void (db.inTransaction && db.exec('COMMIT'))),
    close: () => read(() => void db.close()),
  };
}
