import type Database from 'better-sqlite3';
import type { Problem } from '../../../core/record/problem.ts';
import type { Ranking } from '../../../core/record/ranking.ts';
import type { Measurement, Plan, Target } from '../../../core/record/statement.ts';
import type { Tier } from '../../../core/record/vocabulary.ts';
import type { Day } from '../../../core/time/period.ts';
import type {
  EntryReference,
  FactCounts,
  LastFigures,
  LoadedFile,
  MeasurementFilter,
  PlanFilter,
  RankingFilter,
  SeriesKey,
  SeriesUntil,
  Spanned,
  TargetFilter,
} from '../../fact-store.ts';
import { prepared } from '../insert.ts';
import { measurementFromRow } from '../rows/measurement-rows.ts';
import { problemFromText, problemsFromText } from '../rows/problem-rows.ts';
import { rankingFromRow } from '../rows/ranking-rows.ts';
import { type ReadRow, shared, withLength } from '../rows/row.ts';
import { planFromRow, tallyFromRow, targetFromRow } from '../rows/statement-rows.ts';
import { copied } from './copy.ts';
import { queryLastFigures } from './last-figures.ts';
import { inFileOrder, type Query, whereIn } from './select.ts';
import { rowsOfSeries } from './series-rows.ts';

type Db = Database.Database;

export function queryPlans(db: Db, { plans, provinces, called }: PlanFilter): Plan[] {
  const named = called === undefined ? undefined : addressesCalled(db, called);
  const { sql, values } = whereIn({ address: both(plans, named), province: provinces });
  const order = 'ORDER BY t.province, t.issued_end IS NULL, t.issued_end, f.sort, t.pos';
  return all(db, `SELECT t.*, f.path FROM plans t JOIN files f ON f.id = t.pos >> 32 ${sql} ${order}`, values).map(
    (row) => planOf(db, row),
  );
}

/** The addresses of plans that go by an id or an address. */
function addressesCalled(db: Db, names: readonly string[]): string[] {
  const rows = names.flatMap((name) => all(db, 'SELECT address FROM plans WHERE address = ? OR id = ?', [name, name]));
  return rows.map(({ address }) => address);
}

/** What is in both lists, where both are there. */
const both = (one: readonly string[] | undefined, other: readonly string[] | undefined) =>
  one && other ? one.filter((each) => other.includes(each)) : (one ?? other);

/** A plan's row with what stands in other tables. */
function planOf(db: Db, row: ReadRow): Plan {
  const sources = all(db, 'SELECT source FROM plan_sources WHERE plan = ? ORDER BY sort', [row.address]);
  const tallies = all(db, 'SELECT * FROM reported_tallies WHERE plan = ? ORDER BY sort', [row.address]);
  const { path } = row;
  return planFromRow(
    row,
    sources.map(({ source }) => source),
    tallies.map((tally) => tallyFromRow({ ...tally, path })),
  );
}

export function queryTargets(db: Db, { plans, called }: TargetFilter): Target[] {
  const byName = 'SELECT address FROM targets WHERE address = ? OR id = ?';
  const addresses = called === undefined ? undefined : all(db, byName, [called, called]).map(({ address }) => address);
  const { sql: where, values } = whereIn({ plan: plans, address: addresses });
  const sql = `SELECT t.*, f.path, f.sort FROM targets t JOIN files f ON f.id = t.pos >> 32 ${where}`;
  const rows = prepared(db, sql).iterate(values) as Iterable<ReadRow>;
  const found = targetsOf(db, rows, (target, { sort, pos }) => ({ target, sort, pos }));
  // Few are out of order, and SQLite would copy all columns of all of them to find out.
  return found.sort((a, b) => a.sort - b.sort || a.pos - b.pos).map(({ target }) => target);
}

