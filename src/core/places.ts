import { type Computed, none, type WhyNot } from './computed.ts';
import { positionsBy } from './groups.ts';
import { type Interval, pointOf } from './interval.ts';
import { intervalOf } from './quantity.ts';
import { competitionRanks, percentile, percentileChange, rankChange, type Standing } from './rank.ts';
import type { Basis, Ranking } from './ranking.ts';

/** A place in its own table. */
export interface Placed {
  readonly ranking: Ranking;
  /** All places it may be; null where none is known. */
  readonly interval: Interval | null;
  /** The place, where it is one. */
  readonly rank: number | null;
  /** Whether another unit of the table has the same place. */
  readonly tied: boolean;
  /** `computed`: from the scores of a complete table that prints no places. */
  readonly basis: Basis | 'computed' | 'backcast';
}

/** A place beside the one before it. */
export interface Place extends Placed {
  readonly percentile: Computed<number>;
  /** The same unit in the latest earlier edition in which it is ranked. */
  readonly previous: Placed | null;
  /** Places climbed; positive is up. */
  readonly change: Computed<number>;
  readonly percentileChange: Computed<number>;
}

/**
 * Every place with its tie, percentile and change, in the order of the rankings (methodology §10). Places are computed
 * only where a table prints none and every unit of it has a score: a published place wins. Higher scores are better.
 */
export function placesOf(rankings: readonly Ranking[]): Place[] {
  const placed: Placed[] = [];
  const tables = positionsBy(rankings, ({ index, edition, population }) => `${index} ${edition.text} ${population}`);
  for (const table of tables) placeTable(table, rankings, placed);
  const previous: (Placed | null)[] = rankings.map(() => null);
  const units = positionsBy(rankings, ({ index, province }) => `${index} ${province}`);
  for (const series of units) if (series.length > 1) linkEditions(series, placed, previous);
  return placed.map((place, position) => compared(place, previous[position] ?? null));
}

/** The places of one table. */
function placeTable(positions: readonly number[], rankings: readonly Ranking[], placed: Placed[]): void {
  const table = positions.flatMap((position) => rankings[position] ?? []);
  const isComplete = table.length === table[0]?.of && table.every(({ rank, score }) => rank === null && score !== null);
  const computed = isComplete
    ? competitionRanks(
        table.map(({ score }) => score),
        true,
      )
    : [];
  const intervals = table.map(({ rank, of }, index) =>
    rank ? intervalOf(rank, [1, of]) : pointInterval(computed[index] ?? null),
  );
  const ranks = intervals.map((interval) => interval && pointOf(interval));
  const counts = new Map<number, number>();
  for (const rank of ranks) if (rank !== null) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  for (const [index, ranking] of table.entries()) {
    const rank = ranks[index] ?? null;
    const isComputed = ranking.rank === null && rank !== null && ranking.basis !== 'backcast';
    placed[positions[index] ?? 0] = {
      ranking,
      interval: intervals[index] ?? null,
      rank,
      tied: rank !== null && (counts.get(rank) ?? 0) > 1,
      basis: isComputed ? 'computed' : ranking.basis,
    };
  }
}

const pointInterval = (rank: number | null): Interval | null =>
  rank === null ? null : { lo: rank, hi: rank, loOpen: false, hiOpen: false };

/** Joins the editions of one unit in one index, each with the latest earlier one. */
function linkEditions(series: readonly number[], placed: readonly Placed[], previous: (Placed | null)[]): void {
  const endOf = (position: number): string => placed[position]?.ranking.edition.end ?? '';
  const sorted = series.toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : 0));
  let before: readonly Placed[] = [];
  let now: Placed[] = [];
  for (const [index, position] of sorted.entries()) {
    const place = placed[position];
    if (!place) continue;
    if (index > 0 && endOf(sorted[index - 1] ?? 0) !== endOf(position)) {
      before = now;
      now = [];
    }
    now.push(place);
    // An edition may be published for two populations: the same one is the one to compare with.
    const { population } = place.ranking;
    previous[position] = before.find(({ ranking }) => ranking.population === population) ?? before.at(-1) ?? null;
  }
}

const NO_PREVIOUS = none('no_previous_edition');

function compared(place: Placed, previous: Placed | null): Place {
  const { rank, interval, ranking } = place;
  const own = rank === null ? none(whyNoRank(interval)) : percentile({ rank, of: ranking.of });
  if (!previous) return { ...place, percentile: own, previous, change: NO_PREVIOUS, percentileChange: NO_PREVIOUS };
  const unknown = [place, previous].find((each) => each.rank === null);
  if (unknown) {
    const why = none(whyNoRank(unknown.interval));
    return { ...place, percentile: own, previous, change: why, percentileChange: why };
  }
  const [before, now] = [standingOf(previous), standingOf(place)];
  const change = rankChange(before, now);
  return { ...place, percentile: own, previous, change, percentileChange: percentileChange(before, now) };
}

const whyNoRank = (interval: Interval | null): WhyNot => (interval ? 'bound_only' : 'no_rank');

const standingOf = ({ rank, ranking: { of, population } }: Placed): Standing | null =>
  rank === null ? null : { rank, of, population };
