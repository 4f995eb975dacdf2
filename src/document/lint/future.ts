import type { Dataset } from '../../core/record/dataset.ts';
import type { Problem } from '../../core/record/problem.ts';
import type { Day } from '../../core/time/period.ts';

/**
 * Figures and places of a time that has not begun on a day: a forecast is no figure, and is not judged (methodology
 * §7).
 */
export function futureFigures(
  { measurements, rankings }: Pick<Dataset, 'measurements' | 'rankings'>,
  today: Day,
): Problem[] {
  const statements = [...measurements, ...rankings.map((ranking) => ({ ...ranking, period: ranking.edition }))];
  return statements
    .filter(({ period }) => period.start > today)
    .map(({ period, at }) => ({ code: 'period_after_today', at, args: { period: period.text, today } }));
}
