import type Database from 'better-sqlite3';
import type { Day } from '../../../core/time/period.ts';
import type { SeriesKey } from '../../fact-store.ts';
import { prepared } from '../insert.ts';
import { figureAddress, SERIES_COLUMNS } from '../rows/measurement-rows.ts';
import type { ReadRow } from '../rows/row.ts';
import { FILE_SPAN } from '../schema/tables.ts';

interface SeriesTable {
  /** What is asked of a row: nothing that its key says already, since every text of every row costs time. */
  readonly columns: string;
  /** The column that holds the indicator or index. */
  readonly id: string;
  /** Puts back what was not asked for. */
  readonly complete: (row: ReadRow, key: SeriesKey) => void;
}

const TABLES: Readonly<Record<'measurements' | 'rankings', SeriesTable>> = {
  measurements: {
    columns: SERIES_COLUMNS.join(', '),
    id: 'indicator',
    complete(row, { province, id }) {
      row.province = province;
      row.indicator = id;
      row.address = figureAddress(row);
    },
  },
  rankings: { columns: '*', id: 'index_id', complete: () => {} },
};

/**
 * What some provinces and indicators or indices have, one pair after another, each pair once and in the order of the files.
 * Rows become what they stand for as they come: there may be many, and none is needed twice.
 */
export function rowsOfSeries<Thing>(
  db: Database.Database,
  table: 'measurements' | 'rankings',
  series: readonly SeriesKey[],
  from: (row: ReadRow) => Thing,
  knownBy: Day = '9999-12-31',
): Thing[] {
  const { columns, id, complete } = TABLES[table];
  const sql = `SELECT ${columns} FROM ${table} t WHERE t.province = ? AND t.${id} = ? AND t.known_on <= ?`;
  const statement = prepared(db, sql);
  const files = new Map<number, ReadRow>(
    (prepared(db, 'SELECT id, path, sort FROM files').all() as ReadRow[]).map((file) => [file.id, file]),
  );
  const fileOf = ({ pos }: ReadRow): ReadRow => files.get(Math.floor(pos / FILE_SPAN));
  const found: Thing[] = [];
  for (const key of new Map(series.map((each) => [`${each.province} ${each.id}`, each])).values()) {
    const rows = statement.all(key.province, key.id, knownBy) as ReadRow[];
    for (const row of rows) {
      const { path, sort } = fileOf(row);
      row.path = path;
      row.sort = sort;
      complete(row, key);
    }
    rows.sort((a, b) => a.sort - b.sort || a.pos - b.pos);
    for (const row of rows) found.push(from(row));
  }
  return found;
}
