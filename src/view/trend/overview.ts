import type { Vocabulary } from '../../core/record/vocabulary.ts';
import { levelsOf } from '../../core/series/levels.ts';
import type { Day } from '../../core/time/period.ts';
import { empty, joined, phrase, phraseCell, textCell } from '../cell.ts';
import { gridOf } from '../column.ts';
import { measureOf } from '../text/measure.ts';
import { partText } from '../text/part-text.ts';
import { dayText, periodText } from '../text/period-text.ts';
import type { Block, Cell, Heading, View } from '../view.ts';
import type { Words } from '../words/words.ts';
import { differenceCell, latestCell, seriesName } from './cells.ts';
import { type SeriesRow, seriesColumns } from './columns.ts';

export interface OverviewInput {
  readonly rows: readonly SeriesRow[];
  readonly vocabulary: Vocabulary;
  readonly asOf: Day;
  readonly words: Words;
}

type ShownColumn = Heading & { readonly cell: (row: SeriesRow) => Cell };

/** `dx trend`: every series of the provinces, a line each; those with a history come first. */
export function trendOverview(input: OverviewInput): View {
  const { rows, vocabulary, asOf } = input;
  const arrange = (order: readonly number[]): readonly Block[] => {
    const shown = order.flatMap((place) => rows[place] ?? []);
    return [...Map.groupBy(shown, ({ series }) => series.province)].flatMap(([province, own]) =>
      sectionOf(province, own, input),
    );
  };
  return {
    report: 'trend',
    asOf,
    grid: gridOf(seriesColumns(vocabulary), rows),
    summary: null,
    page: () => arrange([...rows.keys()]),
    arrange,
  };
}

function sectionOf(province: string, rows: readonly SeriesRow[], input: OverviewInput): readonly Block[] {
  const { vocabulary, words, asOf } = input;
  const { several, once } = words.trend;
  const [history, single] = [rows.filter(hasHistory), rows.filter((row) => !hasHistory(row))];
  const all = input.rows.filter(({ series }) => series.province === province);
  const before = all.filter(hasHistory).length;
  return [
    {
      kind: 'title',
      text: vocabulary.provinces.get(province)?.name ?? province,
      aside: words.dates.asOf(dayText(asOf, words)),
    },
    ...(history.length > 0 ? tableOf(several(partText(history.length, before, words)), history, columnsOf(input)) : []),
    ...(single.length > 0
      ? tableOf(once(partText(single.length, all.length - before, words)), single, columnsOf(input).filter(isOfSingle))
      : []),
  ];
}

/** Whether something was measured of more than one day; by several methods on one day it is still once. */
const hasHistory = ({ series: { points } }: SeriesRow): boolean =>
  points.at(0)?.period.end !== points.at(-1)?.period.end;

/** A series of one period has no change and no course. */
const isOfSingle = ({ isOfHistory }: ShownColumn & { readonly isOfHistory?: true }): boolean => isOfHistory !== true;

function tableOf(title: string, rows: readonly SeriesRow[], columns: readonly ShownColumn[]): readonly Block[] {
  return [
    { kind: 'heading', text: title },
    {
      kind: 'table',
      headings: columns.map(({ title: text, align, wrap, lead, leaveOut }) => ({
        ...{ title: text, align },
        ...(wrap && { wrap }),
        ...(lead && { lead }),
        ...(leaveOut !== undefined && { leaveOut }),
      })),
      rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    },
    { kind: 'blank' },
  ];
}

function columnsOf({ vocabulary, words }: OverviewInput): readonly (ShownColumn & { readonly isOfHistory?: true })[] {
  const { headings } = words.trend;
  return [
    {
      ...{ title: headings.series, align: 'left', wrap: true, lead: true },
      cell: ({ series }) => textCell(seriesName(series, vocabulary, words)),
    },
    { title: headings.latest, align: 'right', wrap: true, cell: (row) => latestCell(row, vocabulary, words) },
    {
      ...{ title: headings.change, align: 'left', wrap: true, leaveOut: 2, isOfHistory: true },
      cell: (row) => changeSince(row, vocabulary, words),
    },
    {
      ...{ title: headings.line, align: 'left', leaveOut: 3, isOfHistory: true },
      cell: ({ series }) => ({ kind: 'spark', levels: levelsOf(series) }),
    },
    {
      ...{ title: headings.goals, align: 'left', wrap: true, leaveOut: 1 },
      cell: (row) => goalsCell(row, vocabulary, words),
    },
  ];
}

function changeSince(row: SeriesRow, vocabulary: Vocabulary, words: Words): Cell {
  const { before, change, series } = row;
  const cell = differenceCell(change, measureOf(series.metric, vocabulary), words);
  if (cell === empty || !change.ok || !before) return cell;
  return phraseCell(cell, ' ', textCell(words.trend.since(periodText(before.period, words)), 'dim'));
}

/** «≥ 20 % (2025) · ≥ 30 % (2030)»: each goal once, other wordings left out. */
function goalsCell({ assessments, series }: SeriesRow, vocabulary: Vocabulary, words: Words): Cell {
  const measure = measureOf(series.metric, vocabulary);
  const own = assessments.filter(({ target }) => target.variantOf === null);
  const once = new Map(own.map((each) => [JSON.stringify([each.target.goal, each.target.deadline?.text]), each]));
  const goals = [...once.values()].map(({ target: { goal, deadline } }) => {
    const cell: Cell = { kind: 'goal', goal, measure };
    return deadline ? phrase`${cell} (${periodText(deadline, words)})` : [cell];
  });
  return goals.length === 0 ? empty : phraseCell(joined(goals));
}
