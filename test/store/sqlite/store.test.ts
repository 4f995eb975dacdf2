import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { saveDataset } from '../../../src/cli/workspace/load/save-dataset.ts';
import type { Dataset } from '../../../src/core/record/dataset.ts';
import type { WorkspaceStore } from '../../../src/store/file-memory.ts';
import { DatabaseError } from '../../../src/store/problem.ts';
import { openReadOnly, openWritable } from '../../../src/store/sqlite/file/open.ts';
import { conditionUnderLock, openForLoading, openForReading, removeSame } from '../../../src/store/sqlite/store.ts';
import { aDataset } from '../../helpers/dataset.ts';
import { aMeasurement, aPeriod, aPlan, aTarget } from '../../helpers/facts.ts';
import { aFolder } from '../../helpers/folder.ts';

const VERSION = '1.0.0';
const newPath = (): string => join(aFolder(), 'dx.sqlite');

/** Saves facts and opens them again for reading. */
async function saved(dataset: Dataset, path = newPath()) {
  const writer = openForLoading(path, VERSION);
  await saveDataset(writer, dataset);
  await writer.close();
  return readable(path);
}

function readable(path: string): WorkspaceStore {
  const { condition, store } = openForReading(path, VERSION);
  if (!store) throw new Error(condition);
  return store;
}

/** Figures of many periods, each with its address. */
const PERIODS = Array.from({ length: 2500 }, (_, index) => {
  const period = aPeriod(String(1000 + index));
  return { period, address: `quang-ninh/digital-economy-share-of-grdp/${period.text}/baomoi-2025` };
});

const TRIGGER = 'CREATE TRIGGER mine AFTER INSERT ON files BEGIN DELETE FROM plans; END';

describe('a database', () => {
  test('reads one state until it is released, and rows that were asked for before stay what they were', async () => {
    const path = newPath();
    const rows = Array.from({ length: 2500 }, (_, index) => aMeasurement({ ...PERIODS[index] }));
    const store = await saved(aDataset({ measurements: rows }), path);
    const figures = store.eachMeasurement({})[Symbol.asyncIterator]();
    const other = new Database(path, { timeout: 0 });
    expect(() => other.exec('DELETE FROM measurements')).toThrow('locked');
    await store.release();
    other.exec('DELETE FROM measurements');
    other.close();
    const addresses = [];
    for (let next = await figures.next(); !next.done; next = await figures.next()) addresses.push(next.value.address);
    expect(addresses).toEqual(rows.map(({ address }) => address));
    expect(await store.measurements({})).toEqual([]);
    await store.close();
  });
});

describe('a database file', () => {
  test.each<[string, (db: Database.Database) => void, string]>([
    ['of an older version', (db) => db.pragma('user_version = 0'), 'other_version'],
    ['of a newer version', (db) => db.pragma('user_version = 99'), 'other_version'],
    ['with a further table', (db) => db.exec('CREATE TABLE mine (x)'), 'corrupt'],
    ['with a view of somebody else', (db) => db.exec('CREATE VIEW mine AS SELECT 1'), 'corrupt'],
    ['with a trigger', (db) => db.exec(TRIGGER), 'corrupt'],
    ['with another index', (db) => db.exec('DROP INDEX targets_of; CREATE INDEX targets_of ON plans (id)'), 'corrupt'],
    ['with a column more', (db) => db.exec('ALTER TABLE units ADD COLUMN mine TEXT'), 'corrupt'],
    ['without what built it', (db) => db.exec('DELETE FROM built'), 'corrupt'],
    ['that says it was built by another dx', (db) => db.exec("UPDATE built SET dx = '9'"), 'corrupt'],
    ['into which nothing was loaded', (db) => db.exec('DELETE FROM files'), 'missing'],
  ])('%s is not read', async (_, change, condition) => {
    const path = newPath();
    await (await saved(aDataset({ plans: [aPlan()] }), path)).close();
    const db = new Database(path);
    change(db);
    db.close();
    expect(openForReading(path, VERSION)).toEqual({ condition, store: null });
  });

  test('of another version of dx is not read', async () => {
    const path = newPath();
    await (await saved(aDataset({}), path)).close();
    expect(openForReading(path, '1.0.1')).toEqual({ condition: 'other_version', store: null });
  });

  test('that was copied is read only at the word of the caller', async () => {
    const path = newPath();
    await (await saved(aDataset({ plans: [aPlan()] }), path)).close();
    cpSync(path, `${path}.copy`, { preserveTimestamps: true });
    expect(openForReading(`${path}.copy`, VERSION)).toEqual({ condition: 'elsewhere', store: null });
    const { store } = openForReading(`${path}.copy`, VERSION, { copies: true });
    expect(await store?.plans({})).toEqual([aPlan()]);
    await store?.close();
  });

  test('of another program is refused and left as it is', () => {
    const path = newPath();
    const db = new Database(path);
    db.exec('CREATE TABLE mine (x)');
    db.close();
    const before = readFileSync(path);
    expect(() => openForReading(path, VERSION)).toThrow(DatabaseError);
    expect(() => conditionUnderLock(path, { named: true, dx: VERSION })).toThrow(DatabaseError);
    expect(conditionUnderLock(path, { named: false, dx: VERSION })).toBe('corrupt');
    expect(readFileSync(path)).toEqual(before);
  });

  test('is opened with the settings for files of uncertain origin', async () => {
    const path = newPath();
    await (await saved(aDataset({}), path)).close();
    for (const db of [openReadOnly(path, VERSION).db, openWritable(path, VERSION)]) {
      const setting = (name: string): unknown => db?.pragma(name, { simple: true });
      expect(['trusted_schema', 'cell_size_check', 'mmap_size'].map(setting)).toEqual([0, 1, 0]);
      db?.close();
    }
  });

  test('is removed with everything that belongs to it, but not when another one stands there by now', async () => {
    const path = newPath();
    const store = await saved(aDataset({}), path);
    for (const end of ['-journal', '-wal', '-shm']) writeFileSync(path + end, 'x');
    cpSync(path, `${path}.new`);
    removeSame(path, 'another file');
    expect(existsSync(path)).toBe(true);
    removeSame(path, store.identity);
    await store.close();
    expect(readdirSync(dirname(path))).toEqual(['dx.sqlite.new']);
  });

  test('explains its tables to whoever opens it', async () => {
    const path = newPath();
    await (
      await saved(aDataset({ plans: [aPlan()], targets: [aTarget()], measurements: [aMeasurement()] }), path)
    ).close();
    const db = new Database(path, { readonly: true });
    const { sql } = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'measurements'").get() as { sql: string };
    expect(sql).toContain('-- province/indicator/period/source');
    expect(db.prepare('SELECT target, value, publisher FROM facts').all()).toEqual([
      { target: aTarget().address, value: 7.1, publisher: 'Báo Mới' },
    ]);
    db.close();
  });
});
