import type { Target } from '../../record/statement.ts';
import type { Figure } from '../assessment.ts';

/**
 * How a figure was counted is a slug that its indicator declares (methodology §15); null where nobody says. A target
 * that names one is judged by it alone, and so is one whose own baseline names it. Null where any method will do.
 * `national`: the baseline is another unit's and says nothing here.
 */
export const methodAsked = ({ method, baseline }: Target, national: boolean): string | null =>
  method ?? (national ? null : (baseline?.method ?? null));

/**
 * Whether two figures may be of one series: they are not where both declare a method, and another one (methodology
 * §15).
 */
export const isSameSeries = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one === other;

/**
 * Figures of one period in groups between which their method of counting stands: one group for each where they declare
 * several, those without a method as another one; all together where they declare one or none (methodology §15).
 */
export function byMethod(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  if (figures.length < 2) return [figures];
  const groups = Map.groupBy(figures, ({ measurement }) => measurement.method);
  const declared = [...groups.keys()].filter((method) => method !== null);
  return declared.length < 2 ? [figures] : [...groups.values()];
}
