import type { Day } from '../../time/period.ts';
import type { Figure } from '../assessment.ts';
import { kept } from './kept.ts';
import { isSameSeries } from './measuring-method.ts';
import { resolve } from './resolve.ts';

/** The last day of a figure's period: what it stands for (methodology §5). */
export const endOf = ({ measurement }: Figure): Day => measurement.period.end;

/**
 * The figure that counts in each period, in the order of time: a correction, a better source or a final figure stands
 * in for what it replaces (methodology §7, §11). A period whose best figures tie and differ has none.
 */
export function countingFigures(figures: readonly Figure[]): readonly Figure[] {
  const periods = [...Map.groupBy(figures, endOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  return periods.flatMap(([, own]) => resolve(own).choice ?? []);
}

/**
 * The figures that may stand beside one counted by a method: of that method, or of none that is declared (methodology
 * §15).
 */
export const seriesOf = (figures: readonly Figure[], method: string | null): readonly Figure[] =>
  kept(figures, ({ measurement }) => isSameSeries(measurement.method, method));

/**
 * Of what cannot fall: the counting figures that surely meet the goal while a later one surely does not. The later one
 * contradicts them (methodology §7). `counting` is in the order of time.
 */
export function contradictedFigures(
  counting: readonly Figure[],
  meetsGoal: (figure: Figure) => boolean | null,
): readonly Figure[] {
  const last = counting.findLastIndex((figure) => meetsGoal(figure) === false);
  return counting.slice(0, Math.max(last, 0)).filter((figure) => meetsGoal(figure) === true);
}
