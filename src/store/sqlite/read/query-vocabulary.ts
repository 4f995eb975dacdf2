import type Database from 'better-sqlite3';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import { prepared } from '../insert.ts';
import { type ReadRow, withLength } from '../rows/row.ts';
import {
  indexFromRow,
  indicatorFromRow,
  populationFromRow,
  provinceFromRow,
  sourceFromRow,
  unitFromRow,
} from '../rows/vocabulary-rows.ts';
import { inFileOrder } from './select.ts';

/** The whole vocabulary, with the length of what is written at its places. */
export function queryVocabulary(db: Database.Database): Vocabulary {
  return {
    units: entries('units', unitFromRow),
    populations: entries('populations', populationFromRow),
    provinces: entries('provinces', (row) => provinceFromRow(row, populationsOf(row.id))),
    indicators: entries('indicators', indicatorFromRow),
    indices: entries('indices', indexFromRow),
    sources: entries('sources', sourceFromRow),
  };

  function entries<Thing extends Vocabulary[keyof Vocabulary] extends ReadonlyMap<string, infer Entry> ? Entry : never>(
    table: keyof Vocabulary,
    from: (row: ReadRow) => Thing,
  ): ReadonlyMap<string, Thing> {
    const [sql, values] = inFileOrder(table, {});
    const rows = prepared(db, sql).all(values) as ReadRow[];
    return new Map(rows.map((row) => [row.id, withLength(from(row), row)]));
  }

  function populationsOf(province: string): string[] {
    const sql = 'SELECT population FROM province_populations WHERE province = ? ORDER BY rowid';
    return (prepared(db, sql).all(province) as ReadRow[]).map(({ population }) => population);
  }
}
