import type Database from 'better-sqlite3';
import type { Ranking } from '../../core/record/ranking.ts';
import type { Measurement, Plan, Target } from '../../core/record/statement.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Day } from '../../core/time/period.ts';
import type {
  FactCounts,
  MeasurementFilter,
  ParsedFile,
  PlanFilter,
  RankingFilter,
  StoredFile,
  TargetFilter,
} from '../store.ts';
import { copied } from './copy.ts';
import { problemsFromText } from './rows/problem-rows.ts';
import { rankingFromRow } from './rows/ranking-rows.ts';
import { fromPeriod, type ReadRow } from './rows/row.ts';
import { measurementFromRow, planFromRow, tallyFromRow, targetFromRow } from './rows/statement-rows.ts';
import {
  indexFromRow,
  indicatorFromRow,
  populationFromRow,
  provinceFromRow,
  sourceFromRow,
  unitFromRow,
} from './rows/vocabulary-rows.ts';
import { sealOfFile } from './seal.ts';

type Db = Database.Database;

export function queryVocabulary(db: Db): Vocabulary {
  const populations = grouped(
    db,
    'SELECT province AS key, population AS value FROM province_populations ORDER BY rowid',
  );
  return {
    units: byId(all(db, 'SELECT * FROM units').map(unitFromRow)),
    populations: byId(all(db, 'SELECT * FROM populations').map(populationFromRow)),
    provinces: byId(
      all(db, 'SELECT * FROM provinces').map((row) => provinceFromRow(row, populations.get(row.id) ?? [])),
    ),
    indicators: byId(all(db, 'SELECT * FROM indicators').map(indicatorFromRow)),
    indices: byId(all(db, 'SELECT * FROM indices').map(indexFromRow)),
    sources: byId(all(db, 'SELECT * FROM sources').map(sourceFromRow)),
  };
}

export function queryPlans(db: Db, { plans, provinces }: PlanFilter): Plan[] {
  const { sql, values } = where({ address: plans, province: provinces });
  const sources = grouped(db, 'SELECT plan AS key, source AS value FROM plan_sources ORDER BY plan, sort');
  const tallies = Map.groupBy(all(db, 'SELECT * FROM reported_tallies ORDER BY plan, sort'), ({ plan }) => plan);
  const rows = all(db, `SELECT * FROM plans ${sql} ORDER BY province, issued_end IS NULL, issued_end, sort`, values);
  return rows.map((row) =>
    planFromRow(row, sources.get(row.address) ?? [], (tallies.get(row.address) ?? []).map(tallyFromRow)),
  );
}

export function queryTargets(db: Db, { plans }: TargetFilter): Target[] {
  const { sql, values } = where({ plan: plans });
  const sources = grouped(db, 'SELECT target AS key, source AS value FROM target_sources ORDER BY target, sort');
  return all(db, `SELECT * FROM targets ${sql} ORDER BY sort`, values).map((row) =>
    targetFromRow(row, sources.get(row.address) ?? []),
  );
}

export const queryMeasurements = (db: Db, filter: MeasurementFilter): Measurement[] =>
  all(db, ...measurementsOf(filter)).map(measurementFromRow);

export const queryRankings = (db: Db, filter: RankingFilter): Ranking[] =>
  all(db, ...rankingsOf(filter)).map(rankingFromRow);

/** Rows are copied at once and read while they are asked for: whoever reads slowly keeps nobody from loading. */
export const eachMeasurement = (db: Db, filter: MeasurementFilter): Iterable<Measurement> =>
  mapped(copied(db, ...measurementsOf(filter)), measurementFromRow);

export const eachRanking = (db: Db, filter: RankingFilter): Iterable<Ranking> =>
  mapped(copied(db, ...rankingsOf(filter)), rankingFromRow);

function* mapped<Result>(rows: Iterable<ReadRow>, from: (row: ReadRow) => Result): Generator<Result> {
  for (const row of rows) yield from(row);
}

