import type Database from 'better-sqlite3';
import type { Day } from '../../../core/time/period.ts';
import type { SeriesKey } from '../../fact-store.ts';
import { prepared } from '../prepared.ts';
import { figureAddress, SERIES_COLUMNS } from '../rows/measurement-rows.ts';
import { type ReadRow, shared } from '../rows/row.ts';
import { FILE_SPAN } from '../schema/tables.ts';
import { oncePerSnapshot } from './snapshot.ts';

type Db = Database.Database;

interface SeriesTable {
  /** What is asked of a row: nothing that its key says already, since every text of every row costs time. */
  readonly columns: string;
  /** The column that holds the indicator or index. */
  readonly id: string;
  /** Puts back what was not asked for. */
  readonly complete: (row: ReadRow, key: SeriesKey) => void;
}

const PUT_BACK = ['path', 'sort', 'province', 'indicator', 'address'].map((column) => `NULL AS ${column}`).join(', ');

const TABLES: Readonly<Record<'measurements' | 'rankings', SeriesTable>> = {
  measurements: {
    // Places for what is put back: a row that grows afterwards is copied.
    columns: `${SERIES_COLUMNS.map((column) => `t.${column}`).join(', ')}, ${PUT_BACK}`,
    id: 'indicator',
    complete(row, { province, id }) {
      row.province = province;
      row.indicator = id;
      row.address = figureAddress(row);
    },
  },
  rankings: { columns: 't.*', id: 'index_id', complete: () => {} },
};

/** How many series one statement is asked for: to begin one takes longer than to answer for a series. */
const SERIES_AT_ONCE = 250;

/** A series, and one period or text that a condition asks for besides. */
type AskedKey = SeriesKey & { readonly period?: string };

/**
 * What some provinces and indicators or indices have, one pair after another, each pair once and in the order of the files.
 * Rows become what they stand for as they come: there may be many, and none is needed twice.
 */
export function rowsOfSeries<Thing>(
  db: Db,
  table: 'measurements' | 'rankings',
  series: readonly SeriesKey[],
  from: (row: ReadRow) => Thing,
  knownBy: Day = '9999-12-31',
): Thing[] {
  const distinct = [...new Map(series.map((each) => [`${each.province} ${each.id}`, each])).values()];
  const found: Thing[] = [];
  for (const own of rowsByKey(db, table, distinct, 't.known_on <= ?', [knownBy]))
    for (const row of inOrderOfFiles(own)) found.push(from(row));
  return found;
}

/** The rows of each of these keys that fulfil a condition, which may ask for the period of the key as `a.value ->> 2`. */
export function* rowsByKey(
  db: Db,
  table: 'measurements' | 'rankings',
  keys: readonly AskedKey[],
  where: string,
  values: readonly string[] = [],
  files = filesOf(db),
): Generator<ReadRow[]> {
  const { columns, id, complete } = TABLES[table];
  const sql = `SELECT a.key AS nth, ${columns} FROM json_each(?) a CROSS JOIN ${table} t
  ON t.province = a.value ->> 0 AND t.${id} = a.value ->> 1 WHERE ${where}`;
  for (let start = 0; start < keys.length; start += SERIES_AT_ONCE) {
    const part = keys.slice(start, start + SERIES_AT_ONCE);
    const asked = JSON.stringify(part.map((key) => [key.province, key.id, key.period]));
    const found = part.map((): ReadRow[] => []);
    for (const row of prepared(db, sql).all(asked, ...values) as ReadRow[]) {
      const { path, sort } = files.get(Math.floor(row.pos / FILE_SPAN));
      row.path = path;
      row.sort = sort;
      complete(row, part[row.nth] as AskedKey);
      found[row.nth]?.push(row);
    }
    yield* found;
  }
}

/** Rows of one series as they stand in the files. */
export const inOrderOfFiles = (rows: readonly ReadRow[]): readonly ReadRow[] =>
  rows.length < 2 ? rows : rows.toSorted((a, b) => a.sort - b.sort || a.pos - b.pos);

/** The files by their numbers. */
export const filesOf = oncePerSnapshot((db: Db): { readonly get: (id: number) => ReadRow } => {
  const files = prepared(db, 'SELECT id, path, sort FROM files').all() as ReadRow[];
  return new Map<number, ReadRow>(files.map((file) => [file.id, { ...file, path: shared(file.path) }]));
});
