import type Database from 'better-sqlite3';
import type { SourceLocation } from '../../../core/record/source-location.ts';
import type { AddressedList } from '../../fact-store.ts';
import { prepared } from '../prepared.ts';
import { fromPlace, type ReadRow } from '../rows/row.ts';

const KEYS: Readonly<Record<AddressedList, string>> = {
  plans: 'address = ?',
  targets: 'address = ?',
  measurements: 'province = ? AND indicator = ? AND period = ? AND source = ? AND tail = ?',
  rankings: 'index_id = ? AND edition = ? AND population = ? AND province = ?',
};

/** The position and the place (without length) of the row of this address; null where there is none. */
export function holderOf(
  db: Database.Database,
  list: AddressedList,
  address: string,
): { readonly pos: number; readonly at: SourceLocation } | null {
  const row = rowAtAddress(db, list, address, 't.pos, t.line, t.col');
  return row ? { pos: row.pos, at: fromPlace(row) } : null;
}

/** These columns of the row of this address, with the path of its file; undefined where there is none. */
export function rowAtAddress(db: Database.Database, list: AddressedList, address: string, columns = 't.*'): ReadRow {
  const sql = `SELECT ${columns}, f.path FROM ${list} t JOIN files f ON f.id = t.pos >> 32 WHERE ${KEYS[list]}`;
  return prepared(db, sql).get(partsOf(list, address));
}

/** The values of the key columns in an address (reference §2.5). */
function partsOf(list: AddressedList, address: string): string[] {
  if (list === 'measurements') {
    const [province = '', indicator = '', period = '', source = '', ...tail] = address.split('/');
    return [province, indicator, period, source, tail.map((part) => `/${part}`).join('')];
  }
  if (list !== 'rankings') return [address];
  const at = address.indexOf('@');
  return [address.slice(0, at), ...address.slice(at + 1).split('/')];
}
