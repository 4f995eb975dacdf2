import { type Computed, valueOrNull } from '../../core/number/computed.ts';
import type { Interval } from '../../core/number/interval.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Assessment, Flag } from '../../core/target/assessment.ts';
import { lastPlaces } from '../../core/target/figure/last-places.ts';
import { pathShare } from '../../core/target/progress/path-share.ts';
import type { Period } from '../../core/time/period.ts';
import { cellsOf, empty, gapRange, phraseCell, ratioRange, textCell } from '../cell.ts';
import { measureOf } from '../text/measure.ts';
import { periodText } from '../text/period-text.ts';
import { figurePhrase, shownFigures } from '../text/shown-figures.ts';
import { verdictCell } from '../text/verdict-text.ts';
import { wayCell } from '../text/way.ts';
import type { Block, Cell, Heading, LegendEntry } from '../view.ts';
import type { StatusWords, Words } from '../words/words.ts';
import { noteOf } from './row-note.ts';

export interface TargetContext {
  readonly vocabulary: Vocabulary;
  readonly words: Words;
}

type Mark = keyof StatusWords['legend'];

/** What is printed behind a value and explained below the table. */
const MARKS: Readonly<Record<Mark, string>> = {
  path: '┃',
  deadline: '*',
  conflict: '‡',
  inferred: '°',
  national: '§',
};

export interface StatusColumn {
  readonly key: keyof StatusWords['headings'];
  readonly align: Heading['align'];
  readonly wrap?: true;
  readonly lead?: true;
  readonly least?: number;
  readonly leaveOut?: number;
  readonly marks?: readonly Mark[];
  readonly cell: (assessment: Assessment, context: TargetContext) => Cell;
}

/** The columns of a plan's table for people. A column is one line; a cell is one function below. */
const COLUMNS: readonly StatusColumn[] = [
  { key: 'target', align: 'left', wrap: true, lead: true, marks: ['national'], cell: targetCell },
  { key: 'goal', align: 'left', cell: goalCell },
  { key: 'value', align: 'right', wrap: true, least: 12, marks: ['conflict'], cell: latestCell },
  { key: 'progress', align: 'left', wrap: true, leaveOut: 4, marks: ['path'], cell: progressCell },
  { key: 'completion', align: 'right', wrap: true, leaveOut: 1, marks: ['inferred'], cell: completionCell },
  { key: 'gap', align: 'right', wrap: true, leaveOut: 2, cell: gapCell },
  { key: 'deadline', align: 'left', leaveOut: 3, marks: ['deadline'], cell: deadlineCell },
  { key: 'status', align: 'left', wrap: true, least: 20, cell: statusCell },
];

/**
 * The columns that the tables of a province share. A deadline that every row shares with the end of its plan stands in
 * the title of the plan; the way covered is a column only where everything is asked for.
 */
export function sharedColumns(rows: readonly Assessment[], isFull: boolean): readonly StatusColumn[] {
  return COLUMNS.filter(({ key }) => {
    if (key === 'completion') return isFull && rows.some(({ completion }) => completion.ok);
    return key !== 'deadline' || isFull || !rows.every(({ target, plan }) => isOnlyOf(target, plan.until));
  });
}

/** The table of targets, with what is to be said of each below it and what the marks mean. */
export function statusTable(
  rows: readonly Assessment[],
  othersOf: (assessment: Assessment) => readonly string[],
  columns: readonly StatusColumn[],
  context: TargetContext,
): Block {
  const { headings } = context.words.status;
  return {
    kind: 'table',
    shape: `targets of ${rows[0]?.province}`,
    headings: columns.map(({ key, align, wrap, lead, least, leaveOut }) => ({
      title: headings[key],
      align,
      ...(wrap && { wrap }),
      ...(lead && { lead }),
      ...(least && { least }),
      ...(leaveOut && { leaveOut }),
    })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row, context))),
    notes: rows.map((row) => noteOf(row, othersOf(row), measureOf(row.metric, context.vocabulary), context.words)),
    legend: columns.flatMap(({ marks = [] }, column) => legendOf(marks, column, rows, context.words)),
  };
}

/** Whether a target names the end of its plan as its deadline. */
const isOnlyOf = ({ deadline, deadlineInferred }: Assessment['target'], until: Period | null): boolean =>
  !deadlineInferred && deadline !== null && deadline.start === until?.start && deadline.end === until.end;

