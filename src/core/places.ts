import { type Computed, none, type WhyNot } from './computed.ts';
import { type Interval, pointOf } from './interval.ts';
import { intervalOf } from './quantity.ts';
import { competitionRanks, percentile, percentileChange, rankChange, type Standing } from './rank.ts';
import type { Basis, Ranking } from './ranking.ts';

/** A place beside the one before it. */
export interface Place {
  readonly ranking: Ranking;
  /** All places it may be; null where none is known. */
  readonly interval: Interval | null;
  /** The place, where it is one. */
  readonly rank: number | null;
  /** Whether another unit of the table has the same place. */
  readonly tied: boolean;
  /** `computed`: from the scores of a complete table that prints no places. */
  readonly basis: Basis | 'computed' | 'backcast';
  readonly percentile: Computed<number>;
  /** The same unit in the latest earlier edition in which it is ranked. */
  readonly previous: Place | null;
  /** Places climbed; positive is up. */
  readonly change: Computed<number>;
  readonly percentileChange: Computed<number>;
}

/**
 * Every place with its tie, percentile and change, in the order of the rankings (methodology §10). Places are computed
 * only where a table prints none and every unit of it has a score: a published place wins. Higher scores are better.
 */
export function placesOf(rankings: readonly Ranking[]): Place[] {
  const tables = Map.groupBy(rankings, ({ index, edition, population }) => `${index} ${edition.text} ${population}`);
  const ranked = new Map([...tables.values()].flatMap(rankedTable).map((place) => [place.ranking, place]));
  const units = Map.groupBy(ranked.values(), ({ ranking }) => `${ranking.index} ${ranking.province}`);
  for (const series of units.values()) withPrevious(series, ranked);
  return rankings.flatMap((ranking) => ranked.get(ranking) ?? []);
}

/** The places of one table, without what came before. */
function rankedTable(table: readonly Ranking[]): Place[] {
  const isComplete = table.length === table[0]?.of && table.every(({ rank, score }) => rank === null && score !== null);
  const computed = isComplete
    ? competitionRanks(
        table.map(({ score }) => score),
        true,
      )
    : [];
  const found = table.map((ranking, index) => {
    const fromScore = ranking.rank === null ? (computed[index] ?? null) : null;
    const interval = ranking.rank ? intervalOf(ranking.rank, [1, ranking.of]) : pointInterval(fromScore);
    return { ranking, interval, rank: interval && pointOf(interval), isComputed: fromScore !== null };
  });
  const counts = new Map<number, number>();
  for (const { rank } of found) if (rank !== null) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  return found.map(({ ranking, interval, rank, isComputed }) => ({
    ranking,
    interval,
    rank,
    tied: rank !== null && (counts.get(rank) ?? 0) > 1,
    basis: isComputed && ranking.basis !== 'backcast' ? 'computed' : ranking.basis,
    percentile: rank === null ? none(whyNoRank(interval)) : percentile({ rank, of: ranking.of }),
    previous: null,
    change: none('no_previous_edition'),
    percentileChange: none('no_previous_edition'),
  }));
}

const pointInterval = (rank: number | null): Interval | null =>
  rank === null ? null : { lo: rank, hi: rank, loOpen: false, hiOpen: false };

const whyNoRank = (interval: Interval | null): WhyNot => (interval ? 'bound_only' : 'no_rank');

/** Joins the editions of one unit in one index, each with the latest earlier one. */
function withPrevious(series: readonly Place[], ranked: Map<Ranking, Place>): void {
  const sorted = series.toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : 0));
  for (const place of sorted) {
    const earlier = sorted.filter((other) => endOf(other) < endOf(place));
    const last = earlier.at(-1);
    if (!last) continue;
    const latest = earlier.filter((other) => endOf(other) === endOf(last));
    // An edition may be published for two populations: the same one is the one to compare with.
    const previous = latest.find(({ ranking }) => ranking.population === place.ranking.population) ?? last;
    ranked.set(place.ranking, { ...place, previous, ...changes(previous, place) });
  }
}

const endOf = ({ ranking }: Place): string => ranking.edition.end;

function changes(previous: Place, place: Place): Pick<Place, 'change' | 'percentileChange'> {
  const unknown = [place, previous].find(({ rank }) => rank === null);
  if (unknown) {
    const why = none(whyNoRank(unknown.interval));
    return { change: why, percentileChange: why };
  }
  const [before, now] = [standingOf(previous), standingOf(place)];
  return { change: rankChange(before, now), percentileChange: percentileChange(before, now) };
}

const standingOf = ({ rank, ranking: { of, population } }: Place): Standing | null =>
  rank === null ? null : { rank, of, population };
