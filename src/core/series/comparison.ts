import type { WhyNot } from '../number/computed.ts';
import { compare } from '../number/decimal.ts';
import type { Interval } from '../number/interval.ts';
import type { RankRange } from '../rank/competition-rank.ts';
import type { Metric } from '../record/metric.ts';
import type { Direction } from '../record/vocabulary.ts';
import type { Figure } from '../target/assessment.ts';
import { isComparable } from '../target/figure/comparable.ts';
import { mostCommon } from './common-method.ts';
import type { Series, SeriesPoint } from './series.ts';
import { latestPoints } from './series-change.ts';

/** The latest figure of one province beside those of the others. */
export interface ComparedFigure {
  readonly province: string;
  /** Null where there is none to compare; `why` says why. */
  readonly figure: Figure | null;
  readonly why: WhyNot | null;
  /** All places it may have among those compared; one for a place that is decided, null without a figure. */
  readonly places: RankRange | null;
  /** Whether another surely has the same value. */
  readonly isTied: boolean;
  /** Whether another figure of the comparison is of a later day. */
  readonly isOlder: boolean;
}

/** One thing compared among provinces: the best first, those without a figure last. */
export interface ProvinceComparison {
  readonly id: string;
  readonly metric: Metric;
  readonly figures: readonly ComparedFigure[];
  /** Whether latest figures were counted by more than one declared method, those included that are not compared. */
  readonly hasMethods: boolean;
}

/**
 * Compares the latest figures of provinces about one thing, which `series` are all about (at least one). Ties share a
 * place; figures whose intervals overlap are not ordered, and have the same range of places. Of places in an index
 * those among the units of the newest one are compared, of flows those of the frequency's length, of several methods in
 * one period the one that most of the provinces have; where none is, there is no figure (methodology §10, §15).
 */
export function compareLatest(
  series: readonly [Series, ...Series[]],
  provinces: readonly string[],
): ProvinceComparison {
  const [{ id, metric }] = series;
  const population = newestPopulation(series);
  const all = provinces.map((province) => {
    const own = series.find((each) => each.province === province);
    return { province, own, points: own ? latestPoints(comparablePart(own, population)) : [] };
  });
  const method = mostCommon(all.flatMap(({ points }) => points.map((each) => each.method)));
  const found = all.map(({ province, own, points }) => ({ province, ...latestOf(own, points, method) }));
  const known = found.flatMap(({ figure }) => figure ?? []);
  const newest = known.reduce((day, { measurement: { period } }) => (period.end > day ? period.end : day), '');
  const figures = found.map(({ province, figure, why }): ComparedFigure => {
    if (!figure) return { province, figure, why, places: null, isTied: false, isOlder: false };
    const others = known.filter((other) => other !== figure).map(({ interval }) => interval);
    const places = placesAmong(figure.interval, others, metric.direction);
    const isTied = others.some((other) => isSurelySame(figure.interval, other));
    return { province, figure, why: null, places, isTied, isOlder: figure.measurement.period.end < newest };
  });
  const methods = new Set(all.flatMap(({ points }) => points.flatMap((each) => each.method ?? [])));
  return { id, metric, figures: figures.toSorted(bestFirst), hasMethods: methods.size > 1 };
}

type Latest = Pick<ComparedFigure, 'figure' | 'why'>;

/**
 * Those points of a series that may be compared: of a flow those of its length, of places those of one set of units.
 */
function comparablePart(series: Series, population: string | null): Series {
  const isPart = (each: SeriesPoint): boolean => isOfLength(each, series) && each.population === population;
  return { ...series, points: series.points.filter(isPart) };
}

const isOfLength = ({ period }: SeriesPoint, { metric }: Series): boolean => isComparable(period, metric.frequency);

/** The latest figure; of several methods that of the one named, since nothing else prefers one of them (§15). */
function latestOf(series: Series | undefined, latest: readonly SeriesPoint[], method: string | null): Latest {
  if (!series) return { figure: null, why: 'no_measurement' };
  const [point] = latest.length > 1 ? latest.filter((each) => method !== null && each.method === method) : latest;
  if (point) return { figure: point.figure, why: point.figure ? null : 'conflict' };
  if (latest.length > 0) return { figure: null, why: 'methods_differ' };
  const { points } = series;
  if (points.length === 0) return { figure: null, why: 'period_assumed' };
  const hasLength = points.some((each) => isOfLength(each, series));
  return { figure: null, why: hasLength ? 'population_changed' : 'other_length' };
}

/**
 * The set of units of the newest places; of several that were ranked then the one in which most have a place, in doubt
 * the first by name. Null for what is no place.
 */
function newestPopulation(series: readonly Series[]): string | null {
  const points = series.flatMap((each) => each.points);
  const newest = points.reduce((day, { period }) => (period.end > day ? period.end : day), '');
  const ranked = points.filter(({ period }) => period.end === newest).flatMap(({ population }) => population ?? []);
  const bySize = [...Map.groupBy(ranked, (id) => id)].toSorted(
    ([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1),
  );
  return bySize[0]?.[0] ?? null;
}

/** From one more than are surely better to one more than may be better. */
function placesAmong(own: Interval, others: readonly Interval[], direction: Direction): RankRange {
  const isAhead = (other: Interval): boolean => (direction === 'up' ? isAbove(other, own) : isAbove(own, other));
  const isBehind = (other: Interval): boolean => (direction === 'up' ? isNotAbove(other, own) : isNotAbove(own, other));
  return { lo: 1 + others.filter(isAhead).length, hi: 1 + others.filter((other) => !isBehind(other)).length };
}

/** Whether every value of one interval is above every value of another. */
function isAbove(a: Interval, b: Interval): boolean {
  if (a.lo === null || b.hi === null) return false;
  const order = compare(a.lo, b.hi);
  return order > 0 || (order === 0 && (a.loOpen || b.hiOpen));
}

/** Whether no value of one interval is above any value of another. */
const isNotAbove = (a: Interval, b: Interval): boolean => a.hi !== null && b.lo !== null && compare(a.hi, b.lo) <= 0;

const isSurelySame = (a: Interval, b: Interval): boolean => isNotAbove(a, b) && isNotAbove(b, a);

function bestFirst({ places: a }: ComparedFigure, { places: b }: ComparedFigure): number {
  if (!a || !b) return Number(a === null) - Number(b === null);
  return a.lo - b.lo || a.hi - b.hi;
}