const has = ({ flags }: Assessment, flag: Flag): boolean => flags.includes(flag);

function marksOf(assessment: Assessment): Readonly<Record<Mark, boolean>> {
  return {
    path: pathShare(assessment).ok,
    deadline: has(assessment, 'deadline_inferred'),
    conflict: has(assessment, 'conflict'),
    inferred: assessment.completion.ok && valueOrNull(assessment.baseline)?.origin === 'inferred',
    national: has(assessment, 'national'),
  };
}

const mark = (assessment: Assessment, kind: Mark): Cell =>
  marksOf(assessment)[kind] ? textCell(MARKS[kind], 'dim') : empty;

const legendOf = (
  marks: readonly Mark[],
  column: number,
  rows: readonly Assessment[],
  { status }: Words,
): readonly LegendEntry[] =>
  marks
    .filter((kind) => rows.some((row) => marksOf(row)[kind]))
    .map((kind) => ({
      cells: [textCell(`${MARKS[kind]}\u00a0${status.legend[kind]}`, 'dim')],
      column,
      ...(kind === 'path' && { isDrawn: true }),
    }));

function targetCell(assessment: Assessment, { words }: TargetContext): Cell {
  const title = assessment.target.title[words.lang];
  const variant = has(assessment, 'variant') ? textCell(` (${words.status.variant})`, 'dim') : empty;
  return phraseCell(title, variant, mark(assessment, 'national'));
}

export function goalCell({ target, metric }: Assessment, { vocabulary }: TargetContext): Cell {
  return { kind: 'goal', goal: target.goal, measure: measureOf(metric, vocabulary) };
}

/** The figure and its period: «7.1 % (2024)», «38.95 % (Jan–Sep 2023, provisional)‡». */
function latestCell(assessment: Assessment, { vocabulary, words }: TargetContext): Cell {
  const [figure] = shownFigures(assessment);
  if (!figure) return empty;
  const provisional = has(assessment, 'provisional') ? `, ${words.status.provisional}` : '';
  return phraseCell(
    figurePhrase(assessment, measureOf(assessment.metric, vocabulary), words),
    ` (${periodText(figure.measurement.period, words)}${provisional})`,
    mark(assessment, 'conflict'),
  );
}

/** How many places of a rank are shown. */
const PLACES = 4;

/** The share of the goal as a bar and a number, with a mark where its path is; of a rank its last places. */
function progressCell(assessment: Assessment): Cell {
  const { attainment } = assessment;
  if (attainment.ok) {
    const share = pathShare(assessment);
    const { lo, hi } = attainment.value;
    const bar: Cell = { kind: 'bar', low: lo ?? 0, high: hi ?? 1, mark: share.ok ? share.value : null };
    return phraseCell(bar, ' ', shareCell(attainment));
  }
  const places = lastPlaces(assessment, PLACES);
  return places.length > 1 ? places.join('\u00a0→\u00a0') : empty;
}

const shareCell = (share: Computed<Interval>): Cell => (share.ok ? ratioRange(share.value) : empty);

function completionCell(assessment: Assessment, { words }: TargetContext): Cell {
  const { completion } = assessment;
  const covered = completion.ok ? wayCell(completion.value, words) : empty;
  return phraseCell(mark(assessment, 'inferred'), ...cellsOf(covered));
}

function gapCell({ gap, metric }: Assessment, { vocabulary }: TargetContext): Cell {
  return gap.ok ? gapRange(gap.value, measureOf(metric, vocabulary)) : empty;
}

function deadlineCell(assessment: Assessment, { words }: TargetContext): Cell {
  const { deadline } = assessment.target;
  return deadline ? phraseCell(periodText(deadline, words), mark(assessment, 'deadline')) : empty;
}

/** The verdict; where nothing can be decided why not. */
function statusCell(assessment: Assessment, { words }: TargetContext): Cell {
  const why = whyUndetermined(assessment, words);
  return { ...verdictCell(assessment), ...(why && { word: why }) };
}

function whyUndetermined({ status, reason, metric }: Assessment, words: Words): string | undefined {
  if (status !== 'undetermined' || reason === null) return undefined;
  const hasNoPace = metric.kind === 'yes-no' && reason === 'no_baseline';
  return hasNoPace ? words.status.whyOfYesNo : words.status.why[reason];
}
