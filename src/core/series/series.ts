import { type Metric, metricOfIndicator, metricOfPlaces } from '../record/metric.ts';
import { intervalOf } from '../record/quantity.ts';
import type { Measurement } from '../record/statement.ts';
import type { Vocabulary } from '../record/vocabulary.ts';
import type { Figure, SelectionReason } from '../target/assessment.ts';
import { isForecast, isKnown } from '../target/figure/eligible.ts';
import { byMethod } from '../target/figure/measuring-method.ts';
import { resolve } from '../target/figure/resolve.ts';
import type { Day, Period } from '../time/period.ts';

/**
 * What was measured of one period in one way: among one set of units, and by one method where the figures of the period
 * declare several (methodology §15).
 */
export interface SeriesPoint {
  readonly period: Period;
  readonly method: string | null;
  /** The set of units that a place is one among; null for what is no place. */
  readonly population: string | null;
  /** The figure that counts (methodology §11); null where the best of them tie and differ. */
  readonly figure: Figure | null;
  /** All figures of the period, in file order. */
  readonly figures: readonly Figure[];
  /** Why each of them counts or does not. */
  readonly reasons: ReadonlyMap<Figure, SelectionReason>;
}

/** The figures of one province about one thing, in the order of time. */
export interface Series {
  readonly province: string;
  /** An indicator, an index, or a component of one. */
  readonly id: string;
  readonly metric: Metric;
  /** Those whose year is the source's own. */
  readonly points: readonly SeriesPoint[];
  /** Figures whose year is ours: shown, and never compared (methodology §15). */
  readonly assumed: readonly Figure[];
}

/** What a series is read by. */
export interface SeriesSettings {
  readonly asOf: Day;
  /** Relative width of «about», a share. */
  readonly approximation: number;
}

/**
 * The series of what was known on the day: a province after the other, of each its indicators and then its places in
 * the order of the vocabulary. Forecasts are left out, as everywhere (methodology §7).
 */
export function seriesOfAll(
  measurements: readonly Measurement[],
  vocabulary: Vocabulary,
  { asOf, approximation }: SeriesSettings,
): Series[] {
  const known = measurements.filter((each) => isKnown(each, asOf) && !isForecast(each, asOf));
  const groups = [...Map.groupBy(known, keyOf).values()];
  const all = groups.flatMap((own) => seriesOfGroup(own, vocabulary, approximation) ?? []);
  const order = orderOf(vocabulary);
  return all.toSorted((a, b) => (a.province < b.province ? -1 : a.province > b.province ? 1 : order(a) - order(b)));
}

const keyOf = ({ province, indicator, rankedAmong }: Measurement): string =>
  `${province} ${indicator} ${rankedAmong === null ? 'value' : 'place'}`;

/** Where a series stands among those of its province: values before places, each in the order of the vocabulary. */
function orderOf({ indicators, indices }: Vocabulary): (series: Series) => number {
  const places = [...indicators.keys(), ...indices.keys()];
  const values = new Map(places.map((id, position) => [id, position]));
  return ({ id, metric }) => (values.get(id) ?? 0) + (metric.kind === 'rank' ? places.length : 0);
}

function seriesOfGroup(
  measurements: readonly Measurement[],
  vocabulary: Vocabulary,
  approximation: number,
): Series | null {
  const [first] = measurements;
  if (!first) return null;
  const id = first.indicator;
  const metric = first.rankedAmong
    ? metricOfPlaces(id, vocabulary.indicators.get(id)?.pillar ?? null)
    : metricOfIndicator(id, vocabulary);
  if (!metric) return null;
  const figures = measurements.map((measurement): Figure => {
    const domain = measurement.rankedAmong ? ([1, measurement.rankedAmong.of] as const) : metric.domain;
    return { measurement, interval: intervalOf(measurement.quantity, domain, approximation) };
  });
  const dated = figures.filter(({ measurement }) => !measurement.periodAssumed);
  const groups = [...Map.groupBy(dated, (figure) => spanKey(figure, metric)).values()].flatMap(byMethod);
  const points = groups.flatMap((own) => pointOfGroup(own) ?? []).toSorted(byTime);
  const assumed = figures.filter(({ measurement }) => measurement.periodAssumed);
  return { province: first.province, id, metric, points, assumed };
}

/** A state stands for its last day, whatever the length of its period; a flow is of exactly its period (§15). */
function spanKey({ measurement }: Figure, { frequency }: Metric): string {
  const { period, rankedAmong } = measurement;
  const span = frequency === 'point' ? period.end : `${period.start}..${period.end}`;
  return `${span} ${rankedAmong?.population ?? ''}`;
}

function pointOfGroup(figures: readonly Figure[]): SeriesPoint | null {
  const [first] = figures;
  if (!first) return null;
  const { choice: figure, reasons } = resolve(figures);
  const { period, rankedAmong } = (figure ?? first).measurement;
  return {
    period,
    method: methodOf(figures, reasons),
    population: rankedAmong?.population ?? null,
    figure,
    figures,
    reasons,
  };
}

/** The method that the best figures of a point declare; one beside figures without any is that of all. */
function methodOf(figures: readonly Figure[], reasons: SeriesPoint['reasons']): string | null {
  const best = figures.filter((figure) => BEST.includes(reasons.get(figure) ?? 'lower_tier'));
  return best.map(({ measurement }) => measurement.method).find((method) => method !== null) ?? null;
}

const BEST: readonly SelectionReason[] = ['chosen', 'agrees', 'tied'];

const byTime = ({ period: a }: SeriesPoint, { period: b }: SeriesPoint): number =>
  a.end === b.end ? (a.start < b.start ? -1 : a.start > b.start ? 1 : 0) : a.end < b.end ? -1 : 1;
