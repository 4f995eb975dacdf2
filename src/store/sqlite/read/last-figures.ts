import type Database from 'better-sqlite3';
import type { Measurement } from '../../../core/record/statement.ts';
import { kept } from '../../../core/target/figure/kept.ts';
import type { Day } from '../../../core/time/period.ts';
import type { LastFigures, SeriesUntil } from '../../fact-store.ts';
import { fromPeriod, type ReadRow } from '../rows/row.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { filesOf, inOrderOfFiles, rowsByKey } from './series-rows.ts';

/**
 * How many periods of a series are tried, latest first, until one has a known figure; then the whole series is read.
 */
const MOST_STEPS = 6;

/** The most periods of a series that are looked up one by one; beyond, the whole series is read. */
const MOST_LOOKED_UP = 12;

/** Selects the last period of a series whose text sorts before a given one: one seek in the key. */
const LAST_BEFORE = `t.period = (SELECT max(l.period) FROM measurements l
  WHERE l.province = a.province AND l.indicator = a.id AND l.period < a.period)`;

/** How many series are searched together. The rows of all of them are in memory until the last is found. */
const TOGETHER = 250;

/** The search for the last figures of one series. */
interface Search {
  readonly asked: SeriesUntil;
  state: 'open' | 'found' | 'read_whole';
  /** The next period to try is the last whose text sorts before this. */
  before: string;
  rows: readonly ReadRow[];
  since: Day | null;
  /** Periods whose texts sort before that of the one found, and which end no earlier. */
  others: readonly string[];
}

/**
 * The last known figures of each series (`FactReader.lastFiguresOf`). The key sorts periods as texts, in which 2024
 * stands before 2024-03: so the last text is found first, then the few periods that sort before it and end no earlier
 * are looked up.
 */
export function queryLastFigures(
  db: Database.Database,
  asked: readonly SeriesUntil[],
  knownBy: Day,
  from: (row: ReadRow) => Measurement,
): LastFigures[] {
  const context = { db, knownBy, calendar: calendarOf(db), files: filesOf(db) };
  const answers: LastFigures[] = [];
  for (let start = 0; start < asked.length; start += TOGETHER) {
    const searches = asked.slice(start, start + TOGETHER).map((each): Search => {
      return {
        asked: each,
        state: 'open',
        before: context.calendar.textAfter(each.until),
        rows: [],
        since: null,
        others: [],
      };
    });
    search(searches, context);
    for (const { rows, since } of searches) answers.push({ figures: inOrderOfFiles(rows).map(from), since });
  }
  return answers;
}

/** What all searches share. */
interface SearchContext {
  readonly db: Database.Database;
  readonly knownBy: Day;
  readonly calendar: Calendar;
  readonly files: ReturnType<typeof filesOf>;
}

/** Finds the rows of these series. Each step is one query for all that are still open. */
function search(searches: readonly Search[], context: SearchContext): void {
  const { knownBy, calendar } = context;
  const fitting = (rows: readonly ReadRow[], { asked: { until } }: Search): readonly ReadRow[] =>
    kept(rows, (row) => row.known_on <= knownBy && fromPeriod(row.period).end <= until);

  for (let step = 0; step < MOST_STEPS; step += 1) {
    const open = searches.filter(({ state }) => state === 'open');
    const periods = open.map(({ before }) => before);
    forEachWithRows(context, open, LAST_BEFORE, periods, (each, rows) => {
      const [last] = rows;
      each.rows = fitting(rows, each);
      each.before = last?.period ?? '';
      if (last && each.rows.length === 0) return;
      each.others = last ? calendar.writtenBefore(last.period, each.asked.until) : [];
      each.since = last ? fromPeriod(last.period).end : null;
      each.state = each.others.length > MOST_LOOKED_UP ? 'read_whole' : 'found';
    });
  }

  const late = searches.filter(({ state, others }) => state === 'found' && others.length > 0);
  const lateByPeriod = late.flatMap((each) => each.others.map(() => each));
  const periods = late.flatMap(({ others }) => others);
  forEachWithRows(context, lateByPeriod, 't.period = a.period', periods, (each, rows) => {
    each.rows = [...each.rows, ...fitting(rows, each)];
  });

  const unfinished = searches.filter(({ state }) => state !== 'found');
  forEachWithRows(context, unfinished, 'true', [], (each, rows) => {
    each.rows = fitting(rows, each);
    each.since = null;
  });
}

/** Calls `use` for each search with the rows of its series that fulfil `where`, which may refer to the period given for it. */
function forEachWithRows(
  { db, files }: SearchContext,
  searches: readonly Search[],
  where: string,
  periods: readonly string[],
  use: (search: Search, rows: readonly ReadRow[]) => void,
): void {
  const keys = searches.map(({ asked: { province, id } }, place) => ({ province, id, period: periods[place] ?? '' }));
  const found = [...rowsByKey(db, 'measurements', keys, where, [], files)];
  searches.forEach((search, place) => {
    use(search, found[place] ?? []);
  });
}
