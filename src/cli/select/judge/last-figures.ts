import type { Measurement } from '../../../core/record/statement.ts';
import type { PlanForProvince } from '../../../core/target/assess-plans.ts';
import type { AssessmentInput, AssessmentSettings } from '../../../core/target/assessment-input.ts';
import { baselineUntil, type ReadSince } from '../../../core/target/last-figures.ts';
import { mayBeBaseline } from '../../../core/target/progress/baseline.ts';
import { type Day, dayBefore } from '../../../core/time/period.ts';
import type { FactReader, SeriesUntil } from '../../../store/fact-store.ts';
import { seriesOfTarget, seriesOfTargets, withPlaces } from '../figures.ts';

/** Few figures of each series that targets are judged by, and from when on they are all there. */
interface FewFigures {
  readonly figures: readonly Measurement[];
  readonly sinceOf: (input: Pick<AssessmentInput, 'target' | 'plan' | 'province'>) => ReadSince;
}

const ALWAYS = '9999-12-31';

/** How many periods of a series are looked at, one after another, for a figure that may decide or be a baseline. */
const MOST_PERIODS = 8;

/** The last figures of each series, those before each plan that may hold a baseline, and all places in rankings. */
export async function lastFiguresOf(
  readings: readonly PlanForProvince[],
  store: FactReader,
  settings: AssessmentSettings,
  asOf: Day,
): Promise<FewFigures> {
  const isJudged = ({ period, periodAssumed }: Measurement): boolean => !periodAssumed && period.end <= asOf;
  const searches = new Map<string, Search>();
  const ofTargets = new Map<string, { readonly last: Search; readonly baseline: Search | null }>();
  const searchFor = (key: string, asked: SeriesUntil, isWanted: Search['isWanted']): Search => {
    const known = searches.get(key) ?? { ...asked, isWanted, figures: [], since: null };
    searches.set(key, known);
    return known;
  };
  // What is asked of one series stands together, as it does in the store.
  for (const { plan, province, targets } of readings) {
    for (const target of targets) {
      const id = seriesOfTarget(target);
      if (id === null) continue;
      const until = baselineUntil({ target, plan, province }, settings);
      const last = searchFor(`${province} ${id}`, { province, id, until: ALWAYS }, isJudged);
      const baseline = until && searchFor(`${province} ${id} ${until}`, { province, id, until }, mayBeBaseline);
      ofTargets.set(`${province} ${target.address}`, { last, baseline: baseline || null });
    }
  }
  const rankings = await store.rankingsOf(seriesOfTargets(readings), asOf);
  await findAll([...searches.values()], store, asOf);
  const figures = new Map<string, Measurement>();
  for (const search of searches.values()) for (const figure of search.figures) figures.set(figure.address, figure);
  return {
    figures: withPlaces([...figures.values()], rankings),
    sinceOf({ province, target }) {
      const found = ofTargets.get(`${province} ${target.address}`);
      return { last: found?.last.since ?? null, beforePlan: found?.baseline?.since ?? null };
    },
  };
}

/** A search for figures of a series: what is found of it, and from when on all of that. */
interface Search extends SeriesUntil {
  /** Whether a figure may be the one that is looked for. */
  readonly isWanted: (figure: Measurement) => boolean;
  figures: readonly Measurement[];
  since: Day | null;
}

/** Finds the last figures of each series up to its day, period after period, until one is as wanted or enough were looked at. */
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
