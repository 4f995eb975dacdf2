import { asMeasurement } from '../../core/record/ranking.ts';
import type { Measurement } from '../../core/record/statement.ts';
import type { PlanForProvince } from '../../core/target/assess-plans.ts';
import type { Day } from '../../core/time/period.ts';
import type { FactReader, SeriesKey } from '../../store/fact-store.ts';

/** The provinces and indicators or indices by whose figures targets are judged. */
export const seriesOfTargets = (readings: readonly PlanForProvince[]): SeriesKey[] =>
  readings.flatMap(({ province, targets }) =>
    targets.flatMap(({ subject }) => {
      const id = subject.kind === 'index' ? subject.index : subject.indicator;
      return id === null ? [] : [{ province, id }];
    }),
  );

/** Every figure that a target can be judged by: measurements, and places in rankings. Known on the day, if one is given. */
export async function figuresFor(
  series: readonly SeriesKey[],
  store: FactReader,
  knownBy?: Day,
): Promise<Measurement[]> {
  const rankings = await store.rankingsOf(series, knownBy);
  const measurements = await store.measurementsOf(series, knownBy);
  return [...measurements, ...rankings.flatMap((ranking) => asMeasurement(ranking) ?? [])];
}
