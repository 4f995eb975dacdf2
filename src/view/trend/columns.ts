import { type Computed, valueOrNull } from '../../core/number/computed.ts';
import { type Interval, pointOf } from '../../core/number/interval.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Series, SeriesPoint } from '../../core/series/series.ts';
import type { Assessment, Figure, SelectionReason } from '../../core/target/assessment.ts';
import { listCell, numberCell, textCell } from '../cell.ts';
import type { Column } from '../column.ts';
import type { Datum } from '../view.ts';

/** A series with what the reports say of it. */
export interface SeriesRow {
  readonly series: Series;
  /**
   * The latest point, or one for each method where its period has several; none where no figure has a year of its
   * source's own.
   */
  readonly latest: readonly SeriesPoint[];
  readonly before: SeriesPoint | null;
  readonly change: Computed<Interval>;
  /** The province's own targets about it, in force on the day. */
  readonly assessments: readonly Assessment[];
}

/** One figure of a series; `change` only beside the one that counts. */
export interface FigureRow {
  readonly series: Series;
  readonly figure: Figure;
  readonly reason: SelectionReason;
  readonly change: Computed<Interval> | null;
}

/** A target of a series, with the value at its deadline if the pace so far holds. */
export interface ProjectedTarget {
  readonly assessment: Assessment;
  readonly projection: Computed<Interval>;
}

const point = (interval: Interval | null | undefined): Datum => numberCell(interval && pointOf(interval));
const ends = (result: Computed<Interval> | null): Interval | null => (result?.ok ? result.value : null);
const whyOf = (result: Computed<unknown> | null): Datum => textCell(result && !result.ok ? result.why : null);
/** Of several methods none is the latest figure (methodology §15). */
const only = (latest: readonly SeriesPoint[]): SeriesPoint | null => (latest.length === 1 ? (latest[0] ?? null) : null);
const nameOf = (id: string, { indicators, indices }: Vocabulary): string =>
  (indicators.get(id) ?? indices.get(id))?.name.vi ?? id;

/** The columns of `dx trend` for scripts: a row per series (reference §4). */
export const seriesColumns = (vocabulary: Vocabulary): readonly Column<SeriesRow>[] => [
  { key: 'province', cell: ({ series }) => series.province },
  { key: 'indicator', cell: ({ series }) => series.id },
  { key: 'title', cell: ({ series }) => nameOf(series.id, vocabulary) },
  { key: 'pillar', cell: ({ series }) => textCell(series.metric.pillar) },
  { key: 'unit', cell: ({ series }) => series.metric.unit },
  { key: 'direction', cell: ({ series }) => series.metric.direction },
  { key: 'figures', cell: ({ series: { points, assumed } }) => figuresIn(points) + assumed.length },
  { key: 'period', cell: ({ latest }) => textCell(latest[0]?.period.text) },
  { key: 'value', cell: ({ latest }) => point(only(latest)?.figure?.interval) },
  { key: 'value_low', cell: ({ latest }) => numberCell(only(latest)?.figure?.interval.lo) },
  { key: 'value_high', cell: ({ latest }) => numberCell(only(latest)?.figure?.interval.hi) },
  { key: 'qualifier', cell: ({ latest }) => textCell(only(latest)?.figure?.measurement.quantity.qualifier) },
  { key: 'as_stated', cell: ({ latest }) => textCell(only(latest)?.figure?.measurement.asStated) },
  { key: 'of', cell: ({ latest }) => numberCell(only(latest)?.figure?.measurement.rankedAmong?.of) },
  { key: 'population', cell: ({ latest }) => textCell(latest[0]?.population) },
  { key: 'method', cell: ({ latest }) => textCell(only(latest)?.method) },
  { key: 'source', cell: ({ latest }) => textCell(only(latest)?.figure?.measurement.source) },
  { key: 'previous_period', cell: ({ before }) => textCell(before?.period.text) },
  { key: 'previous_value', cell: ({ before }) => point(before?.figure?.interval) },
  { key: 'change', cell: ({ change }) => point(ends(change)) },
  { key: 'change_low', cell: ({ change }) => numberCell(ends(change)?.lo) },
  { key: 'change_high', cell: ({ change }) => numberCell(ends(change)?.hi) },
  { key: 'reason', cell: ({ change }) => whyOf(change) },
  { key: 'targets', cell: ({ assessments }) => listCell(assessments.map(({ target }) => target.address)) },
];

