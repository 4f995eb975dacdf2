import { pointOf } from '../../number/interval.ts';
import type { Assessment, ConsideredFigure, SelectionReason } from '../assessment.ts';
import { resolve } from './resolve.ts';

/** Figures that are no place of this unit among these others on the day, or whose year is ours. */
const APART: readonly SelectionReason[] = [
  'not_known_yet',
  'forecast',
  'not_comparable',
  'not_of_population',
  'not_of_method',
  'period_assumed',
  'of_successor',
];

/**
 * The last places that a rank target is judged among, in the order of time, one for each edition: at most `count`. An
 * edition whose sources tie, or that has only a bound, is passed over; none for what is no rank (methodology §10, §11).
 */
export function lastPlaces({ metric, figures }: Assessment, count: number): readonly number[] {
  if (metric.kind !== 'rank') return [];
  const judged = figures.filter(({ reason }) => !APART.includes(reason));
  const editions = [...Map.groupBy(judged, endOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return editions
    .flatMap(([, own]) => {
      const { choice } = resolve(own);
      const place = choice && pointOf(choice.interval);
      return place === null ? [] : [place];
    })
    .slice(-count);
}

const endOf = ({ measurement }: ConsideredFigure): string => measurement.period.end;
