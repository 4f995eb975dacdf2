import { type Computed, none, type WhyNot } from './computed.ts';
import { positionsBy } from './groups.ts';
import type { Interval } from './interval.ts';
import { type Placed, placedIn } from './placed.ts';
import { byEdition, previousOf } from './previous-edition.ts';
import { percentile, percentileChange, rankChange, type Standing } from './rank.ts';
import type { Ranking } from './ranking.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A place beside the one before it. */
export interface Place extends Placed {
  readonly percentile: Computed<number>;
  /** The same unit in the latest earlier edition in which it is ranked. */
  readonly previous: Placed | null;
  /** Places climbed; positive is up. */
  readonly change: Computed<number>;
  readonly percentileChange: Computed<number>;
}

/** Every place with its tie, percentile and change, in the order of the rankings (methodology §10). */
export function placesOf(rankings: readonly Ranking[], vocabulary: Vocabulary): Place[] {
  const placed = placedIn(rankings, vocabulary);
  const previous: (Placed | null)[] = rankings.map(() => null);
  const units = positionsBy(rankings, ({ index, province }) => `${index} ${province}`);
  for (const positions of units) {
    if (positions.length === 1) continue;
    const series = byEdition(positions.flatMap((position) => placed[position] ?? []));
    for (const position of positions) {
      const place = placed[position];
      if (place) previous[position] = previousOf(place, series);
    }
  }
  return placed.map((place, position) => compared(place, previous[position] ?? null));
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
