import type Database from 'better-sqlite3';
import type { AddressedList, Difference, StatementsByList } from '../fact-store.ts';
import { figureIn, rankingIn } from './read/figure-queries.ts';
import { spannedPlanOf, spannedTargetOf } from './read/plan-queries.ts';
import { type ReadRow, withLength } from './rows/row.ts';
import { rowAtAddress } from './write/key.ts';

type Db = Database.Database;

/**
 * Reads each statement back by its address and compares it with what was to be written, field by field. A fault in
 * writing or in reading that a second load would repeat shows here. A statement that is not there is one difference.
 */
export function differencesFrom<List extends AddressedList>(
  db: Db,
  list: List,
  statements: readonly StatementsByList[List][],
): Difference[] {
  const readBack = readerOf(db, list);
  return statements.flatMap((expected): Difference[] => {
    const row = fieldsOf(expected).address;
    const found = rowAtAddress(db, list, row);
    if (!found) return [{ table: list, row, column: null, kind: 'missing', stored: null, expected: null }];
    return [...changesIn(fieldsOf(readBack(found)), fieldsOf(expected), [])].map((change) => ({
      table: list,
      row,
      kind: 'changed',
      ...change,
    }));
  });
}

type AnyStatement = StatementsByList[AddressedList];

function readerOf(db: Db, list: AddressedList): (row: ReadRow) => AnyStatement {
  if (list === 'plans') return (row) => spannedPlanOf(db, row);
  if (list === 'targets') return (row) => spannedTargetOf(db, row);
  const read = list === 'measurements' ? figureIn(db) : rankingIn(db);
  return (row) => withLength(read(row), row);
}

/** A statement with its address; where the places of its parts are given, these are a field of it. */
const fieldsOf = (item: AnyStatement) => ('statement' in item ? { ...item.statement, spans: item.spans } : item);

/**
 * Every single value in which two things differ, by its path: `quantity.value`. What is absent on both sides does not.
 */
function* changesIn(
  stored: unknown,
  expected: unknown,
  path: readonly string[],
): Generator<Pick<Difference, 'column' | 'stored' | 'expected'>> {
  if (isObject(stored) && isObject(expected)) {
    for (const key of new Set([...Object.keys(stored), ...Object.keys(expected)]))
      yield* changesIn(stored[key], expected[key], [...path, key]);
  } else if (stored !== expected) yield { column: path.join('.'), stored: plain(stored), expected: plain(expected) };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A value that can be shown; null where there is none. */
const plain = (value: unknown): string | number | null =>
  value === undefined || value === null || typeof value === 'number' || typeof value === 'string'
    ? (value ?? null)
    : JSON.stringify(value);
