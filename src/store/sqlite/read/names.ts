import { DatabaseError } from '../../problem.ts';
import { openReadOnly } from '../file/open.ts';

/** The kinds of entries that a shell completes. */
export type NamedKind = 'provinces' | 'plans' | 'indicators' | 'indices' | 'sources' | 'pillars' | 'targets';

/** An id, and what it is called in both languages. */
export interface NamedEntry {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
}

/** The most entries that are offered. */
const MOST = 500;

const QUERIES: Readonly<Record<NamedKind, string>> = {
  provinces: 'SELECT id, name AS vi, name AS en FROM provinces',
  plans: `SELECT id, title_vi AS vi, title_en AS en FROM plans
    UNION SELECT address, title_vi, title_en FROM plans`,
  indicators: `SELECT id, name_vi AS vi, name_en AS en FROM indicators
    UNION ALL SELECT id, name_vi, name_en FROM indices`,
  indices: 'SELECT id, name_vi AS vi, name_en AS en FROM indices',
  sources: 'SELECT id, title_vi AS vi, title_en AS en FROM sources',
  pillars: `SELECT pillar AS id, '' AS vi, '' AS en FROM indicators WHERE pillar IS NOT NULL
    UNION SELECT pillar, '', '' FROM targets WHERE pillar IS NOT NULL`,
  targets: 'SELECT address AS id, title_vi AS vi, title_en AS en FROM targets',
};

/**
 * The entries of a kind whose id begins with a text, from the database at a path as it is; at most as many as a shell
 * can show. An id that several plans have is answered once. None where there is no database of this version of dx, or
 * where another process is writing to it. Waits for nobody, and writes nothing.
 */
export function entriesNamed(path: string, dx: string, kind: NamedKind, beginning: string): readonly NamedEntry[] {
  try {
    const { condition, db } = openReadOnly(path, dx, 0);
    try {
      if (condition !== 'ready' || !db) return [];
      // Every text that begins with `beginning` sorts before this one.
      const end = `${beginning}\u{10ffff}`;
      const sql = `SELECT id, min(vi) AS vi, min(en) AS en FROM (${QUERIES[kind]}) WHERE id >= ? AND id < ? GROUP BY id ORDER BY id LIMIT ${MOST}`;
      return db.prepare(sql).all(beginning, end) as NamedEntry[];
    } finally {
      db?.close();
    }
  } catch (error) {
    if (error instanceof DatabaseError) return [];
    throw error;
  }
}
