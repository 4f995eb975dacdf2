import type Database from 'better-sqlite3';
import type { Problem } from '../../../core/record/problem.ts';
import type { Day } from '../../../core/time/period.ts';
import type { EntryReference, FactCounts, LoadedFile } from '../../fact-store.ts';
import { problemFromText, problemsFromText } from '../rows/problem-rows.ts';
import { rowsOf } from './select.ts';

type Db = Database.Database;

/** The loaded files, in the order in which files are read. */
export const queryFiles = (db: Db): LoadedFile[] =>
  rowsOf(db, ['SELECT path, hash, warnings FROM files ORDER BY sort', []]).map(({ path, hash, warnings }) => ({
    path,
    hash,
    warnings: problemsFromText(warnings),
  }));

/** The settings as JSON; null where none were loaded. */
export const querySettings = (db: Db): string | null => rowsOf(db, ['SELECT json FROM settings', []])[0]?.json ?? null;

/** What single files leave doubtful, in the order of the files. */
export const queryDoubts = (db: Db): Problem[] =>
  rowsOf(db, ['SELECT d.problem FROM doubts d JOIN files f ON f.id = d.file ORDER BY f.sort, d.sort', []]).map(
    ({ problem }) => problemFromText(problem),
  );

/** The paths of the files that refer to any of these entries, each once. */
export function queryFilesMentioning(db: Db, mentions: readonly EntryReference[]): string[] {
  const sql = 'SELECT f.path FROM mentions m JOIN files f ON f.id = m.file WHERE m.kind = ? AND m.id = ?';
  const rows = mentions.flatMap(({ kind, id }) => rowsOf(db, [sql, [kind, id]]));
  return [...new Set(rows.map(({ path }) => path))];
}

/** The entries of one kind that files refer to, each with the paths of those files. */
export function queryMentions(db: Db, kind: EntryReference['kind']): ReadonlyMap<string, readonly string[]> {
  const sql =
    'SELECT m.id, f.path FROM mentions m JOIN files f ON f.id = m.file WHERE m.kind = ? ORDER BY m.id, f.sort';
  const found = new Map<string, string[]>();
  for (const { id, path } of rowsOf(db, [sql, [kind]])) found.set(id, [...(found.get(id) ?? []), path]);
  return found;
}

/** How many rows the tables of facts have. */
export function queryCounts(db: Db): FactCounts {
  const tables = ['provinces', 'indicators', 'sources', 'plans', 'targets', 'measurements', 'rankings'];
  const [counts] = rowsOf(db, [`SELECT ${tables.map((name) => `(SELECT count(*) FROM ${name}) AS ${name}`)}`, []]);
  return counts;
}

/** How many figures and rankings were known on a day before their period had begun. */
export function queryForecasts(db: Db, day: Day): number {
  const later = rowsOf(db, ['SELECT period FROM periods WHERE start > ?', [day]]).map(({ period }) => period);
  if (later.length === 0) return 0;
  const marks = later.map(() => '?').join(', ');
  const count = (table: string, column: string): number => {
    const sql = `SELECT count(*) AS n FROM ${table} WHERE ${column} IN (${marks}) AND known_on <= ?`;
    return rowsOf(db, [sql, [...later, day]])[0].n;
  };
  return count('measurements', 'period') + count('rankings', 'edition');
}
