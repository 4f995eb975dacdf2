import { asMeasurement, type Ranking } from '../../core/record/ranking.ts';
import type { Measurement, Target } from '../../core/record/statement.ts';
import type { PlanForProvince } from '../../core/target/assess-plans.ts';
import type { Day } from '../../core/time/period.ts';
import type { FactReader, SeriesKey } from '../../store/fact-store.ts';

/** The indicator or index by whose figures a target is judged; null for a target without one. */
export const seriesOfTarget = ({ subject }: Target): string | null =>
  subject.kind === 'index' ? subject.index : subject.indicator;

/** The series by whose figures the targets of some plans are judged. */
export const seriesOfTargets = (readings: readonly PlanForProvince[]): SeriesKey[] =>
  readings.flatMap(({ province, targets }) =>
    targets.flatMap((target) => {
      const id = seriesOfTarget(target);
      return id === null ? [] : [{ province, id }];
    }),
  );

/** The figures of some series, measurements and ranks; with `knownBy` only those that were known on that day. */
export async function figuresOfSeries(
  series: readonly SeriesKey[],
  store: FactReader,
  knownBy?: Day,
): Promise<Measurement[]> {
  const rankings = await store.rankingsOf(series, knownBy);
  return withPlaces(await store.measurementsOf(series, knownBy), rankings);
}

/** All figures of some provinces, measurements and ranks; with `knownBy` only those that were known on that day. */
export async function figuresFor(
  provinces: readonly string[],
  store: FactReader,
  knownBy?: Day,
): Promise<Measurement[]> {
  const filter = { provinces, ...(knownBy !== undefined && { knownBy }) };
  const rankings = await store.rankings(filter);
  return withPlaces(await store.measurements(filter), rankings);
}

/** Measurements, with rankings as further measurements. */
export const withPlaces = (measurements: readonly Measurement[], rankings: readonly Ranking[]): Measurement[] => [
  ...measurements,
  ...rankings.flatMap((ranking) => asMeasurement(ranking) ?? []),
];
