import { compare } from '../number/decimal.ts';
import { largest, smallest } from '../number/extent.ts';
import { percentile } from '../rank/competition-rank.ts';
import type { Figure } from '../target/assessment.ts';
import { mostCommon } from './common-method.ts';
import type { Series, SeriesPoint } from './series.ts';
import { whyApart } from './series-change.ts';

/** How high a point of a series is drawn. */
export interface CourseLevel {
  /** From 0, the lowest value of the series, to 1, its highest; of places from the last to the first of their table. */
  readonly height: number;
  /** Whether it may be compared with the level before it; the first is not. */
  readonly isJoined: boolean;
}

/**
 * The heights of a series in the order of time: a hedged figure at the number that it states, of a range the lower end;
 * a period whose sources tie has none, and of a day with several methods the one is drawn that the series has most
 * often, if there is such a one (methodology §15). A series of one value throughout is drawn half high. Nothing for yes
 * or no (reference §3).
 */
export function levelsOf(series: Series): CourseLevel[] {
  if (series.metric.kind === 'yes-no') return [];
  const drawn = onePerDay(series).flatMap((point) => (point.figure ? [{ point, figure: point.figure }] : []));
  const values = drawn.map(({ figure }) => statedNumber(figure));
  const [low, high] = [smallest(values), largest(values)];
  const heightOf = (figure: Figure, value: number): number => {
    if (figure.measurement.rankedAmong) return heightOfPlace(value, figure.measurement.rankedAmong.of);
    return compare(low, high) === 0 ? 0.5 : (value - low) / (high - low);
  };
  return drawn.map(({ point, figure }, index) => ({
    height: heightOf(figure, values[index] ?? low),
    isJoined: isJoined(series, drawn[index - 1]?.point ?? null, point),
  }));
}

/** The points of a series without those that stand beside the usual method's on one day. */
function onePerDay({ points }: Series): readonly SeriesPoint[] {
  const usual = mostCommon(points.map(({ method }) => method));
  const days = Map.groupBy(points, ({ period, population }) => `${period.end} ${population}`);
  return [...days.values()].flatMap((own) => {
    const hasSeveral = new Set(own.map(({ method }) => method)).size > 1;
    return hasSeveral ? own.filter(({ method }) => usual !== null && method === usual) : own;
  });
}

/** The number that a figure states: over 50 is drawn at 50. In the unit; the figure itself stays hedged (§2). */
export const statedNumber = ({ measurement }: Figure): number => measurement.quantity.value;

/** The share of the others that are behind: the first of any table is at the top (methodology §10). */
function heightOfPlace(rank: number, of: number): number {
  const share = percentile({ rank, of });
  return share.ok ? share.value : 0.5;
}

const isJoined = (series: Series, before: SeriesPoint | null, point: SeriesPoint): boolean =>
  before !== null && whyApart(series, before, point) === null;
