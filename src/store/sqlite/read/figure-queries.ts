import type Database from 'better-sqlite3';
import type { Ranking } from '../../../core/record/ranking.ts';
import type { Measurement } from '../../../core/record/statement.ts';
import type { Tier } from '../../../core/record/vocabulary.ts';
import type { Day } from '../../../core/time/period.ts';
import type { LastFigures, MeasurementFilter, RankingFilter, SeriesKey, SeriesUntil } from '../../fact-store.ts';
import { measurementFromRow } from '../rows/measurement-rows.ts';
import { rankingFromRow } from '../rows/ranking-rows.ts';
import { type ReadRow, withLength } from '../rows/row.ts';
import { copied } from './copy.ts';
import { queryLastFigures } from './last-figures.ts';
import { inFileOrder, rowsOf } from './select.ts';
import { rowsOfSeries } from './series-rows.ts';
import { oncePerSnapshot } from './snapshot.ts';

type Db = Database.Database;

/** The figures that fit a filter, in file order. */
export const queryMeasurements = (db: Db, filter: MeasurementFilter): Measurement[] =>
  rowsOf(db, measurementsOf(filter)).map(figureIn(db));

/** The rankings that fit a filter, in file order. */
export const queryRankings = (db: Db, filter: RankingFilter): Ranking[] =>
  rowsOf(db, rankingsOf(filter)).map(rankingIn(db));

/** The figures of these provinces and indicators, one pair after another, each pair once. */
export const queryMeasurementsOf = (db: Db, series: readonly SeriesKey[], knownBy?: Day): Measurement[] =>
  rowsOfSeries(db, 'measurements', series, figureIn(db), knownBy);

/** The rankings of these provinces and indices, one pair after another, each pair once. */
export const queryRankingsOf = (db: Db, series: readonly SeriesKey[], knownBy?: Day): Ranking[] =>
  rowsOfSeries(db, 'rankings', series, rankingIn(db), knownBy);

/** The last figures of each series that were known on a day. */
export const queryLastFiguresOf = (db: Db, series: readonly SeriesUntil[], knownBy: Day): LastFigures[] =>
  queryLastFigures(db, series, knownBy, figureIn(db));

/** The figures that fit a filter, one at a time. The rows are copied first, so that a slow reader blocks no load. */
export const eachMeasurement = (db: Db, filter: MeasurementFilter): Iterable<Measurement> =>
  mapped(copied(db, ...measurementsOf(filter)), figureIn(db, tiersOf(db)));

/** The rankings that fit a filter, in the same way. */
export const eachRanking = (db: Db, filter: RankingFilter): Iterable<Ranking> =>
  mapped(copied(db, ...rankingsOf(filter)), rankingIn(db, tiersOf(db)));

function* mapped<Result>(rows: Iterable<ReadRow>, from: (row: ReadRow) => Result): Generator<Result> {
  for (const row of rows) yield from(row);
}

/** All figures, those of one province and indicator at a time: each step is one seek in the key. */
export function* eachSeries(db: Db): Generator<Measurement[]> {
  const figure = figureIn(db);
  const next =
    'SELECT province, indicator FROM measurements WHERE (province, indicator) > (?, ?) ORDER BY province, indicator LIMIT 1';
  for (let key = ['', '']; ; ) {
    const [found] = rowsOf(db, [next, key]);
    if (!found) return;
    const { province, indicator } = found;
    const rows = rowsOf(db, inFileOrder('measurements', { province: [province], indicator: [indicator] }));
    yield rows.map((row) => withLength(figure(row), row));
    key = [province, indicator];
  }
}

/** All rankings, those of one index at a time. */
export function* eachIndex(db: Db): Generator<Ranking[]> {
  const ranking = rankingIn(db);
  const next = 'SELECT index_id FROM rankings WHERE index_id > ? ORDER BY index_id LIMIT 1';
  for (let key = ''; ; ) {
    const [found] = rowsOf(db, [next, [key]]);
    if (!found) return;
    const rows = rowsOf(db, inFileOrder('rankings', { index_id: [found.index_id] }));
    yield rows.map((row) => withLength(ranking(row), row));
    key = found.index_id;
  }
}

const measurementsOf = ({ provinces, indicators, knownBy }: MeasurementFilter) =>
  inFileOrder('measurements', { province: provinces, indicator: indicators }, knownBy);

const rankingsOf = ({ provinces, indices, knownBy }: RankingFilter) =>
  inFileOrder('rankings', { province: provinces, index_id: indices }, knownBy);

type TierOf = (source: string) => Tier;

/** Makes the figure of a row. */
export const figureIn =
  (db: Db, tierOf: TierOf = tierIn(db)) =>
  (row: ReadRow): Measurement =>
    measurementFromRow(row, tierOf(row.source));

/** Makes the ranking of a row. */
export const rankingIn =
  (db: Db, tierOf: TierOf = tierIn(db)) =>
  (row: ReadRow): Ranking =>
    rankingFromRow(row, tierOf(row.source));

/** The tiers that were looked up so far. */
const tiersFound = oncePerSnapshot((): Map<string, Tier> => new Map());

/** The tier of a source, each looked up once. Throws for an unknown source: this program writes no such row. */
function tierIn(db: Db): TierOf {
  const known = tiersFound(db);
  return (source) => {
    const tier =
      known.get(source) ?? tierFound(rowsOf(db, ['SELECT tier FROM sources WHERE id = ?', [source]])[0]?.tier, source);
    known.set(source, tier);
    return tier;
  };
}

/** The same from a copy of all tiers as they are now, for rows that are read after the snapshot is released. */
function tiersOf(db: Db): TierOf {
  const tiers = new Map<string, Tier>(
    rowsOf(db, ['SELECT id, tier FROM sources', []]).map(({ id, tier }) => [id, tier]),
  );
  return (source) => tierFound(tiers.get(source), source);
}

function tierFound(tier: Tier | undefined, source: string): Tier {
  if (tier === undefined) throw new Error(`the database holds a figure of an unknown source: ${source}`);
  return tier;
}
