import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/core/record/dataset.ts';
import type { Goal } from '../../../src/core/record/goal.ts';
import type { Quantity } from '../../../src/core/record/quantity.ts';
import type { Ranking } from '../../../src/core/record/ranking.ts';
import type { Subject, Target } from '../../../src/core/record/statement.ts';
import { DatabaseError } from '../../../src/store/problem.ts';
import { openReadOnly, openWritable } from '../../../src/store/sqlite/open.ts';
import { conditionUnderLock, openForLoading, openForReading, removeSame } from '../../../src/store/sqlite/store.ts';
import type { Store } from '../../../src/store/store.ts';
import { aDataset } from '../../helpers/dataset.ts';
import { aMeasurement, aPeriod, aPlan, aRanking, aTarget } from '../../helpers/facts.ts';
import { aFolder } from '../../helpers/folder.ts';

const VERSION = '1.0.0';
const newPath = (): string => join(aFolder(), 'dx.sqlite');
const WARNING = { code: 'empty_file', at: { file: 'data/a.yaml', line: 1, column: 1 }, args: {} } as const;
const FILE = {
  path: 'data/a.yaml',
  size: 1,
  mtimeMs: 1.5,
  ctimeMs: 1.5,
  inode: 7,
  checkedMs: 2,
  hash: 'abc',
  warnings: [WARNING],
  written: '{"a":1}',
};

/** Saves facts and opens them again for reading. */
async function saved(dataset: Dataset, path = newPath()) {
  const writer = openForLoading(path, VERSION);
  await writer.replace([FILE], dataset);
  await writer.close();
  return readable(path);
}

function readable(path: string): Store {
  const { condition, store } = openForReading(path, VERSION);
  if (!store) throw new Error(condition);
  return store;
}

const TRIGGER = 'CREATE TRIGGER mine AFTER INSERT ON files BEGIN DELETE FROM plans; END';

const QUANTITIES: readonly Quantity[] = [
  { qualifier: 'eq', value: 7.1, halfUnit: 0.05 },
  { qualifier: 'gt', value: 50, halfUnit: 0.5 },
  { qualifier: 'ge', value: 50, halfUnit: 0.5 },
  { qualifier: 'lt', value: 5, halfUnit: 0.5 },
  { qualifier: 'le', value: 5, halfUnit: 0.5 },
  { qualifier: 'approx', value: 30, halfUnit: 0.5 },
  { qualifier: 'nearly', value: 30, halfUnit: 0.5 },
  { qualifier: 'between', value: 20, high: 30, halfUnit: 0.5 },
  { qualifier: 'estimate', value: 30, halfUnit: 0.5 },
  { qualifier: 'approx', value: 30, halfUnit: 0.5, estimate: true },
  { qualifier: 'eq', value: 88.41463414634147, halfUnit: 0, fraction: { numerator: 145, denominator: 164 } },
];

const GOALS: readonly (readonly [Goal, Subject])[] = [
  [
    { op: 'ge', value: 20 },
    { kind: 'indicator', indicator: 'digital-economy-share-of-grdp' },
  ],
  [
    { op: 'lt', value: 0.1 },
    { kind: 'indicator', indicator: 'digital-economy-share-of-grdp' },
  ],
  [
    { op: 'between', value: 10, value2: 30 },
    { kind: 'indicator', indicator: 'digital-economy-share-of-grdp' },
  ],
  [
    { op: 'rank_le', value: 5 },
    { kind: 'index', index: 'dti', population: 'vn63' },
  ],
  [
    { op: 'rank_share_le', value: 1, value2: 3 },
    { kind: 'index', index: 'dti', population: null },
  ],
  [{ op: 'yes' }, { kind: 'qualitative', indicator: null }],
];