const measurementsOf = ({ provinces, indicators, knownBy }: MeasurementFilter): Statement =>
  chosen('measurements', { province: provinces, indicator: indicators }, knownBy);

const rankingsOf = ({ provinces, indices, knownBy }: RankingFilter): Statement =>
  chosen('rankings', { province: provinces, index_id: indices }, knownBy);

export function queryFiles(db: Db): StoredFile[] {
  const columns = 'path, size, mtime_ms, ctime_ms, inode, checked_ms, hash, warnings';
  return all(db, `SELECT ${columns} FROM files ORDER BY path`).map(fileFromRow);
}

export const queryParsedFiles = (db: Db): ParsedFile[] => all(db, 'SELECT * FROM files ORDER BY rowid').map(sealedFile);

export function queryParsedForm(db: Db, path: string): string | null {
  const [row] = all(db, 'SELECT * FROM files WHERE path = ?', [path]);
  return row === undefined ? null : sealedFile(row).written;
}

/** A file's row as it was written. Throws for one that something else has changed: its form would be taken for the file. */
function sealedFile(row: ReadRow): ParsedFile {
  const file = { ...fileFromRow(row), written: row.written };
  if (row.seal !== sealOfFile(file)) throw new Error(`the row of ${row.path} has been changed`);
  return file;
}

export function queryCounts(db: Db): FactCounts {
  const tables = ['provinces', 'indicators', 'sources', 'plans', 'targets', 'measurements', 'rankings'];
  return db.prepare(`SELECT ${tables.map((name) => `(SELECT count(*) FROM ${name}) AS ${name}`)}`).get() as FactCounts;
}

/** Figures and places that were known on a day before their period had begun. */
export function queryForecasts(db: Db, day: Day): number {
  const figures = db
    .prepare('SELECT count(*) AS count FROM measurements WHERE known_on <= ? AND period_start > ?')
    .get(day, day) as { count: number };
  const editions = all(
    db,
    'SELECT edition, count(*) AS count FROM rankings WHERE known_on <= ? AND edition_end > ? GROUP BY edition',
    [day, day],
  );
  const places = editions.filter(({ edition }) => fromPeriod(edition).start > day);
  return places.reduce((sum, { count }) => sum + count, figures.count);
}

const fileFromRow = (row: ReadRow): StoredFile => ({
  path: row.path,
  size: row.size,
  mtimeMs: row.mtime_ms,
  ctimeMs: row.ctime_ms,
  inode: row.inode,
  checkedMs: row.checked_ms,
  hash: row.hash,
  warnings: problemsFromText(row.warnings),
});

const all = (db: Db, sql: string, values: readonly string[] = []): ReadRow[] => db.prepare(sql).all(...values);

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

function grouped(db: Db, sql: string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { key, value } of all(db, sql)) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}

/** What columns may hold; undefined for anything. */
type Lists = Readonly<Record<string, readonly string[] | undefined>>;
type Statement = [sql: string, values: string[]];

/** Rows of a table in the order of the files. */
function chosen(table: 'measurements' | 'rankings', lists: Lists, knownBy: Day | undefined): Statement {
  const { sql, values } = where(lists, knownBy);
  return [`SELECT * FROM ${table} ${sql} ORDER BY sort`, values];
}

/** `WHERE a IN (?, …) AND … AND known_on <= ?` over what is there; an empty list matches nothing. */
function where(lists: Lists, knownBy?: Day): { sql: string; values: string[] } {
  const present = Object.entries(lists).flatMap(([column, values]) => (values ? [[column, values] as const] : []));
  const conditions = present.map(([column, values]) => `${column} IN (${values.map(() => '?').join(', ')})`);
  if (knownBy !== undefined) conditions.push('known_on <= ?');
  return {
    sql: conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '',
    values: [...present.flatMap(([, values]) => values), ...(knownBy === undefined ? [] : [knownBy])],
  };
}
