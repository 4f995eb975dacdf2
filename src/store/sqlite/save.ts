import type Database from 'better-sqlite3';
import type { Dataset } from '../../core/record/dataset.ts';
import type { ParsedFile, StoredFile } from '../store.ts';
import { queryParsedFiles } from './query.ts';
import { problemsToText } from './rows/problem-rows.ts';
import { rankingToRow } from './rows/ranking-rows.ts';
import type { SqlRow } from './rows/row.ts';
import { measurementToRow, planToRow, tallyToRow, targetToRow } from './rows/statement-rows.ts';
import {
  indexToRow,
  indicatorToRow,
  populationToRow,
  provinceToRow,
  sourceToRow,
  unitToRow,
} from './rows/vocabulary-rows.ts';
import { TABLES, type Table } from './schema.ts';
import { sealOfFile } from './seal.ts';

/** Empties every table and writes the files and facts anew; the caller wraps it in one transaction. */
export function saveAll(db: Database.Database, files: readonly ParsedFile[], dataset: Dataset): void {
  for (const table of TABLES.toReversed()) db.exec(`DELETE FROM ${table}`);
  const rows = { files: files.map(fileToRow), ...factRows(dataset) };
  for (const table of TABLES) insert(db, table, rows[table]);
}

function insert(db: Database.Database, table: Table, rows: readonly SqlRow[]): void {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`;
  const statement = db.prepare(sql);
  for (const row of rows) statement.run(row);
}

/** The rows of every table of facts, in the order of the files. */
export function factRows({
  vocabulary,
  plans,
  targets,
  measurements,
  rankings,
}: Dataset): Record<Exclude<Table, 'files'>, SqlRow[]> {
  const provinces = [...vocabulary.provinces.values()];
  return {
    units: [...vocabulary.units.values()].map(unitToRow),
    populations: [...vocabulary.populations.values()].map(populationToRow),
    provinces: provinces.map(provinceToRow),
    province_populations: provinces.flatMap(({ id, populations }) =>
      populations.map((population) => ({ province: id, population })),
    ),
    indicators: [...vocabulary.indicators.values()].map(indicatorToRow),
    indices: [...vocabulary.indices.values()].map(indexToRow),
    sources: [...vocabulary.sources.values()].map(sourceToRow),
    plans: plans.map(planToRow),
    plan_sources: plans.flatMap(({ address, sources }) =>
      sources.map((source, sort) => ({ plan: address, source, sort })),
    ),
    reported_tallies: plans.flatMap((plan) =>
      plan.reported.map((tally, sort) => tallyToRow(tally, plan.address, sort)),
    ),
    targets: targets.map(targetToRow),
    target_sources: targets.flatMap(({ address, sources }) =>
      sources.map((source, sort) => ({ target: address, source, sort })),
    ),
    measurements: measurements.map(measurementToRow),
    rankings: rankings.map(rankingToRow),
  };
}

/** New sizes and times of files whose content is still the one that is stored. */
export function touchAll(db: Database.Database, files: readonly Omit<StoredFile, 'warnings'>[]): void {
  const stored = new Map(queryParsedFiles(db).map((file) => [file.path, file]));
  for (const file of files) {
    const before = stored.get(file.path);
    if (before?.hash === file.hash) update(db, { ...before, ...file });
  }
}

function update(db: Database.Database, file: ParsedFile): void {
  const { path, hash: _, written: __, warnings: ___, ...times } = fileToRow(file);
  const sets = Object.keys(times).map((column) => `${column} = @${column}`);
  db.prepare(`UPDATE files SET ${sets.join(', ')} WHERE path = @path`).run({ path, ...times });
}

const fileToRow = (file: ParsedFile): SqlRow => ({
  path: file.path,
  size: file.size,
  mtime_ms: file.mtimeMs,
  ctime_ms: file.ctimeMs,
  inode: file.inode,
  checked_ms: file.checkedMs,
  hash: file.hash,
  warnings: problemsToText(file.warnings),
  written: file.written,
  seal: sealOfFile(file),
});
