import type { Vocabulary } from '../../core/record/vocabulary.ts';
import { type Assessment, STATUSES } from '../../core/target/assessment.ts';
import type { PlanSummary } from '../../core/target/plan-summary.ts';
import type { Day } from '../../core/time/period.ts';
import { cellsOf, joined, phrase, ratioCell, textCell } from '../cell.ts';
import { gridOf } from '../column.ts';
import { dayText, periodText } from '../text/period-text.ts';
import type { Block, Cell, Phrase, View } from '../view.ts';
import type { Words } from '../words/words.ts';
import { statusColumns } from './columns.ts';
import { SUMMARY_COLUMNS } from './summary-columns.ts';
import { goalCell, statusTable } from './table.ts';

export interface StatusInput {
  readonly assessments: readonly Assessment[];
  readonly summaries: readonly PlanSummary[];
  readonly vocabulary: Vocabulary;
  readonly asOf: Day;
  readonly words: Words;
}

/** `dx status`: every target of every plan, then the tally of the plan beside the one that was reported. */
export function statusView(input: StatusInput): View {
  const { assessments, summaries, vocabulary, asOf } = input;
  const arrange = (rows: readonly number[]): readonly Block[] => {
    const chosen = rows.flatMap((row) => assessments[row] ?? []);
    // What --limit cut away leaves no empty section behind; a plan that has no targets at all keeps its tally.
    const isKept = (summary: PlanSummary): boolean => !assessments.some(isOf(summary)) || chosen.some(isOf(summary));
    const hasNothing = (summary: PlanSummary): boolean => summary.itemised > 0 && !assessments.some(isOf(summary));
    const { true: empty = [], false: sections = [] } = Object.groupBy(summaries.filter(isKept), (each) =>
      String(hasNothing(each)),
    );
    return [
      ...sections.flatMap((summary) => sectionOf(summary, chosen.filter(isOf(summary)), input)),
      ...(empty.length > 0 ? [line(nothingIn(empty, input))] : []),
    ];
  };
  return {
    report: 'status',
    asOf,
    grid: gridOf(statusColumns(vocabulary), assessments),
    summary: gridOf(SUMMARY_COLUMNS, summaries),
    page: () => arrange([...assessments.keys()]),
    arrange,
  };
}

const isOf =
  ({ plan, province }: PlanSummary) =>
  (assessment: Assessment): boolean =>
    assessment.plan.address === plan.address && assessment.province === province;

function sectionOf(summary: PlanSummary, rows: readonly Assessment[], input: StatusInput): readonly Block[] {
  const { vocabulary, words, asOf } = input;
  const { plan } = summary;
  const until = plan.until ? words.status.until(periodText(plan.until, words)) : '';
  const measured = rows.filter(({ status }) => status !== 'no_data');
  const unmeasured = rows.filter(({ status }) => status === 'no_data');
  const missing = summary.declared === null ? 0 : summary.declared - summary.itemised;
  return [
    {
      kind: 'title',
      text: [nameOf(summary, vocabulary, words), until].filter(Boolean).join(' · '),
      aside: words.dates.asOf(dayText(asOf, words)),
    },
    ...(measured.length > 0 ? statusTable(measured, { vocabulary, words }) : []),
    ...(unmeasured.length > 0 ? [line(foldedOf(unmeasured, input))] : []),
    ...(missing > 0 ? [line([textCell(words.status.more(missing), 'dim')])] : []),
    { kind: 'blank' },
    line(tallyOf(summary, words)),
    ...reportedOf(summary, words),
    ...(measured.length === 0 ? noteOf(summary, words) : []),
  ];
}

/** Plans of which a filter leaves no target, in one line. */
const nothingIn = (summaries: readonly PlanSummary[], { vocabulary, words }: StatusInput): Phrase => [
  textCell(words.status.nothingIn, 'dim'),
  ...joined(
    summaries.map((summary) => nameOf(summary, vocabulary, words)),
    '; ',
  ),
];

/** «Quảng Ninh · Resolution 09-NQ/TU». */
function nameOf({ plan, province }: PlanSummary, { provinces }: Vocabulary, { lang }: Words): string {
  return `${provinces.get(province)?.name ?? province} · ${plan.title[lang]}`;
}

/** Why there is nothing to see of a plan, where the record says it; beside figures a note is for `dx explain`. */
function noteOf({ plan, counts, itemised }: PlanSummary, { lang }: Words): readonly Block[] {
  return plan.note !== null && counts.no_data === itemised ? [line([textCell(plan.note[lang], 'dim')])] : [];
}

const line = (cells: Phrase): Block => ({ kind: 'text', cells, indent: 1 });

/** Targets without a figure in one paragraph: folded, never hidden. */
function foldedOf(rows: readonly Assessment[], { vocabulary, words }: StatusInput): Phrase {
  const items = rows.map((row) => {
    const { target, reason } = row;
    const about = joined(
      [
        target.goal.op === 'yes' ? '' : goalCell(row, { vocabulary, words }),
        target.deadline ? periodText(target.deadline, words) : '',
        target.variantOf === null ? '' : words.status.variant,
        reason === 'no_comparable_figure' ? whyNone(row, words) : '',
      ],
      ', ',
    );
    const title = target.title[words.lang];
    return about.length === 0 ? phrase`${title}` : phrase`${title} (${about})`;
  });
  return [textCell(words.status.noFigure(rows.length), 'strong'), ...joined(items)];
}

/** Why none of the figures there are can be judged, in a few words. */
function whyNone({ metric, figures }: Assessment, { status }: Words): string {
  if (metric.kind === 'rank') return status.notOfPopulation;
  const isOfLength = figures.some(({ reason }) => reason === 'not_of_method');
  return isOfLength ? status.notOfMethod : status.notComparable;
}

function tallyOf(summary: PlanSummary, words: Words): Phrase {
  const { declared, itemised, meanAttainment, meanOf } = summary;
  return joined([
    declared === null ? '' : words.status.declared(declared),
    words.status.itemised(itemised),
    ...tallies(summary).map((tally) => cellsOf(tally)),
    meanAttainment === null ? '' : words.status.mean(ratioCell(meanAttainment), String(meanOf)),
  ]);
}

/** How many targets have each status; those that are met and may be lost again by themselves. */
function tallies({ counts, metSoFar }: PlanSummary): readonly Cell[] {
  const settled = { ...counts, achieved: counts.achieved - metSoFar };
  const soFar: Cell = { kind: 'tally', status: 'achieved', count: metSoFar, isSoFar: true };
  return STATUSES.flatMap((status): Cell[] => [
    ...(settled[status] > 0 ? [{ kind: 'tally', status, count: settled[status] } as const] : []),
    ...(status === 'achieved' && metSoFar > 0 ? [soFar] : []),
  ]);
}

/** The tally that somebody published, with the difference from ours named (methodology §15). */
function reportedOf({ reported, counts, itemised }: PlanSummary, words: Words): readonly Block[] {
  if (!reported) return [];
  const claim = words.status.reported(reported.achieved, reported.of, periodText(reported.asOf, words));
  return [line([textCell(`${claim}; ${words.status.confirmed(counts.achieved, itemised)}.`)])];
}
