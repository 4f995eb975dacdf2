import type Database from 'better-sqlite3';
import type { Day, Period } from '../../../core/time/period.ts';
import { prepared } from '../prepared.ts';
import { fromPeriod, type ReadRow } from '../rows/row.ts';
import { oncePerSnapshot } from './snapshot.ts';

/** The recorded periods, of which there are few, in the order of their texts: that of the key, not that of time. */
export interface Calendar {
  /** The text that sorts just behind those of all periods that end by a day. */
  readonly textAfter: (day: Day) => string;
  /** The periods whose texts sort before this one's, and which end no earlier than it, and by `until`. */
  readonly writtenBefore: (period: string, until: Day) => readonly string[];
}

/** Sorts behind every text of a period. */
const LAST = '\u{10ffff}';

/** The periods of a database. */
export const calendarOf = oncePerSnapshot((db: Database.Database): Calendar => {
  const rows = prepared(db, 'SELECT period FROM periods ORDER BY period').all() as ReadRow[];
  const periods = rows.map(({ period }): Period => fromPeriod(period));
  const after = new Map<Day, string>();
  const before = new Map<Day, Map<string, readonly string[]>>();
  return {
    textAfter(day) {
      const known = after.get(day);
      if (known !== undefined) return known;
      const last = periods.findLastIndex(({ end }) => end <= day);
      // A blank sorts before every letter that can continue the text of a period. Behind the last period nothing is cut
      // off, so that a damaged row there is read, and noticed.
      const text = last === periods.length - 1 ? LAST : `${periods[last]?.text ?? ''} `;
      after.set(day, text);
      return text;
    },
    writtenBefore(text, until) {
      const own = before.get(until) ?? new Map<string, readonly string[]>();
      before.set(until, own);
      const known = own.get(text);
      if (known) return known;
      const { end } = fromPeriod(text);
      const isOne = (other: Period): boolean => other.text < text && other.end >= end && other.end <= until;
      const found = periods.filter(isOne).map((other) => other.text);
      own.set(text, found);
      return found;
    },
  };
});
