import { type Computed, valueOrNull } from '../../core/number/computed.ts';
import type { Interval } from '../../core/number/interval.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Assessment, Flag } from '../../core/target/assessment.ts';
import { cellsOf, empty, gapRange, joined, phraseCell, ratioRange, textCell } from '../cell.ts';
import { measureOf } from '../text/measure.ts';
import { periodText } from '../text/period-text.ts';
import { figurePhrase, shownFigures } from '../text/shown-figures.ts';
import { verdictCell } from '../text/verdict-text.ts';
import { wayCell } from '../text/way.ts';
import type { Block, Cell, Heading, Phrase } from '../view.ts';
import type { DetailFlag, StatusWords, Words } from '../words/words.ts';

interface Context {
  readonly vocabulary: Vocabulary;
  readonly words: Words;
}

type Mark = keyof StatusWords['legend'];

/** What is printed behind a value and explained below the table. */
const MARKS: Readonly<Record<Mark, string>> = {
  deadline: '*',
  stale: '†',
  conflict: '‡',
  inferred: '°',
  national: '§',
};

interface Column {
  readonly key: keyof StatusWords['headings'];
  readonly align: Heading['align'];
  readonly wrap?: true;
  readonly lead?: true;
  readonly least?: number;
  readonly leaveOut?: number;
  readonly cell: (assessment: Assessment, context: Context) => Cell;
}

/** The columns of a plan's table for people. A column is one line; a cell is one function below. */
const COLUMNS: readonly Column[] = [
  { key: 'target', align: 'left', wrap: true, lead: true, cell: targetCell },
  { key: 'goal', align: 'left', cell: goalCell },
  { key: 'value', align: 'right', wrap: true, cell: latestCell },
  { key: 'attainment', align: 'right', leaveOut: 4, cell: ({ attainment }) => shareCell(attainment) },
  { key: 'completion', align: 'right', wrap: true, leaveOut: 1, cell: completionCell },
  { key: 'gap', align: 'right', wrap: true, leaveOut: 3, cell: gapCell },
  { key: 'deadline', align: 'left', leaveOut: 2, cell: deadlineCell },
  { key: 'status', align: 'left', wrap: true, least: 16, cell: statusCell },
];

/** The table of targets, and below it what its marks mean. Way covered is a column only where a row has it. */
export function statusTable(rows: readonly Assessment[], context: Context): readonly Block[] {
  const { headings } = context.words.status;
  const columns = COLUMNS.filter(({ key }) => key !== 'completion' || rows.some(({ completion }) => completion.ok));
  const table: Block = {
    kind: 'table',
    headings: columns.map(({ key, align, wrap, lead, least, leaveOut }) => ({
      title: headings[key],
      align,
      ...(wrap && { wrap }),
      ...(lead && { lead }),
      ...(least && { least }),
      ...(leaveOut && { leaveOut }),
    })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row, context))),
  };
  const legend = legendOf(rows, context.words);
  return legend.length === 0 ? [table] : [table, { kind: 'text', cells: legend, indent: 1 }];
}

const has = ({ flags }: Assessment, flag: Flag): boolean => flags.includes(flag);

function marksOf(assessment: Assessment): Readonly<Record<Mark, boolean>> {
  return {
    deadline: has(assessment, 'deadline_inferred'),
    stale: has(assessment, 'stale'),
    conflict: has(assessment, 'conflict'),
    inferred: assessment.completion.ok && valueOrNull(assessment.baseline)?.origin === 'inferred',
    national: has(assessment, 'national'),
  };
}

const mark = (assessment: Assessment, kind: Mark): Cell =>
  marksOf(assessment)[kind] ? textCell(MARKS[kind], 'dim') : empty;

function legendOf(rows: readonly Assessment[], { status }: Words): Phrase {
  const used = (Object.keys(MARKS) as Mark[]).filter((kind) => rows.some((row) => marksOf(row)[kind]));
  return joined(used.map((kind) => textCell(`${MARKS[kind]}\u00a0${status.legend[kind]}`, 'dim')));
}

function targetCell(assessment: Assessment, { words }: Context): Cell {
  const title = assessment.target.title[words.lang];
  const variant = has(assessment, 'variant') ? textCell(` (${words.status.variant})`, 'dim') : empty;
  return phraseCell(title, variant, mark(assessment, 'national'));
}

export function goalCell({ target, metric }: Assessment, { vocabulary }: Context): Cell {
  return { kind: 'goal', goal: target.goal, measure: measureOf(metric, vocabulary) };
}

/** The figure and its period: «7.1 % (2024)», «38.95 % (Jan–Sep 2023, provisional)†». */
function latestCell(assessment: Assessment, { vocabulary, words }: Context): Cell {
  const [figure] = shownFigures(assessment);
  if (!figure) return empty;
  const provisional = has(assessment, 'provisional') ? `, ${words.status.provisional}` : '';
  return phraseCell(
    figurePhrase(assessment, measureOf(assessment.metric, vocabulary), words),
    ` (${periodText(figure.measurement.period, words)}${provisional})`,
    mark(assessment, 'stale'),
    mark(assessment, 'conflict'),
  );
}

const shareCell = (share: Computed<Interval>): Cell => (share.ok ? ratioRange(share.value) : empty);

function completionCell(assessment: Assessment, { words }: Context): Cell {
  const { completion } = assessment;
  const covered = completion.ok ? wayCell(completion.value, words) : empty;
  return phraseCell(mark(assessment, 'inferred'), ...cellsOf(covered));
}

function gapCell({ gap, metric }: Assessment, { vocabulary }: Context): Cell {
  return gap.ok ? gapRange(gap.value, measureOf(metric, vocabulary)) : empty;
}

function deadlineCell(assessment: Assessment, { words }: Context): Cell {
  const { deadline } = assessment.target;
  return deadline ? phraseCell(periodText(deadline, words), mark(assessment, 'deadline')) : empty;
}

/** The verdict, with the flags that are said right behind it. */
export function statusCell(assessment: Assessment, { words }: Pick<Context, 'words'>): Cell {
  const { flags } = assessment;
  const details: Readonly<Partial<Record<Flag, string>>> = words.details satisfies Record<DetailFlag, string>;
  const detail = flags.flatMap((flag) => details[flag] ?? []).join(' · ');
  return { ...verdictCell(assessment), ...(detail && { detail }) };
}
