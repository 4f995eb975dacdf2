import type Database from 'better-sqlite3';
import { keysOfName } from '../../../core/record/province-names.ts';
import type { SourceLocation } from '../../../core/record/source-location.ts';
import type { Province, Vocabulary } from '../../../core/record/vocabulary.ts';
import { slug } from '../../../core/text/slug.ts';
import type { VocabularyIds } from '../../fact-store.ts';
import { prepared } from '../prepared.ts';
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

type Db = Database.Database;

/** The whole vocabulary, in file order; its places have lengths. */
export function queryVocabulary(db: Db): Vocabulary {
  const all = <Thing extends Placed>(table: keyof Vocabulary, from: FromRow<Thing>): ReadonlyMap<string, Thing> => {
    const [sql, values] = inFileOrder(table, {});
    const rows = prepared(db, sql).all(values) as ReadRow[];
    return new Map(rows.map((row) => [row.id, withLength(from(row), row)]));
  };
  return {
    units: all('units', unitFromRow),
    populations: all('populations', populationFromRow),
    provinces: all('provinces', provinceIn(db)),
    indicators: all('indicators', indicatorFromRow),
    indices: all('indices', indexFromRow),
    sources: all('sources', sourceFromRow),
  };
}

/** The entries of these ids, the units of those indicators, and the populations and successors of those provinces. */
export function queryVocabularyOf(db: Db, ids: VocabularyIds): Vocabulary {
  const { units = [], populations = [], provinces = [], indicators = [], indices = [], sources = [] } = ids;
  const own = byIds(db, 'provinces', provinces, provinceIn(db));
  const successors = [...own.values()].flatMap(({ successor }) => successor ?? []);
  const allProvinces = new Map([...own, ...byIds(db, 'provinces', successors, provinceIn(db))]);
  const members = [...allProvinces.values()].flatMap((province) => province.populations);
  const counted = byIds(db, 'indicators', indicators, indicatorFromRow);
  const countedIn = [...counted.values()].map(({ unit }) => unit);
  return {
    units: byIds(db, 'units', [...units, ...countedIn], unitFromRow),
    populations: byIds(db, 'populations', [...populations, ...members], populationFromRow),
    provinces: allProvinces,
    indicators: counted,
    indices: byIds(db, 'indices', indices, indexFromRow),
    sources: byIds(db, 'sources', sources, sourceFromRow),
  };
}

/** The provinces that a name may mean: by id, and by the keys under which names are stored. */
export function queryProvincesCalled(db: Db, name: string): ReadonlyMap<string, Province> {
  const { exact, loose } = keysOfName(name);
  const called = (kind: string, key: string): string[] =>
    (prepared(db, 'SELECT province FROM province_names WHERE kind = ? AND key = ?').all(kind, key) as ReadRow[]).map(
      ({ province }) => province,
    );
  const found = [...exact.flatMap((key) => called('exact', key)), ...loose.flatMap((key) => called('loose', key))];
  return byIds(db, 'provinces', [name.trim(), slug(name), ...found], provinceIn(db));
}

interface Placed {
  readonly at: SourceLocation;
}

type FromRow<Thing> = (row: ReadRow) => Thing;

function byIds<Thing extends { readonly id: string }>(
  db: Db,
  table: keyof Vocabulary,
  ids: Iterable<string>,
  from: FromRow<Thing>,
): Map<string, Thing> {
  const one = prepared(db, `SELECT t.*, f.path FROM ${table} t JOIN files f ON f.id = t.pos >> 32 WHERE t.id = ?`);
  const found = [...new Set(ids)].flatMap((id): ReadRow[] => (one.get(id) as ReadRow) ?? []);
  return new Map(found.map((row) => [row.id, from(row)]));
}

const provinceIn =
  (db: Db) =>
  (row: ReadRow): Province => {
    const sql = 'SELECT population FROM province_populations WHERE province = ? ORDER BY rowid';
    return provinceFromRow(
      row,
      (prepared(db, sql).all(row.id) as ReadRow[]).map(({ population }) => population),
    );
  };
