import type { Metric } from '../../record/metric.ts';
import type { Measurement } from '../../record/statement.ts';
import type { Frequency } from '../../record/vocabulary.ts';
import { type Day, daysBetween, monthsOf, type Period } from '../../time/period.ts';

const MONTHS: Readonly<Record<Exclude<Frequency, 'point'>, number>> = { year: 12, half: 6, quarter: 3, month: 1 };

/** Days after which a figure is stale: one and a half times the frequency; a state ages like a yearly figure (§15). */
export const STALE_AFTER: Readonly<Record<Frequency, number>> = {
  point: 548,
  year: 548,
  half: 274,
  quarter: 137,
  month: 46,
};

/**
 * Whether a figure of this period can be judged: a state of any period length, a flow only over exactly its own
 * (methodology §15). Nine months are not a year, and one month is not nine.
 */
export function isComparable(period: Period, frequency: Frequency): boolean {
  return frequency === 'point' || monthsOf(period) === MONTHS[frequency];
}

/**
 * Whether a figure is of what the target measures: its length, for a rank its population, and its method where one is
 * asked for (methodology §15).
 */
export function isUsable(measurement: Measurement, metric: Metric, method: string | null): boolean {
  return (
    isComparable(measurement.period, metric.frequency) &&
    isOfPopulation(measurement, metric) &&
    (method === null || measurement.method === method)
  );
}

/** Whether a place was won among the units that the target was written for (methodology §10). */
export const isOfPopulation = ({ rankedAmong }: Measurement, metric: Metric): boolean =>
  metric.kind !== 'rank' || metric.amongAny || (rankedAmong?.population ?? null) === metric.population;

/**
 * Days from the end of a figure's period to the day; the figure is stale when they exceed the limit (methodology §9).
 */
export function ageOf(period: Period, asOf: Day, limit: number): { days: number; limit: number; stale: boolean } {
  const days = daysBetween(period.end, asOf);
  return { days, limit, stale: days > limit };
}
