import { compare, subtract } from '../../number/decimal.ts';
import { largest, smallest } from '../../number/extent.ts';
import type { Interval } from '../../number/interval.ts';
import { isEstimate } from '../../record/quantity.ts';
import { TIERS } from '../../record/vocabulary.ts';
import type { Figure, SelectionReason } from '../assessment.ts';

/** Which of several figures of one period is taken, and why each of the others is not. */
export interface Resolution {
  /** Null when the best figures tie and differ: nothing is chosen then, and nothing by chance. */
  readonly choice: Figure | null;
  readonly reasons: ReadonlyMap<Figure, SelectionReason>;
}

/** Whether a source calls its figure provisional, or an estimate («ước đạt») (methodology §11). */
export const isProvisional = ({ measurement }: Figure): boolean =>
  measurement.final === false || isEstimate(measurement.quantity);

/**
 * Criteria in the order of methodology §11, each with what is said of a figure that falls behind on it; less is better.
 */
const CRITERIA: readonly { readonly rank: (figure: Figure) => string | number; readonly reason: SelectionReason }[] = [
  { rank: ({ measurement }) => TIERS.indexOf(measurement.tier), reason: 'lower_tier' },
  { rank: (figure) => (isProvisional(figure) ? 1 : 0), reason: 'provisional' },
];

/**
 * Chooses among figures of one period: better tier of source, then final over provisional, then latest publication.
 * A full tie of different values leaves no choice (methodology §11).
 */
export function resolve(figures: readonly Figure[]): Resolution {
  const [only] = figures;
  if (only && figures.length === 1) return { choice: only, reasons: new Map([[only, 'chosen']]) };
  const reasons = new Map<Figure, SelectionReason>();
  let left = [...figures];
  for (const { rank, reason } of CRITERIA) {
    const best = left.map(rank).reduce((a, b) => (b < a ? b : a), Number.POSITIVE_INFINITY);
    for (const figure of left) if (rank(figure) !== best) reasons.set(figure, reason);
    left = left.filter((figure) => rank(figure) === best);
  }
  const newest = left.reduce((day, { measurement }) => (measurement.knownOn > day ? measurement.knownOn : day), '');
  for (const figure of left) if (figure.measurement.knownOn !== newest) reasons.set(figure, 'earlier_publication');
  left = left.filter(({ measurement }) => measurement.knownOn === newest);
  const [first] = left;
  const agreed = first !== undefined && left.every(({ interval }) => sameInterval(interval, first.interval));
  for (const figure of left) reasons.set(figure, !agreed ? 'tied' : figure === first ? 'chosen' : 'agrees');
  return { choice: agreed ? first : null, reasons };
}

const sameInterval = (a: Interval, b: Interval): boolean =>
  a.lo === b.lo && a.hi === b.hi && a.loOpen === b.loOpen && a.hiOpen === b.hiOpen;

/**
 * How far figures disagree, in the unit: the distance that no choice within their intervals can close. For points the
 * largest minus the smallest; 0 when they can all be the same value (methodology §11).
 */
export function spreadOf(intervals: readonly Interval[]): number {
  const lows = intervals.map(({ lo }) => lo).filter((lo) => lo !== null);
  const highs = intervals.map(({ hi }) => hi).filter((hi) => hi !== null);
  if (lows.length === 0 || highs.length === 0) return 0;
  const spread = subtract(largest(lows), smallest(highs));
  return compare(spread, 0) > 0 ? spread : 0;
}
