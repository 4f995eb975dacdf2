import type { Measurement } from '../../../core/record/statement.ts';
import type { PlanForProvince } from '../../../core/target/assess-plans.ts';
import type { AssessmentInput, AssessmentSettings } from '../../../core/target/assessment-input.ts';
import { baselineUntil, type ReadSince } from '../../../core/target/last-figures.ts';
import { mayBeBaseline } from '../../../core/target/progress/baseline.ts';
import { type Day, dayBefore } from '../../../core/time/period.ts';
import type { FactReader, SeriesUntil } from '../../../store/fact-store.ts';
import { seriesOfTarget, seriesOfTargets, withPlaces } from '../figures.ts';

/** The figures that were read of each series, and the day from which on they are complete. */
interface FewFigures {
  readonly figures: readonly Measurement[];
  readonly sinceOf: (input: Pick<AssessmentInput, 'target' | 'plan' | 'province'>) => ReadSince;
}

const ALWAYS = '9999-12-31';

/** The most periods of a series that are searched for a figure that may decide or be a baseline. */
const MOST_PERIODS = 8;

/** The last figures of each series, the last ones before each plan, and all ranks. */
export async function lastFiguresOf(
  readings: readonly PlanForProvince[],
  store: FactReader,
  settings: AssessmentSettings,
  asOf: Day,
): Promise<FewFigures> {
  const isJudged = ({ period, periodAssumed }: Measurement): boolean => !periodAssumed && period.end <= asOf;
  const ofProvinces = new Map<string, Map<string, SeriesSearches>>();
  // In the order of series: rows of one series stand together in the store.
  const searches: Search[] = [];
  for (const { plan, province, targets } of readings) {
    const ofSeries = ofProvinces.get(province) ?? new Map<string, SeriesSearches>();
    ofProvinces.set(province, ofSeries);
    for (const target of targets) {
      const id = seriesOfTarget(target);
      if (id === null) continue;
      let own = ofSeries.get(id);
      if (!own) {
        own = { last: { province, id, until: ALWAYS, isWanted: isJudged, figures: [], since: null }, baselines: [] };
        ofSeries.set(id, own);
        searches.push(own.last);
      }
      const until = baselineUntil({ target, plan, province }, settings);
      if (until === null || baselineIn(own, until)) continue;
      const baseline: Search = { province, id, until, isWanted: mayBeBaseline, figures: [], since: null };
      own.baselines.push(baseline);
      searches.push(baseline);
    }
  }
  const rankings = await store.rankingsOf(seriesOfTargets(readings), asOf);
  await findAll(searches, store, asOf);
  const figures = [...ofProvinces.values()].flatMap((ofSeries) => [...ofSeries.values()].flatMap(figuresOf));
  return {
    figures: withPlaces(figures, rankings),
    sinceOf(input) {
      const found = ofProvinces.get(input.province)?.get(seriesOfTarget(input.target) ?? '');
      const until = baselineUntil(input, settings);
      const baseline = found && until !== null ? baselineIn(found, until) : null;
      return { last: found?.last.since ?? null, beforePlan: baseline?.since ?? null };
    },
  };
}

/** The searches in one series: for its last figures, and for those before each plan. */
interface SeriesSearches {
  readonly last: Search;
  /** One for each day on which a plan was issued: few. */
  readonly baselines: Search[];
}

const baselineIn = ({ baselines }: SeriesSearches, until: Day): Search | undefined =>
  baselines.find((search) => search.until === until);

/** The figures that were found of a series, each once. */
function figuresOf({ last, baselines }: SeriesSearches): readonly Measurement[] {
  const others = baselines.flatMap(({ figures }) => figures.filter(({ period }) => isBefore(period.end, last.since)));
  if (others.length === 0) return last.figures;
  const isOnce = baselines.length < 2;
  return [...last.figures, ...(isOnce ? others : new Map(others.map((each) => [each.address, each])).values())];
}

/** Whether a day lies before the days of which all figures were read. */
const isBefore = (day: Day, since: Day | null): boolean => since !== null && day < since;

/** A search for figures of a series, and what it has found; `since` as in LastFigures. */
interface Search extends SeriesUntil {
  /** Whether a figure ends the search. */
  readonly isWanted: (figure: Measurement) => boolean;
  figures: readonly Measurement[];
  since: Day | null;
}

/**
 * Runs all searches, period by period from the last one back, until each has found a wanted figure or reached the
 * limit.
 */
async function findAll(searches: readonly Search[], store: FactReader, asOf: Day): Promise<void> {
  let open = searches;
  for (let period = 0; period < MOST_PERIODS && open.length > 0; period += 1) {
    const asked = open.map(({ province, id, until, since }) => ({
      province,
      id,
      until: since ? dayBefore(since) : until,
    }));
    const found = await store.lastFiguresOf(asked, asOf);
    open = open.filter((search, place) => {
      const { figures = [], since = null } = found[place] ?? {};
      search.figures = search.figures.length === 0 ? figures : [...search.figures, ...figures];
      search.since = since;
      return since !== null && !figures.some(search.isWanted);
    });
  }
}
