import { type Computed, none, type WhyNot } from '../number/computed.ts';
import { itemsAt, positionsBy } from '../number/groups.ts';
import type { Interval } from '../number/interval.ts';
import type { Ranking } from '../record/ranking.ts';
import type { Vocabulary } from '../record/vocabulary.ts';
import type { Day, Period } from '../time/period.ts';
import { percentile, percentileChange, type RankPosition, rankChange } from './competition-rank.ts';
import { byEdition, editionsBefore, previousOf } from './previous-edition.ts';
import { placedIn, type TableRank, tablesOf } from './rank-in-table.ts';

/** A place beside the one before it. */
export interface RankWithChange extends TableRank {
  readonly percentile: Computed<number>;
  /** The same unit in the latest earlier edition in which it is ranked. */
  readonly previous: TableRank | null;
  /** Places climbed; positive is up. */
  readonly change: Computed<number>;
  readonly percentileChange: Computed<number>;
  /** Whether the change is over several editions: there is one between, among the same units, without a place of this one. */
  readonly skips: boolean;
}

/**
 * Every place with its tie, percentile and change, in the order of the rankings (methodology §10). `isCompared` narrows
 * the editions that are compared with each other.
 */
export function ranksWithChange(
  rankings: readonly Ranking[],
  vocabulary: Vocabulary,
  isCompared: (edition: Period) => boolean = () => true,
): RankWithChange[] {
  const tables = tablesOf(rankings);
  const placed = placedIn(rankings, vocabulary, tables);
  const editionAt = (position: number): Period => (rankings[position] as Ranking).edition;
  const previous: (TableRank | null)[] = rankings.map(() => null);
  const units = positionsBy(
    rankings,
    ({ index }) => index,
    ({ province }) => province,
  );
  for (const unit of units) {
    const order = byEdition(
      unit.filter((position) => isCompared(editionAt(position))),
      (position) => editionAt(position).end,
    );
    const series = itemsAt(placed, order);
    series.forEach((place, index) => {
      previous[order[index] ?? 0] = previousOf(place, series, index);
    });
  }
  const before: (Day | null)[] = [];
  const ends = editionsBefore(tables.flatMap(([first = 0]) => rankings[first] ?? []));
  for (const [index, table] of tables.entries()) for (const position of table) before[position] = ends[index] ?? null;
  return placed.map((place, position) => compared(place, previous[position] ?? null, before[position] ?? null));
}

const NO_PREVIOUS = none('no_previous_edition');

function compared(place: TableRank, previous: TableRank | null, before: Day | null): RankWithChange {
  const { rank, interval, ranking } = place;
  const own = rank === null ? none(whyNoRank(interval)) : percentile({ rank, of: ranking.of });
  const [change, inPercentile] = changesSince(previous, place);
  const skips = change.ok && previous !== null && previous.ranking.edition.end !== before;
  const { tied, basis } = place;
  return {
    ranking,
    interval,
    rank,
    tied,
    basis,
    percentile: own,
    previous,
    change,
    percentileChange: inPercentile,
    skips,
  };
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
