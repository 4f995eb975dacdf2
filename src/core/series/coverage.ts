import type { Vocabulary } from '../record/vocabulary.ts';
import type { Assessment } from '../target/assessment.ts';
import type { Period } from '../time/period.ts';
import type { Series } from './series.ts';

/** How many targets have a figure that is recent enough, how many an old one, and how many none. */
export interface Coverage {
  readonly targets: number;
  readonly current: number;
  readonly stale: number;
  readonly noFigure: number;
}

/** The targets about one thing, and the figures that are known of it. */
export interface MetricCoverage extends Coverage {
  /** An indicator, an index, or a component of one. */
  readonly id: string;
  readonly pillar: string | null;
  /** How many figures are known, those of other periods and sources included. */
  readonly figures: number;
  /** How many provinces have one. */
  readonly provinces: number;
  /** The period of the latest; null without any whose year its source says. */
  readonly latest: Period | null;
}

/**
 * Counts targets by what is known of them: stale where the verdict is flagged so (methodology §9), without a figure
 * where the status is `no_data` (§8). Other wordings of a target are not counted (§11).
 */
export function coverageOf(assessments: readonly Assessment[]): Coverage {
  const counted = assessments.filter(({ target }) => target.variantOf === null);
  const noFigure = counted.filter(({ status }) => status === 'no_data').length;
  const stale = counted.filter(({ status, flags }) => status !== 'no_data' && flags.includes('stale')).length;
  return { targets: counted.length, current: counted.length - noFigure - stale, stale, noFigure };
}

/** Groups of targets by pillar, in the order of their first; null for those that have none (methodology §11). */
export const byPillar = (assessments: readonly Assessment[]): ReadonlyMap<string | null, readonly Assessment[]> =>
  Map.groupBy(assessments, ({ metric }) => metric.pillar);

/**
 * Every indicator of the vocabulary, and every index that is promised or reported, with its targets and figures: what
 * is promised and not reported, reported and not promised, or neither. In the order of the vocabulary (methodology §9).
 */
export function coverageByMetric(
  assessments: readonly Assessment[],
  series: readonly Series[],
  { indicators, indices }: Pick<Vocabulary, 'indicators' | 'indices'>,
): MetricCoverage[] {
  const promised = Map.groupBy(assessments, ({ metric }) => metric.id);
  const reported = Map.groupBy(series, ({ id }) => id);
  const ids = [...indicators.keys(), ...[...indices.keys()].filter((id) => promised.has(id) || reported.has(id))];
  return ids.map((id) => {
    const own = reported.get(id) ?? [];
    const targets = promised.get(id) ?? [];
    return {
      ...coverageOf(targets),
      id,
      pillar: indicators.get(id)?.pillar ?? targets[0]?.metric.pillar ?? null,
      figures: own.reduce((sum, each) => sum + figuresIn(each), 0),
      provinces: new Set(own.map(({ province }) => province)).size,
      latest: latestOf(own),
    };
  });
}

const figuresIn = ({ points, assumed }: Series): number =>
  points.reduce((sum, { figures }) => sum + figures.length, assumed.length);

function latestOf(series: readonly Series[]): Period | null {
  const last = series.flatMap(({ points }) => points.at(-1)?.period ?? []);
  return last.reduce<Period | null>((a, b) => (a && a.end >= b.end ? a : b), null);
}
