import type { Measurement } from '../../../core/record/statement.ts';
import type { PlanForProvince } from '../../../core/target/assess-plans.ts';
import type { AssessmentInput, AssessmentSettings } from '../../../core/target/assessment-input.ts';
import { baselineUntil, type ReadSince } from '../../../core/target/last-figures.ts';
import { mayBeBaseline } from '../../../core/target/progress/baseline.ts';
import { type Day, dayBefore } from '../../../core/time/period.ts';
import type { FactReader, LastFigures, SeriesUntil } from '../../../store/fact-store.ts';
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
  const last = new Map<string, SeriesUntil>();
  const before = new Map<string, SeriesUntil>();
  for (const { plan, province, targets } of readings) {
    for (const target of targets) {
      const id = seriesOfTarget(target);
      if (id === null) continue;
      last.set(keyOf({ province, id, until: ALWAYS }), { province, id, until: ALWAYS });
      const until = baselineUntil({ target, plan, province }, settings);
      if (until !== null) before.set(keyOf({ province, id, until }), { province, id, until });
    }
  }
  const rankings = await store.rankingsOf(seriesOfTargets(readings), asOf);
  const isJudged = ({ period, periodAssumed }: Measurement): boolean => !periodAssumed && period.end <= asOf;
  const found = await searched([...last.values()], isJudged, store, asOf);
  const baselines = await searched([...before.values()], mayBeBaseline, store, asOf);
  const figures = new Map<string, Measurement>();
  for (const each of [...found.values(), ...baselines.values()])
    for (const figure of each.figures) figures.set(figure.address, figure);
  return {
    figures: withPlaces([...figures.values()], rankings),
    sinceOf(input) {
      const { province, target } = input;
      const id = seriesOfTarget(target);
      const until = baselineUntil(input, settings);
      if (id === null) return { last: null, beforePlan: null };
      return {
        last: found.get(keyOf({ province, id, until: ALWAYS }))?.since ?? null,
        beforePlan: until === null ? null : (baselines.get(keyOf({ province, id, until }))?.since ?? null),
      };
    },
  };
}

const keyOf = ({ province, id, until }: SeriesUntil): string => `${province} ${id} ${until}`;

/** Of each series the last figures up to its day, period after period, until one is as wanted or enough were looked at. */
async function searched(
  asked: readonly SeriesUntil[],
  isWanted: (figure: Measurement) => boolean,
  store: FactReader,
  asOf: Day,
): Promise<ReadonlyMap<string, LastFigures>> {
  const found = new Map<string, LastFigures>();
  let open = asked.map((each) => ({ key: keyOf(each), ...each }));
  for (let period = 0; period < MOST_PERIODS && open.length > 0; period += 1) {
    const few = await store.lastFiguresOf(open, asOf);
    open = open.flatMap((each, place) => {
      const { figures = [], since = null } = few[place] ?? {};
      const known = found.get(each.key)?.figures ?? [];
      found.set(each.key, { figures: [...known, ...figures], since });
      return since === null || figures.some(isWanted) ? [] : [{ ...each, until: dayBefore(since) }];
    });
  }
  return found;
}
