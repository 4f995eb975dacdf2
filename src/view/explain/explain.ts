import type { Vocabulary } from '../../core/record/vocabulary.ts';
import { type Assessment, type Flag, STATUSES } from '../../core/target/assessment.ts';
import type { BeforeAndAfterMerger } from '../../core/target/merged-province.ts';
import type { Prospect } from '../../core/target/progress/prospect.ts';
import type { Day } from '../../core/time/period.ts';
import { phrase, textCell } from '../cell.ts';
import { gridOf } from '../column.ts';
import { statusColumns } from '../status/columns.ts';
import { measureOf } from '../text/measure.ts';
import { dayText, periodText } from '../text/period-text.ts';
import { reasonText } from '../text/reason-text.ts';
import { flaggedVerdictCell, isByLaterFigure, verdictCell } from '../text/verdict-text.ts';
import type { Block, Cell, Phrase, View } from '../view.ts';
import type { Words } from '../words/words.ts';
import { explainColumns } from './columns.ts';
import { compoundBlocks } from './compound.ts';
import { figureBlocks } from './figures.ts';
import { figuresOf, numberPairs } from './numbers.ts';
import { targetPairs } from './target.ts';

export interface ExplainInput {
  readonly assessment: Assessment;
  readonly vocabulary: Vocabulary;
  readonly asOf: Day;
  readonly words: Words;
  /** What would change the verdict. */
  readonly prospects: readonly Prospect[];
  /** What the verdict would be by the old unit and by the new one, where the unit of the target has ended. */
  readonly readings: BeforeAndAfterMerger | null;
}

/** `dx explain`: everything behind one verdict, read from top to bottom: verdict, target, numbers, figures. */
export function explainView(input: ExplainInput): View {
  const { assessment, vocabulary, asOf, words } = input;
  const { target, province, figures } = assessment;
  const { sections } = words.explain;
  const name = vocabulary.provinces.get(province)?.name ?? province;
  return {
    report: 'explain',
    asOf,
    grid: gridOf(explainColumns(assessment, vocabulary), figures),
    summary: gridOf(statusColumns(vocabulary), [assessment]),
    page: () => [
      {
        kind: 'title',
        text: `${name} · ${target.title[words.lang]}`,
        aside: words.dates.asOf(dayText(asOf, words)),
      },
      { kind: 'text', cells: [verdictCell(assessment), textCell(`. ${whyOf(assessment, words)}`)] },
      ...(stillOpen(assessment) ? [{ kind: 'text', cells: [textCell(rangeOf(assessment, words))] } as const] : []),
      { kind: 'heading', text: sections.target },
      { kind: 'pairs', pairs: targetPairs(assessment, vocabulary, words) },
      ...numberBlocks(input),
      ...compoundBlocks(assessment, vocabulary, words),
      ...prospectBlocks(input),
      ...readingBlocks(input),
      ...remarkBlocks(assessment, words),
      { kind: 'heading', text: sections.figures(figures.length) },
      ...figureBlocks(assessment, vocabulary, words),
    ],
  };
}

/** The verdict in a sentence: its reason, or what decided where the figure alone does. */
function whyOf(assessment: Assessment, words: Words): string {
  const reason = reasonText(assessment, words);
  if (reason !== null) return reason;
  const { status, figure } = assessment;
  switch (status) {
    case 'achieved':
    case 'missed':
      return figure && isByLaterFigure(assessment)
        ? words.explain.byLaterFigure[status](periodText(figure.measurement.period, words))
        : words.explain.byFigure[status];
    case 'on_track':
    case 'at_risk':
    case 'off_track':
      return words.explain.byPace[status];
    case 'undetermined':
    case 'no_data':
      return words.whyNot.no_measurement;
  }
}

const stillOpen = ({ status, statusMin, statusMax }: Assessment): boolean =>
  statusMin !== statusMax && (status === 'undetermined' || status === 'no_data');

const rangeOf = ({ statusMin, statusMax }: Assessment, words: Words): string =>
  words.explain.stillPossible(words.statuses[statusMin], words.statuses[statusMax]);

function numberBlocks({ assessment, vocabulary, words }: ExplainInput): readonly Block[] {
  const pairs = numberPairs(assessment, vocabulary, words);
  if (pairs.length === 0) return [];
  return [
    { kind: 'heading', text: words.explain.sections.numbers },
    { kind: 'pairs', pairs },
  ];
}

/** What would change the verdict, best first. */
function prospectBlocks({ assessment, prospects, vocabulary, words }: ExplainInput): readonly Block[] {
  if (prospects.length === 0) return [];
  const { metric, target } = assessment;
  const measure = measureOf(metric, vocabulary);
  const { needed, neededPlace } = words.explain;
  const best = prospects.toSorted((a, b) => STATUSES.indexOf(a.verdict) - STATUSES.indexOf(b.verdict));
  const figure = ({ op, value }: Prospect): Phrase => {
    if (target.goal.op === 'yes') return [{ kind: 'goal', goal: target.goal, measure }];
    // Rounded to the hard side: the number shown is always enough.
    const toward = op === 'ge' || op === 'gt' ? 'up' : 'down';
    return (metric.kind === 'rank' ? neededPlace : needed[op])({
      kind: 'number',
      value,
      measure,
      digits: 2,
      toward,
    });
  };
  const lines = best.map((prospect): Block => {
    const verdict: Cell = { kind: 'status', status: prospect.verdict };
    const value: Cell = { kind: 'phrase', cells: figure(prospect) };
    return {
      kind: 'text',
      cells: words.explain.prospect(
        value,
        { kind: prospect.period.kind, text: periodText(prospect.period, words) },
        verdict,
      ),
      indent: 2,
    };
  });
  return [{ kind: 'heading', text: words.explain.sections.prospects }, ...lines];
}

/** Both readings of a target whose unit has ended, in a sentence each. */
function readingBlocks({ assessment: { reason }, readings, vocabulary, words }: ExplainInput): readonly Block[] {
  if (!readings || (reason !== 'population_changed' && reason !== 'province_ended')) return [];
  const { before, after, noneAfter } = words.explain.readings[reason];
  const line = (cells: Phrase): Block => ({ kind: 'text', cells, indent: 2 });
  const read = (by: string, assessment: Assessment): Block => {
    const figure = figuresOf({ assessment, measure: measureOf(assessment.metric, vocabulary), words });
    const status = words.explain.reading(by, figure, flaggedVerdictCell(assessment, words));
    return line(phrase`${status}. ${whyOf(assessment, words)}`);
  };
  return [
    { kind: 'heading', text: words.explain.sections.readings },
    read(before, readings.before),
    readings.after ? read(after, readings.after) : line(phrase`${noneAfter}`),
  ];
}

/** Flags that another section already says with its numbers. */
const SAID_ELSEWHERE: ReadonlySet<Flag> = new Set(['stale', 'conflict']);

function remarkBlocks({ flags }: Assessment, words: Words): readonly Block[] {
  const remarks = flags.filter((flag) => !SAID_ELSEWHERE.has(flag));
  if (remarks.length === 0) return [];
  return [
    { kind: 'heading', text: words.explain.sections.remarks },
    ...remarks.map((flag): Block => ({ kind: 'text', cells: phrase`${words.flags[flag]}`, indent: 2 })),
  ];
}
