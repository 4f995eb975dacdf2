import type Database from 'better-sqlite3';
import { guarded, openReadOnly, openWritable } from './open.ts';
import { DatabaseError } from './problem.ts';
import {
  eachMeasurement,
  eachRanking,
  queryCounts,
  queryFiles,
  queryMeasurements,
  queryParsedFiles,
  queryParsedForm,
  queryPlans,
  queryRankings,
  queryTargets,
  queryVocabulary,
} from './query.ts';
import { saveAll } from './save.ts';
import type { Store } from './store.ts';

/** A store in one SQLite file, opened for reading or for loading. Throws DatabaseError. */
export function openStore(path: string, mode: 'read' | 'load'): Store {
  if (mode === 'load') return storeOf(openWritable(path), path);
  const db = openReadOnly(path);
  // One snapshot for the whole report, even while another process loads.
  guarded(path, () => db.exec('BEGIN'));
  return storeOf(db, path);
}

/** A store that lives as long as it is open: for facts that are to be queried once. */
export const openInMemory = (): Store => storeOf(openWritable(':memory:'), ':memory:');

function storeOf(db: Database.Database, path: string): Store {
  const run = async <T>(step: () => T): Promise<T> => guarded(path, step);
  const unfinished = new Set<Generator>();
  const oneByOne = async function* <Row>(rows: Generator<Row>): AsyncGenerator<Row> {
    unfinished.add(rows);
    for (;;) {
      const next = guarded(path, () => rows.next());
      if (next.done) break;
      yield next.value;
    }
    unfinished.delete(rows);
  };
  return {
    files: () => run(() => queryFiles(db)),
    parsedFiles: () =>
      run(() => {
        const files = queryParsedFiles(db);
        for (const { written } of files) checkForm(written, path);
        return files;
      }),
    parsedForm: (name) => run(() => checkForm(queryParsedForm(db, name), path)),
    replace: (files, dataset) => run(() => db.transaction(() => saveAll(db, files, dataset)).immediate()),
    touch: (files) =>
      run(() => {
        const update = db.prepare(
          'UPDATE files SET size = @size, mtime_ms = @mtimeMs, checked_ms = @checkedMs WHERE path = @path',
        );
        db.transaction(() => {
          for (const { path: name, size, mtimeMs, checkedMs } of files)
            update.run({ path: name, size, mtimeMs, checkedMs });
        }).immediate();
      }),
    vocabulary: () => run(() => queryVocabulary(db)),
    plans: (filter) => run(() => queryPlans(db, filter)),
    targets: (filter) => run(() => queryTargets(db, filter)),
    measurements: (filter) => run(() => queryMeasurements(db, filter)),
    rankings: (filter) => run(() => queryRankings(db, filter)),
    eachMeasurement: (filter) => oneByOne(eachMeasurement(db, filter)),
    eachRanking: (filter) => oneByOne(eachRanking(db, filter)),
    counts: () => run(() => queryCounts(db)),
    close: () =>
      run(() => {
        // A statement that nobody read to its end would keep the connection busy.
        for (const rows of unfinished) rows.return(undefined);
        db.close();
      }),
  };
}

/** A parsed form that is no JSON was not written by this program: the database is to be built anew. */
function checkForm(written: string | null, path: string): string | null {
  try {
    if (written !== null) JSON.parse(written);
    return written;
  } catch (error) {
    throw new DatabaseError('corrupt', path, { cause: error });
  }
}
