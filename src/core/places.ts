import { type Computed, none, type WhyNot } from './computed.ts';
import { positionsBy } from './groups.ts';
import type { Interval } from './interval.ts';
import type { Day, Period } from './period.ts';
import { type Placed, placedIn, tablesOf } from './placed.ts';
import { byEdition, editionsBefore, previousOf } from './previous-edition.ts';
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
  /** Whether the change is over several editions: there is one between, among the same units, without a place of this one. */
  readonly skips: boolean;
}

/**
 * Every place with its tie, percentile and change, in the order of the rankings (methodology §10). `against` narrows the
 * editions that a place is compared with.
 */
export function placesOf(
  rankings: readonly Ranking[],
  vocabulary: Vocabulary,
  against: (edition: Period) => boolean = () => true,
): Place[] {
  const tables = tablesOf(rankings);
  const placed = placedIn(rankings, vocabulary, tables);
  const previous: (Placed | null)[] = rankings.map(() => null);
  const units = positionsBy(rankings, ({ index, province }) => `${index} ${province}`);
  for (const positions of units) {
    if (positions.length === 1) continue;
    const series = byEdition(positions.flatMap((position) => placed[position] ?? [])).filter(({ ranking }) =>
      against(ranking.edition),
    );
    for (const position of positions) {
      const place = placed[position];
      if (place) previous[position] = previousOf(place, series);
    }
  }
  const before: (Day | null)[] = [];
  const ends = editionsBefore(tables.flatMap(([first = 0]) => rankings[first] ?? []));
  for (const [index, table] of tables.entries()) for (const position of table) before[position] = ends[index] ?? null;
  return placed.map((place, position) => compared(place, previous[position] ?? null, before[position] ?? null));
}

const NO_PREVIOUS = none('no_previous_edition');

function compared(place: Placed, previous: Placed | null, before: Day | null): Place {
  const { rank, interval, ranking } = place;
  const own = rank === null ? none(whyNoRank(interval)) : percentile({ rank, of: ranking.of });
  const alone = { ...place, percentile: own, previous, skips: false };
  if (!previous) return { ...alone, change: NO_PREVIOUS, percentileChange: NO_PREVIOUS };
  const unknown = [place, previous].find((each) => each.rank === null);
  if (unknown) {
    const why = none(whyNoRank(unknown.interval));
    return { ...alone, change: why, percentileChange: why };
  }
  const [then, now] = [standingOf(previous), standingOf(place)];
  const change = rankChange(then, now);
  const skips = change.ok && previous.ranking.edition.end !== before;
  return { ...alone, change, percentileChange: percentileChange(then, now), skips };
}

const whyNoRank = (interval: Interval | null): WhyNot => (interval ? 'bound_only' : 'no_rank');

const standingOf = ({ rank, ranking: { of, population } }: Placed): Standing | null =>
  rank === null ? null : { rank, of, population };
