import { compare } from '../../number/decimal.ts';
import type { Metric } from '../../record/metric.ts';
import type { Conflict, Figure } from '../assessment.ts';
import { resolve, spreadOf } from './resolve.ts';

/**
 * How far the sources of one period and method are apart, where that is more than the unit tolerates, or where it
 * leaves no choice (methodology §11). Null where they agree.
 */
export function conflictOf(
  figures: readonly Figure[],
  { tolerance }: Metric,
  choice: Figure | null,
  statusOf: (figure: Figure) => string | undefined,
): Conflict | null {
  // One figure disagrees with no other.
  if (choice && figures.length === 1) return null;
  const current = currentOf(figures);
  const spread = spreadOf(current.map(({ interval }) => interval));
  if (figures.length === 0 || (choice && compare(spread, tolerance) <= 0)) return null;
  return { spread, tolerance, sameStatus: new Set(current.map(statusOf)).size === 1, figures: current };
}

/** What each source says in the end: a figure that it corrects itself is a revision, no conflict (methodology §7). */
function currentOf(figures: readonly Figure[]): readonly Figure[] {
  const bySource = Map.groupBy(figures, ({ measurement }) => measurement.source);
  return [...bySource.values()].flatMap((own) => resolve(own).choice ?? own);
}
