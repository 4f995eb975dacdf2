import type { Vocabulary } from '../../core/record/vocabulary.ts';
import { chartOf } from '../../core/series/chart.ts';
import type { Series } from '../../core/series/series.ts';
import type { Day } from '../../core/time/period.ts';
import { empty, phraseCell, quantityCell, textCell } from '../cell.ts';
import { gridOf } from '../column.ts';
import { boundsOfAll } from '../text/bound-rounding.ts';
import { measureOf } from '../text/measure.ts';
import { dayText, periodText } from '../text/period-text.ts';
import type { Block, Cell, View } from '../view.ts';
import type { Words } from '../words/words.ts';
import { datedPeriod, differenceCell, seriesName } from './cells.ts';
import { FIGURE_COLUMNS, type FigureRow, type ProjectedTarget, TARGET_COLUMNS } from './columns.ts';
import { targetBlocks } from './targets.ts';

/** One series, with every figure and the targets about it. */
export interface SeriesDetail {
  readonly series: Series;
  readonly figures: readonly FigureRow[];
  readonly targets: readonly ProjectedTarget[];
}

export interface DetailInput {
  readonly details: readonly SeriesDetail[];
  readonly hasChart: boolean;
  readonly vocabulary: Vocabulary;
  readonly asOf: Day;
  readonly words: Words;
}

/**
 * `dx trend <indicator>`: every figure with its period and source, the way to each goal, and what the pace so far comes
 * to.
 */
export function trendDetail(input: DetailInput): View {
  const { details, asOf } = input;
  const rows = details.flatMap(({ figures }) => figures);
  const arrange = (order: readonly number[]): readonly Block[] => {
    const shown = order.flatMap((place) => rows[place] ?? []);
    return details.flatMap((detail) => {
      const own = shown.filter(({ series }) => series === detail.series);
      return own.length > 0 ? sectionOf(detail, own, input) : [];
    });
  };
  return {
    report: 'trend-series',
    asOf,
    grid: gridOf(FIGURE_COLUMNS, rows),
    summary: gridOf(
      TARGET_COLUMNS,
      details.flatMap(({ targets }) => targets),
    ),
    page: () => arrange([...rows.keys()]),
    arrange,
  };
}

function sectionOf(detail: SeriesDetail, rows: readonly FigureRow[], input: DetailInput): readonly Block[] {
  const { vocabulary, asOf, words, hasChart } = input;
  const { series, targets } = detail;
  const province = vocabulary.provinces.get(series.province)?.name ?? series.province;
  return [
    {
      kind: 'title',
      text: `${province} · ${seriesName(series, vocabulary, words)}`,
      aside: words.dates.asOf(dayText(asOf, words)),
    },
    ...(hasChart ? chartBlocks(detail, input) : []),
    figuresTable(rows, boundsOfAll(targets.map(({ assessment }) => assessment)), input),
    ...targets.flatMap((target) => targetBlocks(target, vocabulary, words)),
    { kind: 'blank' },
  ];
}

function chartBlocks({ series, targets }: SeriesDetail, { vocabulary, words }: DetailInput): readonly Block[] {
  const chart = chartOf(
    series,
    targets.map(({ assessment }) => assessment),
  );
  if (!chart) return [{ kind: 'text', cells: [textCell(words.trend.noChart, 'dim')], indent: 1 }, { kind: 'blank' }];
  const measure = measureOf(series.metric, vocabulary);
  const legend = words.trend.legend({
    isHedged: chart.figures.some(({ isHedged }) => isHedged),
    hasPath: chart.paths.length > 0,
    hasGoal: chart.goals.length > 0,
  });
  const axis = (value: number): Cell => ({ kind: 'number', value, measure, digits: 4, toward: 'nearest' });
  const labels = { bottom: axis(chart.bottom), top: axis(chart.top) };
  const [from, to] = [periodText(chart.from, words), periodText(chart.to, words)];
  return [
    { kind: 'chart', chart, labels: { ...labels, from, to } },
    { kind: 'text', cells: [textCell(legend, 'dim')], indent: 1 },
    { kind: 'blank' },
  ];
}

function figuresTable(
  rows: readonly FigureRow[],
  bounds: readonly number[],
  { vocabulary, words }: DetailInput,
): Block {
  const { headings } = words.trend;
  return {
    kind: 'table',
    headings: [
      { title: headings.period, align: 'left', wrap: true },
      { title: headings.figure, align: 'right' },
      { title: headings.change, align: 'left', wrap: true, leaveOut: 2 },
      { title: headings.standing, align: 'left', wrap: true, leaveOut: 1 },
      { title: headings.source, align: 'left', wrap: true, lead: true, leaveOut: 3 },
    ],
    rows: rows.map((row) => {
      const { series, figure, change } = row;
      const { measurement } = figure;
      const measure = measureOf(series.metric, vocabulary);
      return [
        textCell(datedPeriod(figure, words)),
        quantityCell(measurement, measure, bounds),
        change ? differenceCell(change, measure, words) : empty,
        standingOf(row, vocabulary, words),
        sourceCell(row, vocabulary),
      ];
    }),
  };
}

/** Whether a figure counts, or why not; with the method where its source names one. */
function standingOf({ series, figure, reason }: FigureRow, { indicators }: Vocabulary, words: Words): Cell {
  const { method } = figure.measurement;
  const named = indicators.get(series.id)?.methods.find(({ id }) => id === method)?.name[words.lang] ?? method;
  const origin = figure.measurement.derived ? ` · ${words.explain.derived}` : '';
  const standing = reason === 'chosen' ? words.trend.counts : words.standings[reason];
  return phraseCell(
    textCell(standing, reason === 'chosen' ? undefined : 'dim'),
    named ? ` · ${named}` : '',
    textCell(origin, 'dim'),
  );
}

function sourceCell({ figure: { measurement } }: FigureRow, { sources }: Vocabulary): Cell {
  const { source, at } = measurement;
  const publisher = sources.get(source)?.publisher ?? source;
  return phraseCell(publisher, ' · ', { kind: 'spot', file: at.file, line: at.line });
}
