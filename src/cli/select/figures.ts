import { asMeasurement } from '../../core/record/ranking.ts';
import type { Measurement } from '../../core/record/statement.ts';
import type { Day } from '../../core/time/period.ts';
import type { FactReader } from '../../store/fact-store.ts';

/** Every figure that a target can be judged by: measurements, and places in rankings. Known on the day, if one is given. */
export async function figuresFor(
  provinces: readonly string[],
  store: FactReader,
  knownBy?: Day,
): Promise<Measurement[]> {
  const filter = { provinces, ...(knownBy !== undefined && { knownBy }) };
  const rankings = await store.rankings(filter);
  return [...(await store.measurements(filter)), ...rankings.flatMap((ranking) => asMeasurement(ranking) ?? [])];
}
