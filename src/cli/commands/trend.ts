import { none } from '../../core/number/computed.ts';
import { projectionOf } from '../../core/series/projection.ts';
import type { Series } from '../../core/series/series.ts';
import { changeAt, latestPoints, pointBefore } from '../../core/series/series-change.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import type { FigureRow, SeriesRow } from '../../view/trend/columns.ts';
import type { Answer } from '../command.ts';
import { UsageError } from '../errors/errors.ts';
import { filterText } from '../select/names/unmatched.ts';
import { selectSeries } from '../select/series/series-selection.ts';
import { targetsOfSeries } from '../select/series/series-targets.ts';
import { doubtNotes } from '../workspace/doubts.ts';

/**
 * `dx trend [indicator]`: the series of the provinces, a line each; or one of them with its figures and the way to its
 * goals.
 */
export const trend: Answer = async (context, [indicator], options) => {
  const hasChart = options.chart === true;
  if (hasChart && indicator === undefined) throw new UsageError('missing', { name: '<indicator>' });
  if (indicator !== undefined && context.options.indicator)
    throw new UsageError('conflicting_options', { option: '<indicator>', other: '--indicator' });
  const opened = await context.open();
  const { words } = opened.language;
  const names = indicator === undefined ? (context.options.indicator ?? null) : [indicator];
  const selected = await selectSeries(opened, context, names);
  const { vocabulary } = selected;
  const targets = await targetsOfSeries(selected, opened, context);
  const doubts = await doubtNotes(opened.doubts, opened.language);
  const notes = [...opened.notes, ...doubts, ...selected.notes, ...targets.notes];
  // With --plan only series that its targets are about.
  const { plan } = context.options;
  const series = plan ? selected.series.filter((each) => targets.of(each).length > 0) : selected.series;
  // A plan that is not issued yet has no row, and a remark says so (methodology §7).
  if (series.length === 0 && targets.notes.length === 0)
    throw new UsageError('nothing_selected', { filter: filterText({ ...context.options, ...asked(names) }) });
  const given = { vocabulary, asOf: context.asOf, words };
  if (indicator === undefined) {
    const { trendOverview } = await import('../../view/trend/overview.ts');
    return { view: trendOverview({ ...given, rows: series.map((each) => rowOf(each, targets.of(each))) }), notes };
  }
  const { trendDetail } = await import('../../view/trend/detail.ts');
  const details = series.map((each) => ({
    series: each,
    figures: figuresOf(each),
    targets: targets.of(each).map((assessment) => ({ assessment, projection: projectionOf(assessment) })),
  }));
  return { view: trendDetail({ ...given, details, hasChart }), notes };
};

/** The indicators as an option. */
const asked = (names: readonly string[] | null) => (names === null ? {} : { indicator: names });

function rowOf(series: Series, assessments: readonly Assessment[]): SeriesRow {
  const latest = latestPoints(series);
  const [point, ...ofOtherMethods] = latest;
  if (!point) return { series, latest, before: null, change: none('period_assumed'), assessments };
  if (ofOtherMethods.length > 0) return { series, latest, before: null, change: none('methods_differ'), assessments };
  return { series, latest, before: pointBefore(series, point), change: changeAt(series, point), assessments };
}

/** All figures of a series in order of time; those with an assumed year come last. */
function figuresOf(series: Series): readonly FigureRow[] {
  const dated = series.points.flatMap((point) =>
    point.figures.map((figure): FigureRow => {
      const change = figure === point.figure ? changeAt(series, point) : null;
      return { series, figure, reason: point.reasons.get(figure) ?? 'tied', change };
    }),
  );
  const assumed = series.assumed.map(
    (figure): FigureRow => ({ series, figure, reason: 'period_assumed', change: null }),
  );
  return [...dated, ...assumed];
}
