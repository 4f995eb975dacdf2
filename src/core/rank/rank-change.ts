import { type Computed, none, type WhyNot } from '../number/computed.ts';
import type { Interval } from '../number/interval.ts';
import type { Ranking } from '../record/ranking.ts';
import type { Vocabulary } from '../record/vocabulary.ts';
import type { Day, Period } from '../time/period.ts';
import { percentile, percentileChange, type RankPosition, rankChange } from './competition-rank.ts';
import { byEdition, editionsBefore, previousOf } from './previous-edition.ts';
import { ranksInTables, type TableRank } from './rank-in-table.ts';

/** A place beside the one before it. */
export interface RankWithChange extends TableRank {
  readonly percentile: Computed<number>;
  /** The same unit in the latest earlier edition in which it is ranked. */
  readonly previous: TableRank | null;
  /** Places climbed; positive is up. */
  readonly change: Computed<number>;
  readonly percentileChange: Computed<number>;
  /**
   * Whether the change is over several editions: there is one between, among the same units, without a place of this
   * one.
   */
  readonly skips: boolean;
}

/**
 * Every place with its tie, percentile and change, in the order of the rankings (methodology §10). `isCompared` narrows
 * the editions that are compared with each other.
 */
export function ranksWithChange(
  rankings: readonly Ranking[],
  vocabulary: Vocabulary,
  approximation: number,
  isCompared: (edition: Period) => boolean = () => true,
): RankWithChange[] {
  const ranked = ranksInTables(rankings, vocabulary, approximation);
  const previous = previousRanks(ranked.filter(({ ranking }) => isCompared(ranking.edition)));
  const before = editionsBefore(rankings);
  return ranked.map((rank) => compared(rank, previous.get(rank) ?? null, before(rank.ranking)));
}

/** What each rank is compared with: the one before it of the same unit in the same index. */
function previousRanks(ranked: readonly TableRank[]): ReadonlyMap<TableRank, TableRank | null> {
  const byUnit = Map.groupBy(ranked, ({ ranking: { index, province } }) => `${index} ${province}`);
  return new Map(
    [...byUnit.values()].flatMap((unit) => {
      const series = byEdition(unit, ({ ranking }) => ranking.edition.end);
      return series.map((rank, index) => [rank, previousOf(rank, series, index)] as const);
    }),
  );
}

const NO_PREVIOUS = none('no_previous_edition');

function compared(place: TableRank, previous: TableRank | null, before: Day | null): RankWithChange {
  const { rank, interval, ranking } = place;
  const own = rank === null ? none(whyNoRank(interval)) : percentile({ rank, of: ranking.of });
  const [change, inPercentile] = changesSince(previous, place);
  const skips = change.ok && previous !== null && previous.ranking.edition.end !== before;
  return { ...place, percentile: own, previous, change, percentileChange: inPercentile, skips };
}

function changesSince(previous: TableRank | null, place: TableRank): readonly [Computed<number>, Computed<number>] {
  if (!previous) return [NO_PREVIOUS, NO_PREVIOUS];
  const [then, now] = [standingOf(previous), standingOf(place)];
  if (then && now) return [rankChange(then, now), percentileChange(then, now)];
  const why = none(whyNoRank(now ? previous.interval : place.interval));
  return [why, why];
}

const whyNoRank = (interval: Interval | null): WhyNot => (interval ? 'bound_only' : 'no_rank');

const standingOf = ({ rank, ranking: { of, population } }: TableRank): RankPosition | null =>
  rank === null ? null : { rank, of, population };