/**
 * What is made of each target and its row. Rows become targets as they come: they are wide, and none is needed twice. What another
 * table has of the targets is added in the end: one question for all.
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
  for (const { nth, source } of all(db, sql, [JSON.stringify(addresses)])) sources[nth]?.push(shared(source));
  return things;
}

const targetOf = (db: Db, row: ReadRow): Target => targetsOf(db, [row], (target) => target)[0] as Target;

export const querySpannedPlans = (db: Db): Spanned<Plan>[] =>
  chosen(db, inFileOrder('plans', {})).map((row) => spanned(db, 'plans', row, planOf(db, row)));

export const querySpannedTargets = (db: Db): Spanned<Target>[] =>
  targetsOf(db, chosen(db, inFileOrder('targets', {})), (target, row) => spanned(db, 'targets', row, target));

/** Variants are few among the targets, and each names its original by its key. */
export function queryVariants(db: Db): { variant: Spanned<Target>; original: Target | null }[] {
  const sql = 'SELECT t.*, f.path FROM targets t JOIN files f ON f.id = t.pos >> 32';
  return all(db, `${sql} WHERE t.variant_of IS NOT NULL ORDER BY f.sort, t.pos`).map((row) => {
    const [original] = all(db, `${sql} WHERE t.address = ?`, [row.variant_of]);
    const variant = spanned(db, 'targets', row, targetOf(db, row));
    return { variant, original: original ? withLength(targetOf(db, original), original) : null };
  });
}

function spanned<Statement extends Plan | Target>(db: Db, list: string, row: ReadRow, statement: Statement) {
  const [found] = all(db, 'SELECT json FROM spans WHERE list = ? AND pos = ?', [list, row.pos]);
  return { statement: withLength(statement, row), spans: JSON.parse(found.json) };
}

export const queryMeasurements = (db: Db, filter: MeasurementFilter): Measurement[] =>
  chosen(db, measurementsOf(filter)).map(figureIn(db));

export const queryRankings = (db: Db, filter: RankingFilter): Ranking[] =>
  chosen(db, rankingsOf(filter)).map(rankingIn(db));

/** Figures of provinces and indicators, one pair after another; each pair once. */
export const queryMeasurementsOf = (db: Db, series: readonly SeriesKey[], knownBy?: Day): Measurement[] =>
  rowsOfSeries(db, 'measurements', series, figureIn(db), knownBy);

export const queryRankingsOf = (db: Db, series: readonly SeriesKey[], knownBy?: Day): Ranking[] =>
  rowsOfSeries(db, 'rankings', series, rankingIn(db), knownBy);

export const queryLastFiguresOf = (db: Db, series: readonly SeriesUntil[], knownBy: Day): LastFigures[] =>
  queryLastFigures(db, series, knownBy, figureIn(db));

/** Rows are copied at once and read while they are asked for: whoever reads slowly keeps nobody from loading. */
export const eachMeasurement = (db: Db, filter: MeasurementFilter): Iterable<Measurement> =>
  mapped(copied(db, ...measurementsOf(filter)), figureIn(db, tiersOf(db)));

export const eachRanking = (db: Db, filter: RankingFilter): Iterable<Ranking> =>
  mapped(copied(db, ...rankingsOf(filter)), rankingIn(db, tiersOf(db)));

function* mapped<Result>(rows: Iterable<ReadRow>, from: (row: ReadRow) => Result): Generator<Result> {
  for (const row of rows) yield from(row);
}

/** All figures, a province and indicator at a time: one seek in the key for each. */
export function* eachSeries(db: Db): Generator<Measurement[]> {
  const figure = figureIn(db);
  const next =
    'SELECT province, indicator FROM measurements WHERE (province, indicator) > (?, ?) ORDER BY province, indicator LIMIT 1';
  for (let [found] = all(db, next, ['', '']); found; [found] = all(db, next, [found.province, found.indicator])) {
    const rows = chosen(db, inFileOrder('measurements', { province: [found.province], indicator: [found.indicator] }));
    yield rows.map((row) => withLength(figure(row), row));
  }
}

/** All places, an index at a time. */
export function* eachIndex(db: Db): Generator<Ranking[]> {
  const place = rankingIn(db);
  const next = 'SELECT index_id FROM rankings WHERE index_id > ? ORDER BY index_id LIMIT 1';
  for (let [found] = all(db, next, ['']); found; [found] = all(db, next, [found.index_id])) {
    const rows = chosen(db, inFileOrder('rankings', { index_id: [found.index_id] }));
    yield rows.map((row) => withLength(place(row), row));
  }
}

const measurementsOf = ({ provinces, indicators, knownBy }: MeasurementFilter) =>
  inFileOrder('measurements', { province: provinces, indicator: indicators }, knownBy);