const figuresIn = (points: readonly SeriesPoint[]): number =>
  points.reduce((sum, { figures }) => sum + figures.length, 0);

/** The columns of `dx trend <indicator>` for scripts: a row per figure (reference §4). */
export const FIGURE_COLUMNS: readonly Column<FigureRow>[] = [
  { key: 'province', cell: ({ series }) => series.province },
  { key: 'indicator', cell: ({ series }) => series.id },
  { key: 'period', cell: ({ figure }) => figure.measurement.period.text },
  { key: 'value', cell: ({ figure }) => point(figure.interval) },
  { key: 'value_low', cell: ({ figure }) => numberCell(figure.interval.lo) },
  { key: 'value_high', cell: ({ figure }) => numberCell(figure.interval.hi) },
  { key: 'qualifier', cell: ({ figure }) => figure.measurement.quantity.qualifier },
  { key: 'as_stated', cell: ({ figure }) => textCell(figure.measurement.asStated) },
  { key: 'of', cell: ({ figure }) => numberCell(figure.measurement.rankedAmong?.of) },
  { key: 'population', cell: ({ figure }) => textCell(figure.measurement.rankedAmong?.population) },
  { key: 'method', cell: ({ figure }) => textCell(figure.measurement.method) },
  { key: 'standing', cell: ({ reason }) => reason },
  { key: 'change', cell: ({ change }) => point(ends(change)) },
  { key: 'change_low', cell: ({ change }) => numberCell(ends(change)?.lo) },
  { key: 'change_high', cell: ({ change }) => numberCell(ends(change)?.hi) },
  { key: 'reason', cell: ({ change }) => whyOf(change) },
  { key: 'published', cell: ({ figure }) => textCell(figure.measurement.published?.text) },
  { key: 'source', cell: ({ figure }) => figure.measurement.source },
  { key: 'file', cell: ({ figure }) => figure.measurement.at.file },
  { key: 'line', cell: ({ figure }) => figure.measurement.at.line },
];

const deadlineOf = ({ target }: Assessment): Datum => textCell(target.deadline?.text);
const baselineOf = ({ baseline }: Assessment) => valueOrNull(baseline);

/** The summary of `dx trend <indicator>`: a row per target (reference §4). */
export const TARGET_COLUMNS: readonly Column<ProjectedTarget>[] = [
  { key: 'province', cell: ({ assessment }) => assessment.province },
  { key: 'plan', cell: ({ assessment }) => assessment.plan.address },
  { key: 'target', cell: ({ assessment }) => assessment.target.address },
  { key: 'goal_op', cell: ({ assessment }) => assessment.target.goal.op },
  { key: 'goal_value', cell: ({ assessment: { target } }) => goalNumber(target.goal, 'value') },
  { key: 'goal_value2', cell: ({ assessment: { target } }) => goalNumber(target.goal, 'value2') },
  { key: 'deadline', cell: ({ assessment }) => deadlineOf(assessment) },
  { key: 'baseline', cell: ({ assessment }) => numberCell(baselineOf(assessment)?.value) },
  { key: 'baseline_period', cell: ({ assessment }) => textCell(baselineOf(assessment)?.period.text) },
  { key: 'expected', cell: ({ assessment }) => numberCell(valueOrNull(assessment.expected)) },
  { key: 'pace', cell: ({ assessment }) => point(valueOrNull(assessment.pace)) },
  { key: 'observed_per_year', cell: ({ assessment }) => numberCell(valueOrNull(assessment.observedPerYear)) },
  { key: 'required_per_year', cell: ({ assessment }) => numberCell(valueOrNull(assessment.requiredPerYear)) },
  { key: 'projection', cell: ({ projection }) => point(ends(projection)) },
  { key: 'projection_low', cell: ({ projection }) => numberCell(ends(projection)?.lo) },
  { key: 'projection_high', cell: ({ projection }) => numberCell(ends(projection)?.hi) },
  { key: 'projection_reason', cell: ({ projection }) => whyOf(projection) },
  { key: 'status', cell: ({ assessment }) => ({ kind: 'status', status: assessment.status }) },
  { key: 'reason', cell: ({ assessment }) => assessment.reason },
  { key: 'flags', cell: ({ assessment }) => listCell(assessment.flags) },
];

function goalNumber(goal: Assessment['target']['goal'], key: 'value' | 'value2'): number | null {
  if (goal.op === 'yes') return null;
  if (key === 'value') return goal.value;
  return 'value2' in goal ? goal.value2 : null;
}
