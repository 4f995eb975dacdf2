import type { Figure } from './assessment.ts';
import { type Day, daysBetween, type Period } from './period.ts';

/** A figure whose period ends within this many days from the deadline can decide it (methodology §7, decision c). */
const WINDOW_DAYS = 366;

/** The figures of the period that counts, and whether that period decides the deadline. */
export interface Selection {
  /** All usable figures of the chosen period: revisions and other sources. Empty when there is no figure. */
  readonly figures: readonly Figure[];
  /** `at`: the first period within the window from the deadline; `late`: beyond it; `before`: earlier than the deadline. */
  readonly position: 'at' | 'late' | 'before';
}

/** Whether a figure was known on the day: by its publication, its source's date or its period's end. */
export const isKnown = ({ measurement }: Figure, asOf: Day): boolean => measurement.knownOn <= asOf;

/**
 * Chooses the period that counts among usable figures: the first that ends within the window from the deadline, else the
 * latest (methodology §7). Which of its figures is taken is another question (resolve).
 */
export function select(usable: readonly Figure[], deadline: Period | null): Selection {
  const ends = [...new Set(usable.map(endOf))].sort();
  const within = deadline && ends.find((end) => positionOf(end, deadline) === 'at');
  const end = within ?? ends.at(-1);
  if (end === undefined) return { figures: [], position: 'before' };
  const position = deadline ? positionOf(end, deadline) : 'before';
  return { figures: usable.filter((figure) => endOf(figure) === end), position };
}

/** The last day of a figure's period: what it stands for. */
export const endOf = ({ measurement }: Figure): Day => measurement.period.end;

/** Where a day stands to the deadline. */
function positionOf(end: Day, deadline: Period): Selection['position'] {
  if (end < deadline.end) return 'before';
  return daysBetween(deadline.end, end) <= WINDOW_DAYS ? 'at' : 'late';
}
