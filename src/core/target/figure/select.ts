import type { Frequency } from '../../record/vocabulary.ts';
import { type Day, daysBetween, type Period } from '../../time/period.ts';
import type { Figure } from '../assessment.ts';
import { endOf } from './counting.ts';
import { kept } from './kept.ts';

/** A figure whose period ends within this many days from the deadline can decide it (methodology §7, decision c). */
const WINDOW_DAYS = 366;

/** The figures of the period that counts, and whether that period decides the deadline. */
export interface Selection {
  /** All candidates of the chosen period: revisions and other sources. Empty when there is none. */
  readonly figures: readonly Figure[];
  /** `at`: the period that decides the deadline; `late`: beyond what can decide it; `before`: earlier. */
  readonly position: 'at' | 'late' | 'before';
  /** Whether it is a flow of another period than the target's own: it proves nothing of that one. */
  readonly isOtherPeriod: boolean;
}

/**
 * Chooses the period that counts: of a state the first that ends within the window from the deadline, of a flow the one
 * that holds the deadline's last day; else the latest. Later periods of a flow are passed over (methodology §7). The
 * candidates are all of the frequency's length. Which of the period's figures is taken is another question (resolve).
 */
export function select(candidates: readonly Figure[], deadline: Period | null, frequency: Frequency): Selection {
  const isFlow = frequency !== 'point';
  const standing = (figure: Figure) => standingTo(deadline, figure.measurement.period, isFlow);
  const placed = kept(candidates, (figure) => standing(figure) !== 'passed_over');
  let first: Day | null = null;
  let last: Day | null = null;
  for (const figure of placed) {
    const end = endOf(figure);
    if (standing(figure) === 'at' && (first === null || end < first)) first = end;
    if (last === null || end > last) last = end;
  }
  const end = first ?? last;
  const figures = kept(placed, (figure) => endOf(figure) === end);
  const found = figures[0] ? standing(figures[0]) : 'before';
  const position = found === 'passed_over' ? 'before' : found;
  return { figures, position, isOtherPeriod: isFlow && deadline !== null && position !== 'at' };
}

/** Where a period stands to the deadline. */
function standingTo(
  deadline: Period | null,
  { start, end }: Period,
  isFlow: boolean,
): Selection['position'] | 'passed_over' {
  if (!deadline || end < deadline.end) return 'before';
  if (isFlow) return start <= deadline.end ? 'at' : 'passed_over';
  return daysBetween(deadline.end, end) <= WINDOW_DAYS ? 'at' : 'late';
}
