import type Database from 'better-sqlite3';
import type { Dataset } from '../core/dataset.ts';
import { rankingToRow } from './ranking-rows.ts';
import type { Row } from './row.ts';
import { TABLES, type Table } from './schema.ts';
import { measurementToRow, planToRow, tallyToRow, targetToRow } from './statement-rows.ts';
import type { ParsedFile } from './store.ts';
import {
  indexToRow,
  indicatorToRow,
  populationToRow,
  provinceToRow,
  sourceToRow,
  unitToRow,
} from './vocabulary-rows.ts';

/** Empties every table and writes the files and facts anew; the caller wraps it in one transaction. */
export function saveAll(db: Database.Database, files: readonly ParsedFile[], dataset: Dataset): void {
  for (const table of TABLES.toReversed()) db.exec(`DELETE FROM ${table}`);
  const rows = rowsOf(files, dataset);
  for (const table of TABLES) insert(db, table, rows[table]);
}

function insert(db: Database.Database, table: Table, rows: readonly Row[]): void {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`;
  const statement = db.prepare(sql);
  for (const row of rows) statement.run(row);
}

function rowsOf(
  files: readonly ParsedFile[],
  { vocabulary, plans, targets, measurements, rankings }: Dataset,
): Record<Table, Row[]> {
  const provinces = [...vocabulary.provinces.values()];
  return {
    files: files.map(fileToRow),
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

const fileToRow = ({ path, size, mtimeMs, checkedMs, hash, written }: ParsedFile): Row => ({
  path,
  size,
  mtime_ms: mtimeMs,
  checked_ms: checkedMs,
  hash,
  written,
});
