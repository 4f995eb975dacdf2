import type { Day, Period } from '../time/period.ts';
import type { Metric } from './metric.ts';
import type { Quantity } from './quantity.ts';
import type { SourceLocation } from './source-location.ts';
import type { Measurement } from './statement.ts';
import type { Bilingual, Tier, Vocabulary } from './vocabulary.ts';

/** How a place is known: printed, worked out from a stated change, or read from the order of a list. */
export const BASES = ['stated', 'derived', 'listed-order'] as const;
export type Basis = (typeof BASES)[number];

/** «Up 4 places»: the places climbed, and since which edition; null for the one before. */
export interface RankClaim {
  readonly change: number;
  readonly since: Period | null;
}

/** The place or score of one province in one edition of an index. */
export interface Ranking {
  /** `dti/digital-government@2022/vn63/quang-ninh`: unique in a workspace. */
  readonly address: string;
  /** An index, one of its components, or an indicator that provinces are ranked by. */
  readonly index: string;
  readonly edition: Period;
  readonly province: string;
  readonly population: string;
  /** How many units are ranked. */
  readonly of: number;
  /**
   * The place, 1 is first; a bound such as «within the top 30» is an interval of places. Null where only the score is
   * known.
   */
  readonly rank: Quantity | null;
  /** In the scale of the index; null where it is not known. */
  readonly score: number | null;
  /** `backcast`: not written anywhere, but worked out for a unit from those that became it. */
  readonly basis: Basis | 'backcast';
  /** What its source says about the edition before; held against the places, never used in their stead. */
  readonly claim: RankClaim | null;
  readonly source: string;
  readonly tier: Tier;
  readonly published: Period | null;
  /**
   * The first day on which it was known: published, else its source's date, else the edition's end (methodology §7).
   */
  readonly knownOn: Day;
  readonly asStated: string | null;
  readonly note: Bilingual | null;
  readonly at: SourceLocation;
}

/**
 * Whether a higher score makes a better place: in every index, and in an indicator that stands for one by its direction
 * (methodology §10).
 */
export const isHigherBetter = (
  index: string,
  { indices, indicators }: Pick<Vocabulary, 'indices' | 'indicators'>,
): boolean => indices.has(index) || indicators.get(index)?.direction !== 'down';

/**
 * A place as a figure that a rank target is judged by: k of N. Null where only the score is known (methodology §10).
 */
export function asMeasurement(ranking: Ranking): Measurement | null {
  const { rank, of, basis } = ranking;
  if (!rank) return null;
  return {
    address: ranking.address,
    province: ranking.province,
    indicator: ranking.index,
    rankedAmong: { population: ranking.population, of },
    period: ranking.edition,
    periodAssumed: false,
    method: null,
    quantity: rank,
    source: ranking.source,
    tier: ranking.tier,
    published: ranking.published,
    knownOn: ranking.knownOn,
    final: null,
    derived: basis !== 'stated',
    percentSign: false,
    asStated: ranking.asStated,
    note: ranking.note,
    attribution: null,
    confidence: null,
    at: ranking.at,
  };
}

/** Whether a figure is of the kind that is measured: a place in a ranking by an indicator is no figure of it (§10). */
export const isOfKind = ({ rankedAmong }: Measurement, { kind }: Metric): boolean =>
  (rankedAmong !== null) === (kind === 'rank');

/** How many units the newest figure of a rank is about; null without a figure of its population (methodology §10). */
export function rankedUnits(measurements: readonly Measurement[], { population }: Metric): number | null {
  const own = measurements.filter(({ rankedAmong }) => (rankedAmong?.population ?? null) === population);
  const newest = own.reduce<Measurement | null>((a, b) => (a && a.period.end > b.period.end ? a : b), null);
  return newest?.rankedAmong?.of ?? null;
}
