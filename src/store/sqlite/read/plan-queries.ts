import type Database from 'better-sqlite3';
import type { Plan, Target } from '../../../core/record/statement.ts';
import type { PlanFilter, Spanned, TargetFilter } from '../../fact-store.ts';
import { prepared } from '../prepared.ts';
import { type ReadRow, shared, withLength } from '../rows/row.ts';
import { planFromRow, tallyFromRow, targetFromRow } from '../rows/statement-rows.ts';
import { inFileOrder, rowsOf, whereIn } from './select.ts';

type Db = Database.Database;

/** The plans that fit a filter, by province and day of issue; those without a day come last in their province. */
export function queryPlans(db: Db, { plans, provinces, called }: PlanFilter): Plan[] {
  const named = called === undefined ? undefined : addressesCalled(db, called);
  const { sql, values } = whereIn({ address: both(plans, named), province: provinces });
  const order = 'ORDER BY t.province, t.issued_end IS NULL, t.issued_end, f.sort, t.pos';
  const rows = rowsOf(db, [
    `SELECT t.*, f.path FROM plans t JOIN files f ON f.id = t.pos >> 32 ${sql} ${order}`,
    values,
  ]);
  return rows.map((row) => planOf(db, row));
}

/** The addresses of the plans that have one of these ids or addresses. */
function addressesCalled(db: Db, names: readonly string[]): string[] {
  const sql = 'SELECT address FROM plans WHERE address = ? OR id = ?';
  return names.flatMap((name) => rowsOf(db, [sql, [name, name]])).map(({ address }) => address);
}

/** The intersection of two lists; the one that is given where the other is not. */
const both = (one: readonly string[] | undefined, other: readonly string[] | undefined) =>
  one && other ? one.filter((each) => other.includes(each)) : (one ?? other);

/** The plan of a row, with its sources and reported tallies from their own tables. */
function planOf(db: Db, row: ReadRow): Plan {
  const own = [row.address];
  const sources = rowsOf(db, ['SELECT source FROM plan_sources WHERE plan = ? ORDER BY sort', own]);
  const tallies = rowsOf(db, ['SELECT * FROM reported_tallies WHERE plan = ? ORDER BY sort', own]);
  const { path } = row;
  return planFromRow(
    row,
    sources.map(({ source }) => source),
    tallies.map((tally) => tallyFromRow({ ...tally, path })),
  );
}

/** The targets that fit a filter, in file order. */
export function queryTargets(db: Db, { plans, called }: TargetFilter): Target[] {
  const byName = 'SELECT address FROM targets WHERE address = ? OR id = ?';
  const addresses =
    called === undefined ? undefined : rowsOf(db, [byName, [called, called]]).map(({ address }) => address);
  const { sql: where, values } = whereIn({ plan: plans, address: addresses });
  const sql = `SELECT t.*, f.path, f.sort FROM targets t JOIN files f ON f.id = t.pos >> 32 ${where}`;
  const rows = prepared(db, sql).iterate(values) as Iterable<ReadRow>;
  const found = targetsOf(db, rows, (target, { sort, pos }) => ({ target, sort, pos }));
  // Sorted here: ORDER BY would copy every column of every row, and most rows are in order already.
  return found.sort((a, b) => a.sort - b.sort || a.pos - b.pos).map(({ target }) => target);
}

/**
 * What `from` makes of each target and its row. A row is converted as it arrives, so that the wide rows are not all in
 * memory at once; the sources of all targets are added at the end by one query.
 */
function targetsOf<Thing>(db: Db, rows: Iterable<ReadRow>, from: (target: Target, row: ReadRow) => Thing): Thing[] {
  const sources: string[][] = [];
  const addresses: string[] = [];
  const things: Thing[] = [];
  for (const row of rows) {
    const own: string[] = [];
    sources.push(own);
    addresses.push(row.address);
    things.push(from(targetFromRow(row, own), row));
  }
  const sql = `SELECT a.key AS nth, s.source FROM json_each(?) a CROSS JOIN target_sources s ON s.target = a.value
    ORDER BY a.key, s.sort`;
  for (const { nth, source } of rowsOf(db, [sql, [JSON.stringify(addresses)]])) sources[nth]?.push(shared(source));
  return things;
}

const targetOf = (db: Db, row: ReadRow): Target => targetsOf(db, [row], (target) => target)[0] as Target;

/** All plans in file order, with the places of their parts. */
export const querySpannedPlans = (db: Db): Spanned<Plan>[] =>
  rowsOf(db, inFileOrder('plans', {})).map((row) => spannedPlanOf(db, row));

/** The plan of a row, or the target, with the places of its parts. */
export const spannedPlanOf = (db: Db, row: ReadRow): Spanned<Plan> => spanned(db, 'plans', row, planOf(db, row));
export const spannedTargetOf = (db: Db, row: ReadRow): Spanned<Target> =>
  spanned(db, 'targets', row, targetOf(db, row));

/** All targets in file order, with the places of their parts. */
export const querySpannedTargets = (db: Db): Spanned<Target>[] =>
  targetsOf(db, rowsOf(db, inFileOrder('targets', {})), (target, row) => spanned(db, 'targets', row, target));

/** The targets that are another wording of a target, each with that target; null where it does not exist. */
export function queryVariants(db: Db): { variant: Spanned<Target>; original: Target | null }[] {
  const sql = 'SELECT t.*, f.path FROM targets t JOIN files f ON f.id = t.pos >> 32';
  return rowsOf(db, [`${sql} WHERE t.variant_of IS NOT NULL ORDER BY f.sort, t.pos`, []]).map((row) => {
    const [original] = rowsOf(db, [`${sql} WHERE t.address = ?`, [row.variant_of]]);
    const variant = spannedTargetOf(db, row);
    return { variant, original: original ? withLength(targetOf(db, original), original) : null };
  });
}

function spanned<Statement extends Plan | Target>(db: Db, list: string, row: ReadRow, statement: Statement) {
  const [found] = rowsOf(db, ['SELECT json FROM spans WHERE list = ? AND pos = ?', [list, row.pos]]);
  return { statement: withLength(statement, row), spans: JSON.parse(found.json) };
}
