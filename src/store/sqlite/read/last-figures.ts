import type Database from 'better-sqlite3';
import type { Measurement } from '../../../core/record/statement.ts';
import type { Day } from '../../../core/time/period.ts';
import type { LastFigures, SeriesUntil } from '../../fact-store.ts';
import { fromPeriod, type ReadRow } from '../rows/row.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { filesOf, inOrderOfFiles, rowsByKey } from './series-rows.ts';

/** How often a series is asked for the period before, where its last ones do not count; then all of it is read. */
const MOST_STEPS = 6;

/** More periods of one series than this are not looked up one by one. */
const MOST_LOOKED_UP = 12;

/** The last period of a series that is written before a text: one seek in the key. */
const LAST_BEFORE = `t.period = (SELECT max(l.period) FROM measurements l
  WHERE l.province = a.value ->> 0 AND l.indicator = a.value ->> 1 AND l.period < a.value ->> 2)`;

/** So many series are searched together, so that what is read for one need not be kept until all are found. */
const TOGETHER = 250;

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
  const known = { db, knownBy, calendar: calendarOf(db), files: filesOf(db) };
  const answers: LastFigures[] = [];
  for (let start = 0; start < asked.length; start += TOGETHER) {
    const searches = asked.slice(start, start + TOGETHER).map((each): Search => {
      return {
        asked: each,
        state: 'open',
        before: known.calendar.textAfter(each.until),
        rows: [],
        since: null,
        others: [],
      };
    });
    search(searches, known);
    for (const { rows, since } of searches) answers.push({ figures: inOrderOfFiles(rows).map(from), since });
  }
  return answers;
}

/** What a search goes by. */
interface Known {
  readonly db: Database.Database;
  readonly knownBy: Day;
  readonly calendar: Calendar;
  readonly files: ReturnType<typeof filesOf>;
}

/** Finds the rows of these series, by steps that all of them take together. */
function search(searches: readonly Search[], known: Known): void {
  const { knownBy, calendar } = known;
  const fitting = (rows: readonly ReadRow[], { asked: { until } }: Search): ReadRow[] =>
    rows.filter((row) => row.known_on <= knownBy && fromPeriod(row.period).end <= until);

  for (let step = 0; step < MOST_STEPS; step += 1) {
    const open = searches.filter(({ state }) => state === 'open');
    const periods = open.map(({ before }) => before);
    for (const [each, rows] of rowsFor(known, open, LAST_BEFORE, periods)) {
      const [last] = rows;
      each.rows = fitting(rows, each);
      each.before = last?.period ?? '';
      if (last && each.rows.length === 0) continue;
      each.others = last ? calendar.writtenBefore(last.period, each.asked.until) : [];
      each.since = last ? fromPeriod(last.period).end : null;
      each.state = each.others.length > MOST_LOOKED_UP ? 'read_whole' : 'found';
    }
  }

  const found = searches.filter(({ state }) => state === 'found');
  const late = found.flatMap((each) => each.others.map(() => each));
  const periods = found.flatMap(({ others }) => others);
  for (const [each, rows] of rowsFor(known, late, 't.period = a.value ->> 2', periods))
    each.rows = [...each.rows, ...fitting(rows, each)];

  const unfinished = searches.filter(({ state }) => state !== 'found');
  for (const [each, rows] of rowsFor(known, unfinished, 'true')) {
    each.rows = fitting(rows, each);
    each.since = null;
  }
}

/** The searches, each with the rows of its series; those of one period, or before one, where these are given. */
function* rowsFor(
  { db, files }: Known,
  searches: readonly Search[],
  where: string,
  periods: readonly string[] = [],
): Generator<readonly [Search, readonly ReadRow[]]> {
  const keys = searches.map(({ asked }, place) => ({ ...asked, period: periods[place] ?? '' }));
  const all = rowsByKey(db, 'measurements', keys, where, [], files);
  for (const search of searches) yield [search, all.next().value ?? []];
}
