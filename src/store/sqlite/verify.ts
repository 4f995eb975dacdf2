import type Database from 'better-sqlite3';
import type { Difference, Verification } from '../fact-store.ts';
import { isMemorySound } from './memory.ts';
import type { ReadRow } from './rows/row.ts';
import { FILE_SPAN, TABLES, type Table } from './schema/tables.ts';

type Db = Database.Database;

/** The columns by which rows are matched. Ids of files differ between databases: their paths are compared instead. */
const KEYS: Readonly<Record<Exclude<Table, 'stamps'>, readonly string[]>> = {
  files: ['path'],
  settings: [],
  mentions: ['kind', 'id', 'file'],
  doubts: ['file', 'sort'],
  periods: ['period'],
  units: ['id'],
  populations: ['id'],
  provinces: ['id'],
  province_populations: ['province', 'population'],
  province_names: ['kind', 'key', 'province'],
  indicators: ['id'],
  indices: ['id'],
  sources: ['id'],
  plans: ['address'],
  plan_sources: ['plan', 'source'],
  reported_tallies: ['plan', 'sort'],
  targets: ['address'],
  target_sources: ['target', 'source'],
  spans: ['list', 'file', 'place'],
  measurements: ['province', 'indicator', 'period', 'source', 'tail'],
  rankings: ['index_id', 'edition', 'population', 'province'],
};

/** Compares every row of every table of facts with those of another database. Throws where the file is damaged. */
export function verify(db: Db, expected: Db): Verification {
  const health = db.pragma('integrity_check', { simple: true });
  if (health !== 'ok') throw new Error(String(health));
  if (!isMemorySound(db)) throw new Error('what is remembered of the files has been changed');
  let compared = 0;
  const differences: Difference[] = [];
  for (const table of TABLES) {
    if (table === 'stamps') continue;
    const count = (): void => {
      compared += 1;
    };
    for (const difference of differencesIn(table, db, expected, count)) differences.push(difference);
  }
  return { compared, differences };
}

/** Merges the rows of both databases in key order. No index is read: it may be what is damaged. */
function* differencesIn(table: Exclude<Table, 'stamps'>, db: Db, right: Db, count: () => void): Generator<Difference> {
  const [rows, wanted] = [sortedRows(db, table), sortedRows(right, table)];
  let [stored, expected] = [rows.next(), wanted.next()];
  while (!stored.done || !expected.done) {
    const order = stored.done ? 1 : expected.done ? -1 : compareKeys(stored.value, expected.value, table);
    const row = nameOf(order < 0 ? stored.value : expected.value, table);
    if (order < 0) {
      // Loading never removes a period, even if no figure is of it any more.
      if (table !== 'periods') yield { table, row, column: null, kind: 'extra', stored: null, expected: null };
      stored = rows.next();
      continue;
    }
    count();
    if (order > 0) yield { table, row, column: null, kind: 'missing', stored: null, expected: null };
    else {
      yield* changes(table, row, stored.value, expected.value);
      stored = rows.next();
    }
    expected = wanted.next();
  }
}

function sortedRows(db: Db, table: Exclude<Table, 'stamps'>): IterableIterator<ReadRow> {
  const columns = (db.pragma(`table_info(${table})`) as { readonly name: string }[]).map(({ name }) => `t.${name}`);
  const path = (id: string): string => `(SELECT path FROM files WHERE files.id = ${id}) AS file`;
  const own = columns.flatMap((column) => {
    if (column === 't.pos') return [`t.pos % ${FILE_SPAN} AS place`, path(`t.pos / ${FILE_SPAN}`)];
    return column === 't.file' ? [path('t.file')] : [column];
  });
  const kept = table === 'files' ? own.filter((column) => column !== 't.id') : own;
  const order = KEYS[table].length > 0 ? `ORDER BY ${KEYS[table].join(', ')}` : '';
  return db
    .prepare(`SELECT ${kept.join(', ')} FROM ${table} t NOT INDEXED ${order}`)
    .iterate() as IterableIterator<ReadRow>;
}

/** The order of two rows by their keys; texts by their bytes, as SQLite sorts them. */
function compareKeys(a: ReadRow, b: ReadRow, table: Exclude<Table, 'stamps'>): number {
  for (const key of KEYS[table]) {
    const [left, right] = [a[key], b[key]];
    if (left === right) continue;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    const order = Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)));
    if (order !== 0) return order;
  }
  return 0;
}

const nameOf = (row: ReadRow, table: Exclude<Table, 'stamps'>): string =>
  table === 'measurements' || table === 'rankings'
    ? (row.address ?? addressOf(row, table))
    : KEYS[table].map((key) => String(row[key])).join(' ');

const addressOf = (row: ReadRow, table: 'measurements' | 'rankings'): string =>
  table === 'measurements'
    ? `${row.province}/${row.indicator}/${row.period}/${row.source}${row.tail}`
    : `${row.index_id}@${row.edition}/${row.population}/${row.province}`;

function* changes(table: string, row: string, stored: ReadRow, right: ReadRow): Generator<Difference> {
  for (const [column, expected] of Object.entries(right) as [string, string | number | null][]) {
    const value = stored[column];
    if (!Object.is(value, expected) && !(value === 0 && expected === 0))
      yield { table, row, column, kind: 'changed', stored: plain(value), expected };
  }
}

/** A stored value as text or number; a blob, which damage may leave, as text. */
const plain = (value: unknown): string | number | null =>
  value === null || typeof value === 'number' || typeof value === 'string' ? value : String(value);
