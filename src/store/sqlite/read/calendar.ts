import type Database from 'better-sqlite3';
import type { Day, Period } from '../../../core/time/period.ts';
import { prepared } from '../prepared.ts';
import { fromPeriod, type ReadRow } from '../rows/row.ts';
import { oncePerSnapshot } from './snapshot.ts';

/** The periods that are recorded, which are few, in the order of their texts: that of the key, not of time. */
export interface Calendar {
  /** A text after those of all periods that end by a day, as near as can be. */
  readonly textAfter: (day: Day) => string;
  /** The periods written before this one that end no earlier, and by a day. */
  readonly writtenBefore: (period: string, until: Day) => readonly string[];
}

/** A text after every other. */
const LAST = '\u{10ffff}';

/** The calendar of a database. */
export const calendarOf = oncePerSnapshot((db: Database.Database): Calendar => {
  const rows = prepared(db, 'SELECT period FROM periods ORDER BY period').all() as ReadRow[];
  const periods = rows.map(({ period }): Period => fromPeriod(period));
  const after = new Map<Day, string>();
  const before = new Map<string, readonly string[]>();
  return {
    textAfter(day) {
      const last = periods.findLastIndex(({ end }) => end <= day);
      // A blank comes before all that the text of a period can go on with. Behind the last one nothing may stand at all: what
      // does is read, and found to be damage.
      const text = after.get(day) ?? (last === periods.length - 1 ? LAST : `${periods[last]?.text ?? ''} `);
      after.set(day, text);
      return text;
    },
    writtenBefore(text, until) {
      const key = `${text} ${until}`;
      const { end } = fromPeriod(text);
      const isOne = (other: Period): boolean => other.text < text && other.end >= end && other.end <= until;
      const found = before.get(key) ?? periods.filter(isOne).map((other) => other.text);
      before.set(key, found);
      return found;
    },
  };
});