describe('the store', () => {
  test('gives vocabulary and plans back as they were', async () => {
    const dataset = aDataset({ plans: [aPlan({ note: { vi: 'ghi chú', en: 'a note' } })] });
    const store = await saved(dataset);
    expect(await store.vocabulary()).toEqual(dataset.vocabulary);
    expect(await store.plans({})).toEqual(dataset.plans);
  });

  test.each(QUANTITIES)('keeps a figure as it was stated: $qualifier $value', async (quantity) => {
    const measurement = aMeasurement({
      quantity,
      published: aPeriod('2025-02'),
      final: false,
      note: { vi: 'g', en: 'n' },
    });
    const store = await saved(aDataset({ measurements: [measurement] }));
    expect(await store.measurements({})).toEqual([measurement]);
  });

  test.each(GOALS)('keeps a goal as it was set: %j', async (goal, subject) => {
    const target = aTarget({
      goal,
      subject,
      baseline: { value: 5, period: aPeriod('2020'), source: null, method: null },
      milestones: [{ by: aPeriod('2023'), value: 12 }],
      validUntil: aPeriod('2025-06-30'),
    });
    const store = await saved(aDataset({ plans: [aPlan()], targets: [target] }));
    expect(await store.targets({})).toEqual([target]);
  });

  test.each<Ranking['rank']>([
    { qualifier: 'eq', value: 3, halfUnit: 0.5 },
    { qualifier: 'between', value: 61, high: 63, halfUnit: 0.5 },
    { qualifier: 'le', value: 5, halfUnit: 0.5, estimate: true },
    null,
  ])('keeps a place as it was stated: %j', async (rank) => {
    const ranking = aRanking({ rank, score: 0.7024 });
    const store = await saved(aDataset({ rankings: [ranking] }));
    expect(await store.rankings({ indices: ['dti'] })).toEqual([ranking]);
    expect(await store.rankings({ knownBy: '2023-07-11' })).toEqual([]);
  });

  test('chooses figures that were known on the day', async () => {
    const known = aMeasurement({ address: 'a', knownOn: '2025-01-01' });
    const later = aMeasurement({ address: 'b', knownOn: '2025-01-02' });
    const store = await saved(aDataset({ measurements: [later, known] }));
    expect(await store.measurements({ knownBy: '2025-01-01' })).toEqual([known]);
    expect(await store.measurements({ provinces: [] })).toEqual([]);
    expect(await store.measurements({})).toEqual([later, known]);
  });

  test('gives the plans of a province by their day of issue, those without one last', async () => {
    const plan = (id: string, issued: string | null) =>
      aPlan({ address: `quang-ninh/${id}`, id, issued: issued === null ? null : aPeriod(issued) });
    const store = await saved(
      aDataset({ plans: [plan('none', null), plan('late', '2024'), plan('early', '2021-02')] }),
    );
    expect((await store.plans({})).map(({ id }) => id)).toEqual(['early', 'late', 'none']);
  });

  test('reads one state until it is released, and rows that were asked for before stay what they were', async () => {
    const path = newPath();
    const rows = Array.from({ length: 2500 }, (_, index) => aMeasurement({ address: `m${index}` }));
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

  test('saves nothing when one row is wrong', async () => {
    const path = newPath();
    const good = aDataset({ plans: [aPlan()], targets: [aTarget()] });
    await (await saved(good, path)).close();
    const orphan: Target = aTarget({ address: 'x', plan: 'no/plan' });
    const writer = openForLoading(path, VERSION);
    await expect(writer.replace([], aDataset({ targets: [orphan] }))).rejects.toThrow('FOREIGN KEY');
    await writer.close();
    expect(await readable(path).targets({})).toEqual(good.targets);
  });

  test('remembers the files and their parsed form', async () => {
    const store = await saved(aDataset({}));
    const { written, ...stamp } = FILE;
    expect(await store.files()).toEqual([stamp]);
    expect(await store.parsedForm(FILE.path)).toBe(written);
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
      expect(['trusted_schema', 'cell_size_check', 'mmap_size', 'foreign_keys'].map(setting)).toEqual([0, 1, 0, 1]);
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
    removeSame(path, store.file);
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
