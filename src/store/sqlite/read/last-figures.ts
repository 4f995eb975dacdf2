import type Database from 'better-sqlite3';
import type { Measurement } from '../../../core/record/statement.ts';
import type { Day } from '../../../core/time/period.ts';
import type { LastFigures, SeriesUntil } from '../../fact-store.ts';
import { fromPeriod, type ReadRow } from '../rows/row.ts';
import { calendarOf } from './calendar.ts';
import { inOrderOfFiles, rowsByKey } from './series-rows.ts';

/** How often a series is asked for the period before, where its last ones do not count; then all of it is read. */
const MOST_STEPS = 6;

/** More periods of one series than this are not looked up one by one. */
const MOST_LOOKED_UP = 12;

/** The last period of a series that is written before a text: one seek in the key. */
const LAST_BEFORE = `t.period = (SELECT max(l.period) FROM measurements l
  WHERE l.province = a.value ->> 0 AND l.indicator = a.value ->> 1 AND l.period < a.value ->> 2)`;

/** A series that is asked for, and how far the search for its last figures has come. */
interface Search {
  readonly asked: SeriesUntil;
  state: 'open' | 'found' | 'read_whole';
  /** The text before which its periods are looked for. */
  before: string;
  rows: ReadRow[];
  since: Day | null;
  /** Periods that may end as late as the one found, though they are written before it. */
  others: readonly string[];
}

/**
 * Of each series the known figures of its last period up to a day, and of every period that ends no earlier. The key has
 * periods as texts, by which 2024 comes before 2024-03: once the last text is found, the few that come before it and end no
 * earlier are looked up by themselves.
 */
export function queryLastFigures(
  db: Database.Database,
  asked: readonly SeriesUntil[],
  knownBy: Day,
  from: (row: ReadRow) => Measurement,
): LastFigures[] {
  const calendar = calendarOf(db);
  const searches = asked.map((each): Search => {
    return { asked: each, state: 'open', before: calendar.textAfter(each.until), rows: [], since: null, others: [] };
  });
  const fitting = (rows: readonly ReadRow[], { asked: { until } }: Search): ReadRow[] =>
    rows.filter((row) => row.known_on <= knownBy && fromPeriod(row.period).end <= until);

  for (let step = 0; step < MOST_STEPS; step += 1) {
    const open = searches.filter(({ state }) => state === 'open');
    const periods = open.map(({ before }) => before);
    for (const [search, rows] of rowsFor(db, open, LAST_BEFORE, periods)) {
      const [last] = rows;
      search.rows = fitting(rows, search);
      search.before = last?.period ?? '';
      if (last && search.rows.length === 0) continue;
      search.others = last ? calendar.writtenBefore(last.period, search.asked.until) : [];
      search.since = last ? fromPeriod(last.period).end : null;
      search.state = search.others.length > MOST_LOOKED_UP ? 'read_whole' : 'found';
    }
  }

  const found = searches.filter(({ state }) => state === 'found');
  const once = found.flatMap((search) => search.others.map((period) => ({ search, period })));
  const others = once.map(({ search }) => search);
  for (const [search, rows] of rowsFor(
    db,
    others,
    't.period = a.value ->> 2',
    once.map(({ period }) => period),
  ))
    search.rows = [...search.rows, ...fitting(rows, search)];

  const unfinished = searches.filter(({ state }) => state !== 'found');
  for (const [search, rows] of rowsFor(db, unfinished, 'true')) {
    search.rows = fitting(rows, search);
    search.since = null;
  }
  return searches.map(({ rows, since }) => ({ figures: inOrderOfFiles(rows).map(from), since }));
}

/** The searches, each with the rows of its series; those of one period, or before one, where these are given. */
function* rowsFor(
  db: Database.Database,
  searches: readonly Search[],
  where: string,
  periods: readonly string[] = [],
): Generator<readonly [Search, readonly ReadRow[]]> {
  const keys = searches.map(({ asked }, place) => ({ ...asked, period: periods[place] ?? '' }));
  const all = rowsByKey(db, 'measurements', keys, where);
  for (const search of searches) yield [search, all.next().value ?? []];
}
