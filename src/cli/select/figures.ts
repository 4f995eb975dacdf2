import { asMeasurement, type Ranking } from '../../core/record/ranking.ts';
import type { Measurement, Target } from '../../core/record/statement.ts';
import type { PlanForProvince } from '../../core/target/assess-plans.ts';
import type { Day } from '../../core/time/period.ts';
import type { FactReader, SeriesKey } from '../../store/fact-store.ts';

/** The indicator or index by whose figures a target is judged; null for one that nothing is measured of. */
export const seriesOfTarget = ({ subject }: Target): string | null =>
  subject.kind === 'index' ? subject.index : subject.indicator;

/** The provinces and indicators or indices by whose figures targets are judged. */
export const seriesOfTargets = (readings: readonly PlanForProvince[]): SeriesKey[] =>
  readings.flatMap(({ province, targets }) =>
    targets.flatMap((target) => {
      const id = seriesOfTarget(target);
      return id === null ? [] : [{ province, id }];
    }),
  );

/**
 * Every figure that a target of these can be judged by: measurements, and places in rankings. Known on the day, if one
 * is given.
 */
export async function figuresOfSeries(
  series: readonly SeriesKey[],
  store: FactReader,
  knownBy?: Day,
): Promise<Measurement[]> {
  const rankings = await store.rankingsOf(series, knownBy);
  return withPlaces(await store.measurementsOf(series, knownBy), rankings);
}

/** Every figure of some provinces, whatever it is about; places in rankings among them. */
export async function figuresFor(
  provinces: readonly string[],
  store: FactReader,
  knownBy?: Day,
): Promise<Measurement[]> {
  const filter = { provinces, ...(knownBy !== undefined && { knownBy }) };
  const rankings = await store.rankings(filter);
  return withPlaces(await store.measurements(filter), rankings);
}

/** Measurements together with places in rankings. */
export const withPlaces = (measurements: readonly Measurement[], rankings: readonly Ranking[]): Measurement[] => [
  ...measurements,
  ...rankings.flatMap((ranking) => asMeasurement(ranking) ?? []),
];
