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
  /** The columns to select. Without those of the key where that saves time: each text that is read costs some. */
  readonly columns: string;
  /** The column that holds the indicator or index. */
  readonly id: string;
  /** Adds the columns that were not selected to a row. */
  readonly complete: (row: ReadRow, key: SeriesKey) => void;
}

/** Empty columns in the place of those: adding a property to a row afterwards would copy it. */
const FILLED_LATER = ['path', 'sort', 'province', 'indicator', 'address']
  .map((column) => `NULL AS ${column}`)
  .join(', ');

const TABLES: Readonly<Record<'measurements' | 'rankings', SeriesTable>> = {
  measurements: {
    columns: `${SERIES_COLUMNS.map((column) => `t.${column}`).join(', ')}, ${FILLED_LATER}`,
    id: 'indicator',
    complete(row, { province, id }) {
      row.province = province;
      row.indicator = id;
      row.address = figureAddress(row);
    },
  },
  rankings: { columns: 't.*', id: 'index_id', complete: () => {} },
};

/** How many series one query covers: beginning a query takes longer than reading a series. */
const SERIES_AT_ONCE = 250;

/** The keys that are asked for, each taken out of its text once. */
const ASKED = `asked AS MATERIALIZED
  (SELECT key AS nth, value ->> 0 AS province, value ->> 1 AS id, value ->> 2 AS period FROM json_each(?))`;

/** A series, and the period that a condition may refer to. */
type AskedKey = SeriesKey & { readonly period?: string };

/**
 * What `from` makes of the rows of these series, one series after another, each once and in file order. A row is
 * converted as it arrives, so that not all rows are in memory.
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

/** The rows of each key that fulfil a condition, which refers to the period of the key as `a.period`. */
export function* rowsByKey(
  db: Db,
  table: 'measurements' | 'rankings',
  keys: readonly AskedKey[],
  where: string,
  values: readonly string[] = [],
  files = filesOf(db),
): Generator<ReadRow[]> {
  const { columns, id, complete } = TABLES[table];
  const sql = `WITH ${ASKED} SELECT a.nth, ${columns} FROM asked a CROSS JOIN ${table} t
  ON t.province = a.province AND t.${id} = a.id WHERE ${where}`;
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

/** The rows of one series in file order. */
export const inOrderOfFiles = (rows: readonly ReadRow[]): readonly ReadRow[] =>
  rows.length < 2 ? rows : rows.toSorted((a, b) => a.sort - b.sort || a.pos - b.pos);

/** Path and order of the files, by id. */
export const filesOf = oncePerSnapshot((db: Db): { readonly get: (id: number) => ReadRow } => {
  const files = prepared(db, 'SELECT id, path, sort FROM files').all() as ReadRow[];
  return new Map<number, ReadRow>(files.map((file) => [file.id, { ...file, path: shared(file.path) }]));
});