const rankingsOf = ({ provinces, indices, knownBy }: RankingFilter) =>
  inFileOrder('rankings', { province: provinces, index_id: indices }, knownBy);

type TierOf = (source: string) => Tier;

const figureIn =
  (db: Db, tierOf: TierOf = tierIn(db)) =>
  (row: ReadRow): Measurement =>
    measurementFromRow(row, tierOf(row.source));

const rankingIn =
  (db: Db, tierOf: TierOf = tierIn(db)) =>
  (row: ReadRow): Ranking =>
    rankingFromRow(row, tierOf(row.source));

/** The tiers of sources, each looked up once. Throws for a source that is not there: this program writes no such row. */
function tierIn(db: Db): TierOf {
  const known = new Map<string, Tier>();
  return (source) => {
    const tier = known.get(source) ?? all(db, 'SELECT tier FROM sources WHERE id = ?', [source])[0]?.tier;
    if (tier === undefined) throw new Error(`the database holds a figure of an unknown source: ${source}`);
    known.set(source, tier);
    return tier;
  };
}

/** The tiers of all sources, as they are now. */
function tiersOf(db: Db): TierOf {
  const tiers = new Map<string, Tier>(all(db, 'SELECT id, tier FROM sources').map(({ id, tier }) => [id, tier]));
  return (source) => {
    const tier = tiers.get(source);
    if (tier === undefined) throw new Error(`the database holds a figure of an unknown source: ${source}`);
    return tier;
  };
}

export function queryFiles(db: Db): LoadedFile[] {
  return all(db, 'SELECT path, hash, warnings FROM files ORDER BY sort').map(({ path, hash, warnings }) => ({
    path,
    hash,
    warnings: problemsFromText(warnings),
  }));
}

export const querySettings = (db: Db): string | null => all(db, 'SELECT json FROM settings')[0]?.json ?? null;

export const queryDoubts = (db: Db): Problem[] =>
  all(db, 'SELECT d.problem FROM doubts d JOIN files f ON f.id = d.file ORDER BY f.sort, d.sort').map(({ problem }) =>
    problemFromText(problem),
  );

export function queryFilesMentioning(db: Db, mentions: readonly EntryReference[]): string[] {
  const sql = 'SELECT f.path FROM mentions m JOIN files f ON f.id = m.file WHERE m.kind = ? AND m.id = ?';
  const rows = mentions.flatMap(({ kind, id }) => all(db, sql, [kind, id]));
  return [...new Set(rows.map(({ path }) => path))];
}

export function queryMentions(db: Db, kind: EntryReference['kind']): ReadonlyMap<string, readonly string[]> {
  const sql =
    'SELECT m.id, f.path FROM mentions m JOIN files f ON f.id = m.file WHERE m.kind = ? ORDER BY m.id, f.sort';
  const found = new Map<string, string[]>();
  for (const { id, path } of all(db, sql, [kind])) found.set(id, [...(found.get(id) ?? []), path]);
  return found;
}

export function queryCounts(db: Db): FactCounts {
  const tables = ['provinces', 'indicators', 'sources', 'plans', 'targets', 'measurements', 'rankings'];
  return db.prepare(`SELECT ${tables.map((name) => `(SELECT count(*) FROM ${name}) AS ${name}`)}`).get() as FactCounts;
}

/** Figures and places that were known on a day before their period had begun. */
export function queryForecasts(db: Db, day: Day): number {
  const later = all(db, 'SELECT period FROM periods WHERE start > ?', [day]).map(({ period }) => period);
  if (later.length === 0) return 0;
  const marks = later.map(() => '?').join(', ');
  const count = (table: string, column: string): number =>
    (
      db
        .prepare(`SELECT count(*) AS n FROM ${table} WHERE ${column} IN (${marks}) AND known_on <= ?`)
        .get(later, day) as ReadRow
    ).n;
  return count('measurements', 'period') + count('rankings', 'edition');
}

const all = (db: Db, sql: string, values: readonly (string | number)[] = []): ReadRow[] =>
  prepared(db, sql).all(values);

const chosen = (db: Db, [sql, values]: Query): ReadRow[] => all(db, sql, values);
